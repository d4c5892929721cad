/** What the feed's server is asked for: announcements, and the bytes that they announce. */
import { readAnnouncement, type Announcement } from "./announcement";
import { cutOff, download } from "./download";
import type { Feed, FetchOptions } from "./feed";
import { asProblem, FeedProblem, type ProblemCode } from "./feed-problem";
import { areAnnounced, requireHasKey, wrongBytes } from "./verify";

/** Bytes that an announcement may have. */
const MOST_OF_ANNOUNCEMENT = 16_000;

/** What other bytes than those of the feed look like. */
const WRONG_ANSWER: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  "cut off",
  "too large",
  "wrong bytes",
  "unreadable",
  "not signed by us",
]);

/**
 * An announcement as the server has it; nothing of it is verified.
 * @param name `latest.json`, or that of a release's own
 * @throws FeedProblem
 */
export async function fetchAnnouncement(
  feed: Feed,
  name: string,
  cache: RequestCache,
  { signal, onProgress }: FetchOptions,
): Promise<Announcement> {
  // Without a key nothing of it could be believed, so nobody is asked.
  requireHasKey(feed);
  onProgress?.({ step: "asking" });
  const address = new URL(name, feed.address).href;
  const bytes = await download(feed, { name, address, most: MOST_OF_ANNOUNCEMENT, cache, signal });
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    throw new FeedProblem(
      "unreadable",
      `${new URL(address).origin} answered something else in place of ${name}, such as the page of a sign-in.`,
      "Sign in to the network, then try again.",
    );
  }
  return readAnnouncement(value, name);
}

/**
 * The announced bytes, and no others.
 * @throws FeedProblem
 */
export function fetchRelease(
  feed: Feed,
  announced: Announcement,
  { signal, onProgress }: FetchOptions,
): Promise<Uint8Array<ArrayBuffer>> {
  const { file, size } = announced;
  const told = (received: number): void => onProgress?.({ step: "downloading", received, total: size });
  return pastWrongCaches(async (cache) => {
    told(0);
    const address = new URL(file, feed.address).href;
    const bytes = await download(feed, { name: file, address, most: size, cache, signal, onReceived: told });
    onProgress?.({ step: "verifying" });
    if (bytes.length < size) throw cutOff(file, bytes.length, size);
    if (!(await areAnnounced(feed, announced, bytes))) throw wrongBytes(announced);
    return bytes;
  });
}

/**
 * What never changes under its name is cached for ever, and so is a wrong answer that a proxy once gave: where the first answer is
 * wrong, the second comes past every cache.
 */
export async function pastWrongCaches<T>(get: (cache: RequestCache) => Promise<T>): Promise<T> {
  try {
    return await get("default");
  } catch (error) {
    if (!WRONG_ANSWER.has(asProblem(error).code)) throw error;
    return get("reload");
  }
}
