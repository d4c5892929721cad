import { use } from "../../dataset/current";
import type { Dataset } from "../../dataset/dataset";
import { withholdAnswers, whyWithheld } from "../../dataset/withheld";
import { answeredCalls } from "../../excel/custom-function";
import { hasWorkbook } from "../../excel/workbook";
import { readSetting, writeSetting } from "../../excel/workbook-settings";
import { datasetNamed, newestKept } from "../../feed";
import { workbookData, workbookDataSetting, WORKBOOK_DATA_KEY, type DatasetName, type WorkbookData } from "../../workbook/pin";
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
 * Puts the dataset in use that the workbook keeps to, and has formulas calculated again that were answered from another one. One call after
 * the other: of several, each finds what the one before has left.
 * @param asAtStart whether a workbook that remembers no data gets the newest dataset, and formulas are calculated again after a refresh that
 *   was cut off. Later on, the first would be a refresh that nobody asked for, and the second may be one that somebody else has under way in a
 *   shared workbook
 */
export function followWorkbook({ asAtStart = false } = {}): Promise<void> {
  return inTurn(() => follow(asAtStart));
}

async function follow(asAtStart: boolean): Promise<void> {
  const remembered = hasWorkbook() ? workbookData(await readSetting(WORKBOOK_DATA_KEY)) : undefined;
  const { dataset: next, problem } = await found(remembered, asAtStart);
  const before = datasetInUse();
  const wasWithheld = whyWithheld() !== undefined;
  if (next) use(remember(next));
  withholdAnswers(next ? undefined : problem);
  dataState.set({ ...dataState.get(), remembered, problem });
  const isOther = next ? next.hash !== before.hash || wasWithheld : !wasWithheld;
  const cutOff = asAtStart && next && remembered?.isCutOff === true ? remembered : undefined;
  // Cells that were not calculated since the add-in started show what was saved with them.
  if (!cutOff && (!isOther || answeredCalls() === 0)) return;
  const { recalculateFormulas } = await import(/* webpackChunkName: "recalculate-formulas" */ "./recalculate-formulas");
  await recalculateFormulas();
  if (cutOff?.dataset) await writeSetting(WORKBOOK_DATA_KEY, workbookDataSetting(cutOff.dataset, cutOff.isPinned));
}

async function found(remembered: WorkbookData | undefined, asAtStart: boolean): Promise<Found> {
  if (remembered?.isUnreadable)
    return {
      dataset: (await newestHere()).dataset,
      problem:
        "What this workbook remembers of its data cannot be read: it is from a newer version of Orebook, or was changed. It counts as not pinned. Close and open Excel to get the newest version.",
    };
  const name = remembered?.dataset;
  if (!name) return asAtStart || whyWithheld() !== undefined ? newestHere() : { dataset: datasetInUse(), problem: undefined };
  const { isPinned } = remembered;
  const answer = await named(name, isPinned);
  if (typeof answer !== "string") return { dataset: answer, problem: undefined };
  if (isPinned)
    return {
      dataset: undefined,
      problem: `This workbook is pinned to dataset ${name.version}, which is not on this computer. ${answer} Figures stay as they were saved, and formulas calculated now answer #N/A. Try again, or unpin the workbook to compute with dataset ${datasetInUse().version}.`,
    };
  const { dataset } = await newestHere();
  return {
    dataset,
    problem: `This workbook was last refreshed with dataset ${name.version}, which is not on this computer. Formulas calculated now answer from dataset ${dataset.version}; refresh the workbook to bring all of them to one dataset.`,
  };
}

/** The dataset, or why it cannot be had. */
async function named(name: DatasetName, isPinned: boolean): Promise<Dataset | string> {
  const here = [datasetInUse(), theFeed().bundled(), knownDataset(name.hash)].find((each) => each?.hash === name.hash);
  if (here) return here;
  const answer = await datasetNamed(theFeed(), name, { fetch: isPinned });
  return answer.kind === "found" ? answer.dataset : answer.problem.message;
}

/** The newest dataset on this computer, with what is wrong with a newer one that was kept. */
async function newestHere(): Promise<{ dataset: Dataset; problem: string | undefined }> {
  const kept = await newestKept(theFeed());
  if (kept.kind === "kept") return { dataset: kept.dataset, problem: kept.warning };
  // Where a web view keeps nothing, nothing is amiss with what came with the add-in.
  const isDamaged = kept.kind === "problem" && kept.problem.code !== "no storage";
  return { dataset: theFeed().bundled(), problem: isDamaged ? kept.text : undefined };
}
