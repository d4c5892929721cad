/** Keeps the workbook at the dataset that it computes with, whichever becomes the newest. */
export async function pin(): Promise<void> {
  throw new Error("To come.");
}

/** Lets the next refresh bring newer data again. */
export async function unpin(): Promise<void> {
  throw new Error("To come.");
}
