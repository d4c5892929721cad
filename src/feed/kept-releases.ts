/** Which releases this machine keeps: the newest, and those that workbooks asked for last. */
import type { Dataset } from "../dataset/dataset";
import type { Announcement } from "./announcement";
import { sizeText } from "./bytes";
import type { Feed } from "./feed";
import { asProblem, FeedProblem, type ProblemCode } from "./feed-problem";
import { areBytes, readList } from "./release-store";
import { areAnnounced, datasetOf, requireAcceptable, wrongBytes } from "./verify";
import { newestFirst } from "./version-order";

/** The newest, and four others. */
export const MOST_KEPT = 5;

/** What is damaged or not ours, now and for ever. Anything else may be right for another add-in, or another day. */
const SPOILT: ReadonlySet<ProblemCode> = new Set<ProblemCode>(["not signed by us", "too large", "wrong bytes", "unknown schema"]);

/**
 * What is said to be kept, the one that was last asked for first.
 * @throws FeedProblem where the store may not be read
 */
export async function keptReleases({ store }: Feed): Promise<Announcement[]> {
  try {
    return readList(await store.list());
  } catch {
    throw notReadable();
  }
}

/**
 * A kept release, after the same checks as when it came. One that does not pass them is forgotten.
 * @throws FeedProblem
 */
export async function keptDataset(feed: Feed, announced: Announcement): Promise<Dataset> {
  try {
    await requireAcceptable(feed, announced);
    const bytes = await keptBytes(feed, announced);
    if (!areBytes(bytes) || !(await areAnnounced(feed, announced, bytes))) throw wrongBytes(announced);
    return await datasetOf(announced, bytes);
  } catch (error) {
    const { code, came, advice } = asProblem(error);
    const isSpoilt = SPOILT.has(code);
    if (isSpoilt) await forget(feed, announced);
    throw new FeedProblem(
      code,
      `Dataset ${announced.version}, which this computer kept, cannot be used: ${came}`,
      isSpoilt ? "It has to be fetched again: check for a newer dataset when the network is there." : advice,
    );
  }
}

async function keptBytes({ store }: Feed, { sha256 }: Announcement): Promise<unknown> {
  try {
    return await store.bytes(sha256);
  } catch {
    throw notReadable();
  }
}

/**
 * Keeps a release. Where there is no room, older ones make it, the one that was not asked for longest first.
 * @throws FeedProblem where it cannot be kept; what was kept before is then unchanged
 */
export async function keep({ store }: Feed, announced: Announcement, content: Uint8Array<ArrayBuffer>): Promise<void> {
  const bytes = { sha256: announced.sha256, content };
  for (let most = MOST_KEPT; ;) {
    let kept = 0;
    try {
      await store.change((value) => {
        const list = shortened([announced, ...others(readList(value), announced)], most);
        kept = list.length;
        return { list, bytes };
      });
      return;
    } catch (error) {
      const isLeast = kept > most || kept <= 1;
      if (!isFull(error) || isLeast) throw notKept(error, announced);
      most = kept - 1;
    }
  }
}

/** Makes a kept release the one that was last asked for. Where that cannot be written, it is the next to make room, and no harm is done. */
export async function markUsed({ store }: Feed, announced: Announcement): Promise<void> {
  try {
    await store.change((value) => {
      const list = readList(value);
      const at = list.findIndex(({ sha256 }) => sha256 === announced.sha256);
      return at > 0 ? { list: [list[at]!, ...others(list, announced)] } : "leave";
    });
  } catch {
    // As said.
  }
}

/** Removes one release and no other. */
async function forget({ store }: Feed, announced: Announcement): Promise<void> {
  try {
    await store.change((value) => ({ list: others(readList(value), announced) }));
  } catch {
    // It stays, and is refused again.
  }
}

/**
 * The releases that are kept of a list: its first, its newest, and as many of the others as there is room for.
 * The newest comes second at least, so that it counts as just asked for when it is overtaken.
 */
function shortened(list: readonly Announcement[], most: number): Announcement[] {
  const [first, newest] = [list[0]!, newestFirst(list)[0]!];
  // What was the newest until this one came.
  const before = newestFirst(list.slice(1)).slice(0, 1);
  const order = [...new Set([first, newest, ...before, ...list])];
  return order.slice(0, Math.max(most, first === newest ? 1 : 2));
}

function others(list: readonly Announcement[], { sha256 }: Announcement): Announcement[] {
  return list.filter((other) => other.sha256 !== sha256);
}

function isFull(error: unknown): boolean {
  return (error as Error | undefined)?.name === "QuotaExceededError";
}

function notReadable(): FeedProblem {
  return new FeedProblem(
    "no storage",
    "The web view of Excel does not let Orebook look for a newer dataset that it may have kept.",
    "Allow storage for this site, or check for a newer dataset to use it until you close Excel.",
  );
}

function notKept(error: unknown, { version, size }: Announcement): FeedProblem {
  const meanwhile = "or use the new dataset until you close Excel";
  if (isFull(error))
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
