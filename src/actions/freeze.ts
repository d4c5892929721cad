/** Makes a copy of the sheet in sight, or of the selection on a new sheet, that needs no add-in. */
export async function freeze(_what: "sheet" | "selection"): Promise<void> {
  throw new Error("To come.");
}
