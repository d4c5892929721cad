import { watchSelection } from "../../excel/selection";
import { hasWorkbook } from "../../excel/workbook";
import { watchSettings } from "../../excel/workbook-settings";
import { followWorkbook } from "./follow-workbook";
import { dataState } from "./state";

let isWatching = false;

/**
 * Puts the dataset in use that the workbook keeps to when the add-in starts, and follows the workbook from then on. To be called again where
 * the dataset could not be had. It never throws: what is wrong stands in `dataState`.
 */
export async function startData(): Promise<void> {
  await followed({ asAtStart: true });
  if (isWatching || !hasWorkbook()) return;
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
