import type { Dataset } from "../dataset/dataset";
import type { Announcement } from "./announcement";
import type { Feed } from "./feed";
import { keptDataset, keptReleases } from "./kept-releases";
import { requireAcceptable } from "./verify";
import { newestFirst, type Release } from "./version-order";

/** A release that is on this machine, ready or kept. */
export interface ReleaseHere extends Release {
  /** SHA-256 of its file, hexadecimal. */
  readonly hash: string;
  /**
   * The dataset itself; a kept one is verified now.
   * @throws FeedProblem where it cannot be used
   */
  dataset(): Promise<Dataset>;
}

/**
 * The releases on this machine, the newest first: the one in use, the one built with the add-in, and those kept that are signed by us
 * and that this add-in reads. Storage that may not be read counts as empty: keeping something will tell.
 */
export async function releasesHere(feed: Feed): Promise<ReleaseHere[]> {
  const ready = [...new Set([feed.inUse(), feed.bundled()])];
  const kept = await keptReleases(feed).catch(() => []);
  const acceptable: Announcement[] = [];
  for (const announced of kept) if (await isAcceptable(feed, announced)) acceptable.push(announced);
  return newestFirst([
    ...ready.map((dataset) => ({ ...releaseOf(dataset), dataset: () => Promise.resolve(dataset) })),
    ...acceptable
      .filter(({ sha256 }) => ready.every(({ hash }) => hash !== sha256))
      .map((announced) => ({
        version: announced.version,
        released: announced.released,
        hash: announced.sha256,
        dataset: () => keptDataset(feed, announced),
      })),
  ]);
}

function releaseOf({ version, released, hash }: Dataset): Release & { hash: string } {
  return { version, released, hash };
}

function isAcceptable(feed: Feed, announced: Announcement): Promise<boolean> {
  return requireAcceptable(feed, announced).then(
    () => true,
    () => false,
  );
}
