import { hasRequirementSet } from "./requirement-sets";

/**
 * While work is done, Excel asks before the workbook is closed (SharedRuntime 1.2). Where it cannot, closing ends the work, which leaves
 * nothing half done either.
 */
export async function askingBeforeClosing<T>(work: () => Promise<T>): Promise<T> {
  const notification = hasRequirementSet("SharedRuntime", "1.2") ? Office.addin?.beforeDocumentCloseNotification : undefined;
  try {
    await notification?.enable();
  } catch {
    // The question is a courtesy: without it the work is as safe.
  }
  try {
    return await work();
  } finally {
    await notification?.disable().catch(() => undefined);
  }
}
