/** Enters formulas again that Excel could not bind to Orebook's functions, after asking. */
export async function repair(): Promise<void> {
  throw new Error("To come.");
}
