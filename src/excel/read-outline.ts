/** Reads what a workbook has and where its cells are filled, and its cells with it: one round trip, and one for every few ten thousand cells. */
import type { Area, SheetReference } from "../workbook/area";
import { WORKBOOK_DATA_KEY } from "../workbook/pin";
import { MOST_CELLS_OF_SHEET, requestsFor } from "../workbook/scan/reading";
import type { SheetBlock } from "../workbook/scan/workbook-scan";
import { REMEMBERED_TABLES_KEY } from "../workbook/table/remembered-tables";
import { placeOf, PLACE } from "./areas";
import { askCells, isTooLarge, readInParts, readRequests } from "./read-formulas";
import { fromWorkbook, type WorkbookProblem } from "./workbook";

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

/** What one round trip tells without knowing the sheets. */
interface Found {
  sheets: { sheet: SheetReference; isProtected: boolean }[];
  /** The filled part of the first sheets, by their keys. */
  used: ReadonlyMap<string, Area | undefined>;
  tables: { name: string; showsHeaders: boolean; showsTotals: boolean; sheet: SheetReference }[];
  names: NameOutline[];
  settings: WorkbookOutline["settings"];
}

/** Sheets whose filled part is asked for before it is known which sheets there are: more than most workbooks have. */
const SHEETS_AT_ONCE = 25;

/** Two round trips. */
export async function readOutline(): Promise<WorkbookOutline> {
  const { outline } = await readRest(await findSheets(), []);
  return outline;
}

/** Who is told while cells are read. An error that one of them throws ends the reading. */
export interface CellReader {
  /** It is known which cells are read; they come from now on. */
  begins?(areas: readonly Area[]): void;
  /** What the workbook has is known. @returns what cells are handed to as they come */
  outlined(outline: WorkbookOutline): (block: SheetBlock) => void;
}

/** Reads the outline and then all cells. Cells come with the second round trip of the outline, unless the workbook has very many sheets. */
export async function readCells({ begins, outlined }: CellReader): Promise<WorkbookOutline> {
  const found = await findSheets();
  const known = usedParts(found);
  if (known) begins?.(known);
  const [first = [], ...others] = requestsFor(known ?? []);
  const { outline, blocks, refusal } = await restWith(found, first);
  if (!known) begins?.(outline.areas);
  const use = outlined(outline);
  blocks.forEach(use);
  if (refusal) await readInParts(first, use, refusal);
  await readRequests(known ? others : requestsFor(outline.areas), use);
  return outline;
}

/** The rest of the outline and cells, or why Excel answers not so much at once. */
async function restWith(found: Found, cells: readonly Area[]): Promise<Rest & { refusal?: WorkbookProblem }> {
  try {
    return await readRest(found, cells);
  } catch (error) {
    if (!isTooLarge(error) || cells.length === 0) throw error;
    return { ...(await readRest(found, [])), refusal: error };
  }
}

function findSheets(): Promise<Found> {
  return fromWorkbook(async (context) => {
    const { workbook } = context;
    const sheets = workbook.worksheets.load("items/id,items/name,items/protection/protected");
    const tables = workbook.tables.load("items/name,items/showHeaders,items/showTotals,items/worksheet/id,items/worksheet/name");
    const names = workbook.names.load("items/name,items/formula");
    const rememberedTables = workbook.settings.getItemOrNullObject(REMEMBERED_TABLES_KEY).load("value");
    const rememberedData = workbook.settings.getItemOrNullObject(WORKBOOK_DATA_KEY).load("value");
    const used: { sheet: Excel.Worksheet; range: Excel.Range }[] = [];
    let next = workbook.worksheets.getFirst();
    while (used.length < SHEETS_AT_ONCE) {
      used.push({ sheet: next.load("id,name"), range: next.getUsedRangeOrNullObject(true).load(PLACE) });
      next = next.getNextOrNullObject();
    }
    await context.sync();
    return {
      sheets: sheets.items.map(({ id, name, protection }) => ({
        sheet: { name, key: id },
        isProtected: protection.protected,
      })),
      used: new Map(
        used
          .filter(({ sheet }) => !sheet.isNullObject)
          .map(({ sheet: { id, name }, range }) => [id, usedPart(range, { name, key: id })]),
      ),
      tables: tables.items.map(({ name, showHeaders, showTotals, worksheet: { id, name: sheetName } }) => ({
        name,
        showsHeaders: showHeaders,
        showsTotals: showTotals,
        sheet: { name: sheetName, key: id },
      })),
      names: names.items.map(nameOf),
      settings: { tables: valueOf(rememberedTables), data: valueOf(rememberedData) },
    };
  });
}

interface Rest {
  outline: WorkbookOutline;
  blocks: SheetBlock[];
}

/** The rest of the outline. @param first areas whose cells come with it */
function readRest(found: Found, first: readonly Area[]): Promise<Rest> {
  return fromWorkbook(async (context) => {
    const { worksheets, tables: allTables } = context.workbook;
    const sheets = found.sheets.map((each) => {
      const worksheet = worksheets.getItem(each.sheet.key);
      const isKnown = found.used.has(each.sheet.key);
      return {
        ...each,
        used: isKnown ? undefined : worksheet.getUsedRangeOrNullObject(true).load(PLACE),
        names: worksheet.names.load("items/name,items/formula"),
        first: worksheet.getRange("A1").load("values"),
      };
    });
    const tables = found.tables.map((each) => {
      const table = allTables.getItem(each.name);
      return { ...each, range: table.getRange().load(PLACE), columns: table.columns.load("items/name") };
    });
    const cells = askCells(context, first);
    await context.sync();
    const outlines = sheets.map(({ sheet, isProtected, used, first: { values } }): SheetOutline => ({
      sheet,
      isProtected,
      used: used ? usedPart(used, sheet) : found.used.get(sheet.key),
      first: values[0]![0] as unknown,
    }));
    const areas = outlines.flatMap((outline) => outline.used ?? []);
    const outline: WorkbookOutline = {
      sheets: outlines,
      areas: areas.filter(isReadable),
      tooLarge: areas.filter((area) => !isReadable(area)).map(({ sheet }) => sheet.name),
      tables: tables.map(({ name, showsHeaders, showsTotals, sheet, range, columns }): TableOutline => {
        const area = placeOf(range, sheet);
        return {
          name,
          area: { ...area, rows: area.rows - (showsTotals ? 1 : 0) },
          headers: columns.items.map((column) => column.name),
          showsHeaders,
          showsTotals,
        };
      }),
      names: found.names,
      sheetNames: sheets.flatMap(({ names: { items } }) => items.map(nameOf)),
      settings: found.settings,
    };
    return { outline, blocks: cells() };
  });
}

/** The filled parts that can be read, in the order of sheets; undefined while not all are known. */
function usedParts({ sheets, used }: Found): Area[] | undefined {
  if (!sheets.every(({ sheet }) => used.has(sheet.key))) return undefined;
  return sheets.flatMap(({ sheet }) => used.get(sheet.key) ?? []).filter(isReadable);
}

function usedPart(range: Excel.Range, sheet: SheetReference): Area | undefined {
  return range.isNullObject ? undefined : placeOf(range, sheet);
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
