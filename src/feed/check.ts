import type { Dataset } from "../dataset/dataset";
import { announcedLatest } from "./announced";
import type { Announcement } from "./announcement";
import type { Failed, Feed, FetchOptions } from "./feed";
import { asProblem, cancelled, type FeedProblem, type ProblemCode } from "./feed-problem";
import { fetchRelease } from "./fetch-release";
import { releasesHere, type ReleaseHere } from "./here";
import { keep } from "./kept-releases";
import { failed } from "./problem-in-use";
import { datasetOf } from "./verify";
import { compareReleases } from "./version-order";

/** The newest came whole and cannot be kept: the person decides, and nothing older is taken in its place unasked. */
const UNKEPT: ReadonlySet<ProblemCode> = new Set<ProblemCode>(["storage full", "no storage"]);

export interface CheckOptions extends FetchOptions {
  /** Answers a release that cannot be kept all the same: it can be used until the add-in is closed. Otherwise it is a problem. */
  evenIfNotKept?: boolean;
}

/** What a check came to. */
export type CheckResult =
  | {
      kind: "newer";
      /** Verified, and not in use. */
      dataset: Dataset;
      /** Whether it is there again after a restart. */
      isKept: boolean;
      /** Why the feed could not give a newer one than this, which was on this machine. */
      warning?: string;
    }
  | { kind: "up to date"; version: string }
  | Failed;

/**
 * Finds the newest dataset that is newer than the one in use: of the feed, verified and kept, or where the feed cannot give one, of
 * those on this machine. It puts nothing in use, and it never throws.
 */
export async function check(feed: Feed, options: CheckOptions = {}): Promise<CheckResult> {
  const { signal } = options;
  const finding = releasesHere(feed);
  try {
    const announced = await announcedLatest(feed, finding, options);
    if (announced.sha256 === feed.inUse().hash) return { kind: "up to date", version: announced.version };
    const here = await datasetHere(await finding, announced);
    if (signal?.aborted) throw cancelled();
    if (here) return { kind: "newer", dataset: here, isKept: true };
    return { kind: "newer", ...(await fetched(feed, announced, options)) };
  } catch (error) {
    const problem = asProblem(error);
    const dataset = signal?.aborted || UNKEPT.has(problem.code) ? undefined : await newestHere(feed, await finding);
    if (!dataset || signal?.aborted) return failed(feed, problem, signal);
    return { kind: "newer", dataset, isKept: true, warning: warningOf(problem, dataset) };
  }
}

/** What is announced, where it is on this machine and whole: then nothing is downloaded. */
async function datasetHere(here: readonly ReleaseHere[], { sha256 }: Announcement): Promise<Dataset | undefined> {
  try {
    return await here.find(({ hash }) => hash === sha256)?.dataset();
  } catch {
    // What is damaged is forgotten by now, and comes again like any other.
    return undefined;
  }
}

async function fetched(
  feed: Feed,
  announced: Announcement,
  options: CheckOptions,
): Promise<{ dataset: Dataset; isKept: boolean }> {
  const bytes = await fetchRelease(feed, announced, options);
  const dataset = await datasetOf(announced, bytes);
  if (options.signal?.aborted) throw cancelled();
  options.onProgress?.({ step: "keeping" });
  try {
    await keep(feed, announced, bytes);
    return { dataset, isKept: true };
  } catch (error) {
    if (options.evenIfNotKept !== true) throw error;
    return { dataset, isKept: false };
  }
}

/** The newest on this machine that is newer than the one in use and can be used. */
async function newestHere(feed: Feed, here: readonly ReleaseHere[]): Promise<Dataset | undefined> {
  for (const release of here) {
    if (compareReleases(release, feed.inUse()) <= 0) return undefined;
    try {
      return await release.dataset();
    } catch {
      // The next one may be whole.
    }
  }
  return undefined;
}

function warningOf({ came, advice }: FeedProblem, { version }: Dataset): string {
  return [came, `Dataset ${version}, which this computer has, is newer than the one in use.`, advice].filter(Boolean).join(" ");
}
