import { type Area, columnCount, rowCount } from "../engine/area";
import { invalidArgument } from "../wire/errors";
import type { MemberArguments } from "./arguments";
import { HostObject, type Members } from "./object";
import { RangeObject } from "./range";
import { itemAt } from "./range-areas";
import { readGrid, writeContents } from "./range-values";
import { deleteCells } from "./shift-cells";
import type { TableObject } from "./table";
import { bodyZone, insertRows, setTableZone, tableById } from "./table-model";

export class TableRowCollectionObject extends HostObject {
  readonly members = ROWS;

  constructor(readonly table: TableObject) {
    super();
  }
}

class TableRowObject extends HostObject {
  readonly members = ROW;

  constructor(
    readonly table: TableObject,
    readonly index: number,
  ) {
    super();
  }

  get area(): Area {
    const body = bodyZone(this.table.entry);
    if (this.index > body.bottom - body.top) throw invalidArgument(`The table has no row ${this.index}.`);
    return { ...body, top: body.top + this.index, bottom: body.top + this.index };
  }
}

const list = ({ table }: TableRowCollectionObject) =>
  Array.from({ length: rowCount(bodyZone(table.entry)) }, (_, index) => new TableRowObject(table, index));

/** @throws HostError InvalidArgument for an index that the table does not have and rows of another length, before anything changes */
function add({ table }: TableRowCollectionObject, args: MemberArguments): TableRowObject {
  const { book, entry } = table;
  const body = bodyZone(entry);
  const index = args.integer(0, -1);
  const place = index === -1 ? rowCount(body) : index;
  if (place < 0 || place > rowCount(body)) throw invalidArgument(`The table has ${rowCount(body)} rows, none of index ${index}.`);
  const values = args.any(1);
  const count = Array.isArray(values) ? values.length : 1;
  const fits =
    !Array.isArray(values) || (count > 0 && values.every((row) => Array.isArray(row) && row.length === columnCount(body)));
  if (!fits) throw invalidArgument(`The values must be rows of ${columnCount(body)} cells.`);
  const added = insertRows(book, entry, place, count);
  if (values !== undefined) writeContents(new RangeObject(book, added), values);
  return new TableRowObject(table, place);
}

/** Without its last row of data a table keeps an empty one. */
function deleteRows(table: TableObject, index: number, count: number): void {
  const { book, entry } = table;
  const body = bodyZone(entry);
  if (index < 0 || count < 1 || index + count > rowCount(body)) throw invalidArgument("The table has no such rows.");
  const area = { ...body, top: body.top + index, bottom: body.top + index + count - 1 };
  const kept = Math.max(1, rowCount(body) - count);
  deleteCells({ book, area }, "Up");
  const left = tableById(book, table.id);
  setTableZone(book, left, { ...entry.zone, bottom: entry.zone.bottom - (rowCount(body) - kept) });
}

const ROWS: Members<TableRowCollectionObject> = {
  className: "TableRowCollection",
  properties: { Count: { get: ({ table }) => rowCount(bodyZone(table.entry)) } },
  objects: { Add: add, GetItemAt: (self, args) => itemAt(list(self), args) },
  methods: {
    DeleteRowsAt: ({ table }, args) => deleteRows(table, args.integer(0), args.integer(1, 1)),
    GetCount: ({ table }) => rowCount(bodyZone(table.entry)),
  },
  items: list,
};

const ROW: Members<TableRowObject> = {
  className: "TableRow",
  properties: {
    Index: { get: ({ index }) => index },
    Values: {
      get: ({ table, area }) => readGrid(new RangeObject(table.book, area), "value"),
      set: ({ table, area }, value) => writeContents(new RangeObject(table.book, area), value),
    },
  },
  objects: { GetRange: ({ table, area }) => new RangeObject(table.book, area) },
  methods: { Delete: ({ table, index }) => deleteRows(table, index, 1) },
};
