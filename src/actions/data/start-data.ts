/** Puts the dataset in use that the workbook keeps to, once, when the add-in starts. Tries again where it could not be had. */
export async function startData(): Promise<void> {
  throw new Error("To come.");
}
