/** Sorting rows by their values, as Excel orders them: numbers, text, truth values, errors; empty cells last either way. */
import { type Area, columnCount } from "../engine/area";
import type { CellChange } from "../engine/spreadsheet";
import { HostError, invalidArgument, lacks } from "../wire/errors";
import { isRecord, type MemberArguments } from "./arguments";
import type { Book } from "./book";
import { HostObject, type Members } from "./object";

export interface SortField {
  /** Column of the area, from 0. */
  key: number;
  ascending: boolean;
}

type SortValue = { rank: number; value: number | string };

const RANKS = { number: 0, text: 1, boolean: 2, error: 3, empty: 4 } as const;
const EMPTY = RANKS.empty;

/** @throws HostError InvalidArgument for a column that the area does not have */
export function readFields(value: readonly unknown[], area: Area): SortField[] {
  if (value.length === 0) throw invalidArgument("Sorting takes one field at least.");
  return value.map((field) => {
    if (!isRecord(field) || typeof field.key !== "number" || !Number.isInteger(field.key) || field.key < 0)
      throw invalidArgument("A sort field has a key: the column, counted from 0.");
    if (field.key >= columnCount(area)) throw invalidArgument(`The range has no column ${field.key} to sort by.`);
    if (field.sortOn !== undefined && field.sortOn !== "Value") throw lacks(`SortField.sortOn ${String(field.sortOn)}`);
    return { key: field.key, ascending: field.ascending !== false };
  });
}

/** Puts the rows in order. Formulas move as if copied. */
export function sortRows({ spreadsheet }: Book, area: Area, fields: readonly SortField[], matchCase: boolean): void {
  const { sheetId, top, left, bottom, right } = area;
  spreadsheet.demandUnprotected(sheetId);
  spreadsheet.grow(area);
  const { getters } = spreadsheet;
  demandNoSpill();
  const rows = Array.from({ length: bottom - top + 1 }, (_, index) => top + index);
  const keys = new Map(rows.map((row) => [row, fields.map(({ key }) => sortValue(row, left + key))]));
  const sorted = [...rows].sort((one, other) => compareRows(keys.get(one)!, keys.get(other)!, fields));
  const changes = sorted.flatMap((from, index) => (from === rows[index] ? [] : moveRow(from, rows[index]!)));
  for (const { row, col, change } of changes) spreadsheet.change(sheetId, row, col, change);

  function sortValue(row: number, col: number): SortValue {
    const { type, value } = getters.getEvaluatedCell({ sheetId, row, col });
    const plain = typeof value === "number" ? value : String(value ?? "");
    return { rank: RANKS[type], value: typeof plain === "string" && !matchCase ? plain.toLowerCase() : plain };
  }

  function moveRow(from: number, to: number): { row: number; col: number; change: CellChange }[] {
    return Array.from({ length: right - left + 1 }, (_, index) => {
      const col = left + index;
      const cell = getters.getCell({ sheetId, row: from, col });
      const content = cell?.isFormula
        ? getters.getTranslatedCellFormula(sheetId, 0, to - from, cell.compiledFormula)
        : (cell?.content ?? "");
      return { row: to, col, change: { content, format: cell?.format ?? "", style: cell?.style ?? null } };
    });
  }

  function demandNoSpill(): void {
    spreadsheet.eachCell(area, (row, col) => {
      const origin = getters.getArrayFormulaSpreadingOn({ sheetId, row, col });
      if (origin && (origin.row !== row || origin.col !== col))
        throw new HostError("InvalidOperation", "Part of the range is what a formula spills; it cannot be sorted.");
    });
  }
}

function compareRows(one: readonly SortValue[], other: readonly SortValue[], fields: readonly SortField[]): number {
  for (const [index, { ascending }] of fields.entries()) {
    const [left, right] = [one[index]!, other[index]!];
    if (left.rank === EMPTY || right.rank === EMPTY) {
      if (left.rank !== right.rank) return left.rank - right.rank;
      continue;
    }
    const order = left.rank - right.rank || compareValues(left.value, right.value);
    if (order !== 0) return ascending ? order : -order;
  }
  return 0;
}

function compareValues(left: number | string, right: number | string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

export class RangeSortObject extends HostObject {
  readonly members = RANGE_SORT;

  constructor(
    readonly book: Book,
    readonly area: Area,
  ) {
    super();
  }
}

function applyToRange({ book, area }: RangeSortObject, args: MemberArguments): void {
  const fields = readFields(args.list(0), area);
  if (args.oneOf(3, ["Rows", "Columns"], "Rows") === "Columns") throw lacks("RangeSort.apply of columns");
  const body = args.flag(2) ? { ...area, top: area.top + 1 } : area;
  if (body.top < body.bottom) sortRows(book, body, fields, args.flag(1));
}

const RANGE_SORT: Members<RangeSortObject> = { className: "RangeSort", methods: { Apply: applyToRange } };
