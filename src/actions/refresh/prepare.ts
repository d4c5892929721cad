import type { Dataset } from "../../dataset/dataset";
import { whyWithheld } from "../../dataset/withheld";
import { watchCells } from "../../excel/selection";
import { readWorkbook, type WorkbookReading } from "../../excel/read-workbook";
import { readNote, type CellNote } from "../../excel/table-notes";
import { mayCallOrebook } from "../../workbook/formula";
import { orebookCells, type OrebookCell } from "../../workbook/cells/orebook-cells";
import { refreshInSteps, refreshTables, willWrite, type RefreshReport, type TablesRefresh } from "../../workbook/refresh";
import type { SheetBlock } from "../../workbook/scan/workbook-scan";
import { UnreadableTables } from "../../workbook/table/remembered-tables";
import { nextTurn } from "../next-turn";
import { datasetsOfTables } from "../workbook-data/datasets-of-tables";
import { requireGoingOn } from "./cancelled";
import { refreshState, type RefreshPreview } from "./state";

/** A refresh that has been looked at and not been done. */
export interface PreparedRefresh {
  before: Dataset;
  after: Dataset;
  reading: WorkbookReading;
  /** The cells with Orebook formulas. */
  cells: readonly OrebookCell[];
  report: RefreshReport;
  tables: TablesRefresh;
  /** Datasets that tables are from, by their versions. */
  older: ReadonlyMap<string, Dataset>;
  /** Notes and comments of the tables' first cells, by the names of tables. */
  notes: ReadonlyMap<string, CellNote>;
  warnings: readonly string[];
  /** Whether cells have changed since the workbook was read. */
  isTouched(): boolean;
  /** Ends the watch over cells. */
  end(): void;
}

/**
 * Reads the workbook and finds what another dataset changes in it.
 * @param signal of the person who may cancel, and is told how far it is; undefined in the middle of a refresh, which nobody cancels
 * @param told what a person has to know beside
 * @throws Cancelled, WorkbookProblem
 */
export async function prepare(
  before: Dataset,
  after: Dataset,
  signal: AbortSignal | undefined,
  told: readonly string[] = [],
): Promise<PreparedRefresh> {
  let isTouched = false;
  const end = watchCells(() => (isTouched = true));
  try {
    const reading = await readWorkbook((done, total) => {
      if (!signal) return;
      requireGoingOn(signal);
      refreshState.set({ kind: "reading", done, total });
    });
    const report = await compare(reading, before, after, signal);
    const older = await datasetsOfTables(reading.settings.tables);
    const { tables, problem } = tablesOf(reading, before, after, older);
    const notes = await notesOf(tables);
    const tooLarge = reading.tooLarge.map(
      (name) =>
        `The sheet ${name} was not read, because its filled part is too large: its formulas are not refreshed. A stray cell far down or to the right makes it so: Ctrl+End shows it.`,
    );
    return {
      before,
      after,
      reading,
      cells: [...orebookCells(reading.snapshot)],
      report,
      tables,
      older,
      notes,
      warnings: [...told, ...tooLarge, ...(problem === undefined ? [] : [problem])],
      isTouched: () => isTouched,
      end,
    };
  } catch (error) {
    end();
    throw error;
  }
}

/** The report, with steps between which the page breathes. @param readBack as `refreshReport` has it */
export async function compare(
  { snapshot }: WorkbookReading,
  before: Dataset,
  after: Dataset,
  signal?: AbortSignal,
  readBack?: readonly SheetBlock[],
): Promise<RefreshReport> {
  const total = signal ? formulasIn(snapshot.blocks) : 0;
  const steps = refreshInSteps(snapshot, before, after, readBack);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (signal) {
      requireGoingOn(signal);
      refreshState.set({ kind: "comparing", done: step.value, total });
    }
    await nextTurn();
  }
}

export function tablesOf(
  { settings, tables, snapshot }: WorkbookReading,
  before: Dataset,
  after: Dataset,
  older: ReadonlyMap<string, Dataset>,
): { tables: TablesRefresh; problem: string | undefined } {
  try {
    return {
      tables: refreshTables(settings.tables, tables, before, after, { older, blocks: snapshot.blocks }),
      problem: undefined,
    };
  } catch (error) {
    if (!(error instanceof UnreadableTables)) throw error;
    return { tables: { edits: [], tables: [] }, problem: error.message };
  }
}

async function notesOf({ tables }: TablesRefresh): Promise<Map<string, CellNote>> {
  const notes = await Promise.all(
    tables.map(async ({ name, note }): Promise<[string, CellNote][]> => {
      const found = note && (await readNote(note.area));
      return found ? [[name, found]] : [];
    }),
  );
  return new Map(notes.flat());
}

/** What a person sees of it. */
export function previewOf(
  { report, tables, warnings, cells }: PreparedRefresh,
  isPinned: boolean,
  back: RefreshPreview["back"],
): RefreshPreview {
  const sheets = new Set(cells.map(({ sheet }) => sheet.key));
  return {
    from: report.from,
    to: report.to,
    report,
    tables: tables.tables,
    willWrite: willWrite(report, tables.tables, sheets.size),
    warnings,
    isPinned,
    back,
  };
}

/** Whether anything is different from what it was, or only Excel can tell, or formulas wait for a dataset that cannot be had. */
export function changesAnything({ before, after, report, tables }: PreparedRefresh): boolean {
  return before.hash !== after.hash || whyWithheld() !== undefined || report.changes.length > 0 || tables.edits.length > 0;
}

/** About how many: text that reads like a formula of Orebook counts too. */
function formulasIn(blocks: readonly SheetBlock[]): number {
  let count = 0;
  for (const { formulas } of blocks)
    for (const row of formulas) for (const cell of row) if (typeof cell === "string" && mayCallOrebook(cell)) count += 1;
  return count;
}
