import type { Failed, Feed } from "./feed";
import { asProblem, cancelled } from "./feed-problem";

/** A problem after which the dataset in use stays. @param signal of the person who may have cancelled: that is then the reason */
export function failed(feed: Feed, error: unknown, signal?: AbortSignal): Failed {
  const problem = signal?.aborted ? cancelled() : asProblem(error);
  return { kind: "problem", problem, text: problem.text(`Dataset ${feed.inUse().version} stays in use.`) };
}
