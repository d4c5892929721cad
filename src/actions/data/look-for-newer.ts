/** Asks the feed, without a download, whether it offers a newer dataset, and says so in `dataState`. It tells nobody when it fails. */
export async function lookForNewer(): Promise<void> {
  throw new Error("To come.");
}
