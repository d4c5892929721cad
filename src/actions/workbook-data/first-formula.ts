import { whyWithheld } from "../../dataset/withheld";
import { answeredCalls } from "../../excel/custom-function";
import { watchCells } from "../../excel/selection";
import { readSetting, writeSetting } from "../../excel/workbook-settings";
import { workbookData, workbookDataSetting, WORKBOOK_DATA_KEY } from "../../workbook/pin";
import { refreshState } from "../refresh/state";
import { datasetInUse } from "./datasets";
import { inTurn } from "./in-turn";
import { dataState } from "./state";

/** Milliseconds that the sheet rests before the workbook is written to. */
const REST = 1_000;

let endWatch: (() => void) | undefined;

/**
 * Has a workbook that remembers no dataset remember the one in use, once, as soon as a person changes cells and formulas have been answered:
 * figures of that dataset are in it then. A file that is only looked at is not written to, whatever Excel calculates when it opens it.
 * Excel may forget its steps of Undo when settings are written, so it is done at the first such change and not again.
 */
export function rememberAtFirstFormula(): void {
  let timer: ReturnType<typeof setTimeout>;
  endWatch ??= watchCells(() => {
    clearTimeout(timer);
    timer = setTimeout(() => void remembered(), REST);
  });
}

async function remembered(): Promise<void> {
  // A refresh that is looked at rests on what the workbook remembers, and writes it itself.
  if (answeredCalls() === 0 || whyWithheld() !== undefined || refreshState.get() !== undefined) return;
  try {
    await inTurn(async () => {
      // Inserted with the first figure, or written by somebody else meanwhile.
      const isThere = (await readSetting(WORKBOOK_DATA_KEY)) !== undefined;
      if (!isThere) {
        const value = workbookDataSetting(datasetInUse(), false);
        await writeSetting(WORKBOOK_DATA_KEY, value);
        dataState.set({ ...dataState.get(), remembered: workbookData(value) });
      }
      endWatch?.();
      endWatch = undefined;
    });
  } catch {
    // Such as while the next cell is being edited: its end is the next change.
  }
}
