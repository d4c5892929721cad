/** In the place of what the Workbook tab asks of Excel: the test says what comes of it. */
import { createStore } from "../../../src/actions/store";
import type { CountState } from "../../../src/actions/count-workbook";
import type { Area } from "../../../src/workbook/area";

/** What was asked for, in its order. */
export const calls: string[] = [];

export const workbookCount = createStore<CountState | undefined>(undefined);

export async function countWorkbook(): Promise<void> {
  calls.push("countWorkbook");
}

export async function selectCell({ sheet, row, column }: Area): Promise<void> {
  calls.push(`selectCell ${sheet.name} ${row} ${column}`);
}

export const sparesRecipients = createStore<boolean | undefined>(undefined);

export async function readSparesRecipients(): Promise<void> {
  sparesRecipients.set(false);
}

export async function spareRecipients(spares: boolean): Promise<void> {
  calls.push(`spareRecipients ${spares}`);
  sparesRecipients.set(spares);
}
