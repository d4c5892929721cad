/**
 * How xlsx files hold formulas with functions of an add-in. Excel stores `MINERAL.RANK(...)` as `_xldudf_MINERAL_RANK(...)` and binds
 * that form to the add-in when it opens the file; a formula written as it is typed would stay `#NAME?` for good.
 */
import { mapCode } from "./formula-text";

const PREFIX = "_xldudf_";
const CALL = /[\p{L}_][\p{L}\p{N}_.]*(?=\()/gu;
const ADDIN_CALL = /_xldudf_[\p{L}\p{N}_]+(?=\()/gu;
const EMPTY_ADDIN_CALL = /_xldudf_[\p{L}\p{N}_]+\(\s*\)/gu;
/** What Excel puts before functions newer than the file format; the spreadsheet engine knows them without. */
const NEWER_FUNCTION = /_xlfn\.(?:_xlws\.)?/gi;
const SPILL_ANCHOR = /\bANCHORARRAY\(([^()]*)\)/gi;
const SPILL_OPERATOR = /((?:'(?:[^']|'')*'!|[\p{L}\p{N}_.]+!)?\$?[A-Z]{1,3}\$?[1-9]\d{0,6})#/gu;

export interface FormulaNames {
  /** From the form of the spreadsheet to that of a file. */
  toStored(formula: string): string;
  /** From the form of a file to that of the spreadsheet. */
  fromStored(formula: string): string;
  /** Whether a formula in the form of a file calls a function of the add-in. */
  callsAddin(stored: string): boolean;
  /** A formula in the form of a file with functions that take any arguments in place of the add-in's. */
  withoutAddin(stored: string): string;
}

/** @param names the functions of the add-in, as they are typed. */
export function createFormulaNames(names: readonly string[]): FormulaNames {
  const stored = (name: string) => PREFIX + name.toUpperCase().replaceAll(".", "_");
  const toStored = new Map(names.map((name) => [name.toUpperCase(), stored(name)]));
  const fromStored = new Map(names.map((name) => [stored(name).toUpperCase(), name]));
  return {
    toStored: (formula) => {
      const anchored = formula.includes("#") ? outsideTexts(formula, toAnchor) : formula;
      return mapCode(anchored, (code) => code.replace(CALL, (call) => toStored.get(call.toUpperCase()) ?? call));
    },
    fromStored: (formula) =>
      mapCode(
        outsideTexts(formula, (code) => code.replace(NEWER_FUNCTION, "").replace(SPILL_ANCHOR, "$1#")),
        (code) => code.replace(CALL, (call) => fromStored.get(call.toUpperCase()) ?? call),
        withoutDoubledQuotes,
      ),
    callsAddin: (formula) => formula.includes(PREFIX),
    withoutAddin: (formula) =>
      mapCode(formula, (code) => code.replace(EMPTY_ADDIN_CALL, "PI()").replace(ADDIN_CALL, "CONCATENATE")),
  };
}

const toAnchor = (code: string) => code.replace(SPILL_OPERATOR, "_xlfn.ANCHORARRAY($1)");

/** Like mapCode, but with the names of sheets among what is changed. */
function outsideTexts(formula: string, map: (code: string) => string): string {
  return formula.replace(/"(?:[^"]|"")*"|[^"]+/g, (part) => (part.startsWith('"') ? part : map(part)));
}

/** The engine has no way to write a quote, or a backslash before the closing quote, inside a text. */
function withoutDoubledQuotes(quotedText: string): string {
  const text = quotedText.slice(1, -1).replaceAll('""', '"');
  if (!text.includes('"') && !text.endsWith("\\")) return quotedText;
  const parts = text.split(/("|\\$)/).filter((part) => part !== "");
  const written = parts.map((part) => (part === '"' ? "CHAR(34)" : part === "\\" ? "CHAR(92)" : `"${part}"`));
  return written.length === 1 ? written[0]! : `(${written.join("&")})`;
}
