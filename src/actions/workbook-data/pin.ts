import { whyWithheld } from "../../dataset/withheld";
import { writeSetting } from "../../excel/workbook-settings";
import { workbookData, workbookDataSetting, WORKBOOK_DATA_KEY } from "../../workbook/pin";
import { carryOut } from "../messages";
import { datasetInUse } from "./datasets";
import { followWorkbook } from "./follow-workbook";
import { inTurn } from "./in-turn";
import { dataState } from "./state";

/** Keeps the workbook at the dataset that it computes with, whichever becomes the newest. @returns whether it is pinned */
export function pin(): Promise<boolean> {
  return carryOut(async () => {
    const version = await rememberData(true);
    return `This workbook is pinned to dataset ${version}: it computes with it until you unpin it, also on other computers.`;
  });
}

/** Lets the next refresh bring newer data again. @returns whether it is unpinned */
export function unpin(): Promise<boolean> {
  return carryOut(async () => {
    const version = await rememberData(false);
    return `This workbook is not pinned any more. It computes with dataset ${version} until you refresh it.`;
  });
}

/**
 * Writes into the workbook with which dataset it computes: the one in use. While its own cannot be had, pinning keeps it at that one all the
 * same, and unpinning lets the one in use answer.
 * @returns version of that dataset
 */
export async function rememberData(isPinned: boolean): Promise<string> {
  const { dataset, problem } = await inTurn(async () => {
    const { problem: before, remembered } = dataState.get();
    const own = isPinned && whyWithheld() !== undefined ? remembered?.dataset : undefined;
    const kept = own ?? datasetInUse();
    const value = workbookDataSetting(kept, isPinned);
    await writeSetting(WORKBOOK_DATA_KEY, value);
    dataState.set({ ...dataState.get(), remembered: workbookData(value), problem: undefined });
    return { dataset: kept, problem: before };
  });
  // What it was pinned to may not have been here: its formulas answer again from now on.
  if (problem !== undefined) await followWorkbook();
  return dataset.version;
}
