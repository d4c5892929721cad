import { MAX_COLS, MAX_ROWS, parseA1Ref, parseStructRef, stringifyA1Ref } from "@borgar/fx/xlsx";
import { tokensOf } from "./tokens";

/** Cells of a sheet, counted from 0, both ends included. Whole rows and columns go to the end of Excel's grid. */
export interface CellArea {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

/** What a formula points at. */
export type Reference =
  /** `B2`, `Sheet2!A1:A9`, `A:A`; without a sheet, cells of the sheet on which the formula stands. */
  | { kind: "cells"; sheet: string | undefined; area: CellArea }
  /** `A1#`: the cells into which the formula of one cell spills. */
  | { kind: "spill"; sheet: string | undefined; area: CellArea }
  /** `Table1[Country]`, `Table1[@Country]`; without a table, the one in which the formula stands, without a column the whole table. */
  | { kind: "table"; table: string | undefined; column: string | undefined; isThisRow: boolean }
  /** A defined name. */
  | { kind: "name"; name: string }
  /** What is not read: another workbook, several columns of a table, its headers or totals. */
  | { kind: "other" };

/**
 * A reference or name as it stands in a formula.
 * @returns undefined for any other piece of formula
 */
export function readReference(text: string): Reference | undefined {
  const isSpill = text.endsWith("#");
  const cells = parseA1Ref(isSpill ? text.slice(0, -1) : text);
  if (cells && "range" in cells && cells.range) {
    if (cells.workbookName) return { kind: "other" };
    const { top, left, bottom, right } = cells.range;
    const area = { top: top ?? 0, left: left ?? 0, bottom: bottom ?? MAX_ROWS, right: right ?? MAX_COLS };
    return { kind: isSpill ? "spill" : "cells", sheet: cells.sheetName || undefined, area };
  }
  const table = parseStructRef(text);
  if (table) return tableReference(table);
  const [, only, ...more] = tokensOf(`=${text}`);
  return only?.kind === "name" && more.length === 0 ? { kind: "name", name: text } : undefined;
}

/** The references and names in a formula, each once, in the order in which they stand. Names that LET and LAMBDA give are among them. */
export function referencesIn(formula: string): string[] {
  const tokens = tokensOf(formula);
  const texts = tokens.flatMap((token, index) => {
    if (token.kind !== "reference" && token.kind !== "name") return [];
    const isContext = tokens[index - 1]?.text === "!";
    return isContext ? [] : [tokens[index + 1]?.text === "#" ? `${token.text}#` : token.text];
  });
  return [...new Set(texts)];
}

/** The names of the workbook that a formula uses, each once, also those that are called as functions. Names that LET and LAMBDA give are among them. */
export function namesIn(formula: string): string[] {
  const tokens = tokensOf(formula);
  const names = tokens.flatMap(({ kind, text }, index) =>
    (kind === "name" || kind === "function") && tokens[index - 1]?.text !== "!" ? [text] : [],
  );
  return [...new Set(names)];
}

/** `B2`, `A1:B9`, `A:A`; with a sheet `Sheet1!B2`, in quotes where its name needs them. */
export function referenceTo({ top, left, bottom, right }: CellArea, sheet?: string): string {
  return stringifyA1Ref({ ...(sheet === undefined ? {} : { sheetName: sheet }), range: { top, left, bottom, right } });
}

function tableReference({ table, columns = [], sections = [] }: NonNullable<ReturnType<typeof parseStructRef>>): Reference {
  const isThisRow = sections.includes("this row");
  const isData = sections.every((section) => section === "this row" || section === "data");
  if (!isData || columns.length > 1) return { kind: "other" };
  return { kind: "table", table: table || undefined, column: columns[0], isThisRow };
}
