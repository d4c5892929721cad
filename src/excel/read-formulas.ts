/** Reads the whole workbook: two round trips for where cells are filled, and one for every few ten thousand cells. */
import type { Area, SheetReference } from "../workbook/area";
import { WORKBOOK_DATA_KEY } from "../workbook/pin";
import { halves, MOST_CELLS_OF_SHEET, requestsFor } from "../workbook/scan/reading";
import type { SheetBlock } from "../workbook/scan/workbook-scan";
import { REMEMBERED_TABLES_KEY } from "../workbook/table/remembered-tables";
import { placeOf, PLACE, rangeOf } from "./areas";
import { fromWorkbook, WorkbookProblem } from "./workbook";

/** A sheet with its filled part, undefined where it is empty. */
export interface SheetOutline {
  sheet: SheetReference;
  isProtected: boolean;
  used: Area | undefined;
  /** Value of its first cell. */
  first: unknown;
}

/** An Excel table, wherever it came from. */
export interface TableOutline {
  name: string;
  /** With its header row, where it shows one, and without its row of totals. */
  area: Area;
  headers: readonly string[];
  showsHeaders: boolean;
  showsTotals: boolean;
}

/** A defined name of the workbook. */
export interface NameOutline {
  name: string;
  /** What it stands for: `=Sheet1!$A$1:$A$9`, or of a constant its value. */
  formula: string;
}

export interface WorkbookOutline {
  /** Every sheet, hidden ones too. */
  sheets: SheetOutline[];
  /** The filled part of every sheet that has one and can be read. */
  areas: Area[];
  /** Sheets whose filled part is too large to be read. */
  tooLarge: string[];
  tables: TableOutline[];
  /** Names of the workbook. */
  names: NameOutline[];
  /** Names that single sheets have for themselves. */
  sheetNames: NameOutline[];
  /** Values of the workbook's settings, undefined where there is none: what it remembers of Orebook tables, and of its data. */
  settings: { tables: unknown; data: unknown };
}

export function readOutline(): Promise<WorkbookOutline> {
  return fromWorkbook(async (context) => {
    const { workbook } = context;
    const sheets = workbook.worksheets.load("items/id,items/name,items/protection/protected");
    const tables = workbook.tables.load("items/name,items/showHeaders,items/showTotals,items/worksheet/id,items/worksheet/name");
    const names = workbook.names.load("items/name,items/formula");
    const rememberedTables = workbook.settings.getItemOrNullObject(REMEMBERED_TABLES_KEY).load("value");
    const rememberedData = workbook.settings.getItemOrNullObject(WORKBOOK_DATA_KEY).load("value");
    await context.sync();
    const used = sheets.items.map((sheet) => sheet.getUsedRangeOrNullObject(true).load(PLACE));
    const ownNames = sheets.items.map((sheet) => sheet.names.load("items/name,items/formula"));
    const firsts = sheets.items.map((sheet) => sheet.getRange("A1").load("values"));
    const ranges = tables.items.map((table) => table.getRange().load(PLACE));
    const columns = tables.items.map((table) => table.columns.load("items/name"));
    await context.sync();
    const outlines = sheets.items.map(({ id, name, protection }, index): SheetOutline => {
      const sheet = { name, key: id };
      const range = used[index]!;
      return {
        sheet,
        isProtected: protection.protected,
        used: range.isNullObject ? undefined : placeOf(range, sheet),
        first: firsts[index]!.values[0]![0] as unknown,
      };
    });
    const areas = outlines.flatMap((outline) => outline.used ?? []);
    return {
      sheets: outlines,
      areas: areas.filter(isReadable),
      tooLarge: areas.filter((area) => !isReadable(area)).map(({ sheet }) => sheet.name),
      tables: tables.items.map(({ name, showHeaders, showTotals, worksheet }, index): TableOutline => {
        const area = placeOf(ranges[index]!, { name: worksheet.name, key: worksheet.id });
        return {
          name,
          area: { ...area, rows: area.rows - (showTotals ? 1 : 0) },
          headers: columns[index]!.items.map((column) => column.name),
          showsHeaders: showHeaders,
          showsTotals: showTotals,
        };
      }),
      names: names.items.map(nameOf),
      sheetNames: ownNames.flatMap(({ items }) => items.map(nameOf)),
      settings: { tables: valueOf(rememberedTables), data: valueOf(rememberedData) },
    };
  });
}

function nameOf({ name, formula }: Excel.NamedItem): NameOutline {
  return { name, formula: String(formula) };
}

function isReadable({ rows, columns }: Area): boolean {
  return rows * columns <= MOST_CELLS_OF_SHEET;
}

function valueOf(setting: Excel.Setting): unknown {
  return setting.isNullObject ? undefined : (setting.value as unknown);
}

/** Reads the cells of areas, and hands them over as they come. An error that `use` throws ends it. */
export async function readFormulas(areas: readonly Area[], use: (block: SheetBlock) => void): Promise<void> {
  for (const request of requestsFor(areas)) await readRequest(request, use);
}

async function readRequest(areas: readonly Area[], use: (block: SheetBlock) => void): Promise<void> {
  try {
    const blocks = await fromWorkbook(async (context) => {
      const ranges = areas.map((area) => rangeOf(context, area).load("formulas,values,valueTypes"));
      await context.sync();
      return ranges.map(({ formulas, values, valueTypes }, index): SheetBlock => {
        const { sheet, row, column } = areas[index]!;
        return { sheet, row, column, formulas, values, types: valueTypes };
      });
    });
    blocks.forEach(use);
  } catch (error) {
    const isTooLarge = error instanceof WorkbookProblem && error.code === "ResponsePayloadSizeLimitExceeded";
    const parts = isTooLarge ? partsOf(areas) : undefined;
    if (!parts) throw error;
    for (const part of parts) await readRequest(part, use);
  }
}

/** Long texts make an answer larger than cells usually are: the same in two requests. */
function partsOf(areas: readonly Area[]): Area[][] | undefined {
  if (areas.length === 1) return halves(areas[0]!)?.map((half) => [half]);
  const half = Math.ceil(areas.length / 2);
  return [areas.slice(0, half), areas.slice(half)];
}
