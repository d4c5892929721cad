import { type Area, columnCount, inGrid, rowCount } from "../engine/area";
import { moveCells } from "../engine/move-cells";
import { HostError, invalidArgument } from "../wire/errors";
import type { MemberArguments } from "./arguments";
import { copyRange } from "./copy-range";
import { replaceAll } from "./find";
import type { Members } from "./object";
import type { RangeObject } from "./range";
import { areaArgument } from "./range";
import { selectArea } from "./selection";
import { deleteCells } from "./shift-cells";

type Methods = NonNullable<Members<RangeObject>["methods"]>;

/** What `clear` takes away; hyperlinks are part of the contents here. */
function clear({ book, area }: RangeObject, args: MemberArguments): void {
  const applyTo = args.oneOf(0, ["All", "Formats", "Contents", "Hyperlinks", "RemoveHyperlinks", "ResetContents"], "All");
  const { spreadsheet } = book;
  spreadsheet.demandUnprotected(area.sheetId);
  const contents = applyTo === "All" || applyTo === "Contents" || applyTo === "ResetContents";
  const formats = applyTo === "All" || applyTo === "Formats";
  const { getters } = spreadsheet;
  spreadsheet.eachCell(area, (row, col) => {
    const cell = getters.getCell({ sheetId: area.sheetId, row, col });
    if (!cell) return;
    if (contents) spreadsheet.change(area.sheetId, row, col, { content: "" });
    if (formats) spreadsheet.change(area.sheetId, row, col, { format: "", style: null });
  });
}

function copyFrom(range: RangeObject, args: MemberArguments): void {
  const source = areaArgument(range.book, args, 0, range.area.sheetId);
  const what = args.oneOf(1, ["All", "Formulas", "Values", "Formats", "Link"], "All");
  if (what === "Link") throw new HostError("NotImplemented", "The workbench's host lacks copies of the type Link.");
  copyRange(range.book, source, range.area, what, { skipBlanks: args.flag(2), transpose: args.flag(3) });
}

function moveTo({ book, area }: RangeObject, args: MemberArguments): void {
  const { sheetId, top, left } = areaArgument(book, args, 0, area.sheetId);
  inGrid({ sheetId, top, left, bottom: top + rowCount(area) - 1, right: left + columnCount(area) - 1 });
  book.spreadsheet.demandUnprotected(area.sheetId);
  book.spreadsheet.demandUnprotected(sheetId);
  moveCells(book.spreadsheet, area, { sheetId, row: top, col: left });
}

function validateArraySize({ area }: RangeObject, args: MemberArguments): void {
  const [rows, columns] = [rowCount(area), columnCount(area)];
  if (args.integer(0) !== rows || args.integer(1) !== columns)
    throw invalidArgument(
      `The number of rows or columns in the input array doesn't match the size or dimensions of the range: ${rows} x ${columns} expected.`,
    );
}

/** Merged cells are one cell to the engine; a merge of several rows across is a merge of each of them. */
function merge({ book, area }: RangeObject, args: MemberArguments): void {
  const rows: Area[] = args.flag(0)
    ? Array.from({ length: rowCount(area) }, (_, index) => ({ ...area, top: area.top + index, bottom: area.top + index }))
    : [area];
  book.spreadsheet.grow(area);
  book.spreadsheet.run({ type: "ADD_MERGE", sheetId: area.sheetId, target: rows, force: true });
}

export const RANGE_METHODS: Methods = {
  Calculate: ({ book, area }) => {
    book.spreadsheet.setDirty(area);
    book.spreadsheet.calculateDirty();
  },
  Clear: clear,
  CopyFrom: copyFrom,
  Delete: (range, args) => deleteCells(range, args.oneOf(0, ["Up", "Left"])),
  Merge: merge,
  MoveTo: moveTo,
  ReplaceAll: ({ book, area }, args) => replaceAll(book, area, args),
  Select: ({ book, area }) => selectArea(book, area),
  SetDirty: ({ book, area }) => book.spreadsheet.setDirty(area),
  Unmerge: ({ book, area }) => {
    const { getters } = book.spreadsheet;
    const target = getters.getMergesInZone(area.sheetId, area);
    if (target.length > 0) book.spreadsheet.run({ type: "REMOVE_MERGE", sheetId: area.sheetId, target });
  },
  _ValidateArraySize: validateArraySize,
};
