import { carryOut } from "./messages";

let isUnderWay = false;

/**
 * Runs an action that writes to the whole workbook, and tells what it answers; its question included, only one is under way at a time, so
 * that no two write to the same place.
 */
export async function oneAction(action: () => Promise<string | undefined>): Promise<void> {
  if (isUnderWay) return;
  isUnderWay = true;
  try {
    await carryOut(action);
  } finally {
    isUnderWay = false;
  }
}
