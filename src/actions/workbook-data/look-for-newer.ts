import { latest } from "../../feed";
import { dataState } from "./state";
import { theFeed } from "./the-feed";

/** Asks the feed, without a download, whether it offers a newer dataset, and says so in `dataState`. It tells nobody when it fails. */
export async function lookForNewer(): Promise<void> {
  const answer = await latest(theFeed(), {});
  if (answer.kind === "problem") return;
  const offered = answer.kind === "newer" ? { version: answer.version, released: answer.released } : undefined;
  dataState.set({ ...dataState.get(), offered });
}
