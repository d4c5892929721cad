/** Carries out what pure code has planned, in few round trips. */
import type { CellLook, ChartEdit, Edit, WrittenValue } from "../workbook/edits";
import { inRequests } from "../workbook/edits";
import { addressOfArea, cellsOfArea, type Area } from "../workbook/area";
import { isSourceNote } from "../workbook/insert/source-note";
import { rangeOf } from "./areas";
import { hasRequirementSet } from "./requirement-sets";

/** Types and values of cells as they are after writing. */
export interface ReadBack {
  types: string[][];
  /** Only of few cells. */
  values?: unknown[][];
}

/** Cells of which values are read back too, to say which error they show: of more, the answer might be larger than Excel gives. */
const MOST_CELLS_WITH_VALUES = 2_000;
/** Cells that are read back at all; of a larger answer of a formula, the first row. */
const MOST_CELLS = 300_000;

/** Asks for what cells show. @returns to be called after the round trip */
function readBack(context: Excel.RequestContext, written: Area): () => ReadBack {
  const cells = written.rows * written.columns;
  const range = rangeOf(context, cells > MOST_CELLS ? { ...written, rows: 1 } : written);
  if (cells > MOST_CELLS_WITH_VALUES) {
    range.load("valueTypes");
    return () => ({ types: range.valueTypes });
  }
  range.load("valueTypes,values");
  return () => ({ types: range.valueTypes, values: range.values as unknown[][] });
}

/**
 * Carries out edits, selects what was written and reads it back: one round trip for every few megabytes.
 * @param written the cells that are selected and read back
 */
export async function applyEdits(context: Excel.RequestContext, edits: readonly Edit[], written: Area): Promise<ReadBack> {
  const notes = edits.filter((edit) => edit.kind === "note");
  await askForEdits(
    context,
    edits.filter(({ kind }) => kind !== "note"),
  );
  rangeOf(context, written).select();
  const shown = readBack(context, written);
  // A note comes last: where the cell has one, Excel stops there, and all else is done.
  for (const edit of notes) apply(context, edit);
  try {
    await context.sync();
  } catch (error) {
    const [note] = notes;
    if (!note || !isOfNote(error)) throw error;
    await addToNote(context, note.area, note.text);
    const shownNow = readBack(context, written);
    await context.sync();
    return shownNow();
  }
  return shown();
}

/**
 * Carries edits out, but for the round trip that ends the last request: what else is asked for comes with it. The caller makes it.
 */
export async function askForEdits(context: Excel.RequestContext, edits: readonly Edit[]): Promise<void> {
  const requests = inRequests(edits);
  const last = requests.pop() ?? [];
  for (const request of requests) {
    for (const edit of request) apply(context, edit);
    // Each request is as large as Excel takes: they cannot be one.
    // eslint-disable-next-line office-addins/no-context-sync-in-loop
    await context.sync();
  }
  for (const edit of last) apply(context, edit);
}

/** Whether it was the note that Excel refused: the cell has one. */
function isOfNote(error: unknown): boolean {
  const { errorLocation = "" } = (error as { debugInfo?: { errorLocation?: string } }).debugInfo ?? {};
  return /^(?:Comment|Note)/.test(errorLocation);
}

/** What somebody has written into a cell's note or comment stays, and the text comes behind it; what Orebook wrote there before is replaced. */
async function addToNote(context: Excel.RequestContext, area: Area, text: string): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(area.sheet.key);
  if (hasRequirementSet("ExcelApi", "1.18")) {
    const note = sheet.notes.getItemOrNullObject(cellsOfArea(area)).load("content");
    await context.sync();
    if (!note.isNullObject) {
      note.content = isSourceNote(note.content) ? text : `${note.content}\n\n${text}`;
      return;
    }
  }
  const comment = sheet.comments.getItemByCell(rangeOf(context, area)).load("content");
  await context.sync();
  if (isSourceNote(comment.content)) comment.content = text;
  else comment.replies.add(text);
}

function apply(context: Excel.RequestContext, edit: Edit): void {
  const { workbook } = context;
  switch (edit.kind) {
    case "clear":
      rangeOf(context, edit.area).clear("Contents");
      return;
    case "formula":
      rangeOf(context, edit.area).formulas = [[edit.formula]];
      return;
    case "formulas":
      rangeOf(context, edit.area).formulas = edit.formulas;
      return;
    case "values":
      rangeOf(context, edit.area).values = edit.values;
      return;
    case "format":
      // One format for all cells is no array; the types do not say that Excel takes it.
      rangeOf(context, edit.area).numberFormat = edit.format as string[][];
      return;
    case "fit":
      rangeOf(context, edit.area).format.autofitColumns();
      return;
    case "look":
      giveLook(rangeOf(context, edit.area).format, edit.look);
      return;
    case "table": {
      const table = workbook.worksheets.getItem(edit.area.sheet.key).tables.add(rangeOf(context, edit.area), true);
      table.name = edit.name;
      return;
    }
    case "table size":
      workbook.tables.getItem(edit.table).resize(rangeOf(context, edit.area));
      return;
    case "table column":
      workbook.tables.getItem(edit.table).columns.add(undefined, edit.values);
      return;
    case "table rows":
      addTableRows(context, edit);
      return;
    case "chart":
      addChart(context, edit.chart);
      return;
    case "note":
      addNote(context, edit.area, edit.text);
      return;
    case "list":
      rangeOf(context, edit.area).dataValidation.rule = {
        list: { inCellDropDown: true, source: "row" in edit.source ? `=${fixedAddress(edit.source)}` : edit.source.join(",") },
      };
      return;
    case "sheet":
      workbook.worksheets.add(edit.name);
      return;
    case "setting":
      workbook.settings.add(edit.key, edit.value as string);
      return;
    case "note text":
      setNoteText(context, edit);
      return;
    case "remove table rows":
      rangeOf(context, edit.area).delete("Up");
      return;
    case "remove sheet rows":
      rangeOf(context, edit.area).getEntireRow().delete("Up");
      return;
    case "remove table column":
      workbook.tables.getItem(edit.table).columns.getItem(edit.header).delete();
      return;
    case "remove sheet":
      workbook.worksheets.getItem(edit.name).delete();
  }
}

function addTableRows(context: Excel.RequestContext, edit: Extract<Edit, { kind: "table rows" }>): void {
  const table = context.workbook.tables.getItem(edit.table);
  if (edit.room === "shift") {
    table.rows.add(undefined, edit.values as WrittenValue[][], true);
    return;
  }
  if (edit.room === "sheet") rangeOf(context, edit.area).getEntireRow().insert("Down");
  // Anew: a range that was there before moves down with what stood in it.
  const rows = rangeOf(context, edit.area);
  table.resize(table.getRange().getBoundingRect(rows));
  rows.values = edit.values;
}

function giveLook(format: Excel.RangeFormat, { bold, wraps, columnWidth }: CellLook): void {
  if (bold) format.font.bold = true;
  if (wraps) {
    format.wrapText = true;
    format.verticalAlignment = "Top";
  }
  if (columnWidth !== undefined) format.columnWidth = columnWidth;
}

/** `'Orebook lists'!$A$2:$A$157`, so that a copied cell keeps its list. */
function fixedAddress(area: Area): string {
  const address = addressOfArea(area);
  const mark = address.lastIndexOf("!");
  return address.slice(0, mark + 1) + address.slice(mark + 1).replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");
}

function addChart(context: Excel.RequestContext, chart: ChartEdit): void {
  const sheet = context.workbook.worksheets.getItem(chart.values.sheet.key);
  const added = sheet.charts.add(chart.kind === "line" ? "Line" : "ColumnClustered", rangeOf(context, chart.values), "Columns");
  added.series.getItemAt(0).setXAxisValues(rangeOf(context, chart.names));
  added.title.text = chart.title;
  added.legend.visible = false;
  added.axes.categoryAxis.title.text = chart.nameTitle;
  added.axes.valueAxis.title.text = chart.valueTitle;
  const place = rangeOf(context, chart.place);
  added.setPosition(place.getCell(0, 0), place.getLastCell());
}

function setNoteText(context: Excel.RequestContext, { area, text, holder }: Extract<Edit, { kind: "note text" }>): void {
  const sheet = context.workbook.worksheets.getItem(area.sheet.key);
  if (holder === "note") sheet.notes.getItem(cellsOfArea(area)).content = text;
  else sheet.comments.getItemByCell(rangeOf(context, area)).content = text;
}

/** Notes came with ExcelApi 1.18; before, a comment is what a cell can carry. */
function addNote(context: Excel.RequestContext, area: Area, text: string): void {
  const sheet = context.workbook.worksheets.getItem(area.sheet.key);
  const cell = rangeOf(context, area);
  if (hasRequirementSet("ExcelApi", "1.18")) sheet.notes.add(cell, text);
  else sheet.comments.add(cell, text);
}
