import type { Block, CellResult } from "../../domain/cell";
import { DATE_FORMAT } from "../../domain/date";
import { Fault } from "../../domain/fault";
import { MONTH_FORMAT } from "../../domain/month";
import { partOf, type Area } from "../area";
import type { Edit, WrittenValue } from "../edits";
import { typedText } from "../typed-text";

/**
 * What stands in a cell for an answer that is missing: Excel's own value for what is not available, as the formula itself would show. An empty
 * cell would count as 0 in what a person calculates from it, and a word would be drawn as 0 in a chart of lines; from `#N/A` nothing can be
 * calculated, and a chart leaves a gap. Why it is missing stands beside it: in a column of the table, or in the note.
 */
const MISSING = "#N/A";

/** An answer as a cell is given it. */
export function writtenValue(result: CellResult): WrittenValue {
  if (result instanceof Fault) return MISSING;
  if (typeof result === "string") return typedText(result);
  if (typeof result !== "object") return result;
  return result.kind === "card" ? typedText(result.text) : result.number;
}

/** Writes an answer as values, with the number formats of its figures. @param area of the size of the block */
export function valueEdits(area: Area, block: Block<CellResult>): Edit[] {
  return [{ kind: "values", area, values: block.map((row) => row.map(writtenValue)) }, ...formatEdits(area, block)];
}

/** A column whose figures have one format gets it as a whole; the cells without one are text, which no format changes. */
export function formatEdits(area: Area, block: Block<CellResult>): Edit[] {
  return Array.from({ length: area.columns }, (_, column) => column).flatMap((column): Edit[] => {
    const formats = block.map((row) => formatOf(row[column]));
    const distinct = [...new Set(formats)].filter((format) => format !== null);
    if (distinct.length === 0) return [];
    const cells = partOf(area, 0, column, area.rows);
    const isUniform = distinct.length === 1 && block.every((row) => !isPlainNumber(row[column]));
    return [{ kind: "format", area: cells, format: isUniform ? distinct[0]! : formats.map((format) => [format]) }];
  });
}

/** The number format of a figure; null of all else. */
export function formatOf(result: CellResult | undefined): string | null {
  return isFormatted(result) ? result.format : null;
}

export function isFormatted(result: CellResult | undefined): result is Extract<CellResult, { kind: "formatted" }> {
  return typeof result === "object" && !(result instanceof Fault) && result.kind === "formatted";
}

/** Whether a cell holds a day or a month: a number to Excel, and no figure. */
export function isDate(result: CellResult | undefined): boolean {
  return isFormatted(result) && [DATE_FORMAT, MONTH_FORMAT].includes(result.format);
}

function isPlainNumber(result: CellResult | undefined): boolean {
  return typeof result === "number";
}

/** What is missing in an answer, row by row. */
export function missingIn(block: Block<CellResult>): { row: number; column: number; reason: string }[] {
  return block.flatMap((cells, row) =>
    cells.flatMap((cell, column) => (cell instanceof Fault ? [{ row, column, reason: cell.message }] : [])),
  );
}
