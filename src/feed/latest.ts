import { announcedLatest } from "./announced";
import type { Failed, Feed } from "./feed";
import { releasesHere } from "./here";
import { failed } from "./problem-in-use";
import { compareReleases } from "./version-order";

/** Whether there is a dataset newer than the one in use. */
export type LatestResult =
  | {
      kind: "newer";
      version: string;
      /** Day of release. */
      released: string;
      /** What is to be downloaded, in bytes before compression; 0 where it is on this machine already. */
      size: number;
    }
  | { kind: "up to date" }
  | Failed;

/**
 * Asks which dataset is the newest, and fetches none: latest.json, once. Where the feed cannot be asked, it answers from what is on
 * this machine, if that is newer than the one in use. It never throws.
 */
export async function latest(feed: Feed, { signal }: { signal?: AbortSignal } = {}): Promise<LatestResult> {
  const finding = releasesHere(feed);
  try {
    const announced = await announcedLatest(feed, finding, { signal });
    if (signal?.aborted) return failed(feed, undefined, signal);
    if (announced.sha256 === feed.inUse().hash) return { kind: "up to date" };
    const { version, released, sha256, size } = announced;
    const isHere = (await finding).some(({ hash }) => hash === sha256);
    return { kind: "newer", version, released, size: isHere ? 0 : size };
  } catch (error) {
    const [newest] = await finding;
    if (signal?.aborted || compareReleases(newest!, feed.inUse()) <= 0) return failed(feed, error, signal);
    return { kind: "newer", version: newest!.version, released: newest!.released, size: 0 };
  }
}
