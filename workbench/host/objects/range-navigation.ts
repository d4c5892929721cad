/** Ranges that are found from a range. */
import { type Area, bound, columnCount, contains, COLUMNS, inGrid, intersect, rowCount, ROWS, type Zone } from "../engine/area";
import { usedZone } from "../engine/used-zone";
import { invalidArgument, itemNotFound } from "../wire/errors";
import type { MemberArguments } from "./arguments";
import type { Members } from "./object";
import { directDependents, directPrecedents, spread, type Step } from "./precedents";
import { areaArgument, RangeObject } from "./range";
import { TableScopedCollectionObject } from "./tables";
import { shiftCells } from "./shift-cells";
import { WorkbookRangeAreasObject } from "./range-areas";
import { findFirst, foundOrThrow } from "./find";
import { existingSpecialCells, specialCells } from "./special-cells";

type Navigation = NonNullable<Members<RangeObject>["objects"]>;

const move = (range: RangeObject, change: Partial<Zone>): RangeObject =>
  new RangeObject(range.book, inGrid({ ...range.area, ...change }));

/** As many rows or columns beside the range as the count says; before the other side when it is negative. */
function beside(range: RangeObject, args: MemberArguments, place: (area: Area, count: number) => Partial<Zone>): RangeObject {
  const count = args.integer(0, 1);
  if (count === 0) throw invalidArgument("The count is 0.");
  return move(range, place(range.area, count));
}

const after = (end: number, count: number) => (count > 0 ? [end + 1, end + count] : [end + count + 1, end]) as [number, number];
const before = (start: number, count: number) =>
  (count > 0 ? [start - count, start - 1] : [start, start - count - 1]) as [number, number];

function resized(range: RangeObject, rows: number, columns: number): RangeObject {
  const { top, left } = range.area;
  if (rows < 1 || columns < 1) throw invalidArgument("A range has one row and one column at least.");
  return move(range, { bottom: top + rows - 1, right: left + columns - 1 });
}

function intersection(range: RangeObject, args: MemberArguments): RangeObject | null {
  const { book, area } = range;
  const other = areaArgument(book, args, 0, area.sheetId);
  const both = other.sheetId === area.sheetId ? intersect(area, other) : undefined;
  return both ? new RangeObject(book, { ...both, sheetId: area.sheetId }) : null;
}

function found(range: RangeObject | null, what: string): RangeObject {
  if (!range) throw itemNotFound(`There is no ${what}.`);
  return range;
}

function used(range: RangeObject, args: MemberArguments): RangeObject | null {
  const zone = usedZone(range.book.spreadsheet, range.area, args.flag(0));
  return zone ? move(range, zone) : null;
}

function single({ area }: RangeObject): { sheetId: string; row: number; col: number } {
  if (rowCount(area) * columnCount(area) !== 1) throw invalidArgument("Only one cell is asked what it spills.");
  return { sheetId: area.sheetId, row: area.top, col: area.left };
}

/** Of one cell with a formula: where it spills. A formula that gives one value spills nowhere. */
function spillingTo(range: RangeObject): RangeObject | null {
  const { getters } = range.book.spreadsheet;
  const position = single(range);
  const zone = getters.getCell(position)?.isFormula ? getters.getSpreadZone(position) : undefined;
  return zone && rowCount(zone) * columnCount(zone) > 1 ? move(range, zone) : null;
}

/** Of one cell in a spill: the cell with the formula, which may be itself. */
function spillParent(range: RangeObject): RangeObject | null {
  const { getters } = range.book.spreadsheet;
  const position = single(range);
  const origin = getters.getArrayFormulaSpreadingOn(position);
  const zone = origin && getters.getSpreadZone(origin);
  if (!zone || rowCount(zone) * columnCount(zone) === 1) return null;
  return move(range, { top: origin.row, bottom: origin.row, left: origin.col, right: origin.col });
}

/** The block of filled cells around the range, bounded by empty rows and columns, as Ctrl+A selects it. */
function surroundingRegion(range: RangeObject): RangeObject {
  const { spreadsheet } = range.book;
  const sheet = spreadsheet.sheetZone(range.area.sheetId);
  let region: Zone = range.area;
  for (;;) {
    const wider = intersect(sheet, {
      top: region.top - 1,
      left: region.left - 1,
      bottom: region.bottom + 1,
      right: region.right + 1,
    });
    const filled = wider && usedZone(spreadsheet, { ...wider, sheetId: range.area.sheetId }, true);
    const next = filled ? bound([region, filled]) : region;
    if (contains(region, next)) return move(range, region);
    region = next;
  }
}

function connected(range: RangeObject, step: Step, isDirect: boolean, what: string): WorkbookRangeAreasObject {
  const areas = isDirect ? step(range.book, range.area) : spread(range.book, range.area, step);
  if (areas.length === 0) throw itemNotFound(`The range has no ${what}.`);
  return new WorkbookRangeAreasObject(range.book, areas);
}

export const RANGE_NAVIGATION: Navigation = {
  Find: (range, args) => foundOrThrow(findFirst(range, args)),
  FindOrNullObject: findFirst,
  GetAbsoluteResizedRange: (range, args) => resized(range, args.integer(0), args.integer(1)),
  GetBoundingRect: (range, args) => {
    const other = areaArgument(range.book, args, 0, range.area.sheetId);
    if (other.sheetId !== range.area.sheetId) throw invalidArgument("The ranges are on different worksheets.");
    return move(range, bound([range.area, other]));
  },
  GetCell: (range, args) => {
    const [row, col] = [range.area.top + args.integer(0), range.area.left + args.integer(1)];
    return move(range, { top: row, bottom: row, left: col, right: col });
  },
  GetColumn: (range, args) => {
    const col = range.area.left + inside(args.integer(0), columnCount(range.area));
    return move(range, { left: col, right: col });
  },
  GetColumnsAfter: (range, args) =>
    beside(range, args, ({ right }, count) => {
      const [first, last] = after(right, count);
      return { left: first, right: last };
    }),
  GetColumnsBefore: (range, args) =>
    beside(range, args, ({ left }, count) => {
      const [first, last] = before(left, count);
      return { left: first, right: last };
    }),
  GetDependents: (range) => connected(range, directDependents, false, "dependents"),
  GetDirectDependents: (range) => connected(range, directDependents, true, "direct dependents"),
  GetDirectPrecedents: (range) => connected(range, directPrecedents, true, "direct precedents"),
  GetEntireColumn: (range) => move(range, { top: 0, bottom: ROWS - 1 }),
  GetEntireRow: (range) => move(range, { left: 0, right: COLUMNS - 1 }),
  GetIntersection: (range, args) => found(intersection(range, args), "intersection"),
  GetIntersectionOrNullObject: intersection,
  GetLastCell: (range) => move(range, { top: range.area.bottom, left: range.area.right }),
  GetLastColumn: (range) => move(range, { left: range.area.right }),
  GetLastRow: (range) => move(range, { top: range.area.bottom }),
  GetOffsetRange: (range, args) => {
    const { top, left, bottom, right } = range.area;
    const [rows, columns] = [args.integer(0), args.integer(1)];
    return move(range, { top: top + rows, bottom: bottom + rows, left: left + columns, right: right + columns });
  },
  GetPrecedents: (range) => connected(range, directPrecedents, false, "precedents"),
  GetResizedRange: (range, args) =>
    resized(range, rowCount(range.area) + args.integer(0), columnCount(range.area) + args.integer(1)),
  GetRow: (range, args) => {
    const row = range.area.top + inside(args.integer(0), rowCount(range.area));
    return move(range, { top: row, bottom: row });
  },
  GetRowsAbove: (range, args) =>
    beside(range, args, ({ top }, count) => {
      const [first, last] = before(top, count);
      return { top: first, bottom: last };
    }),
  GetRowsBelow: (range, args) =>
    beside(range, args, ({ bottom }, count) => {
      const [first, last] = after(bottom, count);
      return { top: first, bottom: last };
    }),
  GetSpecialCells: existingSpecialCells,
  GetSpecialCellsOrNullObject: specialCells,
  GetSpillingToRange: (range) => found(spillingTo(range), "range that the cell spills to"),
  GetSpillingToRangeOrNullObject: spillingTo,
  GetSpillParent: (range) => found(spillParent(range), "cell that spills here"),
  GetSpillParentOrNullObject: spillParent,
  GetSurroundingRegion: surroundingRegion,
  GetTables: ({ book, area }, args) => new TableScopedCollectionObject(book, [area], args.flag(0)),
  GetUsedRange: (range, args) => found(used(range, args), "used cell in the range"),
  GetUsedRangeOrNullObject: used,
  Insert: insertCells,
};

/** @throws HostError InvalidArgument for a row or column that the range does not have. */
function inside(index: number, count: number): number {
  if (index < 0 || index >= count) throw invalidArgument(`The range has no row or column ${index}.`);
  return index;
}

function insertCells(range: RangeObject, args: MemberArguments): RangeObject {
  shiftCells(range, args.oneOf(0, ["Down", "Right"]));
  return new RangeObject(range.book, { ...range.area });
}
