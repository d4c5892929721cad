import type { Dataset } from "../dataset/dataset";
import type { Feed } from "./feed";
import { asProblem, FeedProblem } from "./feed-problem";
import { readKept, type KeptRelease, type ReleaseStore } from "./release-store";
import { areAnnounced, datasetOf, requireAcceptable, wrongBytes } from "./verify";
import { compareReleases } from "./version-order";

/** What became of the release that an earlier session kept. */
export type RestoreResult =
  | { kind: "restored"; before: Dataset; after: Dataset }
  /** Nothing is kept, or nothing newer than what was built with the add-in. */
  | { kind: "nothing" }
  /** What is kept cannot be used. */
  | { kind: "problem"; problem: FeedProblem; text: string };

/**
 * Puts the release that an earlier session kept in use again, after the same checks as when it came. Call it when the start is over:
 * functions answer from the built dataset until the swap, so that no formula waits for storage; whoever shows figures follows by
 * `subscribe`. It never throws, whatever the store holds.
 */
export async function restore(feed: Feed): Promise<RestoreResult> {
  const { inUse, store } = feed;
  try {
    const value = await read(store);
    if (value === undefined) return { kind: "nothing" };
    const kept = readKept(value);
    const order = kept ? compareReleases(kept.announcement, inUse.dataset()) : -1;
    // What the feed did not put there, or what an update of the add-in has overtaken, makes room.
    if (order < 0) await forget(feed, kept);
    if (!kept || order <= 0) return { kind: "nothing" };
    const after = await verified(feed, kept);
    const before = inUse.dataset();
    if (compareReleases(after, before) <= 0) return { kind: "nothing" };
    inUse.use(after);
    return { kind: "restored", before, after };
  } catch (error) {
    const problem = asProblem(error);
    return { kind: "problem", problem, text: problem.text(inUse.dataset().version) };
  }
}

async function read(store: ReleaseStore): Promise<unknown> {
  try {
    return await store.read();
  } catch {
    throw new FeedProblem(
      "no storage",
      "The web view of Excel does not let Orebook look for a newer dataset that it may have kept.",
      "Allow storage for this site, or check for a newer dataset to use it until you close Excel.",
    );
  }
}

async function verified(feed: Feed, kept: KeptRelease): Promise<Dataset> {
  try {
    await requireAcceptable(feed, kept.announcement);
    if (!(await areAnnounced(feed, kept.announcement, kept.bytes))) throw wrongBytes(kept.announcement);
    return await datasetOf(kept.announcement, kept.bytes);
  } catch (error) {
    const { code, came } = asProblem(error);
    // An older add-in leaves it to the newer one; everything else would fail again at each start.
    if (code === "add-in too old") throw error;
    await forget(feed, kept);
    throw new FeedProblem(
      code,
      `The newer dataset that this computer kept cannot be used: ${came}`,
      "Check for a newer dataset: it is then fetched again.",
    );
  }
}

/** Removes what was found and no other: another pane may have kept a good one since. */
async function forget({ store }: Feed, found: KeptRelease | undefined): Promise<void> {
  try {
    await store.change((value) =>
      readKept(value)?.announcement.signature === found?.announcement.signature ? "remove" : "leave",
    );
  } catch {
    // It stays, and is refused again.
  }
}
