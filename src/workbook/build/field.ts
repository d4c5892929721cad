import type { CellValue } from "../../domain/cell";
import {
  fromLocale,
  FormulaError,
  inLocale,
  argumentText,
  type CallArgument,
  type FormulaLocale,
  type GivenArgument,
} from "../formula";

/**
 * What a field of the form holds, read as a cell of the sheet reads it: what begins with `=` is a reference or formula; all else is a value, a
 * number, TRUE or FALSE or text. An apostrophe in front keeps it text.
 */
export type FieldReading =
  | { kind: "blank" }
  | { kind: "value"; value: Exclude<CellValue, null> }
  /** In Excel's English form, without `=`. */
  | { kind: "formula"; formula: string }
  | { kind: "problem"; message: string };

/** @param locale in which the person types numbers and formulas */
export function readField(typed: string, locale: FormulaLocale): FieldReading {
  const text = typed.trim();
  if (text === "") return { kind: "blank" };
  if (text.startsWith("=")) return readFormula(text, locale);
  if (text.startsWith("'")) return text.length > 1 ? { kind: "value", value: text.slice(1) } : { kind: "blank" };
  const truth = { TRUE: true, FALSE: false }[english(text, locale)];
  if (truth !== undefined) return { kind: "value", value: truth };
  const number = text.replace(locale.decimal, ".");
  return /^[+-]?(?:\d+\.?\d*|\.\d+)$/.test(number) ? { kind: "value", value: Number(number) } : { kind: "value", value: text };
}

/** What a field holds for an argument of a call: a text without its quotes, all else as `readField` reads it back. */
export function fieldOf({ content, text }: Pick<CallArgument, "content" | "text">, locale: FormulaLocale): string {
  if (content.kind === "blank") return "";
  const [[value] = []] = content.kind === "constant" ? content.block : [];
  const isOneCell = content.kind === "constant" && content.block.length === 1 && content.block[0]!.length === 1;
  if (isOneCell && value !== null && value !== undefined) {
    const typed = typedValue(value, locale);
    const read = readField(typed, locale);
    if (read.kind === "value" && read.value === value) return typed;
  }
  return inLocale(`=${text}`, locale);
}

/** A value as it is typed into a field. */
export function typedValue(value: CellValue, locale: FormulaLocale): string {
  if (value === null) return "";
  if (typeof value === "number") return String(value).replace(".", locale.decimal);
  if (typeof value === "boolean") return inLocale(`=${value ? "TRUE" : "FALSE"}`, locale).slice(1);
  const read = readField(value, locale);
  return read.kind === "value" && read.value === value.trim() ? value : `'${value}`;
}

/** What a reading gives a call. */
export function givenBy(reading: FieldReading): GivenArgument {
  if (reading.kind === "value") return reading.value;
  return reading.kind === "formula" ? { formula: reading.formula } : null;
}

function readFormula(text: string, locale: FormulaLocale): FieldReading {
  const formula = fromLocale(text, locale).slice(1).trim();
  if (formula === "")
    return { kind: "problem", message: "Type a reference behind =, such as =B2, or pick cells from the sheet." };
  try {
    return { kind: "formula", formula: argumentText("", { formula }) };
  } catch (error) {
    if (error instanceof FormulaError) return { kind: "problem", message: error.message };
    throw error;
  }
}

function english(text: string, locale: FormulaLocale): string {
  return fromLocale(text, locale).toUpperCase();
}
