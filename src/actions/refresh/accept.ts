import { use } from "../../dataset/current";
import type { Dataset } from "../../dataset/dataset";
import { whyWithheld, withholdAnswers } from "../../dataset/withheld";
import type { WorkbookReading } from "../../excel/read-workbook";
import { recalculate } from "../../excel/recalculate";
import { readFormatsOf } from "../../excel/read-formats";
import { readTables, type TableNow } from "../../excel/read-tables";
import { writeSetting } from "../../excel/workbook-settings";
import { writeTables } from "../../excel/write-tables";
import type { Edit } from "../../workbook/edits";
import { isSourceNote } from "../../workbook/insert/source-note";
import { whileCalculating, workbookData, workbookDataSetting, WORKBOOK_DATA_KEY } from "../../workbook/pin";
import {
  afterGrowth,
  changesSheet,
  checkTable,
  formatsToRead,
  inFormats,
  type RefreshedTable,
  type RefreshReport,
  type TableSnapshot,
} from "../../workbook/refresh";
import { datasetInUse, remember } from "../workbook-data/datasets";
import { followWorkbook } from "../workbook-data/follow-workbook";
import { dataState } from "../workbook-data/state";
import { calculated } from "./calculated";
import { compare, prepare, tablesOf, type PreparedRefresh } from "./prepare";
import { refreshState, type RefreshOutcome } from "./state";
import { takeBack } from "./take-back";

/**
 * Does what a refresh has prepared: all of it, or nothing. Formulas are calculated first, because a dataset can be put back without a trace;
 * tables, the workbook's settings and the sheet of changes are written together, as one step of Undo.
 * @param wantsSheet whether the changes are written to a sheet
 * @param pins whether the workbook is pinned to the dataset that it gets
 * @throws WorkbookProblem where Excel refuses; then everything is as before
 */
export async function accept(prepared: PreparedRefresh, wantsSheet: boolean, pins = false): Promise<RefreshOutcome> {
  const current = (await isOutdated(prepared)) ? await preparedAnew(prepared) : prepared;
  try {
    return await calculateAndWrite(current, wantsSheet, pins);
  } finally {
    current.end();
  }
}

async function calculateAndWrite(current: PreparedRefresh, wantsSheet: boolean, pins: boolean): Promise<RefreshOutcome> {
  const { before, after, reading, cells } = current;
  const withheld = whyWithheld();
  const settled = await rememberBefore(reading, before, cells.length > 0);
  use(remember(after));
  withholdAnswers(undefined);
  try {
    refreshState.set({ kind: "writing", step: "calculating" });
    const fresh = cells.length > 0 ? await calculated(cells) : reading;
    const report =
      cells.length > 0
        ? await withFormats(await compare(reading, before, after, undefined, fresh.snapshot.blocks))
        : current.report;
    await settled(fresh);
    return await write({ ...current, report }, fresh, wantsSheet, pins);
  } catch (error) {
    use(before);
    withholdAnswers(withheld);
    if (cells.length > 0) await calculateBefore(cells, () => settled(reading));
    throw error;
  }
}

/** The report with the figures in the formats of their cells, where no answer says one. */
async function withFormats(report: RefreshReport): Promise<RefreshReport> {
  const areas = formatsToRead(report.changes);
  if (areas.length === 0) return report;
  return { ...report, changes: inFormats(report.changes, areas, await readFormatsOf(areas)) };
}

/** Gives formulas the figures of before; while a cell is being edited Excel does not take them, and gets them when that has ended. */
async function calculateBefore(cells: PreparedRefresh["cells"], settled: () => Promise<void>): Promise<void> {
  try {
    await recalculate(cells);
    await settled();
  } catch {
    void import(/* webpackChunkName: "recalculate-formulas" */ "../workbook-data/recalculate-formulas")
      .then(({ recalculateFormulas }) => recalculateFormulas())
      .then(() => followWorkbook({ asAtStart: true }))
      .catch(() => undefined);
  }
}

/**
 * Whether cells are others than those that were looked at. Not every Excel tells of every change of a table, such as a sort.
 * @throws Error where the workbook keeps to another dataset than the one that was compared with: then it is for the person to say anew what is to be done
 */
async function isOutdated({ isTouched, reading, tables, before }: PreparedRefresh): Promise<boolean> {
  const snapshots = reading.tables.filter(({ name }) => tables.tables.some((table) => isSame(table.name, name)));
  const now = await readTables(
    snapshots.map(({ name }) => name),
    WORKBOOK_DATA_KEY,
  );
  // A figure that was inserted meanwhile has the workbook remember what it computes with anyway.
  const isFirst = isSetting(reading.settings.data, undefined) && isSetting(now.setting, workbookDataSetting(before, false));
  const isOther = !isFirst && !isSetting(now.setting, reading.settings.data);
  if (isOther || datasetInUse().hash !== before.hash)
    throw new Error(
      "Which dataset this workbook keeps to was changed, perhaps by somebody else, while the preview was open. Refresh again to see what would change now.",
    );
  return isFirst || isTouched() || snapshots.some((snapshot, index) => !isAsRead(snapshot, now.tables[index]));
}

function isSetting(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function isAsRead({ area, headers, values }: TableSnapshot, now: TableNow | undefined): boolean {
  if (!now || now.area.sheet.key !== area.sheet.key || now.area.row !== area.row || now.area.column !== area.column) return false;
  // A row of totals comes behind.
  return JSON.stringify([headers, ...values]) === JSON.stringify(now.values.slice(0, values.length + 1));
}

async function preparedAnew({ before, after, end, warnings }: PreparedRefresh): Promise<PreparedRefresh> {
  end();
  return prepare(before, after, undefined, warnings);
}

/**
 * A workbook that remembers no data remembers those of before first, so that Undo leads back to them. While formulas are calculated it
 * remembers that too: where the page ends meanwhile, the next start calculates them again.
 * @returns what ends that, and says so in a reading; what is written afterwards is one step of Undo, which must not lead back to it
 */
async function rememberBefore(
  { settings }: WorkbookReading,
  before: Dataset,
  calculates: boolean,
): Promise<(reading: WorkbookReading) => Promise<void>> {
  const { dataset, isPinned } = workbookData(settings.data);
  const settled = workbookDataSetting(dataset ?? before, isPinned);
  if (calculates) await writeSetting(WORKBOOK_DATA_KEY, whileCalculating(settled));
  else if (!dataset) await writeSetting(WORKBOOK_DATA_KEY, settled);
  settings.data = settled;
  return async (reading) => {
    if (calculates) await writeSetting(WORKBOOK_DATA_KEY, settled);
    reading.settings.data = settled;
  };
}

async function write(
  prepared: PreparedRefresh,
  fresh: WorkbookReading,
  wantsSheet: boolean,
  pins: boolean,
): Promise<RefreshOutcome> {
  const { before, after, older, warnings } = prepared;
  const { tables, problem } = tablesOf(fresh, before, after, older);
  const placed = afterGrowth({ report: prepared.report, tables: tables.tables }, fresh.tables);
  const sheet = wantsSheet ? changesSheet(placed.report, placed.tables, fresh.sheets) : undefined;
  const data = workbookDataSetting(after, pins);
  const edits: Edit[] = [
    ...(sheet?.edits ?? []),
    ...noteEdits(tables.tables, prepared.notes),
    ...tables.edits,
    { kind: "setting", key: WORKBOOK_DATA_KEY, value: data },
  ];
  refreshState.set({ kind: "writing", step: "writing" });
  const written = tables.tables.flatMap((table) => {
    const snapshot = fresh.tables.find(({ name }) => isSame(name, table.name));
    return snapshot && table.edits.length > 0 ? [{ table, snapshot }] : [];
  });
  let shown;
  try {
    const cellsOf = ({ added, remember: kept }: RefreshedTable, rows: number, columns: number) =>
      (rows + added) * (columns + (kept?.reasons === undefined ? 0 : 1));
    shown = await writeTables(
      edits,
      written.map(({ table, snapshot: { name, area } }) => ({ name, cells: cellsOf(table, area.rows, area.columns) })),
    );
  } catch (error) {
    await takeBack(edits, fresh, error);
    throw error;
  }
  const checks = written.map(({ table, snapshot }, index) => checkTable(table, snapshot, shown[index]!));
  dataState.set({ remembered: workbookData(data), problem: undefined, offered: undefined });
  const report = withErrors(
    prepared.report,
    checks.flatMap(({ inError }) => inError),
  );
  const outcome = afterGrowth({ report, tables: tables.tables }, fresh.tables);
  return {
    ...outcome,
    from: report.from,
    to: report.to,
    changesSheet: sheet?.name,
    warnings: [
      ...new Set([
        ...warnings,
        ...(problem === undefined ? [] : [problem]),
        ...checks.flatMap(({ warning }) => (warning === undefined ? [] : [warning])),
      ]),
    ],
  };
}

function withErrors(report: RefreshReport, more: RefreshReport["inError"]): RefreshReport {
  const { counts, inError } = report;
  return {
    ...report,
    inError: [...inError, ...more],
    counts: { ...counts, inError: counts.inError + more.length, newlyInError: counts.newlyInError + more.length },
  };
}

/** The notes of tables name what the tables rest on from now on; a person's own notes stay. */
function noteEdits(tables: readonly RefreshedTable[], notes: PreparedRefresh["notes"]): Edit[] {
  return tables.flatMap(({ name, note, problem }): Edit[] => {
    const now = notes.get(name);
    if (!note || problem !== undefined || !now || !isSourceNote(now.text) || now.text === note.text) return [];
    return [{ kind: "note text", area: note.area, text: note.text, was: now.text, holder: now.holder }];
  });
}

function isSame(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
