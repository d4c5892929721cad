import { readDocumentSetting, writeDocumentSetting } from "../excel/document-settings";
import { carryOut } from "./messages";
import { createStore } from "./store";

/**
 * Office's own name for the setting of a document that keeps it from asking people to trust or install its add-ins. Office on Windows and on
 * Mac follow it.
 */
const SETTING = "Office.DisableTrustUX";

/** Whether people who open this workbook are not asked to install the add-in; undefined until it was read. */
export const sparesRecipients = createStore<boolean | undefined>(undefined);

/**
 * Reads the switch of this workbook.
 * @throws WorkbookProblem where there is no workbook: nothing is told, since nobody has asked for anything yet
 */
export async function readSparesRecipients(): Promise<void> {
  sparesRecipients.set((await readDocumentSetting(SETTING)) === true);
}

/** Sets the switch in this workbook. */
export async function spareRecipients(spares: boolean): Promise<void> {
  await carryOut(async () => {
    try {
      await writeDocumentSetting(SETTING, spares ? true : undefined);
    } finally {
      // What the workbook has is shown, whatever was asked for.
      await readSparesRecipients();
    }
    return spares
      ? "People who open this workbook are no longer asked to install Orebook (Excel on Windows and Mac). Save the workbook."
      : "People who open this workbook are asked to install Orebook again, as Excel does by itself. Save the workbook.";
  });
}
