import type { Dataset } from "../dataset/dataset";
import { readAnnouncement, type Announcement } from "./announcement";
import { sizeText } from "./bytes";
import { cutOff, download } from "./download";
import type { Feed, Progress } from "./feed";
import { asProblem, cancelled, FeedProblem, type ProblemCode } from "./feed-problem";
import { readKept, type KeptRelease } from "./release-store";
import { areAnnounced, datasetOf, requireAcceptable, wrongBytes } from "./verify";
import { compareReleases } from "./version-order";

/** Bytes that latest.json may have. */
const MOST_OF_LATEST = 16_000;

/** What other bytes than the announced ones look like. */
const WRONG_ANSWER: ReadonlySet<ProblemCode> = new Set<ProblemCode>(["cut off", "too large", "wrong bytes"]);

export interface CheckOptions {
  signal?: AbortSignal;
  onProgress?(progress: Progress): void;
  /** Takes a release that cannot be kept all the same, until the add-in is closed. Otherwise it is refused. */
  evenIfNotKept?: boolean;
}

/** What a check came to. */
export type CheckResult =
  | {
      kind: "updated";
      before: Dataset;
      after: Dataset;
      /** Whether it is there again after a restart. */
      isKept: boolean;
    }
  | { kind: "up to date"; version: string }
  | {
      kind: "problem";
      problem: FeedProblem;
      /** What happened, that the old dataset stays, and what to do. */
      text: string;
    };

/**
 * Asks the feed for a newer dataset, and puts it in use once all of it is fetched, verified and kept. Until then, and after every
 * problem, functions answer from the one in use. It never throws.
 */
export async function check(feed: Feed, options: CheckOptions = {}): Promise<CheckResult> {
  const { inUse } = feed;
  try {
    const announced = await latest(feed, options);
    if (isInUse(feed, announced)) return { kind: "up to date", version: announced.version };
    requireNewer(feed, announced);
    await requireAcceptable(feed, announced);
    const bytes = await releaseFile(feed, announced, options);
    const after = await datasetOf(announced, bytes);
    if (options.signal?.aborted) throw cancelled();
    options.onProgress?.({ step: "keeping" });
    const isKept = await keep(feed, { announcement: announced, bytes }, options.evenIfNotKept === true);
    const before = inUse.dataset();
    // Another check may have come first with the same or a newer one.
    if (compareReleases(after, before) <= 0) return { kind: "up to date", version: before.version };
    inUse.use(after);
    return { kind: "updated", before, after, isKept };
  } catch (error) {
    const problem = options.signal?.aborted ? cancelled() : asProblem(error);
    return { kind: "problem", problem, text: problem.text(inUse.dataset().version) };
  }
}

async function latest(feed: Feed, { signal, onProgress }: CheckOptions): Promise<Announcement> {
  onProgress?.({ step: "asking" });
  const name = "latest.json";
  // Asked of the server each time: a browser must not answer for it with what was the latest last week.
  const bytes = await download(feed, { name, address: feed.address, most: MOST_OF_LATEST, cache: "no-cache", signal });
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    throw new FeedProblem(
      "unreadable",
      `${new URL(feed.address).origin} answered something else in place of ${name}, such as the page of a sign-in.`,
      "Sign in to the network, then try again.",
    );
  }
  return readAnnouncement(value);
}

function isInUse({ inUse }: Feed, { sha256 }: Announcement): boolean {
  return inUse.dataset().hash === sha256;
}

function requireNewer({ inUse }: Feed, announced: Announcement): void {
  const current = inUse.dataset();
  const order = compareReleases(announced, current);
  if (order > 0) return;
  const offered = `The feed offers dataset ${announced.version} of ${announced.released}`;
  if (order < 0)
    throw new FeedProblem("older", `${offered}; the one in use, of ${current.released}, is newer.`, "There is nothing to do.");
  throw new FeedProblem(
    "same version",
    `${offered} with other bytes than the one in use of the same version and day.`,
    "Tell whoever serves the add-in: a version names one file.",
  );
}

/**
 * The announced bytes, and no others. Release files are cached for ever, and so is a wrong one that a proxy once gave: where the first
 * answer is wrong, the second comes past every cache.
 */
async function releaseFile(feed: Feed, announced: Announcement, options: CheckOptions): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return await announcedBytes(feed, announced, "default", options);
  } catch (error) {
    if (!WRONG_ANSWER.has(asProblem(error).code)) throw error;
    return announcedBytes(feed, announced, "reload", options);
  }
}

async function announcedBytes(
  feed: Feed,
  announced: Announcement,
  cache: RequestCache,
  { signal, onProgress }: CheckOptions,
): Promise<Uint8Array<ArrayBuffer>> {
  const { file, size } = announced;
  const told = (received: number): void => onProgress?.({ step: "downloading", received, total: size });
  told(0);
  const address = new URL(file, feed.address).href;
  const bytes = await download(feed, { name: file, address, most: size, cache, signal, onReceived: told });
  onProgress?.({ step: "verifying" });
  if (bytes.length < size) throw cutOff(file, bytes.length, size);
  if (!(await areAnnounced(feed, announced, bytes))) throw wrongBytes(announced);
  return bytes;
}

/** @returns whether the release, or a newer one of another pane, is there after a restart */
async function keep(feed: Feed, release: KeptRelease, evenIfNotKept: boolean): Promise<boolean> {
  try {
    await feed.store.change((value) => {
      const kept = readKept(value);
      return kept && compareReleases(kept.announcement, release.announcement) > 0 ? "leave" : { put: release };
    });
    return true;
  } catch (error) {
    if (evenIfNotKept) return false;
    throw notKept(error, release.announcement);
  }
}

function notKept(error: unknown, { version, size }: Announcement): FeedProblem {
  const meanwhile = "or use the new dataset until you close Excel";
  if ((error as Error | undefined)?.name === "QuotaExceededError")
    return new FeedProblem(
      "storage full",
      `Dataset ${version} came whole, but this computer has no room to keep its ${sizeText(size)}.`,
      `Free space on the disk and try again, ${meanwhile}.`,
    );
  return new FeedProblem(
    "no storage",
    `Dataset ${version} came whole, but the web view of Excel does not let Orebook keep it.`,
    `Allow storage for this site and leave private browsing, then try again, ${meanwhile}.`,
  );
}
