import { type Area, cellCount, columnCount, intersect, isEntireColumn, isEntireRow, rowCount } from "../engine/area";
import { flagOf, isRecord, textOf } from "./arguments";
import { addressOf, type Book, readAddress } from "./book";
import type { MemberArguments } from "./arguments";
import { HostObject, type Members } from "./object";
import { RANGE_METHODS } from "./range-methods";
import { RANGE_NAVIGATION } from "./range-navigation";
import { readGrid, readOne, writeContents, writeFormats } from "./range-values";
import { RangeFormatObject } from "./range-format";
import { DataValidationObject } from "./data-validation";
import { RangeSortObject } from "./sort";
import { WorksheetObject } from "./worksheet";
import { invalidArgument, lacks } from "../wire/errors";

export class RangeObject extends HostObject {
  readonly members = RANGE;

  constructor(
    readonly book: Book,
    /** Where the range is; it follows inserted and deleted rows while the client keeps the range. */
    public area: Area,
  ) {
    super();
  }
}

/** An argument that is a range or an address. */
export function areaArgument(book: Book, args: MemberArguments, index: number, sheetId: string): Area {
  const value = args.any(index);
  return value instanceof RangeObject ? value.area : readAddress(book, args.text(index), sheetId);
}

const readOnly = <T>(get: (self: RangeObject) => T) => ({ get });

/** Excel reads and writes formulas in the language of its user as well; here it speaks English. */
const FORMULAS = {
  get: (range: RangeObject) => readGrid(range, "formula"),
  set: (range: RangeObject, value: unknown) => writeContents(range, value),
};
const NUMBER_FORMAT = {
  get: (range: RangeObject) => readGrid(range, "format"),
  set: (range: RangeObject, value: unknown) => writeFormats(range, value),
};
const ADDRESS = readOnly(({ book, area }) => addressOf(book, area));

export const RANGE: Members<RangeObject> = {
  className: "Range",
  properties: {
    Address: ADDRESS,
    AddressLocal: ADDRESS,
    CellCount: readOnly(({ area }) => (cellCount(area) < 2 ** 31 ? cellCount(area) : -1)),
    ColumnCount: readOnly(({ area }) => columnCount(area)),
    ColumnIndex: readOnly(({ area }) => area.left),
    Formulas: FORMULAS,
    FormulasLocal: FORMULAS,
    HasSpill: readOnly(hasSpill),
    IsEntireColumn: readOnly(({ area }) => isEntireColumn(area)),
    IsEntireRow: readOnly(({ area }) => isEntireRow(area)),
    NumberFormat: NUMBER_FORMAT,
    NumberFormatLocal: NUMBER_FORMAT,
    RowCount: readOnly(({ area }) => rowCount(area)),
    RowIndex: readOnly(({ area }) => area.top),
    Text: readOnly((range) => readGrid(range, "text")),
    ValueTypes: readOnly((range) => readGrid(range, "type")),
    Values: {
      get: (range) => readGrid(range, "value"),
      set: (range, value) => writeContents(range, value),
    },
    ColumnHidden: hidden("COL"),
    Hidden: readOnly((range) => both(hidden("COL").get(range), hidden("ROW").get(range))),
    Hyperlink: { get: hyperlink, set: setHyperlink },
    RowHidden: hidden("ROW"),
  },
  navigation: {
    Format: (range) => new RangeFormatObject(range),
    Sort: ({ book, area }) => new RangeSortObject(book, area),
    Worksheet: ({ book, area }) => new WorksheetObject(book, area.sheetId),
    DataValidation: (range) => new DataValidationObject(range),
  },
  objects: RANGE_NAVIGATION,
  methods: RANGE_METHODS,
};

/** Whether the range's rows or columns are hidden: null where some are. */
function hidden(dimension: "COL" | "ROW") {
  const linesOf = ({ book, area }: RangeObject) => {
    const zone = intersect(area, book.spreadsheet.sheetZone(area.sheetId));
    if (!zone) return [];
    const [from, to] = dimension === "COL" ? [zone.left, zone.right] : [zone.top, zone.bottom];
    return Array.from({ length: to - from + 1 }, (_, index) => from + index);
  };
  return {
    get: (range: RangeObject): boolean | null => {
      const { getters } = range.book.spreadsheet;
      const { sheetId } = range.area;
      const states = new Set(
        linesOf(range).map((line) =>
          dimension === "COL" ? getters.isColHidden(sheetId, line) : getters.isRowHidden(sheetId, line),
        ),
      );
      return states.size > 1 ? null : states.has(true);
    },
    set: (range: RangeObject, value: unknown) => {
      const { book, area } = range;
      book.spreadsheet.demandUnprotected(area.sheetId);
      const type = flagOf(value) ? ("HIDE_COLUMNS_ROWS" as const) : ("UNHIDE_COLUMNS_ROWS" as const);
      const elements = linesOf(range);
      if (elements.length > 0) book.spreadsheet.run({ type, sheetId: area.sheetId, dimension, elements });
    },
  };
}

/** Cells are hidden by their rows or by their columns. */
const both = (columns: boolean | null, rows: boolean | null) => (columns || rows ? true : columns === null ? null : rows);

/** Of several cells, and of a cell without a link, it is null. */
function hyperlink({ book, area }: RangeObject): object | null {
  if (cellCount(area) > 1) return null;
  const { link } = book.spreadsheet.getters.getEvaluatedCell({ sheetId: area.sheetId, row: area.top, col: area.left });
  return link ? { address: link.url, textToDisplay: link.label, screenTip: "" } : null;
}

/** True when all cells are part of spills, false when none is, null when some are. */
function hasSpill({ book, area }: RangeObject): boolean | null {
  const { getters } = book.spreadsheet;
  let spilled = 0;
  book.spreadsheet.eachCell(area, (row, col) => {
    const position = { sheetId: area.sheetId, row, col };
    const origin = getters.getArrayFormulaSpreadingOn(position);
    if (origin && !isAlone(getters.getSpreadZone(origin))) spilled++;
  });
  if (spilled === 0) return false;
  return spilled === cellCount(area) ? true : null;
}

const isAlone = (zone: { top: number; bottom: number; left: number; right: number } | undefined) =>
  !zone || (zone.top === zone.bottom && zone.left === zone.right);

/** A link to an address shows its text; links within the workbook are lacking. */
function setHyperlink(range: RangeObject, value: unknown): void {
  if (!isRecord(value)) throw invalidArgument("A hyperlink is an object.");
  if (value.documentReference !== undefined) throw lacks("Range.hyperlink.documentReference");
  const address = textOf(value.address);
  const text = value.textToDisplay === undefined ? readOne(range, "text") : textOf(value.textToDisplay);
  writeContents(range, `[${text === "" ? address : text}](${address})`);
}
