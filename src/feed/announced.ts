import { LATEST, type Announcement } from "./announcement";
import { fetchAnnouncement } from "./fetch-release";
import type { Feed, FetchOptions } from "./feed";
import { FeedProblem } from "./feed-problem";
import type { ReleaseHere } from "./here";
import { requireAcceptable } from "./verify";
import { compareReleases } from "./version-order";

/**
 * What latest.json names, if this add-in may take it: never what is older than anything that is here, though it is ours.
 * @param here the newest first, one at least
 * @throws FeedProblem
 */
export async function announcedLatest(
  feed: Feed,
  here: Promise<readonly ReleaseHere[]>,
  options: FetchOptions,
): Promise<Announcement> {
  // Asked of the server each time: a browser must not answer for it with what was the latest last week.
  const announced = await fetchAnnouncement(feed, LATEST, "no-cache", options);
  const [newest] = await here;
  if (announced.sha256 === newest!.hash) return announced;
  requireNewer(announced, newest!);
  await requireAcceptable(feed, announced);
  return announced;
}

function requireNewer(announced: Announcement, newest: ReleaseHere): void {
  const order = compareReleases(announced, newest);
  if (order > 0) return;
  const offered = `The feed offers dataset ${announced.version} of ${announced.released}`;
  if (order < 0)
    throw new FeedProblem(
      "older",
      `${offered}; this computer has dataset ${newest.version} of ${newest.released}, which is newer.`,
      "There is nothing to do.",
    );
  throw new FeedProblem(
    "same version",
    `${offered} with other bytes than the one of the same version and day that this computer has.`,
    "Tell whoever serves the add-in: a version names one file.",
  );
}
