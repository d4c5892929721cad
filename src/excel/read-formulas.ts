/** Reads the whole workbook to be counted: one round trip for where cells are filled, and one for every few ten thousand cells. */
import type { Area } from "../workbook/area";
import { halves, MOST_CELLS_OF_SHEET, requestsFor } from "../workbook/scan/reading";
import type { SheetBlock } from "../workbook/scan/workbook-scan";
import { REMEMBERED_TABLES_KEY } from "../workbook/table/remembered-tables";
import { rangeOf } from "./areas";
import { fromWorkbook, WorkbookProblem } from "./workbook";

export interface WorkbookOutline {
  /** The filled part of every sheet that has one. */
  areas: Area[];
  /** Sheets whose filled part is too large to be read. */
  tooLarge: string[];
  tables: { name: string; sheet: string }[];
  /** What the workbook remembers of Orebook tables. */
  remembered: unknown;
}

export function readOutline(): Promise<WorkbookOutline> {
  return fromWorkbook(async (context) => {
    const sheets = context.workbook.worksheets.load("items/id,items/name");
    const tables = context.workbook.tables.load("items/name,items/worksheet/name");
    const setting = context.workbook.settings.getItemOrNullObject(REMEMBERED_TABLES_KEY).load("value");
    await context.sync();
    const used = sheets.items.map((sheet) =>
      sheet.getUsedRangeOrNullObject(true).load("rowIndex,columnIndex,rowCount,columnCount"),
    );
    await context.sync();
    const areas = sheets.items.flatMap(({ id, name }, index): Area[] => {
      const range = used[index]!;
      if (range.isNullObject) return [];
      const { rowIndex: row, columnIndex: column, rowCount: rows, columnCount: columns } = range;
      return [{ sheet: { name, key: id }, row, column, rows, columns }];
    });
    const isReadable = ({ rows, columns }: Area) => rows * columns <= MOST_CELLS_OF_SHEET;
    return {
      areas: areas.filter(isReadable),
      tooLarge: areas.filter((area) => !isReadable(area)).map(({ sheet }) => sheet.name),
      tables: tables.items.map(({ name, worksheet }) => ({ name, sheet: worksheet.name })),
      remembered: setting.isNullObject ? undefined : (setting.value as unknown),
    };
  });
}

/** Reads the cells of areas, and hands them over as they come. */
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
