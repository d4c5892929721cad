/** Looking for text in the cells of a range, and putting other text in its place. */
import { type Area, WHOLE_SHEET } from "../engine/area";
import { isRecord, type MemberArguments } from "./arguments";
import type { Book } from "./book";
import { RangeObject } from "./range";
import { readOne } from "./range-values";
import { toContent } from "../engine/content";
import { usedZone } from "../engine/used-zone";
import { itemNotFound } from "../wire/errors";

interface Place {
  row: number;
  col: number;
}

interface Criteria {
  completeMatch: boolean;
  matchCase: boolean;
  backwards: boolean;
}

function criteriaOf(args: MemberArguments, index: number): Criteria {
  const value = args.any(index);
  const { completeMatch, matchCase, searchDirection } = isRecord(value) ? value : {};
  return {
    completeMatch: completeMatch === true,
    matchCase: matchCase === true,
    backwards: typeof searchDirection === "string" && /^backwards?$/i.test(searchDirection),
  };
}

/** Places of the cells that show the text, row by row. */
export function findAll(book: Book, area: Area, args: MemberArguments): Place[] {
  const { completeMatch, matchCase, backwards } = criteriaOf(args, 1);
  const fold = (text: string) => (matchCase ? text : text.toLowerCase());
  const wanted = fold(args.text(0));
  const zone = usedZone(book.spreadsheet, area, true);
  const places: Place[] = [];
  if (!zone) return places;
  book.spreadsheet.eachCell({ ...zone, sheetId: area.sheetId }, (row, col) => {
    const shown = fold(readOne(cellOf(book, area, { row, col }), "text"));
    if (completeMatch ? shown === wanted : shown.includes(wanted)) places.push({ row, col });
  });
  return backwards ? places.reverse() : places;
}

/** The first cell that shows the text; from a single cell on, Excel looks through the whole sheet behind it. */
export function findFirst({ book, area }: RangeObject, args: MemberArguments): RangeObject | null {
  const isSingle = area.top === area.bottom && area.left === area.right;
  const { sheetId } = area;
  if (!isSingle) {
    const [first] = findAll(book, area, args);
    return first ? cellOf(book, area, first) : null;
  }
  const places = findAll(book, { sheetId, ...WHOLE_SHEET }, args);
  const { backwards } = criteriaOf(args, 1);
  const isBehind = ({ row, col }: Place) => {
    const order = row - area.top || col - area.left;
    return backwards ? order < 0 : order > 0;
  };
  const next = places.find(isBehind) ?? places[0];
  return next ? cellOf(book, area, next) : null;
}

export function foundOrThrow<T>(found: T | null): T {
  if (found === null) throw itemNotFound("No cell shows the text.");
  return found;
}

/** @returns how many cells have changed; what a formula says is replaced in it, what it answers is not */
export function replaceAll(book: Book, area: Area, args: MemberArguments): number {
  const { completeMatch, matchCase } = criteriaOf(args, 2);
  const [wanted, replacement] = [args.text(0), args.text(1)];
  book.spreadsheet.demandUnprotected(area.sheetId);
  if (wanted === "") return 0;
  const escaped = wanted.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const pattern = new RegExp(completeMatch ? `^${escaped}$` : escaped, matchCase ? "g" : "gi");
  const changes: { row: number; col: number; content: string }[] = [];
  const zone = usedZone(book.spreadsheet, area, true);
  if (!zone) return 0;
  const { getters } = book.spreadsheet;
  const { sheetId } = area;
  book.spreadsheet.eachCell({ ...zone, sheetId }, (row, col) => {
    const cell = getters.getCell({ sheetId, row, col });
    // What spilled here is no content of this cell.
    if (!cell || (!cell.isFormula && cell.content === "")) return;
    const before = String(readOne(cellOf(book, area, { row, col }), "formula"));
    const after = before.replace(pattern, () => replacement);
    if (after === before) return;
    const { content } = toContent(after, cell.format, book.formulaNames);
    changes.push({ row, col, content });
  });
  for (const { row, col, content } of changes) book.spreadsheet.change(sheetId, row, col, { content });
  return changes.length;
}

const cellOf = (book: Book, { sheetId }: Area, { row, col }: Place) =>
  new RangeObject(book, { sheetId, top: row, bottom: row, left: col, right: col });

/** Rectangles that cover the places: runs in a row, and equal runs of rows below each other in one. */
export function rectangles(sheetId: string, places: readonly Place[]): Area[] {
  const sorted = [...places].sort((one, other) => one.row - other.row || one.col - other.col);
  const runs: Area[] = [];
  for (const { row, col } of sorted) {
    const last = runs.at(-1);
    if (last && last.top === row && last.right === col - 1) last.right = col;
    else runs.push({ sheetId, top: row, bottom: row, left: col, right: col });
  }
  const areas: Area[] = [];
  for (const run of runs) {
    const above = areas.find(({ left, right, bottom }) => left === run.left && right === run.right && bottom === run.top - 1);
    if (above) above.bottom = run.bottom;
    else areas.push({ ...run });
  }
  return areas;
}
