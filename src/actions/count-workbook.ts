import { dataset } from "../dataset/current";
import { readCells } from "../excel/read-outline";
import { callingNames } from "../workbook/cells/calling-names";
import { WorkbookScan, type FormulaCount } from "../workbook/scan/workbook-scan";
import { rememberedTables, UnreadableTables } from "../workbook/table/remembered-tables";
import { createStore } from "./store";

/** What a workbook has of Orebook. */
export interface WorkbookCount extends FormulaCount {
  tables: { name: string; sheet: string; formula: string; dataset: string }[];
  /** Sheets that were not read. */
  tooLarge: string[];
  /** Why tables could not be counted. */
  tablesProblem?: string;
}

/** How far counting is. */
export type CountState = { kind: "counting" } | { kind: "counted"; count: WorkbookCount } | { kind: "failed"; reason: string };

/** The last count; it stays while another page of the pane is in sight. */
export const workbookCount = createStore<CountState | undefined>(undefined);

/** Counts the Orebook formulas, tables, errors and sources of the workbook. */
export async function countWorkbook(): Promise<void> {
  if (workbookCount.get()?.kind === "counting") return;
  workbookCount.set({ kind: "counting" });
  try {
    workbookCount.set({ kind: "counted", count: await counted() });
  } catch (error) {
    workbookCount.set({ kind: "failed", reason: error instanceof Error ? error.message : String(error) });
  }
}

async function counted(): Promise<WorkbookCount> {
  let scan!: WorkbookScan;
  const outline = await readCells({
    outlined({ names, sheetNames }) {
      scan = new WorkbookScan(callingNames([...names, ...sheetNames]));
      return (block) => scan.add(block);
    },
  });
  const { tables, problem } = tablesOf(outline.settings.tables);
  const places = new Map(outline.tables.map(({ name, area }) => [name, area.sheet.name]));
  return {
    ...scan.result(dataset()),
    tooLarge: outline.tooLarge,
    // A table that somebody has deleted is still remembered.
    tables: tables.flatMap(({ name, function: formula, dataset: version }) => {
      const sheet = places.get(name);
      return sheet === undefined ? [] : [{ name, sheet, formula, dataset: version }];
    }),
    ...(problem === undefined ? {} : { tablesProblem: problem }),
  };
}

function tablesOf(remembered: unknown): { tables: ReturnType<typeof rememberedTables>; problem?: string } {
  try {
    return { tables: rememberedTables(remembered) };
  } catch (error) {
    if (!(error instanceof UnreadableTables)) throw error;
    return { tables: [], problem: error.message };
  }
}
