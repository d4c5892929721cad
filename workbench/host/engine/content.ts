/** From Excel's values to what the engine's cells hold, and back. */
import { type Cell, type EvaluatedCell, helpers, type Model, parse } from "@odoo/o-spreadsheet";
import type { FormulaNames } from "../../workbook/stored-formula";
import { invalidArgument } from "../wire/errors";

export interface CellContent {
  content: string;
  format?: string;
}

export type CellValue = string | number | boolean;

/** The engine's own errors under the names that Excel has for them. */
const ERRORS: Record<string, string> = { "#REF": "#REF!", "#BAD_EXPR": "#NAME?", "#ERROR": "#VALUE!", "#CYCLE": "#REF!" };

/** Excel's limits of a cell's text and of a formula, in characters ("Excel specifications and limits"). */
const MOST_TEXT = 32_767;
const MOST_FORMULA = 8_192;

const TEXT_FORMAT = "@";
export const GENERAL = "General";

/**
 * What changes in a cell when Excel is given the value: text that begins with `=` is a formula, with `'` always text; other text is read as if
 * typed, except in a cell that has the number format of text.
 * @throws HostError InvalidArgument for a formula that cannot be read, for what is no cell value, and for what is too long for a cell
 */
export function toContent(value: unknown, format: string | undefined, names: FormulaNames): CellContent {
  if (typeof value === "number" || typeof value === "boolean") return { content: String(value).toUpperCase() };
  if (typeof value !== "string")
    throw invalidArgument(`A cell takes text, a number or a truth value, not ${JSON.stringify(value)}.`);
  const isFormula = value.startsWith("=") && format !== TEXT_FORMAT;
  const most = isFormula ? MOST_FORMULA : MOST_TEXT;
  if (value.length > most)
    throw invalidArgument(`${isFormula ? "A formula" : "A cell"} has up to ${most} characters, not ${value.length}.`);
  if (!value.startsWith("=")) return { content: value };
  // The engine calculates such text in a cell of this format too, and shows an apostrophe there: it stays text without the format.
  if (format === TEXT_FORMAT) return { content: `'${value}`, format: "" };
  return { content: value === "=" ? `'${value}` : readFormula(value, names) };
}

function readFormula(value: string, names: FormulaNames): string {
  const formula = `=${names.fromStored(value.slice(1))}`;
  try {
    parse(formula);
  } catch {
    throw invalidArgument(`The workbench's spreadsheet cannot read the formula ${value}`);
  }
  return formula;
}

/** @throws HostError InvalidArgument for a format that the engine cannot show. */
export function toFormat(format: unknown): string {
  if (typeof format !== "string") throw invalidArgument(`A number format is text, not ${JSON.stringify(format)}.`);
  if (format === GENERAL || format === "") return "";
  try {
    helpers.parseFormat(format);
  } catch {
    throw invalidArgument(`The workbench's spreadsheet cannot show the number format ${format}`);
  }
  return format;
}

export interface CellReading {
  value: CellValue;
  formula: CellValue;
  text: string;
  format: string;
  type: "Empty" | "String" | "Double" | "Boolean" | "Error";
}

export const EMPTY_CELL: CellReading = { value: "", formula: "", text: "", format: GENERAL, type: "Empty" };

const TYPES = { empty: "Empty", text: "String", number: "Double", boolean: "Boolean", error: "Error" } as const;

export function readCell(cell: Cell | undefined, evaluated: EvaluatedCell, { getters }: Model): CellReading {
  const format = cell?.format || evaluated.format || GENERAL;
  const type = TYPES[evaluated.type];
  if (type === "Empty") return format === GENERAL ? EMPTY_CELL : { ...EMPTY_CELL, format };
  const isError = type === "Error";
  // The engine shows `[text](address)` as a link; for Excel it is text like any other.
  const isLink = type === "String" && cell && !cell.isFormula && cell.content !== "" && evaluated.link;
  const plain = isLink ? cell.content.replace(/^'/, "") : (evaluated.value ?? "");
  const value = isError ? errorName(String(plain)) : plain;
  const text = isError ? String(value) : isLink ? String(plain) : evaluated.formattedValue;
  return { value, formula: cell?.isFormula ? cell.compiledFormula.toFormulaString(getters) : value, text, format, type };
}

const errorName = (code: string) => ERRORS[code] ?? code;
