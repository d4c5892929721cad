/** How the mark of a row begins that the data no longer have; a row that has it stays marked. */
const VANISHED = "No longer in the data";

/** `No longer in the data (2026.2)` @param version of the first dataset that does not have the row */
export function vanishedMark(version: string): string {
  return `${VANISHED} (${version})`;
}

export function isVanishedMark(shown: unknown): boolean {
  return typeof shown === "string" && shown.startsWith(VANISHED);
}
