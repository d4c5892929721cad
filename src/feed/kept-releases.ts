/** Which releases this machine keeps: the newest, and those that workbooks asked for last. */
import type { Dataset } from "../dataset/dataset";
import type { Announcement } from "./announcement";
import { sizeText } from "./bytes";
import type { Feed } from "./feed";
import { asProblem, FeedProblem, type ProblemCode } from "./feed-problem";
import { areBytes, readList, type ReleaseStore } from "./release-store";
import { areAnnounced, datasetOf, requireAcceptable, wrongBytes } from "./verify";
import { newestFirst } from "./version-order";

/** The newest, and four others. */
export const MOST_KEPT = 5;

/** What is damaged or not ours, now and for ever. Anything else may be right for another add-in, or another day. */
const SPOILT: ReadonlySet<ProblemCode> = new Set<ProblemCode>(["not signed by us", "too large", "wrong bytes", "unknown schema"]);

interface KeptRelease {
  announced: Announcement;
  /** Bytes, unless the store was damaged. */
  bytes: unknown;
}

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
 * Keeps a release. Where there is no room, older ones make it, the one that was not asked for longest first, but never the newest.
 * @throws FeedProblem where it cannot be kept. The newest of before is then as it was, and so are the others, unless the browser does
 *   not give back the room that they made
 */
export async function keep({ store }: Feed, announced: Announcement, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  const gone: KeptRelease[] = [];
  for (;;) {
    try {
      await put(store, announced, bytes);
      return;
    } catch (error) {
      const release = isFull(error) ? await makeRoom(store, announced) : undefined;
      if (!release) {
        await putBack(store, gone);
        throw notKept(error, announced);
      }
      gone.push(release);
    }
  }
}

function put(store: ReleaseStore, announced: Announcement, content: Uint8Array<ArrayBuffer>): Promise<void> {
  return store.change((value) => ({
    list: shortened([announced, ...others(readList(value), announced)]),
    bytes: { sha256: announced.sha256, content },
  }));
}

/**
 * Removes the release that was not asked for longest. On its own, because browsers give its room back only when that is written.
 * @param next what the room is for
 * @returns it, or undefined where none may go
 */
async function makeRoom(store: ReleaseStore, next: Announcement): Promise<KeptRelease | undefined> {
  try {
    const list = readList(await store.list());
    const [newest] = newestFirst(list);
    const announced = others(list, next)
      .filter((kept) => kept !== newest)
      .pop();
    if (!announced) return undefined;
    const bytes = await store.bytes(announced.sha256);
    await remove(store, announced);
    return { announced, bytes };
  } catch {
    return undefined;
  }
}

/** What has made room in vain: it was there before, so there is room for it. */
async function putBack(store: ReleaseStore, gone: readonly KeptRelease[]): Promise<void> {
  for (const { announced, bytes } of [...gone].reverse()) {
    if (!areBytes(bytes)) continue;
    try {
      await store.change((value) => {
        const list = others(readList(value), announced);
        if (list.length >= MOST_KEPT) return "leave";
        return { list: [...list, announced], bytes: { sha256: announced.sha256, content: bytes } };
      });
    } catch {
      // The feed still has it.
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

/** What is damaged goes. Where that cannot be written, it stays, and is refused again. */
async function forget({ store }: Feed, announced: Announcement): Promise<void> {
  await remove(store, announced).catch(() => undefined);
}

/** Removes one release and no other. */
function remove(store: ReleaseStore, announced: Announcement): Promise<void> {
  return store.change((value) => ({ list: others(readList(value), announced) }));
}

/**
 * The releases that are kept of a list, in order of their last use: its first, its newest, and as many others as may be.
 * What was the newest until the first came counts as just used: it was, for every workbook that names none.
 */
function shortened(list: readonly Announcement[]): Announcement[] {
  const [newest, before] = newestFirst(list);
  const [first] = list;
  return [...new Set([first!, newest!, ...(first === newest && before ? [before] : []), ...list])].slice(0, MOST_KEPT);
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
