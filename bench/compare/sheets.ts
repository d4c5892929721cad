/**
 * The table and the questions as two sheets, as an analyst would keep them: `Data` with a key in its first column, beside `Ask` with one
 * question a row.
 */
import type { FigureRow } from "../questions";
import { keyOf } from "./way";

export const DATA_SHEET = "Data";
export const ASK_SHEET = "Ask";

/** Columns of `Data`: A key, B mineral, C measure, D country, E year, F value. No header: row 1 is the first figure. */
export function dataRows(table: readonly FigureRow[]): (string | number)[][] {
  return table.map((row) => [keyOf(row), row.mineral, row.measure, row.country, row.year, row.value]);
}

/** Columns of `Ask`: A mineral, B measure, C country, D year, E value that is ranked, F the formula. */
export function askRows(questions: readonly FigureRow[], formula: Formula, rows: number): (string | number)[][] {
  return questions.map((row, index) => [row.mineral, row.measure, row.country, row.year, row.value, formula(index + 1, rows)]);
}

/**
 * @param row of the question in `Ask`, from 1
 * @param rows of `Data`
 */
export type Formula = (row: number, rows: number) => string;

const column = (letter: string, rows: number): string => `${DATA_SHEET}!$${letter}$1:$${letter}$${rows}`;
const key = (row: number): string => `A${row}&"|"&B${row}&"|"&C${row}&"|"&D${row}`;

export const vlookup: Formula = (row, rows) => `=VLOOKUP(${key(row)},${DATA_SHEET}!$A$1:$F$${rows},6,FALSE)`;

/** HyperFormula knows FALSE as a function alone. */
export const vlookupFalseFunction: Formula = (row, rows) => vlookup(row, rows).replace("FALSE", "FALSE()");

export const xlookup: Formula = (row, rows) => `=XLOOKUP(${key(row)},${column("A", rows)},${column("F", rows)})`;

export const sumifs: Formula = (row, rows) =>
  `=SUMIFS(${column("F", rows)},${column("B", rows)},A${row},${column("C", rows)},B${row},${column("D", rows)},C${row},${column("E", rows)},D${row})`;

export const countifsRank: Formula = (row, rows) =>
  `=COUNTIFS(${column("B", rows)},A${row},${column("C", rows)},B${row},${column("E", rows)},D${row},${column("F", rows)},">"&E${row})+1`;
