import * as v from "valibot";
import type { Dataset } from "../dataset/dataset";
import { datasetSchema } from "../dataset/schema";
import { ownAnnouncementName, sha256Schema, type Announcement } from "./announcement";
import type { Failed, Feed, FetchOptions } from "./feed";
import { asProblem, cancelled, FeedProblem } from "./feed-problem";
import { fetchAnnouncement, fetchRelease, pastWrongCaches } from "./fetch-release";
import { keep, keptDataset, keptReleases, markUsed } from "./kept-releases";
import { datasetOf, requireAcceptable } from "./verify";

const nameSchema = v.object({ version: datasetSchema.entries.version, hash: sha256Schema });

/** A certain release of the dataset, as a workbook names it. */
export interface DatasetName {
  /** `2026.1` */
  version: string;
  /** SHA-256 of its file, hexadecimal. */
  hash: string;
}

export interface NamedOptions extends FetchOptions {
  /** Whether the feed is asked where the release is not on this machine. */
  fetch: boolean;
}

export type NamedResult = { kind: "found"; dataset: Dataset } | Failed;

/**
 * One release, and never another in its place: the one in use or built with the add-in, one of those kept, or from the feed's folder,
 * where releases stay for ever beside their own announcements; it is kept then if it can be. It puts nothing in use, and it never throws.
 */
export async function datasetNamed(feed: Feed, name: DatasetName, options: NamedOptions): Promise<NamedResult> {
  try {
    requireName(name);
    return { kind: "found", dataset: await found(feed, name, options) };
  } catch (error) {
    const problem = options.signal?.aborted ? cancelled() : asProblem(error);
    return { kind: "problem", problem, text: problem.text() };
  }
}

async function found(feed: Feed, name: DatasetName, options: NamedOptions): Promise<Dataset> {
  const ready = [feed.inUse(), feed.bundled()].find(({ hash }) => hash === name.hash);
  if (ready) return ready;
  const kept = await keptOrProblem(feed, name);
  if (kept && !(kept instanceof FeedProblem)) return kept;
  if (options.signal?.aborted) throw cancelled();
  if (options.fetch) return fetched(feed, name, options);
  throw kept ?? notHere(name);
}

/** The kept one, why it cannot be used, or nothing. */
async function keptOrProblem(feed: Feed, { hash }: DatasetName): Promise<Dataset | FeedProblem | undefined> {
  try {
    const announced = (await keptReleases(feed)).find(({ sha256 }) => sha256 === hash);
    if (!announced) return undefined;
    const dataset = await keptDataset(feed, announced);
    await markUsed(feed, announced);
    return dataset;
  } catch (error) {
    return asProblem(error);
  }
}

async function fetched(feed: Feed, name: DatasetName, options: NamedOptions): Promise<Dataset> {
  const announced = await pastWrongCaches((cache) => ownAnnouncement(feed, name, cache, options));
  const bytes = await fetchRelease(feed, announced, options);
  const dataset = await datasetOf(announced, bytes);
  if (options.signal?.aborted) throw cancelled();
  options.onProgress?.({ step: "keeping" });
  // The workbook needs it now; where it cannot be kept, it is fetched again the next time.
  await keep(feed, announced, bytes).catch(() => undefined);
  return dataset;
}

async function ownAnnouncement(
  feed: Feed,
  { version, hash }: DatasetName,
  cache: RequestCache,
  options: FetchOptions,
): Promise<Announcement> {
  const file = ownAnnouncementName(version, hash);
  const announced = await fetchAnnouncement(feed, file, cache, options);
  if (announced.sha256 !== hash || announced.version !== version)
    throw new FeedProblem(
      "wrong bytes",
      `${file} announces another dataset than ${version} with the hash that was asked for.`,
      "Tell whoever serves the add-in.",
    );
  await requireAcceptable(feed, announced);
  return announced;
}

/** A name comes from a workbook, which anybody may have written, and becomes part of an address. */
function requireName({ version, hash }: DatasetName): void {
  if (v.is(nameSchema, { version, hash })) return;
  throw new FeedProblem(
    "not found",
    "The workbook names a dataset that is none: a version such as 2026.1 and a SHA-256 in hexadecimal are expected.",
    "Refresh the workbook, so that it names another.",
  );
}

function notHere({ version, hash }: DatasetName): FeedProblem {
  return new FeedProblem(
    "not here",
    `Dataset ${version} (${hash.slice(0, 8)}) is not on this computer.`,
    "Connect to the network, so that it can be fetched.",
  );
}
