/** Brings another dataset into the workbook: what it would change first, then all of it or nothing. */
import { whyWithheld } from "../../dataset/withheld";
import { askingBeforeClosing } from "../../excel/closing";
import type { Dataset } from "../../dataset/dataset";
import { readOutline } from "../../excel/read-outline";
import { writeEdits } from "../../excel/write-edits";
import { check, type ProblemCode } from "../../feed";
import { workbookData } from "../../workbook/pin";
import { changesSheet } from "../../workbook/refresh";
import { tableWords } from "../../workbook/refresh/changes-sheet";
import { datasetInUse } from "../workbook-data/datasets";
import { pin, rememberData } from "../workbook-data/pin";
import { inTurn } from "../workbook-data/in-turn";
import { followUndo } from "../workbook-data/start-data";
import { dataState } from "../workbook-data/state";
import { theFeed } from "../workbook-data/the-feed";
import { carryOut } from "../messages";
import { accept } from "./accept";
import { Cancelled } from "./cancelled";
import { changesAnything, prepare, previewOf, type PreparedRefresh } from "./prepare";
import { refreshState, type RefreshOutcome, type RefreshPreview, type RefreshState } from "./state";

/** What ends the refresh that is being prepared. */
let underWay: AbortController | undefined;
let prepared: PreparedRefresh | undefined;
/** Set where that goes back: whether the workbook is pinned then. */
let back: RefreshPreview["back"];
/** The last refresh that was done, and the dataset of before. */
let last: { outcome: RefreshOutcome; before: Dataset; wasPinned: boolean } | undefined;

/** A newer dataset that came whole and cannot be kept can be used all the same. */
const NOT_KEPT: readonly ProblemCode[] = ["storage full", "no storage"];

/** Asks the feed, reads the workbook and shows what a refresh would change. Nothing is written. */
export async function startRefresh({ evenIfNotKept = false }: { evenIfNotKept?: boolean } = {}): Promise<void> {
  await preparing(async (signal) => {
    const before = datasetInUse();
    const answer = await check(theFeed(), {
      signal,
      evenIfNotKept,
      onProgress: (progress) => refreshState.set({ kind: "checking", progress }),
    });
    if (answer.kind !== "problem") {
      const after = answer.kind === "newer" ? answer.dataset : before;
      const told = answer.kind === "newer" ? [answer.warning ?? "", answer.isKept ? "" : UNKEPT].filter(Boolean) : [];
      // Without news, tables and cells of before may still be of an older dataset.
      return prepare(before, after, signal, [...withoutOwn(after), ...told]);
    }
    if (answer.problem.code === "cancelled") throw new Cancelled();
    const failure: RefreshState = { kind: "problem", text: answer.text, canUseUnkept: NOT_KEPT.includes(answer.problem.code) };
    // What was inserted from an older dataset than the one in use can be refreshed without the feed.
    const here = failure.canUseUnkept ? undefined : await prepare(before, before, signal, [...withoutOwn(before), answer.text]);
    if (here && changesAnything(here)) return here;
    here?.end();
    refreshState.set(failure);
    return undefined;
  });
}

/** That the workbook's own dataset cannot be had, and gives way to another. */
function withoutOwn({ version }: Dataset): string[] {
  const { remembered } = dataState.get();
  if (whyWithheld() === undefined || !remembered?.dataset) return [];
  return [
    `This workbook ${remembered.isPinned ? "is pinned to" : "computes with"} dataset ${remembered.dataset.version}, which cannot be had. A refresh brings it to dataset ${version}${remembered.isPinned ? " and unpins it" : ""}: close this to keep the figures that were saved.`,
  ];
}

const UNKEPT =
  "The newer dataset cannot be kept on this computer: after Excel is closed, Orebook fetches it again from the feed or goes on with the one of before.";

/** Ends a refresh that has written nothing yet. */
export function cancelRefresh(): void {
  underWay?.abort();
}

/** Does what the preview shows. @param changesSheet whether the changes are written to a sheet too */
export async function acceptRefresh({ changesSheet: wantsSheet }: { changesSheet: boolean }): Promise<void> {
  const accepted = prepared;
  if (!accepted || refreshState.get()?.kind !== "preview") return;
  await doing(accepted, wantsSheet, back?.pins);
}

/** Leaves the workbook at the dataset that it has, and pins it there. */
export async function keepPinned(): Promise<void> {
  if (await pin()) closeRefresh();
}

/**
 * Shows what it would change to bring the workbook back to the dataset that it had before the last refresh since Orebook was opened, pinned if it was;
 * `acceptRefresh` does it. Rows that were new are marked then, not deleted.
 */
export async function goBack(): Promise<void> {
  if (!last) return;
  const { before, wasPinned } = last;
  await preparing((signal) => prepare(datasetInUse(), before, signal), { pins: wasPinned });
}

/** Writes the changes of the last refresh to a sheet. @returns whether they are written */
export function writeChanges(): Promise<boolean> {
  return carryOut(async () => {
    if (!last) throw new Error("Nothing was refreshed since Orebook was opened. Refresh the workbook first.");
    const { outcome } = last;
    const { sheets } = await readOutline();
    const sheet = changesSheet(outcome.report, outcome.tables, sheets);
    await writeEdits(sheet.edits);
    const state = refreshState.get();
    last = { ...last, outcome: { ...outcome, changesSheet: sheet.name } };
    if (state?.kind === "done") refreshState.set({ kind: "done", outcome: last.outcome });
    return `Wrote the changes to the sheet ${sheet.name}.`;
  });
}

/** Puts preview, report or problem away. */
export function closeRefresh(): void {
  prepared?.end();
  prepared = undefined;
  refreshState.set(undefined);
}

/** Runs what prepares a refresh, one at a time, and shows the preview. */
async function preparing(
  work: (signal: AbortSignal) => Promise<PreparedRefresh | undefined>,
  goesBack?: RefreshPreview["back"],
): Promise<void> {
  if (underWay || refreshState.get()?.kind === "writing") return;
  closeRefresh();
  underWay = new AbortController();
  const { signal } = underWay;
  refreshState.set({ kind: "checking", progress: { step: "asking" } });
  try {
    // Until the workbook's own dataset is in use, nothing can be compared with it.
    await Promise.race([inTurn(() => Promise.resolve()), whenCancelled(signal)]);
    const found = await work(signal);
    if (!found) return;
    if (!changesAnything(found)) {
      found.end();
      await rememberFirst(found);
      refreshState.set({ kind: "up to date", ...upToDate(found) });
      return;
    }
    prepared = found;
    back = goesBack;
    refreshState.set({ kind: "preview", preview: previewOf(found, dataState.get().remembered?.isPinned === true, back) });
  } catch (error) {
    refreshState.set(error instanceof Cancelled ? undefined : failed(error));
  } finally {
    underWay = undefined;
  }
}

/** A workbook that did not say which dataset its figures are from remembers the one that they have just been found to be of. */
async function rememberFirst({ reading, report, tables }: PreparedRefresh): Promise<void> {
  const { dataset, isUnreadable } = workbookData(reading.settings.data);
  const isEmpty = report.counts.formulas === 0 && tables.tables.length === 0;
  if (!dataset && !isUnreadable && !isEmpty) await rememberData(false);
}

/** @throws Cancelled as soon as the person cancels; otherwise it never ends */
function whenCancelled(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => signal.addEventListener("abort", () => reject(new Cancelled())));
}

function upToDate({ after, report, tables, warnings }: PreparedRefresh): { text: string; behind: string[] } {
  const newest = `Dataset ${after.version} of ${after.released} is the newest.`;
  const behind = [...tables.tables.filter(({ isBehind }) => isBehind).map(tableWords), ...warnings];
  if (behind.length > 0) return { text: `${newest} Not every Orebook figure in the workbook is of it:`, behind };
  const isEmpty = report.counts.formulas === 0 && tables.tables.length === 0;
  const found = isEmpty ? "The workbook has no Orebook formulas or tables." : "Every Orebook figure in the workbook is of it.";
  return { text: `${newest} ${found} Nothing is to be refreshed.`, behind };
}

/** @param pins whether the workbook is pinned to the dataset that it gets */
async function doing(accepted: PreparedRefresh, wantsSheet: boolean, pins = false): Promise<void> {
  prepared = undefined;
  const wasPinned = workbookData(accepted.reading.settings.data).isPinned;
  refreshState.set({ kind: "writing", step: "calculating" });
  try {
    const outcome = await askingBeforeClosing(() => inTurn(() => accept(accepted, wantsSheet, pins)));
    last = { outcome, before: accepted.before, wasPinned };
    followUndo();
    refreshState.set({ kind: "done", outcome });
  } catch (error) {
    refreshState.set(failed(error, accepted.before));
  } finally {
    accepted.end();
  }
}

function failed(error: unknown, before?: Dataset): Extract<ReturnType<typeof refreshState.get>, { kind: "problem" }> {
  const reason = error instanceof Error ? error.message : String(error);
  const stays = before
    ? ` Everything is as before: the workbook computes with dataset ${before.version}.`
    : " Nothing was written.";
  return { kind: "problem", text: `${reason}${/may have been written/.test(reason) ? "" : stays}`, canUseUnkept: false };
}
