import { type Area, columnCount, rowCount } from "../engine/area";
import { HostError, invalidArgument } from "../wire/errors";
import { type MemberArguments, textOf } from "./arguments";
import { ColumnFilterObject } from "./filter";
import { HostObject, type Members } from "./object";
import { RangeObject } from "./range";
import { itemAt } from "./range-areas";
import { readGrid, writeContents } from "./range-values";
import { deleteCells } from "./shift-cells";
import type { TableObject } from "./table";
import { asText, bodyZone, columnNames, insertColumns, setTableZone, tableById } from "./table-model";
import { existing } from "./tables";

export class TableColumnCollectionObject extends HostObject {
  readonly members = COLUMNS;

  constructor(readonly table: TableObject) {
    super();
  }
}

/** A column is found by its place, counted from 1, as long as columns neither come nor go; Excel numbers them for good. */
export class TableColumnObject extends HostObject {
  readonly members = COLUMN;

  constructor(
    readonly table: TableObject,
    readonly index: number,
  ) {
    super();
  }

  override identity(): Record<string, string> {
    return { Id: String(this.index + 1) };
  }

  get area(): Area {
    const { sheetId, zone } = this.table.entry;
    return { ...zone, sheetId, left: zone.left + this.index, right: zone.left + this.index };
  }

  get body(): Area {
    const body = bodyZone(this.table.entry);
    return { ...body, left: this.area.left, right: this.area.right };
  }
}

const list = ({ table }: TableColumnCollectionObject) =>
  Array.from({ length: columnCount(table.entry.zone) }, (_, index) => new TableColumnObject(table, index));

/** By name, or by the number that identifies it. */
function find(self: TableColumnCollectionObject, args: MemberArguments): TableColumnObject | null {
  const key = args.key(0).toLowerCase();
  const { book, entry } = self.table;
  const index = columnNames(book, entry).findIndex((name) => name.toLowerCase() === key);
  const columns = list(self);
  return columns[index] ?? columns.find(({ index: place }) => String(place + 1) === key) ?? null;
}

/** @param values one value for the body, or the whole column with its header, as rows of one cell. */
function add({ table }: TableColumnCollectionObject, args: MemberArguments): TableColumnObject {
  const { book, entry } = table;
  const count = columnCount(entry.zone);
  const index = args.integer(0, -1);
  const place = index === -1 ? count : index;
  if (place < 0 || place > count) throw invalidArgument(`The table has ${count} columns, none of index ${index}.`);
  const values = args.any(1);
  demandShape(values, rowCount(entry.zone));
  const area = insertColumns(book, entry, place, 1);
  const names = new Set(columnNames(book, table.entry).map((name) => name.toLowerCase()));
  let number = count + 1;
  while (names.has(`column${number}`)) number++;
  const column = new TableColumnObject(table, place);
  const header = { ...area, bottom: area.top };
  if (Array.isArray(values)) writeContents(new RangeObject(book, area), values);
  else {
    writeContents(new RangeObject(book, header), `Column${number}`);
    if (values !== undefined) writeContents(new RangeObject(book, column.body), values);
  }
  if (args.has(2)) writeContents(new RangeObject(book, header), asText(args.text(2)));
  return column;
}

function demandShape(values: unknown, rows: number): void {
  if (!Array.isArray(values)) return;
  const fits = values.length === rows && values.every((row) => Array.isArray(row) && row.length === 1);
  if (!fits) throw invalidArgument(`The values of the column must be ${rows} rows of one cell, its header the first.`);
}

function rename(column: TableColumnObject, value: unknown): void {
  const { book, entry } = column.table;
  const name = textOf(value);
  const taken = columnNames(book, entry).some(
    (other, index) => index !== column.index && other.toLowerCase() === name.toLowerCase(),
  );
  if (name === "" || taken) throw invalidArgument(`"${name}" is empty or the name of another column.`);
  const { area } = column;
  writeContents(new RangeObject(book, { ...area, bottom: area.top }), asText(name));
}

/** @throws HostError InvalidOperation for the only column */
function deleteColumn({ table, area }: TableColumnObject): void {
  const { book, entry } = table;
  if (columnCount(entry.zone) === 1) throw new HostError("InvalidOperation", "A table keeps one column.");
  deleteCells({ book, area }, "Left");
  const left = tableById(book, table.id);
  setTableZone(book, left, { ...entry.zone, right: entry.zone.right - 1 });
}

const COLUMNS: Members<TableColumnCollectionObject> = {
  className: "TableColumnCollection",
  properties: { Count: { get: (self) => list(self).length } },
  objects: {
    Add: add,
    GetItem: (self, args) => existing(find(self, args), `column ${args.key(0)}`),
    GetItemAt: (self, args) => itemAt(list(self), args),
    GetItemOrNullObject: find,
  },
  methods: { GetCount: (self) => list(self).length },
  items: list,
};

const COLUMN: Members<TableColumnObject> = {
  className: "TableColumn",
  properties: {
    Id: { get: ({ index }) => index + 1 },
    Index: { get: ({ index }) => index },
    Name: { get: ({ table, index }) => columnNames(table.book, table.entry)[index] ?? "", set: rename },
    Values: {
      get: ({ table, area }) => readGrid(new RangeObject(table.book, area), "value"),
      set: ({ table, area }, value) => writeContents(new RangeObject(table.book, area), value),
    },
  },
  navigation: { Filter: (column) => new ColumnFilterObject(column.table, column.index) },
  objects: {
    GetDataBodyRange: ({ table, body }) => new RangeObject(table.book, body),
    GetHeaderRowRange: ({ table, area }) => new RangeObject(table.book, { ...area, bottom: area.top }),
    GetRange: ({ table, area }) => new RangeObject(table.book, area),
  },
  methods: { Delete: deleteColumn },
};
