import { whyWithheld } from "../../dataset/withheld";
import { watchSelection } from "../../excel/selection";
import { hasWorkbook } from "../../excel/workbook";
import { watchSettings } from "../../excel/workbook-settings";
import { tell } from "../messages";
import { rememberAtFirstFormula } from "./first-formula";
import { followWorkbook } from "./follow-workbook";
import { dataState } from "./state";

let isWatching = false;

/**
 * Puts the dataset in use with which the workbook computes when the add-in starts, and follows the workbook from then on. To be called again where
 * the dataset could not be had. It never throws: what is wrong stands in `dataState`.
 */
export async function startData(): Promise<void> {
  await followed({ asAtStart: true });
  const { remembered } = dataState.get();
  if (remembered && !remembered.dataset && !remembered.isUnreadable) rememberAtFirstFormula();
  if (isWatching || !hasWorkbook()) return;
  // Whichever tab is in sight: figures of the sheet depend on it.
  if (whyWithheld() !== undefined && remembered?.dataset)
    tell(
      "problem",
      `Dataset ${remembered.dataset.version}, with which this workbook computes, cannot be had: its formulas answer #N/A when they are calculated. The tab Workbook says what to do.`,
    );
  isWatching = true;
  await watchSettings(() => void followed()).catch(() => {
    isWatching = false;
  });
}

/** Milliseconds that the sheet rests before the workbook is asked whether its data were changed by Undo. */
const REST = 400;

let endWatch: (() => void) | undefined;

/**
 * After a refresh Undo brings the workbook's settings back, of which not every Excel tells: whatever a person does next in the sheet is taken
 * as a sign to look.
 */
export function followUndo(): void {
  let timer: ReturnType<typeof setTimeout>;
  endWatch ??= watchSelection(() => {
    clearTimeout(timer);
    timer = setTimeout(() => void followed(), REST);
  });
}

async function followed(options?: Parameters<typeof followWorkbook>[0]): Promise<void> {
  try {
    await followWorkbook(options);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    dataState.set({ ...dataState.get(), problem: `Which data this workbook computes with could not be read. ${reason}` });
  }
}
