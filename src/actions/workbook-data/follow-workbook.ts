import { use } from "../../dataset/current";
import type { Dataset } from "../../dataset/dataset";
import { withholdAnswers, whyWithheld } from "../../dataset/withheld";
import { isBlankWorkbook } from "../../excel/blank-workbook";
import { answeredCalls } from "../../excel/custom-function";
import { endEarlyCalls } from "../../excel/early-calls";
import { hasWorkbook } from "../../excel/workbook";
import { readSettings, writeSetting } from "../../excel/workbook-settings";
import { datasetHere, datasetNamed, newestKept } from "../../feed";
import { counted } from "../../workbook/insert/report";
import {
  datasetOfTables,
  workbookData,
  workbookDataSetting,
  WORKBOOK_DATA_KEY,
  type DatasetName,
  type WorkbookData,
} from "../../workbook/pin";
import { REMEMBERED_TABLES_KEY } from "../../workbook/table/remembered-tables";
import { afterEditing } from "./after-editing";
import { datasetInUse, knownDataset, remember } from "./datasets";
import { inTurn } from "./in-turn";
import { dataState } from "./state";
import { theFeed } from "./the-feed";

/** What a workbook is to compute with. */
interface Found {
  /** Undefined where nothing may answer its formulas. */
  dataset: Dataset | undefined;
  /** What the person has to know. */
  problem: string | undefined;
}

/**
 * Puts the dataset in use with which the workbook computes, and has formulas calculated again that were answered from another one. One call
 * after the other: of several, each finds what the one before has left.
 *
 * - A workbook that remembers its dataset gets that very release, from the feed if need be. Until it is here, formulas that are calculated
 *   say so in the place of another dataset's figure.
 * - One that remembers none gets the dataset that its tables are from, or else the one that came with the add-in: a newer one that another
 *   workbook has fetched would change its figures unasked.
 * - One in which nothing is yet gets the newest on this computer: there is nothing that it could change.
 * @param asAtStart whether a workbook that remembers no data gets one of these, and formulas are calculated again after a refresh that was
 *   cut off. Later on, the first would be a refresh that nobody asked for, and the second may be one that somebody else has under way in a
 *   shared workbook
 */
export function followWorkbook({ asAtStart = false } = {}): Promise<void> {
  return inTurn(() => follow(asAtStart));
}

async function follow(asAtStart: boolean): Promise<void> {
  const settings = hasWorkbook() ? await afterEditing(() => readSettings([WORKBOOK_DATA_KEY, REMEMBERED_TABLES_KEY])) : undefined;
  const remembered = settings && workbookData(settings[WORKBOOK_DATA_KEY]);
  const before = datasetInUse();
  const wasWithheld = whyWithheld() !== undefined;
  const { dataset: next, problem } = remembered?.dataset
    ? await ofMemory(remembered.dataset, remembered, asAtStart)
    : await withoutMemory(remembered, settings?.[REMEMBERED_TABLES_KEY], asAtStart);
  if (next) use(remember(next));
  withholdAnswers(next ? undefined : problem);
  dataState.set({ ...dataState.get(), remembered, problem, fetching: undefined });
  const early = endEarlyCalls();
  if (!next) {
    // Cells that nobody has calculated show what was saved, and go on doing so.
    if (early.length > 0) await calculateAsking(early, before);
    return;
  }
  const isOther = next.hash !== before.hash || wasWithheld;
  const cutOff = asAtStart && remembered?.isCutOff === true ? remembered : undefined;
  // Cells that were not calculated since the add-in started show what was saved with them.
  if (!cutOff && (!isOther || answeredCalls() === 0)) return;
  const { recalculateFormulas } = await loadRecalculation();
  await recalculateFormulas();
  if (cutOff?.dataset) await writeSetting(WORKBOOK_DATA_KEY, workbookDataSetting(cutOff.dataset, cutOff.isPinned));
}

function loadRecalculation() {
  return import(/* webpackChunkName: "recalculate-formulas" */ "./recalculate-formulas");
}

/** Takes figures of another dataset away from cells that asked before it was known that it is another; their saved figures are in the file. */
async function calculateAsking(early: ReturnType<typeof endEarlyCalls>, answeredBy: Dataset): Promise<void> {
  const { recalculateAsking } = await loadRecalculation();
  const cells = await recalculateAsking(early, answeredBy);
  const { problem } = dataState.get();
  if (cells === 0 || problem === undefined) return;
  dataState.set({
    ...dataState.get(),
    problem: `${problem} ${counted(cells, "formula was", "formulas were")} calculated when the workbook was opened, and ${cells === 1 ? "answers" : "answer"} #N/A now: the file has ${cells === 1 ? "its figure" : "their figures"} until you save over it.`,
  });
}

/** What could not be had, and why: the feed is asked for it again when the person tries again, and not at every change of the workbook. */
let missing: { hash: string; why: string } | undefined;

/** The release that a workbook remembers, and never another in its place. */
async function ofMemory(name: DatasetName, remembered: WorkbookData, asAtStart: boolean): Promise<Found> {
  const isMissing = !asAtStart && missing?.hash === name.hash;
  const answer = isMissing ? missing!.why : await named(name, remembered);
  missing = typeof answer === "string" ? { hash: name.hash, why: answer } : undefined;
  if (typeof answer !== "string") return { dataset: answer, problem: undefined };
  const here = datasetInUse().version;
  const [keepsTo, wayOut] = remembered.isPinned
    ? ["is pinned to", `unpin the workbook to compute with dataset ${here}`]
    : ["computes with", `refresh it: Refresh data shows first what dataset ${here}, or a newer one, would change`];
  return {
    dataset: undefined,
    problem: `This workbook ${keepsTo} dataset ${name.version}, which is not on this computer. ${answer} Cells stay as they were saved until they are calculated; formulas that are calculated answer #N/A. Try again, or ${wayOut}.`,
  };
}

/** The dataset, or why it cannot be had. */
async function named(name: DatasetName, remembered: WorkbookData): Promise<Dataset | string> {
  const ready = [datasetInUse(), theFeed().bundled(), knownDataset(name.hash)].find((each) => each?.hash === name.hash);
  if (ready) return ready;
  const fetching = `This workbook computes with dataset ${name.version}, which Orebook is fetching. Formulas that are calculated meanwhile answer #N/A, and get their figures as soon as it is here.`;
  withholdAnswers(fetching);
  const kept = await datasetNamed(theFeed(), name, { fetch: false });
  if (kept.kind === "found") return kept.dataset;
  dataState.set({ ...dataState.get(), remembered, problem: undefined, fetching });
  const answer = await datasetNamed(theFeed(), name, { fetch: true });
  return answer.kind === "found" ? answer.dataset : answer.problem.message;
}

async function withoutMemory(remembered: WorkbookData | undefined, tables: unknown, asAtStart: boolean): Promise<Found> {
  const problem = remembered?.isUnreadable
    ? "What this workbook remembers of its data cannot be read: it is from a newer version of Orebook, or was changed. It counts as not pinned. Close and open Excel to get the newest version."
    : undefined;
  if (!asAtStart && whyWithheld() === undefined) return { dataset: datasetInUse(), problem };
  const version = datasetOfTables(tables);
  const ofTables = version === undefined ? undefined : await datasetHere(theFeed(), version);
  if (ofTables) return { dataset: ofTables, problem };
  const isNew = problem === undefined && (!remembered || (await afterEditing(isBlankWorkbook)));
  return isNew ? newestHere() : { dataset: theFeed().bundled(), problem };
}

/** The newest dataset on this computer, with what is wrong with a newer one that was kept. */
async function newestHere(): Promise<Found> {
  const kept = await newestKept(theFeed());
  if (kept.kind === "kept") return { dataset: kept.dataset, problem: kept.warning };
  // Where a web view keeps nothing, nothing is amiss with what came with the add-in.
  const isDamaged = kept.kind === "problem" && kept.problem.code !== "no storage";
  return { dataset: theFeed().bundled(), problem: isDamaged ? kept.text : undefined };
}
