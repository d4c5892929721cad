/** Filters of a table's columns by the values that stay in sight. */
import { columnCount } from "../engine/area";
import { invalidArgument, lacks } from "../wire/errors";
import { describe, isRecord } from "./arguments";
import type { Book } from "./book";
import { HostObject, type Members } from "./object";
import { areaArgument, RangeObject } from "./range";
import type { TableObject } from "./table";
import { bodyZone, type TableEntry } from "./table-model";
import type { MemberArguments } from "./arguments";

const position = ({ sheetId, zone }: TableEntry, index: number) => ({ sheetId, row: zone.top, col: zone.left + index });

const hiddenValues = ({ spreadsheet }: Book, table: TableEntry, index: number) =>
  spreadsheet.getters.getFilterHiddenValues(position(table, index));

export function isFiltered(book: Book, table: TableEntry): boolean {
  return columnsOf(table).some((index) => book.spreadsheet.getters.isFilterActive(position(table, index)));
}

const columnsOf = ({ zone }: TableEntry) => Array.from({ length: columnCount(zone) }, (_, index) => index);

/** Texts of the column's cells, as the spreadsheet shows and compares them. */
function textsOf({ spreadsheet }: Book, table: TableEntry, index: number): string[] {
  const { sheetId, top, bottom } = bodyZone(table);
  const col = table.zone.left + index;
  const texts = new Set<string>();
  for (let row = top; row <= bottom; row++)
    texts.add(spreadsheet.getters.getEvaluatedCell({ sheetId, row, col }).formattedValue.trim());
  return [...texts];
}

function showOnly(book: Book, table: TableEntry, index: number, shown: readonly string[]): void {
  book.spreadsheet.demandUnprotected(table.sheetId);
  const wanted = new Set(shown.map((text) => text.trim().toLowerCase()));
  const hidden = textsOf(book, table, index).filter((text) => !wanted.has(text.toLowerCase()));
  book.spreadsheet.run({
    type: "UPDATE_FILTER",
    ...position(table, index),
    value: { filterType: "values", hiddenValues: hidden },
  });
}

function clearColumn(book: Book, table: TableEntry, index: number): void {
  if (!book.spreadsheet.getters.isFilterActive(position(table, index))) return;
  book.spreadsheet.run({ type: "UPDATE_FILTER", ...position(table, index), value: { filterType: "values", hiddenValues: [] } });
}

export function clearFilters(book: Book, table: TableEntry): void {
  for (const index of columnsOf(table)) clearColumn(book, table, index);
}

/** `{ filterOn: "Values", values }`; other kinds of filters are lacking. */
function readCriteria(value: unknown): string[] {
  if (!isRecord(value)) throw invalidArgument(`Filter criteria are an object, not ${describe(value)}.`);
  if (value.filterOn !== "Values") throw lacks(`filters of the kind ${String(value.filterOn)}`);
  return readValues(value.values);
}

function readValues(values: unknown): string[] {
  if (!Array.isArray(values) || !values.every((each) => typeof each === "string"))
    throw invalidArgument("The values of a filter are a list of texts; dates are lacking here.");
  return values;
}

function criteria(book: Book, table: TableEntry, index: number): object | null {
  const hidden = new Set(hiddenValues(book, table, index));
  if (hidden.size === 0) return null;
  return { filterOn: "Values", values: textsOf(book, table, index).filter((text) => !hidden.has(text)) };
}

export class ColumnFilterObject extends HostObject {
  readonly members = COLUMN_FILTER;

  constructor(
    readonly table: TableObject,
    readonly index: number,
  ) {
    super();
  }
}

const COLUMN_FILTER: Members<ColumnFilterObject> = {
  className: "Filter",
  properties: { Criteria: { get: ({ table, index }) => criteria(table.book, table.entry, index) } },
  methods: {
    Apply: ({ table, index }, args) => showOnly(table.book, table.entry, index, readCriteria(args.any(0))),
    ApplyValuesFilter: ({ table, index }, args) => showOnly(table.book, table.entry, index, readValues(args.any(0))),
    Clear: ({ table, index }) => clearColumn(table.book, table.entry, index),
  },
};

export class TableAutoFilterObject extends HostObject {
  readonly members = AUTO_FILTER;

  constructor(readonly table: TableObject) {
    super();
  }
}

function apply({ table: { book, entry } }: TableAutoFilterObject, args: MemberArguments): void {
  areaArgument(book, args, 0, entry.sheetId);
  if (!args.has(1)) return;
  const index = args.integer(1);
  if (index < 0 || index >= columnCount(entry.zone)) throw invalidArgument(`The table has no column ${index}.`);
  if (args.has(2)) showOnly(book, entry, index, readCriteria(args.any(2)));
}

const rangeOf = ({ table: { book, entry } }: TableAutoFilterObject) =>
  new RangeObject(book, { ...entry.zone, sheetId: entry.sheetId });

const AUTO_FILTER: Members<TableAutoFilterObject> = {
  className: "AutoFilter",
  properties: {
    Criteria: {
      get: ({ table: { book, entry } }) => columnsOf(entry).map((index) => criteria(book, entry, index)),
    },
    Enabled: { get: ({ table }) => table.entry.config.hasFilters },
    IsDataFiltered: { get: ({ table: { book, entry } }) => isFiltered(book, entry) },
  },
  objects: { GetRange: rangeOf, GetRangeOrNullObject: rangeOf },
  methods: {
    Apply: apply,
    ClearColumnCriteria: ({ table: { book, entry } }, args) => clearColumn(book, entry, args.integer(0)),
    ClearCriteria: ({ table: { book, entry } }) => clearFilters(book, entry),
    Reapply: () => undefined,
  },
};
