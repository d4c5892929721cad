import type { Dataset } from "../dataset/dataset";
import type { Failed, Feed } from "./feed";
import { asProblem, type FeedProblem } from "./feed-problem";
import { keptDataset, keptReleases } from "./kept-releases";
import { failed } from "./problem-in-use";
import { compareReleases, newestFirst } from "./version-order";

/** The newest release that an earlier session kept. */
export type NewestKeptResult =
  | {
      kind: "kept";
      dataset: Dataset;
      /** Why a newer one that is kept was passed over. */
      warning?: string;
    }
  /** Nothing is kept, or nothing newer than what was built with the add-in. */
  | { kind: "nothing" }
  /** What is kept cannot be used. */
  | Failed;

/**
 * The newest kept release that is newer than the dataset built with the add-in, after the same checks as when it came; it is asked of
 * no network. Call it when the start is over: until then functions answer from the built dataset, so that no formula waits for
 * storage. It never throws, whatever the store holds.
 */
export async function newestKept(feed: Feed): Promise<NewestKeptResult> {
  try {
    const newer = newestFirst(await keptReleases(feed)).filter((kept) => compareReleases(kept, feed.bundled()) > 0);
    let problem: FeedProblem | undefined;
    for (const announced of newer) {
      try {
        const inUse = feed.inUse();
        const dataset = announced.sha256 === inUse.hash ? inUse : await keptDataset(feed, announced);
        return { kind: "kept", dataset, ...(problem && { warning: problem.text() }) };
      } catch (error) {
        problem ??= asProblem(error);
      }
    }
    return problem ? failed(feed, problem) : { kind: "nothing" };
  } catch (error) {
    return failed(feed, error);
  }
}
