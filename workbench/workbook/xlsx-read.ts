import { DEFAULT_LOCALE, Model, helpers, links } from "@odoo/o-spreadsheet";
import { unescapeText } from "./cell-text";
import { shiftReferences, toNumber } from "./formula-text";
import { dropSpilledValues } from "./spilled-values";
import { append, child, elements, parseXml, serializeXml } from "./sheet-xml";
import type { FormulaNames } from "./stored-formula";
import { unpackXlsx } from "./unpack";
import { WorkbookError } from "./workbook-error";

/** Beyond it the engine's reader takes minutes: it looks through all rows for each of them. */
const MOST_ROWS = 50_000;

/** The engine's data of a workbook, as far as it is put right here. */
interface WorkbookData {
  sheets: { name: string; rows: Record<string, { size?: number; isHidden?: boolean }> }[];
  namedRanges?: Record<string, string>;
}

/**
 * The workbook in an xlsx file, as the engine keeps it. What the engine's reader would take for something else is put into its form
 * first: functions of the add-in, formulas filled into many cells, quotes in texts, texts that look like numbers or formulas.
 * @throws WorkbookError when the file cannot be read.
 */
export function readXlsx(bytes: Uint8Array, fileName: string, names: FormulaNames): object {
  const files = unpackXlsx(bytes, fileName);
  try {
    for (const [path, content] of Object.entries(files)) files[path] = prepare(path, content, names, fileName);
    const data = new Model(files).exportData() as unknown as WorkbookData;
    readWorkbookPart(files, data);
    for (const { rows } of data.sheets) fitRows(rows);
    return data;
  } catch (error) {
    if (error instanceof WorkbookError) throw error;
    throw new WorkbookError(
      `${fileName} could not be read: ${(error as Error).message} Save it again in Excel and try once more.`,
    );
  }
}

function prepare(path: string, content: string, names: FormulaNames, fileName: string): string {
  if (/^xl\/worksheets\/[^/]+\.xml$/.test(path)) {
    const sheet = parseXml(content);
    prepareSheet(sheet, names, fileName);
    return serializeXml(sheet);
  }
  if (path.endsWith(".rels")) return prepareRelations(path, content);
  if (!/sharedStrings[^/]*\.xml$/i.test(path)) return content;
  const strings = parseXml(content);
  for (const string of elements(strings, "si")) prepareText(string);
  return serializeXml(strings);
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

function prepareSheet(sheet: Document, names: FormulaNames, fileName: string): void {
  const last = elements(sheet, "row").at(-1)?.getAttribute("r");
  if (Number(last) > MOST_ROWS)
    throw new WorkbookError(
      `${fileName} has a sheet of ${last} rows; the workbench opens up to ${MOST_ROWS}. Delete rows that are not needed.`,
    );
  dropSpilledValues(sheet);
  const shared = new Map<string, { text: string; column: number; row: number }>();
  for (const cell of elements(sheet, "c")) {
    const formula = child(cell, "f");
    if (formula) prepareFormula(cell, formula, shared, names);
    else if (cell.getAttribute("t") === "inlineStr") inlineToText(cell);
    else if (cell.getAttribute("t") === "str") markText(child(cell, "v"));
  }
}

function prepareFormula(
  cell: Element,
  formula: Element,
  shared: Map<string, { text: string; column: number; row: number }>,
  names: FormulaNames,
): void {
  let text = formula.textContent ?? "";
  const [, letters = "A", number = "1"] = /^([A-Z]+)(\d+)$/.exec(cell.getAttribute("r") ?? "") ?? [];
  const [column, row] = [toNumber(letters), Number(number)];
  const index = formula.getAttribute("si");
  if (formula.getAttribute("t") === "shared" && index !== null) {
    const first = shared.get(index);
    if (text) shared.set(index, { text, column, row });
    else if (first) text = shiftReferences(first.text, column - first.column, row - first.row);
    for (const name of ["t", "si", "ref"]) formula.removeAttribute(name);
  }
  if (text) formula.textContent = names.fromStored(text);
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
function prepareText(string: Element): void {
  const pieces = elements(string, "t").filter((each) => each.parentElement?.localName !== "rPh");
  const text = pieces.map((each) => each.textContent ?? "").join("");
  if (pieces.length === 1 && isRead(text)) return;
  string.replaceChildren();
  append(string, "t", { "xml:space": "preserve" }, isRead(text) ? text : `'${text}`);
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

/** The order of the sheets, and names of ranges, which the engine's reader passes over. */
function readWorkbookPart(files: Record<string, string>, data: WorkbookData): void {
  const path = Object.keys(files).find((each) => /^xl\/(.*\/)?workbook.*\.xml$/.test(each))!;
  const workbook = parseXml(files[path]!);
  const order = elements(workbook, "sheet").map((sheet) => sheet.getAttribute("name"));
  data.sheets.sort((left, right) => order.indexOf(left.name) - order.indexOf(right.name));
  for (const name of elements(workbook, "definedName")) {
    const [title, range] = [name.getAttribute("name") ?? "", (name.textContent ?? "").replaceAll("$", "")];
    // Excel's own names, names of one sheet and names of formulas have no place in the spreadsheet.
    if (
      title.startsWith("_xlnm") ||
      name.hasAttribute("localSheetId") ||
      !/^('(?:[^']|'')+'|[^'!]+)![A-Z]+\d+(:[A-Z]+\d+)?$/.test(range)
    )
      continue;
    data.namedRanges = { ...data.namedRanges, [title]: range };
  }
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
