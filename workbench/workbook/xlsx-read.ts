import { DEFAULT_LOCALE, Model, helpers, links } from "@odoo/o-spreadsheet";
import type { SavedKeptValue } from "../host/engine/kept-values";
import { DATA_KEY, emptyState, type SavedState, type StoredProtection } from "../host/engine/stored-state";
import { unescapeText } from "./cell-text";
import { readComments } from "./comments";
import { readExternalLinks, readNames } from "./defined-names";
import { shiftReferences, toNumber } from "./formula-text";
import { sheetsOf, workbookPath } from "./package-parts";
import { protectsStructure, readProtection, readStructureProtection } from "./protection";
import { dropSpilledValues } from "./spilled-values";
import { append, child, elements, parseXml, serializeXml } from "./sheet-xml";
import { type FormulaNames, marksOf, namesOtherBook } from "./stored-formula";
import { createValueReader, keptValues, type StoredFormula } from "./stored-values";
import { readTables } from "./tables";
import { placedOn, readUnlocked, unlockedFormats } from "./unlocked-cells";
import { unpackXlsx } from "./unpack";
import { type AddinIdentity, readWebExtensions } from "./web-extensions";
import { WorkbookError } from "./workbook-error";

/** Beyond it the engine's reader takes minutes: it looks through all rows for each of them. */
const MOST_ROWS = 50_000;

/** Parts of Excel and its add-ins that the engine does not read, or reads wrongly. */
const OTHER_PARTS =
  /^(_rels|customXml|docProps|xl\/(webextensions|threadedComments|persons|calcChain\.xml))(\/|$)|^xl\/comments\d*\.xml$/;

/** The engine's data of a workbook, as far as it is put right here. */
interface WorkbookData {
  sheets: {
    id: string;
    name: string;
    cells: Record<string, string>;
    rows: Record<string, { size?: number; isHidden?: boolean }>;
  }[];
  namedRanges?: Record<string, string>;
  keptValues?: SavedKeptValue[];
  [DATA_KEY]?: SavedState;
}

export interface XlsxOptions {
  names: FormulaNames;
  addin: AddinIdentity;
}

/** A workbook that was read. */
export interface ReadWorkbook {
  /** As the engine keeps it. */
  data: object;
  /** What of the file could not be read, in words for the person: the rest is there. */
  warnings: string[];
}

/**
 * The workbook in an xlsx file, as the engine keeps it. What the engine's reader would take for something else is put into its form
 * first: functions of the add-in, formulas filled into many cells, quotes in texts, texts that look like numbers or formulas. What it passes
 * over is read here: settings of add-ins, names, filters, comments, and the values of formulas that the spreadsheet cannot calculate.
 * @throws WorkbookError when the file cannot be read.
 */
export function readXlsx(bytes: Uint8Array, fileName: string, { names, addin }: XlsxOptions): ReadWorkbook {
  const files = unpackXlsx(bytes, fileName);
  try {
    for (const path of Object.keys(files)) if (path.endsWith(".rels")) files[path] = prepareRelations(path, files[path]!);
    const parts = new Map(Object.entries(files));
    const strings = prepareStrings(files);
    const sheets = new Map<string, ReadSheet>();
    const stylesPath = Object.keys(files).find((path) => /^xl\/(.*\/)?styles[^/]*\.xml$/.test(path));
    const unlocked = unlockedFormats(stylesPath === undefined ? undefined : parseXml(files[stylesPath]!));
    for (const path of Object.keys(files)) {
      if (!/^xl\/worksheets\/[^/]+\.xml$/.test(path)) continue;
      const sheet = parseXml(files[path]!);
      sheets.set(path, {
        formulas: prepareSheet(sheet, names, fileName, strings),
        protection: readProtection(sheet),
        unlocked: readUnlocked(sheet, unlocked),
      });
      files[path] = serializeXml(sheet);
    }
    // The engine stops at any part that is no XML, also at one that it has no use for.
    for (const path of Object.keys(files)) if (OTHER_PARTS.test(path)) delete files[path];
    // Nothing is calculated yet: the workbook is when it is shown.
    const model = new Model(files, { mode: "export_verification" });
    const data = exportPlainly(model);
    return { data, warnings: readWhatIsLeftOut(parts, data, model, sheets, { names, addin }, fileName) };
  } catch (error) {
    if (error instanceof WorkbookError) throw error;
    throw new WorkbookError(
      `${fileName} could not be read: ${(error as Error).message} Save it again in Excel and try once more.`,
    );
  }
}

/** What the engine does not read of a sheet. */
interface ReadSheet {
  formulas: StoredFormula[];
  protection: StoredProtection | undefined;
  /** Addresses of cells that are not locked. */
  unlocked: string[];
}

/** The engine's shortest form of the data puts several cells together. */
const exportPlainly = (model: Model) => (model as unknown as { _exportData(squish: boolean): WorkbookData })._exportData(false);

function readWhatIsLeftOut(
  parts: ReadonlyMap<string, string>,
  data: WorkbookData,
  model: Model,
  read: ReadonlyMap<string, ReadSheet>,
  { names, addin }: XlsxOptions,
  fileName: string,
): string[] {
  const warnings: string[] = [];
  /** A part that is no sheet and broken leaves the rest of the workbook as it is. */
  const tryRead = <T>(read: () => T, otherwise: T, what: string): T => {
    try {
      return read();
    } catch (error) {
      console.warn(error);
      warnings.push(`${what} in ${fileName} could not be read: a part of the file is damaged. The rest of the workbook is open.`);
      return otherwise;
    }
  };
  const sheets = sheetsOf(parts);
  const order = sheets.map(({ name }) => name);
  data.sheets.sort((left, right) => order.indexOf(left.name) - order.indexOf(right.name));
  const { ranges, names: formulaNames } = readNames(parts, names);
  data.namedRanges = { ...data.namedRanges, ...ranges };
  const known = new Set(Object.keys(data.namedRanges).map((name) => name.toLowerCase()));
  const kept: SavedKeptValue[] = [];
  const protection: SavedState["protection"] = {};
  const veryHidden: string[] = [];
  const unlocked: SavedState["unlocked"] = [];
  for (const sheet of data.sheets) {
    fitRows(sheet.rows);
    const { path = "", state } = sheets.find(({ name }) => name === sheet.name) ?? {};
    const { formulas: stored = [], protection: own, unlocked: free = [] } = read.get(path) ?? {};
    for (const each of placedOn(sheet.name, free)) unlocked.push(each);
    if (own) protection[sheet.id] = own;
    if (state === "veryHidden") veryHidden.push(sheet.id);
    for (const { cell, held } of stored) if (held !== undefined) sheet.cells[cell] = `=${held}`;
    for (const value of keptValues(model, sheet.id, stored, known)) kept.push(value);
  }
  if (kept.length > 0) data.keptValues = kept;
  const { settings, taskpanes } = tryRead(
    () => readWebExtensions(parts, addin),
    { settings: {}, taskpanes: [] },
    "What add-ins keep (such as whether the data is pinned)",
  );
  const workbookProtection = readStructureProtection(parseXml(parts.get(workbookPath(parts.keys()))!));
  data[DATA_KEY] = {
    ...emptyState(),
    settings,
    protection,
    veryHidden,
    unlocked,
    isStructureProtected: protectsStructure(workbookProtection),
    ...tryRead(() => readTables(parts, data.sheets), { tables: [], filters: [] }, "Names and filters of tables"),
    ...tryRead(() => readComments(parts), { comments: [], notes: [] }, "Comments"),
    names: formulaNames,
    parts: {
      taskpanes,
      externalLinks: tryRead(() => readExternalLinks(parts), [], "Links to other workbooks"),
      ...(workbookProtection ? { workbookProtection } : {}),
    },
  };
  return warnings;
}

/** Puts shared strings into the engine's form. @returns them as they are shown */
function prepareStrings(files: Record<string, string>): string[] {
  const path = Object.keys(files).find((each) => /sharedStrings[^/]*\.xml$/i.test(each));
  if (path === undefined) return [];
  const part = parseXml(files[path]!);
  const shown = elements(part, "si").map(prepareText);
  files[path] = serializeXml(part);
  return shown;
}

/** The engine knows targets relative to the part that names them only; some writers give them from the root. */
function prepareRelations(path: string, content: string): string {
  const folders = path.split("/").slice(0, -2);
  return content.replace(/(\bTarget=")\/([^"]*)"/g, (_all, start: string, target: string) => {
    const names = target.split("/");
    const shared = folders.findIndex((folder, index) => folder !== names[index]);
    const common = shared < 0 ? folders.length : shared;
    return `${start}${"../".repeat(folders.length - common)}${names.slice(common).join("/")}"`;
  });
}

/** @returns the formulas of the sheet with the values that the file keeps */
function prepareSheet(sheet: Document, names: FormulaNames, fileName: string, strings: readonly string[]): StoredFormula[] {
  const last = elements(sheet, "row").at(-1)?.getAttribute("r");
  if (Number(last) > MOST_ROWS)
    throw new WorkbookError(
      `${fileName} has a sheet of ${last} rows; the workbench opens up to ${MOST_ROWS}. Delete rows that are not needed.`,
    );
  const valueOf = createValueReader(sheet, strings);
  const cells = elements(sheet, "c");
  const values = new Map<Element, ReturnType<typeof valueOf>>();
  for (const cell of cells) if (child(cell, "f")) values.set(cell, valueOf(cell));
  dropSpilledValues(sheet);
  const shared = new Map<string, { text: string; column: number; row: number }>();
  const formulas: StoredFormula[] = [];
  for (const cell of cells) {
    const formula = child(cell, "f");
    if (formula) {
      const stored = prepareFormula(cell, formula, shared, names);
      if (stored) formulas.push({ ...stored, value: values.get(cell) });
    } else if (cell.getAttribute("t") === "inlineStr") inlineToText(cell);
    else if (cell.getAttribute("t") === "str") markText(child(cell, "v"));
  }
  // Rules for what may be entered, and for how cells look.
  for (const name of ["formula1", "formula2", "formula"])
    for (const rule of elements(sheet, name)) {
      const text = rule.textContent ?? "";
      if (!text.startsWith('"')) rule.textContent = names.fromStored(text);
    }
  return formulas;
}

/** Puts the formula of a cell into the engine's form; one that is not to be calculated is taken out. */
function prepareFormula(
  cell: Element,
  formula: Element,
  shared: Map<string, { text: string; column: number; row: number }>,
  names: FormulaNames,
): Omit<StoredFormula, "value"> | undefined {
  let text = formula.textContent ?? "";
  const reference = cell.getAttribute("r") ?? "";
  const [, letters = "A", number = "1"] = /^([A-Z]+)(\d+)$/.exec(reference) ?? [];
  const [column, row] = [toNumber(letters), Number(number)];
  const index = formula.getAttribute("si");
  if (formula.getAttribute("t") === "shared" && index !== null) {
    const first = shared.get(index);
    if (text) shared.set(index, { text, column, row });
    else if (first) text = shiftReferences(first.text, column - first.column, row - first.row);
    for (const name of ["t", "si", "ref"]) formula.removeAttribute(name);
  }
  if (!text) return undefined;
  const marks = marksOf(text);
  const isUnbound = names.isUnbound(text);
  if (isUnbound || namesOtherBook(text)) {
    cell.replaceChildren();
    cell.removeAttribute("t");
    return { cell: reference, marks, held: names.withoutMarks(text), isUnbound };
  }
  // The engine makes SUM of SUBTOTAL, which counts hidden rows too, wherever its first argument stands right behind the parenthesis.
  formula.textContent = names.fromStored(text).replace(/\bSUBTOTAL\((?=\d)/gi, "SUBTOTAL( ");
  return { cell: reference, marks, isBound: names.callsAddin(text) };
}

/** The engine reads the value of a cell, not a text written in the cell itself. */
function inlineToText(cell: Element): void {
  const text = elements(cell, "t")
    .map((each) => each.textContent ?? "")
    .join("");
  cell.setAttribute("t", "str");
  cell.replaceChildren();
  markText(append(cell, "v", {}, text));
}

/** A shared string, in one piece or in runs of different styles; the engine knows no styles within a cell. */
function prepareText(string: Element): string {
  const pieces = elements(string, "t").filter((each) => each.parentElement?.localName !== "rPh");
  const text = pieces.map((each) => each.textContent ?? "").join("");
  if (pieces.length !== 1 || !isRead(text)) {
    string.replaceChildren();
    append(string, "t", { "xml:space": "preserve" }, isRead(text) ? text : `'${text}`);
  }
  return unescapeText(text);
}

function markText(element: Element | undefined): void {
  const text = element?.textContent ?? "";
  if (element && !isRead(text)) element.textContent = `'${text}`;
}

/** Whether the engine takes a text that is entered for that text, and not for a number, a date, a formula or another thing. */
function isRead(stored: string): boolean {
  const text = unescapeText(stored);
  return !(
    /^[=']/.test(text) ||
    helpers.isEvaluationError(text) ||
    /^\s*(true|false)\s*$/i.test(text) ||
    helpers.isNumber(text, DEFAULT_LOCALE) ||
    helpers.isDateTime(text, DEFAULT_LOCALE) ||
    links.isMarkdownLink(text)
  );
}

/** Rows without a height of their own are as high as what they hold. The engine gives them the sheet's height, as it gives the last row. */
function fitRows(rows: WorkbookData["sheets"][number]["rows"]): void {
  const last = Object.values(rows).at(-1)?.size;
  for (const [number, row] of Object.entries(rows)) {
    if (row.size !== last) continue;
    delete row.size;
    if (!row.isHidden) delete rows[number];
  }
}
