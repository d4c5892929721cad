import type { Block, CellResult } from "../../domain/cell";
import { Fault } from "../../domain/fault";
import { FormulaError } from "./formula-error";
import { fitsOneLiteral, quotedText } from "./text-literal";

/** Digits of a number that Excel reads from a formula; it cuts off the others, so that rounding here comes nearer. */
const DIGITS = 15;

/**
 * A value as it stands in a formula of Excel in English; nothing for a blank. Cards are their text, formatted numbers their number.
 * Text of more than 255 letters is several literals joined by `&`.
 */
export function valueText(value: CellResult | null): string {
  if (value === null) return "";
  if (typeof value === "string") return quotedText(value);
  if (typeof value === "number") return numberText(value);
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (value instanceof Fault) return value.code === "notAvailable" ? "#N/A" : "#VALUE!";
  return value.kind === "card" ? quotedText(value.text) : numberText(value.number);
}

/**
 * A block as it stands in a formula: the value of its only cell, or an array constant, in which a blank is empty text.
 * @throws FormulaError for a block without cells, and for text of more than 255 letters in an array
 */
export function blockText(block: Block<CellResult | null>): string {
  const [first] = block;
  if (!first || first.length === 0) throw new FormulaError("A block without cells cannot be written into a formula.");
  if (block.length === 1 && first.length === 1) return valueText(first[0]!);
  return `{${block.map((row) => row.map(elementText).join(",")).join(";")}}`;
}

function elementText(value: CellResult | null): string {
  const text =
    value !== null && typeof value === "object" && !(value instanceof Fault) && value.kind === "card" ? value.text : value;
  if (typeof text === "string" && !fitsOneLiteral(text))
    throw new FormulaError(`A text of ${text.length} letters cannot stand in an array: Excel takes at most 255.`);
  return valueText(text ?? "");
}

function numberText(value: number): string {
  if (!Number.isFinite(value)) return "#NUM!";
  return String(Number(value.toPrecision(DIGITS))).replace("e", "E");
}
