import type { Block, CellResult } from "../../domain/cell";
import type { Dataset } from "../../dataset/dataset";
import { partOf, SHEET_COLUMNS, type Area } from "../area";
import type { ChartEdit, Edit } from "../edits";
import { keyColumns } from "../table/table-keys";
import {
  givenArguments,
  REMEMBERED_TABLES_KEY,
  rememberedTables,
  withTable,
  type RememberedTable,
} from "../table/remembered-tables";
import { tableName } from "../table/table-name";
import { formulaOf, type WorksheetCall } from "../worksheet-call";
import { sizeOfBlock } from "./answer";
import { isDate, isFormatted, missingIn, valueEdits } from "./answer-cells";
import { CannotInsert } from "./cannot-insert";
import type { PreparedInsert } from "./prepared";
import { counted, wrote } from "./report";
import type { ChartKind } from "./request";
import { sourceNote } from "./source-note";
import { tableContent, type TableContent } from "./table-content";
import { unitOf } from "./unit";

/** Text that a column is made wide enough for; longer text is cut off by the cell beside it, as Excel does. */
const WIDEST_TEXT = 40;

export interface ChartWish {
  kind: ChartKind;
  title: string | undefined;
}

/** Rows of values under a header row, as an Excel table that the workbook remembers, and beside it a chart where one is wished. */
export function prepareTable(call: WorksheetCall, dataset: Dataset, chart?: ChartWish): PreparedInsert {
  const content = tableContent(call, dataset);
  const { id } = call.definition;
  const cells = [content.headers, ...content.rows];
  const drawn = chart && chartColumns(content, chart.kind);
  if (chart && !drawn) throw new CannotInsert(`${formulaOf(call)} answers no column of figures: insert it as a table.`);
  const missing = missingIn(cells);
  return {
    what: id,
    size: sizeOfBlock(cells),
    alsoRead: "tables",
    spills: false,
    changesSheet: true,
    makesTable: true,
    plan(area, { workbook = { names: [], remembered: undefined } }) {
      const remembered = rememberedTables(workbook.remembered);
      const name = tableName(call, [...workbook.names, ...remembered.map((table) => table.name)]);
      const entry = entryOf(name, call, content, dataset);
      return {
        edits: [
          // First of all what Excel is likeliest to refuse: nothing has been written then.
          { kind: "table", area, name },
          ...valueEdits(area, cells),
          ...fitEdits(area, cells),
          { kind: "setting", key: REMEMBERED_TABLES_KEY, value: withTable(remembered, entry) },
          ...(drawn ? [{ kind: "chart" as const, chart: chartEdit(call, content, area, chart, drawn, dataset) }] : []),
          {
            kind: "note",
            area: partOf(area, 0, 0),
            text: sourceNote(call, content.answer, partOf(area, 1, 0), dataset),
          },
        ],
        report: `${wrote(`${id} as table ${name}`, area)}${drawn ? " with a chart beside it" : ""}${
          missing.length > 0
            ? `. ${counted(missing.length, "cell is", "cells are")} #N/A: the column ${content.reasons} says why`
            : ""
        }`,
        missing,
        table: name,
      };
    },
  };
}

function entryOf(
  name: string,
  { definition, given }: WorksheetCall,
  content: TableContent,
  { version }: Dataset,
): RememberedTable {
  return {
    name,
    function: definition.id,
    given: givenArguments(given),
    columns: content.columns,
    keys: keyColumns(content.answer).map((column) => content.columns[column]!),
    ...(content.reasons === undefined ? {} : { reasons: content.reasons }),
    dataset: version,
  };
}

function fitEdits(area: Area, cells: Block<CellResult>): Edit[] {
  return Array.from({ length: area.columns }, (_, column) => column).flatMap((column): Edit[] => {
    const isNarrow = cells.every((row) => String(typeof row[column] === "string" ? row[column] : "").length <= WIDEST_TEXT);
    return isNarrow ? [{ kind: "fit", area: partOf(area, 0, column, area.rows) }] : [];
  });
}

/**
 * The columns that a chart draws: figures have a number format, which ranks and years do not; the names are the first text for bars, and for
 * a line the first plain numbers, the years, or dates, the months.
 */
function chartColumns({ answer, columns }: TableContent, kind: ChartKind): { names: number; values: number } | undefined {
  const all = columns.map((_, column) => column);
  const has = (column: number, test: (cell: CellResult) => boolean) => answer.some((row) => test(row[column]!));
  const values = all.find((column) => has(column, (cell) => isFormatted(cell) && !isDate(cell)));
  const isName = (cell: CellResult) => (kind === "line" ? typeof cell === "number" || isDate(cell) : typeof cell === "string");
  const names = all.find((column) => column !== values && has(column, isName)) ?? all.find((column) => column !== values);
  return values === undefined || names === undefined ? undefined : { names, values };
}

/** Rows and columns that a chart covers, at the usual size of cells about 380 x 300 points. */
const CHART_ROWS = 20;
const CHART_COLUMNS = 8;

function chartEdit(
  call: WorksheetCall,
  { answer, columns }: TableContent,
  area: Area,
  { kind, title }: ChartWish,
  { names, values }: { names: number; values: number },
  dataset: Dataset,
): ChartEdit {
  const unit = unitOf(call, dataset) ?? onlyText(answer.map((row) => row[columns.indexOf("Unit")]));
  const valueName = columns[values]!;
  // One column of the sheet stays free between them; at the sheet's right edge the chart covers the table's end.
  const left = Math.min(area.column + area.columns + 1, SHEET_COLUMNS - CHART_COLUMNS);
  return {
    kind,
    title: title ?? formulaOf(call).slice(1),
    names: partOf(area, 1, names, area.rows - 1),
    values: partOf(area, 0, values, area.rows),
    nameTitle: columns[names]!,
    valueTitle: unit ? `${valueName} (${unit})` : valueName,
    place: { sheet: area.sheet, row: area.row, column: left, rows: CHART_ROWS, columns: CHART_COLUMNS },
  };
}

/** The text that all cells have in common. */
function onlyText([first, ...others]: readonly (CellResult | undefined)[]): string | undefined {
  return typeof first === "string" && others.every((each) => each === first) ? first : undefined;
}
