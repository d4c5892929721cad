import { mapPieces } from "./opaque";
import { tokensOf, type Token } from "./tokens";

/**
 * How formulas are shown to a person: Excel's `formulas` are always in English, its formula bar is not. Names of Excel's own functions stay
 * as they are: Office.js does not tell what they are called elsewhere.
 */
export interface FormulaLocale {
  /** Between arguments: `;` where the decimal separator is a comma. */
  list: string;
  decimal: string;
  /** Between the columns of an array constant: mostly `\` or `.` where the decimal separator is a comma. */
  column: string;
  /** Between its rows. */
  row: string;
  /** What TRUE and FALSE are called, where the person's Excel has other words: `WAHR`, `FALSCH`. */
  true?: string;
  false?: string;
}

/**
 * A formula of Excel in English as a person with this locale types it.
 * @throws RangeError for a locale whose separators cannot be told apart
 */
export function inLocale(formula: string, locale: FormulaLocale): string {
  checkSeparators(locale);
  let inArray = false;
  const texts = tokensOf(formula).map((token) => {
    if (token.kind === "operator" && "(){}".includes(token.text)) inArray = token.text === "{";
    return tokenInLocale(token, locale, inArray);
  });
  return texts.join("");
}

/**
 * What a person with this locale has typed, as a formula of Excel in English.
 * @throws RangeError for a locale whose separators cannot be told apart
 */
export function fromLocale(typed: string, locale: FormulaLocale): string {
  checkSeparators(locale);
  let inArray = false;
  const fromPiece = (piece: string, index: number, code: string): string => {
    if ("(){}".includes(piece)) inArray = piece === "{";
    const [before, behind] = [code.charAt(index - 1), code.charAt(index + piece.length)];
    return pieceFromLocale(piece, locale, inArray, before, behind);
  };
  return mapPieces(
    typed,
    (piece) => (piece.startsWith("[") ? betweenParts(piece, locale.list, ",") : piece),
    (code) => code.replace(/[\p{L}_][\p{L}\p{N}_]*|[^]/gu, fromPiece),
  );
}

function tokenInLocale({ kind, text }: Token, locale: FormulaLocale, inArray: boolean): string {
  if (kind === "number") return text.replace(".", locale.decimal);
  if (kind === "boolean") return locale[text.toLowerCase() as "true" | "false"] ?? text;
  if (kind === "reference") return betweenParts(text, ",", locale.list);
  if (kind !== "operator") return text;
  if (text === ",") return inArray ? locale.column : locale.list;
  return text === ";" && inArray ? locale.row : text;
}

function pieceFromLocale(piece: string, locale: FormulaLocale, inArray: boolean, before: string, behind: string): string {
  if (inArray && piece === locale.column) return ",";
  if (inArray && piece === locale.row) return ";";
  if (!inArray && piece === locale.list) return ",";
  if (piece === locale.decimal && /\d/.test(before + behind)) return ".";
  // Within a longer name and before a sheet's mark, a word is no truth value; arrays hold neither.
  if (!inArray && (before === "." || behind === "." || behind === "!")) return piece;
  if (locale.true !== undefined && piece.toUpperCase() === locale.true.toUpperCase()) return "TRUE";
  return locale.false !== undefined && piece.toUpperCase() === locale.false.toUpperCase() ? "FALSE" : piece;
}

/** The separator between the parts of a structured reference, `Table1[[#This Row],[Price]]`, is that of lists. */
function betweenParts(reference: string, from: string, to: string): string {
  return reference.replace(/(\]\s*)([^\s\]])(?=\s*\[)/g, (all, head: string, separator: string) =>
    separator === from ? head + to : all,
  );
}

function checkSeparators({ list, decimal, column, row }: FormulaLocale): void {
  const areDistinct = list !== decimal && new Set([decimal, column, row]).size === 3;
  if (!areDistinct || [list, decimal, column, row].some(({ length }) => length !== 1))
    throw new RangeError(`Separators ${[list, decimal, column, row].join(" ")} cannot be told apart in a formula.`);
}
