/** Brings a newer dataset into the workbook: preview first, then all of it or nothing. */

/** Asks the feed, reads the workbook and shows what a refresh would change. */
export async function startRefresh(_options: { evenIfNotKept?: boolean } = {}): Promise<void> {
  throw new Error("To come.");
}

/** Ends a refresh that has written nothing yet. */
export function cancelRefresh(): void {
  throw new Error("To come.");
}

/** Does what the preview shows. */
export async function acceptRefresh(_options: { changesSheet: boolean }): Promise<void> {
  throw new Error("To come.");
}

/** Leaves the workbook at the dataset that it has, and pins it there. */
export async function keepPinned(): Promise<void> {
  throw new Error("To come.");
}

/** Brings the workbook back to the dataset that it had before the last refresh of this session. */
export async function goBack(): Promise<void> {
  throw new Error("To come.");
}

/** Writes the changes of the last refresh to a sheet. */
export async function writeChanges(): Promise<void> {
  throw new Error("To come.");
}

/** Puts preview or report away. */
export function closeRefresh(): void {
  throw new Error("To come.");
}
