import { Model, helpers, registries } from "@odoo/o-spreadsheet";
import { strToU8, zipSync, type Zippable } from "fflate";
import type { Scalar } from "../bridge/spreadsheet-value";
import { keptValueOf } from "../host/engine/kept-values";
import { emptyState, readState } from "../host/engine/stored-state";
import { changeStyle } from "./cell-styles";
import { writeComments, writePerson } from "./comments";
import { writeExternalLinks, writeNames } from "./defined-names";
import { mapCode } from "./formula-text";
import { fileForm } from "./newer-functions";
import { writeProtection, writeWorkbookProtection } from "./protection";
import { LONGEST_TEXT, escapeText, requireShortTexts } from "./cell-text";
import { markQuotedTexts, withoutMarks } from "./quoted-texts";
import { append, child, elements, parseXml, serializeXml } from "./sheet-xml";
import { type FormulaNames, withMarks } from "./stored-formula";
import { hideFilteredRows, isTotal, storedTableNames, writeTables } from "./tables";
import { writeWebExtensions } from "./web-extensions";
import { type CellPosition, placeOf, setAside, type SetAside } from "./set-aside";
import { writeUnlocked } from "./unlocked-cells";
import type { XlsxOptions } from "./xlsx-read";

/** The engine's names of errors that Excel does not have, or cannot hold as a value that was calculated before. */
const STORED_ERRORS: Record<string, string> = {
  "#REF": "#REF!",
  "#CYCLE": "#REF!",
  "#ERROR": "#VALUE!",
  "#BAD_EXPR": "#VALUE!",
  "#SPILL!": "#VALUE!",
  "#CALC!": "#VALUE!",
  "#BUSY!": "#N/A",
};

/** Order of the parts of a worksheet (ECMA-376, CT_Worksheet); the engine writes the protection too late. */
const SHEET_PARTS =
  "sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetProtection autoFilter mergeCells conditionalFormatting dataValidations hyperlinks drawing legacyDrawing tableParts".split(
    " ",
  );

/**
 * The workbook as an xlsx file. The engine writes styles, charts, tables and rules; what its file lacks is put right here: functions of
 * the add-in in the form that Excel binds, the last calculated value of every cell (so that people without the add-in see it: no
 * recalculation on opening is asked for, which would make it `#NAME?`), formats that came with a value, texts that look like
 * something else, names, filters, comments, and the settings of add-ins.
 */
export async function writeXlsx(model: Model, { names, addin }: XlsxOptions): Promise<Uint8Array> {
  for (const name of ALSO_IN_EXCEL) registries.functionRegistry.get(name).isExported = true;
  markQuotedTexts();
  const copy = new Model(withShownFormats(model));
  requireShortTexts(copy);
  const aside = setAside(copy, names);
  const { files } = await copy.exportXLSX();
  const parts = new Map<string, string>();
  const zip: Zippable = {};
  for (const file of files) {
    if ("content" in file) parts.set(file.path, withValidMarkup(file.content));
    else zip[file.path] = new Uint8Array(await (await fetch(file.imageSrc)).arrayBuffer());
  }
  writeSheets(parts, copy, names, aside);
  writeWorkbookProtection(parts, copy);
  changePart(parts, "xl/sharedStrings.xml", dropTextMarks);
  writeNames(parts, copy, names);
  const { settings, parts: kept } = "getOfficeState" in copy.getters ? readState(copy) : emptyState();
  writeExternalLinks(parts, kept.externalLinks);
  writeWebExtensions(parts, settings, kept.taskpanes, addin);
  for (const [path, content] of parts) zip[path] = strToU8(content);
  return zipSync(zip, { level: 6 });
}

function writeSheets(parts: Map<string, string>, copy: Model, names: FormulaNames, aside: ReadonlyMap<string, SetAside>): void {
  const styles = parseXml(parts.get("xl/styles.xml")!);
  const tableNames = storedTableNames(copy);
  let hasComments = false;
  copy.getters.getSheetIds().forEach((sheetId, index) => {
    const path = `xl/worksheets/sheet${index}.xml`;
    const sheet = parseXml(parts.get(path)!);
    for (const cell of elements(sheet, "c")) writeCell(cell, copy, sheetId, names, styles, aside);
    for (const name of ["formula1", "formula2", "formula"])
      for (const rule of elements(sheet, name))
        rule.textContent = fileForm(boundAgain(withoutMarks(rule.textContent ?? "")), names);
    dropPlainColumns(sheet);
    // The engine leaves the attribute empty where a wrong entry is refused, which is what a file says without it.
    for (const rule of elements(sheet, "dataValidation"))
      if (!rule.getAttribute("errorStyle")) rule.removeAttribute("errorStyle");
    hideFilteredRows(sheet, copy, sheetId);
    writeProtection(sheet, copy, sheetId);
    writeUnlocked(sheet, styles, copy, sheetId);
    sortParts(sheet.documentElement);
    parts.set(path, serializeXml(sheet));
    writeTables(parts, copy, sheetId, { path, sheet }, tableNames);
    if (writeComments(parts, copy, sheetId, path, index + 1)) hasComments = true;
  });
  if (hasComments) writePerson(parts);
  parts.set("xl/styles.xml", serializeXml(styles));
}

/** Functions that Excel has, though the engine holds that it has not, and would leave their values in the place of formulas. */
const ALSO_IN_EXCEL = ["FILTER", "GROWTH", "OFFSET", "TREND", "YEARFRAC"];

/** Empty namespaces, and colours without their opacity, are no valid SpreadsheetML. */
function withValidMarkup(content: string): string {
  return content.replaceAll(' xmlns=""', "").replace(/\brgb="([0-9a-f]{6})"/gi, 'rgb="FF$1"');
}

function changePart(parts: Map<string, string>, path: string, change: (part: Document) => void): void {
  const part = parseXml(parts.get(path)!);
  change(part);
  parts.set(path, serializeXml(part));
}

/** The engine's data of the workbook; a cell whose value came with a format has that format for its own. */
function withShownFormats(model: Model): object {
  const data = model.exportData();
  const numbers = new Map(Object.entries(data.formats).map(([number, format]) => [format, Number(number)]));
  for (const sheet of data.sheets)
    for (const position of model.getters.getEvaluatedCellsPositions(sheet.id)) {
      const { format, value } = model.getters.getEvaluatedCell(position);
      if (!format || typeof value !== "number" || model.getters.getCell(position)?.format === format) continue;
      const number = numbers.get(format) ?? numbers.size + 1;
      numbers.set(format, number);
      data.formats[number] = format;
      sheet.formats[helpers.toXC(position.col, position.row)] = number;
    }
  return data;
}

function writeCell(
  cell: Element,
  { getters }: Model,
  sheetId: string,
  names: FormulaNames,
  styles: Document,
  aside: ReadonlyMap<string, SetAside>,
): void {
  const position: CellPosition = { sheetId, ...helpers.toCartesian(cell.getAttribute("r")!) };
  const own = aside.get(placeOf(position));
  if (own) {
    writeSetAside(cell, own, names);
    return;
  }
  const formula = child(cell, "f");
  const source = getters.getArrayFormulaSpreadingOn(position);
  const spilled = source !== undefined && (source.col !== position.col || source.row !== position.row);
  if (!formula && !spilled) {
    const entered = getters.getCell(position);
    const isMarked = entered && "content" in entered && entered.content.startsWith("'");
    if (isMarked) markAsText(cell, styles);
    const { type, value } = getters.getEvaluatedCell(position);
    const isText = cell.getAttribute("t") === "s";
    const isError = type === "error" && entered && !entered.isFormula && !isMarked;
    // The engine writes text into the whole row of a table's totals.
    const isNumber = isText && (type === "number" || type === "boolean") && isTotal(getters, position);
    if (isError || isNumber) {
      cell.replaceChildren();
      writeValue(cell, value);
    } else if (isText && typeof value === "string" && escapeText(value) !== value) writeText(cell, value);
    return;
  }
  const stored = formula && storedFormula(formula, getters, position, names);
  const { value } = getters.getEvaluatedCell(position);
  const area = formula?.getAttribute("ref") ?? "";
  cell.replaceChildren();
  cell.removeAttribute("cm");
  if (stored !== undefined) writeFormula(cell, stored, area, names);
  writeValue(cell, value);
}

function storedFormula(formula: Element, getters: Model["getters"], position: CellPosition, names: FormulaNames): string {
  const cell = getters.getCell(position);
  const kept = cell && keptValueOf(getters, cell.id);
  const written = withoutMarks(formula.textContent ?? "");
  if (!cell?.isFormula) return fileForm(written, names);
  const entered = cell.compiledFormula.toFormulaString(getters);
  if (!kept) return spelledAs(entered, fileForm(withOwnBrackets(written, entered.slice(1)), names));
  const marked = withMarks(entered.slice(1), kept.marks).replace(/#REF\b(?!!)/g, "#REF!");
  return kept.isUnbound ? marked : names.toStored(marked);
}

/**
 * The formula with the brackets that were typed: the engine leaves out those that it does not need, and for Excel, where a minus sign binds
 * more than a power, `-(A1^2)` and `-A1^2` are two things.
 */
function withOwnBrackets(written: string, entered: string): string {
  const plain = (formula: string) => formula.replace(/[()\s]/g, "").toUpperCase();
  return plain(written) === plain(entered) ? entered : written;
}

const STORED_NAME = /_xldudf_[\p{L}\p{N}_]+/giu;

/** Names of functions of other add-ins as they were entered: the engine writes functions in capitals, and Excel binds none of these then. */
function spelledAs(entered: string, stored: string): string {
  const names = new Map([...entered.matchAll(STORED_NAME)].map(([name]) => [name.toUpperCase(), name]));
  return names.size === 0 ? stored : mapCode(stored, (code) => code.replace(STORED_NAME, (name) => names.get(name) ?? name));
}

/** In a rule, where it is not known how they were entered. Excel writes no other capitals. */
const boundAgain = (rule: string) => mapCode(rule, (code) => code.replace(/\b_XLDUDF_(?=[\p{L}\p{N}_]+\()/gu, "_xldudf_"));

function writeFormula(cell: Element, stored: string, area: string, names: FormulaNames): void {
  if (isPlainFormula(stored, area, names)) append(cell, "f", {}, stored);
  else {
    cell.setAttribute("cm", "1");
    append(cell, "f", { t: "array", ref: area }, stored);
  }
}

function writeSetAside(cell: Element, { stored, error, text }: SetAside, names: FormulaNames): void {
  if (text !== undefined) {
    writeText(cell, text);
    return;
  }
  cell.replaceChildren();
  writeFormula(cell, stored, cell.getAttribute("r")!, names);
  writeValue(cell, error);
}

/** A text of its own, and not one of those that cells share: the engine leaves out of these what XML cannot hold. */
function writeText(cell: Element, text: string): void {
  cell.replaceChildren();
  cell.setAttribute("t", "inlineStr");
  append(append(cell, "is"), "t", { "xml:space": "preserve" }, escapeText(text));
}

function writeValue(cell: Element, calculated: Scalar): void {
  // In Excel a formula cannot have a longer text for its value either.
  const value = typeof calculated === "string" && calculated.length > LONGEST_TEXT ? "#VALUE!" : calculated;
  const isError = typeof value === "string" && helpers.isEvaluationError(value);
  const type = isError ? "e" : typeof value === "string" ? "str" : typeof value === "boolean" ? "b" : "n";
  cell.setAttribute("t", type);
  const text = type === "b" ? String(Number(value)) : isError ? (STORED_ERRORS[value] ?? value) : escapeText(String(value ?? 0));
  const element = append(cell, "v", {}, text);
  if (text.trim() !== text) element.setAttributeNS("http://www.w3.org/XML/1998/namespace", "xml:space", "preserve");
}

/**
 * Whether Excel reads an ordinary formula just as the workbench calculates it. Any other is stored as a dynamic array: ranges would be cut down
 * to one cell, and what may spill would get an @.
 */
function isPlainFormula(stored: string, area: string, names: FormulaNames): boolean {
  if (area.includes(":") || names.callsAddin(stored)) return false;
  let plain = true;
  mapCode(stored, (code) => {
    const words = code.match(/[\p{L}_$][\p{L}\p{N}_.$]*(?![\p{L}\p{N}_.$(!])/gu) ?? [];
    const ranges = words.filter((word) => !/^(TRUE|FALSE|\$?[A-Z]{1,3}\$?\d+)$/i.test(word));
    if (/[:{]|_xlfn\./.test(code) || ranges.length > 0) plain = false;
    return code;
  });
  return plain;
}

/** Excel marks a cell that was typed with an apostrophe, so that its text stays one when it is edited. */
const markAsText = (cell: Element, styles: Document) =>
  changeStyle(cell, styles, (format) => format.setAttribute("quotePrefix", "1"));

/** In the spreadsheet an apostrophe before a text says that it is one; a file says so by the kind of its cell. */
function dropTextMarks(sharedStrings: Document): void {
  for (const text of elements(sharedStrings, "t"))
    if (text.textContent?.startsWith("'")) text.textContent = text.textContent.slice(1);
}

/** The engine writes each column of its sheet, which grows with every opening; one of the sheet's own width needs no words. */
function dropPlainColumns(sheet: Document): void {
  const width = elements(sheet, "sheetFormatPr")[0]?.getAttribute("defaultColWidth");
  const [list] = elements(sheet, "cols");
  if (!list) return;
  const isPlain = (column: Element) =>
    column.getAttribute("width") === width && column.getAttribute("hidden") === "0" && !column.hasAttribute("outlineLevel");
  const others = elements(sheet, "col").filter((column) => !isPlain(column));
  if (others.length === 0) list.remove();
  else list.replaceChildren(...others);
}

function sortParts(sheet: Element): void {
  const rank = ({ localName }: Element) => SHEET_PARTS.indexOf(localName);
  const sorted = Array.from(sheet.children).sort((left, right) => rank(left) - rank(right));
  sheet.replaceChildren(...sorted);
}
