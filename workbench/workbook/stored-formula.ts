/**
 * How xlsx files hold formulas with functions of an add-in. Excel stores `MINERAL.RANK(...)` as `_xldudf_MINERAL_RANK(...)` and binds
 * that form to the add-in when it opens the file; a formula written as it is typed would stay `#NAME?` for good.
 */
import { mapCode } from "./formula-text";

const PREFIX = "_xldudf_";
const CALL = /[\p{L}_][\p{L}\p{N}_.]*(?=\()/gu;
const ADDIN_CALL = /_xldudf_[\p{L}\p{N}_]+(?=\()/gu;
const EMPTY_ADDIN_CALL = /_xldudf_[\p{L}\p{N}_]+\(\s*\)/gu;
/** A call in the form of a file, in any case: LibreOffice writes it in small letters, and Excel does not bind that. */
const STORED_CALL = /(!?)(_xldudf_[\p{L}\p{N}_]+)(?=\()/giu;
/** What Excel puts before functions newer than the file format, and before the names in LET and LAMBDA; neither is shown. */
const MARK = /(?:_xl(?:fn|ws|pm)\.)+/gi;
const MARKED_NAME = /(?:_xl(?:fn|ws|pm)\.)+([\p{L}_\\][\p{L}\p{N}_.\\]*)/giu;
const NAME = /[\p{L}_\\][\p{L}\p{N}_.\\]*/gu;
/** `[1]Sheet!A1`, `'[1]My sheet'!A1`, `[2]!name`: what stands in another workbook. */
const EXTERNAL = /\[\d+\][^[\]!'(),]*'?!/;
const SPILL_ANCHOR = /\bANCHORARRAY\(([^()]*)\)/gi;
const SPILL_OPERATOR = /((?:'(?:[^']|'')*'!|[\p{L}\p{N}_.]+!)?\$?[A-Z]{1,3}\$?[1-9]\d{0,6})#/gu;

export interface FormulaNames {
  /** From the form of the spreadsheet to that of a file. */
  toStored(formula: string): string;
  /** From the form of a file to that of the spreadsheet. */
  fromStored(formula: string): string;
  /** Whether a formula in the form of a file calls a function of the add-in. */
  callsAddin(stored: string): boolean;
  /**
   * Whether a formula in the form of a file names functions of the add-in in a form that Excel does not bind to it: as they are typed, in
   * other letters, or as functions of another workbook, `[2]!_xldudf_...`.
   */
  isUnbound(stored: string): boolean;
  /** A formula in the form of a file as it is shown, with the functions of the add-in as they stand. */
  withoutMarks(stored: string): string;
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
        outsideTexts(formula, shown),
        (code) => code.replace(CALL, (call) => fromStored.get(call.toUpperCase()) ?? call),
        withoutDoubledQuotes,
      ),
    callsAddin: (formula) => formula.includes(PREFIX),
    isUnbound: (formula) =>
      someCode(
        formula,
        (code) =>
          [...code.matchAll(CALL)].some(([call]) => toStored.has(call.toUpperCase())) ||
          [...code.matchAll(STORED_CALL)].some(
            ([, ofOtherBook, call]) => fromStored.has(call!.toUpperCase()) && (ofOtherBook !== "" || !isStoredName(call!)),
          ),
      ),
    withoutMarks: (formula) => mapCode(outsideTexts(formula, shown), (code) => code, withoutDoubledQuotes),
    withoutAddin: (formula) =>
      mapCode(formula, (code) => code.replace(EMPTY_ADDIN_CALL, "PI()").replace(ADDIN_CALL, "CONCATENATE")),
  };
}

/** Whether Excel binds it as it is written: the prefix in small letters, the name in capitals. */
const isStoredName = (call: string) => call === PREFIX + call.slice(PREFIX.length).toUpperCase();

const shown = (code: string) => code.replace(MARK, "").replace(SPILL_ANCHOR, "$1#");

function someCode(formula: string, test: (code: string) => boolean): boolean {
  let found = false;
  mapCode(formula, (code) => {
    found ||= test(code);
    return code;
  });
  return found;
}

/** How a formula in the form of a file writes the names that are shown without a mark: `_xlfn.LET` by `LET`. Undefined where it marks none. */
export function marksOf(stored: string): Record<string, string> | undefined {
  const marks: Record<string, string> = {};
  mapCode(stored, (code) => {
    for (const [marked, name] of code.matchAll(MARKED_NAME)) if (name!.toUpperCase() !== "ANCHORARRAY") marks[name!] = marked;
    return code;
  });
  return Object.keys(marks).length > 0 ? marks : undefined;
}

/** Writes the names as a file had them. */
export function withMarks(formula: string, marks: Readonly<Record<string, string>> = {}): string {
  const marked = new Map(Object.entries(marks).map(([name, written]) => [name.toUpperCase(), written]));
  const write = (code: string) => code.replace(NAME, (name) => marked.get(name.toUpperCase()) ?? name);
  return outsideTexts(mapCode(formula, write), toAnchor);
}

/** Whether a formula in the form of a file takes something from another workbook. */
export function namesOtherBook(stored: string): boolean {
  let found = false;
  outsideTexts(stored, (code) => {
    found ||= EXTERNAL.test(code);
    return code;
  });
  return found;
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
