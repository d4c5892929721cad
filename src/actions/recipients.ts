import { createStore } from "./store";

/** Whether people who open this workbook are not asked to install the add-in; undefined until it was read. */
export const sparesRecipients = createStore<boolean | undefined>(undefined);

/** Reads the switch of this workbook. */
export async function readSparesRecipients(): Promise<void> {
  throw new Error("To come.");
}

/** Sets the switch in this workbook. */
export async function spareRecipients(_spares: boolean): Promise<void> {
  throw new Error("To come.");
}
