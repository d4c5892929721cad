import { type Area, contains, intersect } from "../engine/area";
import { itemNotFound } from "../wire/errors";
import type { MemberArguments } from "./arguments";
import type { Book } from "./book";
import { HostObject, type Members } from "./object";
import { areaArgument } from "./range";
import { itemAt } from "./range-areas";
import { TableObject } from "./table";
import { createTable, findTable, listTables } from "./table-model";

export class TableCollectionObject extends HostObject {
  readonly members = TABLES;

  /** @param sheetId only the tables of one worksheet */
  constructor(
    readonly book: Book,
    readonly sheetId?: string,
  ) {
    super();
  }
}

function add({ book, sheetId }: TableCollectionObject, args: MemberArguments): TableObject {
  const area = areaArgument(book, args, 0, sheetId ?? book.spreadsheet.getters.getActiveSheetId());
  return new TableObject(book, createTable(book, area, args.flag(1)));
}

function find({ book, sheetId }: TableCollectionObject, args: MemberArguments): TableObject | null {
  const table = findTable(book, args.key(0), sheetId);
  return table ? new TableObject(book, table.id) : null;
}

export function existing<T>(found: T | null | undefined, what: string): T {
  if (!found) throw itemNotFound(`There is no ${what}.`);
  return found;
}

const list = ({ book, sheetId }: TableCollectionObject) => listTables(book, sheetId).map(({ id }) => new TableObject(book, id));

const TABLES: Members<TableCollectionObject> = {
  className: "TableCollection",
  properties: { Count: { get: (self) => list(self).length } },
  objects: {
    Add: add,
    GetItem: (self, args) => existing(find(self, args), `table ${args.key(0)}`),
    GetItemAt: (self, args) => itemAt(list(self), args),
    GetItemOrNullObject: find,
  },
  methods: { GetCount: (self) => list(self).length },
  items: list,
  events: ["Added", "DataChanged", "Deleted"],
};

/** The tables that some areas meet. */
export class TableScopedCollectionObject extends HostObject {
  readonly members = SCOPED_TABLES;

  constructor(
    readonly book: Book,
    readonly areas: readonly Area[],
    readonly fullyContained: boolean,
  ) {
    super();
  }
}

function scoped({ book, areas, fullyContained }: TableScopedCollectionObject): TableObject[] {
  return listTables(book)
    .filter(({ sheetId, zone }) =>
      areas.some((area) => area.sheetId === sheetId && (fullyContained ? contains(area, zone) : intersect(area, zone))),
    )
    .map(({ id }) => new TableObject(book, id));
}

function findScoped(self: TableScopedCollectionObject, args: MemberArguments): TableObject | null {
  const table = findTable(self.book, args.key(0));
  return scoped(self).find(({ id }) => id === table?.id) ?? null;
}

const SCOPED_TABLES: Members<TableScopedCollectionObject> = {
  className: "TableScopedCollection",
  objects: {
    GetFirst: (self) => existing(scoped(self)[0], "table in the range"),
    GetItem: (self, args) => existing(findScoped(self, args), `table ${args.key(0)} in the range`),
    GetItemOrNullObject: findScoped,
  },
  methods: { GetCount: (self) => scoped(self).length },
  items: scoped,
};
