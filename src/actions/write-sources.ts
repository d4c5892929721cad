/** Writes the sheet `Orebook sources`: every work that the workbook uses, with the cells that use it. */
export async function writeSources(): Promise<void> {
  throw new Error("To come.");
}
