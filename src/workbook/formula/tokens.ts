import { tokenize } from "@borgar/fx/xlsx";
import { mapPieces } from "./opaque";

/**
 * What a piece of a formula is.
 *
 * - `reference`: cells: `A1`, `'My sheet'!$A$1:B2`, `A:A`, `Table1[[#This Row],[Price]]`, `[Book.xlsx]Sheet1!A1`
 * - `name`: a defined name, or a name that LET or LAMBDA gives
 * - `context`: a sheet or workbook before `!`, where what follows is no reference
 * - `operator`: also brackets, separators and the `!` after a context
 * - `unknown`: what Excel has no meaning for, and a text that is not closed
 */
export type TokenKind =
  | "equals"
  | "function"
  | "name"
  | "reference"
  | "context"
  | "text"
  | "number"
  | "boolean"
  | "error"
  | "operator"
  | "space"
  | "unknown";

/** A piece of a formula. Positions count UTF-16 code units from the start of the formula, `=` included. */
export interface Token {
  kind: TokenKind;
  text: string;
  start: number;
  end: number;
}

const KINDS: Readonly<Record<string, TokenKind>> = {
  fx_prefix: "equals",
  func: "function",
  range_named: "name",
  range: "reference",
  range_beam: "reference",
  structured: "reference",
  context: "context",
  context_quote: "context",
  string: "text",
  number: "number",
  bool: "boolean",
  error: "error",
  operator: "operator",
  whitespace: "space",
  newline: "space",
};

/**
 * The pieces of a formula of Excel in English, as `Range.formulas` gives it and as files store it. Joined they are the formula again, to the
 * letter, however malformed it is.
 * @param formula text that begins with `=`
 */
export function tokensOf(formula: string): Token[] {
  let start = 0;
  return tokenize(withoutNames(formula), { withLocation: false, negativeNumbers: false }).map(({ type, value, unterminated }) => {
    const kind = unterminated ? "unknown" : (KINDS[type] ?? "unknown");
    const token: Token = { kind, text: formula.slice(start, start + value.length), start, end: start + value.length };
    start = token.end;
    return token;
  });
}

/**
 * The formula with letters that mean nothing in quoted names and in brackets, none moved. Names hold anything: the path of a closed workbook
 * (`'C:\[Book.xlsx]Sheet'!A1`), which the tokenizer does not know, or a column called `MINERAL.RANK(a)`.
 */
function withoutNames(formula: string): string {
  if (!formula.includes("'") && !formula.includes("[")) return formula;
  return mapPieces(formula, (part) => {
    if (part.startsWith('"')) return part;
    const isClosed = part.length > 1 && /['\]]$/.test(part);
    return part.charAt(0) + "x".repeat(part.length - (isClosed ? 2 : 1)) + (isClosed ? part.slice(-1) : "");
  });
}
