/** Reads the cell that is to be explained, with all that its explanation needs, in two round trips at most. */
import { referenceTo, callsIn, readReference, referencesIn } from "../workbook/formula";
import { REMEMBERED_TABLES_KEY } from "../workbook/table/remembered-tables";
import { shownOf } from "../workbook/cells/shown";
import type { CellSnapshot, TableRow, ReadCell, ReadRange, ReadReference } from "../workbook/explain";
import { askReference, cellsOf, readRangeAt, type FormulaSite, type Pending } from "./read-references";
import { hasRequirementSet } from "./requirement-sets";
import { fromWorkbook, WorkbookProblem } from "./workbook";

/** References of a formula that are read. */
const MOST_REFERENCES = 60;
/** Comments of a sheet whose places are asked for, where Excel has no way to ask for that of one cell. */
const MOST_COMMENTS = 300;

const CELL = "values,formulas,text,valueTypes,address";

/**
 * @param address `Sheet1!B2`; undefined for the active cell
 * @throws WorkbookProblem where the workbook cannot be read
 */
export async function readCell(address?: string): Promise<CellSnapshot> {
  try {
    return await fromWorkbook((context) => read(context, address, true));
  } catch (error) {
    // Excel ends the batch where a formula has no precedents that it can give, or too many: all else can still be read.
    if (!(error instanceof WorkbookProblem) || !WITHOUT_PRECEDENTS.includes(error.code)) throw error;
    return fromWorkbook((context) => read(context, address, false));
  }
}

const WITHOUT_PRECEDENTS = [
  "ItemNotFound",
  "ResponsePayloadSizeLimitExceeded",
  "RequestPayloadSizeLimitExceeded",
  "NotImplemented",
  "GeneralException",
];

async function read(context: Excel.RequestContext, address: string | undefined, withPrecedents: boolean): Promise<CellSnapshot> {
  const { workbook } = context;
  const cell = address === undefined ? workbook.getActiveCell() : rangeAt(context, address);
  cell.load(CELL);
  const parent = cell.getSpillParentOrNullObject().load(CELL);
  const spilled = cell.getSpillingToRangeOrNullObject().load("address");
  const tables = cell.getTables().load("items/name");
  const remembered = workbook.settings.getItemOrNullObject(REMEMBERED_TABLES_KEY).load("value");
  const sheets = workbook.worksheets.load("items/name");
  const comments = cell.worksheet.comments.load("items/id,items/content");
  await context.sync();

  const place = readReference(cell.address);
  if (place?.kind !== "cells" || place.sheet === undefined) throw new Error(`${cell.address} is no cell`);
  const own = onlyCell(cell);
  const isSpilledInto = !parent.isNullObject && parent.address !== cell.address;
  const anchor = isSpilledInto ? onlyCell(parent) : own;
  const sheet = workbook.worksheets.getItem(place.sheet);
  // Anew: the ranges above were of the first round trip.
  const formulaCell = rangeAt(context, isSpilledInto ? parent.address : cell.address);
  const site: FormulaSite = {
    cell: formulaCell,
    sheet: place.sheet,
    table: tables.items[0]?.name,
    sheets: sheets.items.map(({ name }) => name),
  };
  const { formula } = anchor;
  const isFormula = formula.startsWith("=") && anchor.value !== formula;
  const given = isFormula ? namesGiven(formula) : new Set<string>();
  const texts = isFormula
    ? referencesIn(formula)
        .filter((text) => !given.has(text))
        .slice(0, MOST_REFERENCES)
    : [];
  const references = texts.map((text): [string, Pending<ReadReference>] => [text, askReference(context, text, site)]);
  const precedents =
    withPrecedents && texts.length > 0 && hasRequirementSet("ExcelApi", "1.14")
      ? askPrecedents(site.cell)
      : () => [] as readonly ReadRange[];
  const note = askNote(sheet, referenceTo(place.area), comments.items);
  const area = isSpilledInto
    ? askAddress(formulaCell.getSpillingToRangeOrNullObject())
    : () => (spilled.isNullObject ? undefined : spilled.address);
  const tableRow = remembered.isNullObject ? NO_ROW : askTableRow(context, site, place.area.left);
  // A plain value without comments is read already.
  if (
    tableRow !== NO_ROW ||
    isSpilledInto ||
    texts.length > 0 ||
    comments.items.length > 0 ||
    hasRequirementSet("ExcelApi", "1.18")
  )
    await context.sync();

  const spillArea = readReference(area() ?? "");
  return {
    sheet: place.sheet,
    address: referenceTo(place.area),
    cell: own,
    note: note(),
    spill: spillArea?.kind === "cells" ? { anchor, area: spillArea.area } : undefined,
    table: tables.items[0] && {
      name: tables.items[0].name,
      remembered: remembered.isNullObject ? undefined : (remembered.value as unknown),
      row: tableRow(),
    },
    references: new Map(references.map(([text, pending]) => [text, pending()])),
    precedents: precedents(),
    precedentsProblem:
      withPrecedents || texts.length === 0
        ? ""
        : "Excel does not tell all cells on which the formula rests: those that it names itself were looked at.",
  };
}

/** Names that LET and LAMBDA give within a formula: they are none of the workbook. */
function namesGiven(formula: string): Set<string> {
  const isGiven = /\b(?:_xlfn\.)?(?:LET|LAMBDA)\s*\(/i.test(formula);
  if (!isGiven) return new Set();
  const pointed = callsIn(formula).flatMap(({ args }) =>
    args.filter(({ content }) => content.kind === "name").map(({ text }) => text),
  );
  return new Set(referencesIn(formula).filter((text) => readReference(text)?.kind === "name" && !pointed.includes(text)));
}

function rangeAt({ workbook }: Excel.RequestContext, address: string): Excel.Range {
  const reference = readReference(address);
  if (reference?.kind !== "cells" || reference.sheet === undefined) throw new Error(`${address} is no cell of a sheet`);
  return workbook.worksheets.getItem(reference.sheet).getRange(referenceTo(reference.area)).getCell(0, 0);
}

function onlyCell(range: Excel.Range): ReadCell {
  return cellsOf(range)[0]![0]!;
}

const NO_ROW: Pending<undefined> = () => undefined;

/** The row of the table in which the cell stands. @param column of the cell */
function askTableRow(
  { workbook }: Excel.RequestContext,
  { cell, table }: FormulaSite,
  column: number,
): Pending<TableRow | undefined> {
  if (table === undefined) return NO_ROW;
  const found = workbook.tables.getItem(table);
  const columns = found.columns.load("items/name");
  const row = found.getRange().getIntersectionOrNullObject(cell.getEntireRow()).load("values,valueTypes,columnIndex");
  return () =>
    row.isNullObject
      ? undefined
      : {
          headers: columns.items.map(({ name }) => name),
          cells: row.values[0]!.map((value, at) => shownOf(value, row.valueTypes[0]![at])),
          column: column - row.columnIndex,
        };
}

function askAddress(range: Excel.Range): Pending<string | undefined> {
  range.load("address");
  return () => (range.isNullObject ? undefined : range.address);
}

/** Every cell on which a formula rests, also through others. */
function askPrecedents(cell: Excel.Range): Pending<readonly ReadRange[]> {
  const { ranges } = cell.getPrecedents();
  ranges.load("items/values,items/formulas,items/text,items/valueTypes,items/address");
  return () => ranges.items.flatMap((range) => readRangeAt(range.address, range) ?? []);
}

/** The note of the cell where Excel has notes for add-ins, and the comment. */
function askNote(sheet: Excel.Worksheet, address: string, comments: readonly Excel.Comment[]): Pending<string> {
  const note = hasRequirementSet("ExcelApi", "1.18") ? sheet.notes.getItemOrNullObject(address).load("content") : undefined;
  const places = comments
    .slice(0, MOST_COMMENTS)
    .map((comment) => ({ comment, place: sheet.comments.getItem(comment.id).getLocation().load("address") }));
  return () => {
    const here = places.find(({ place }) => place.address.slice(place.address.lastIndexOf("!") + 1) === address);
    const texts = [note === undefined || note.isNullObject ? "" : note.content, here?.comment.content ?? ""];
    return texts.filter((text) => text !== "").join("\n");
  };
}
