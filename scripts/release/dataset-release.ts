import { createHash, sign, webcrypto, type KeyObject } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import {
  LATEST,
  ownAnnouncementName,
  readAnnouncement,
  releaseFileName,
  signedMessage,
  type Announcement,
} from "../../src/feed/announcement";
import { asProblem, FeedProblem } from "../../src/feed/feed-problem";
import { areAnnounced, datasetOf, requireAcceptable, wrongBytes } from "../../src/feed/verify";
import { compareReleases } from "../../src/feed/version-order";
import { writeTogether } from "../lib/write-whole";
import { publicKeyText } from "./key-pair";

/**
 * What the feed says of a dataset.
 * @param bytes of the built dataset
 * @param minimumAddIn the oldest add-in that reads it: `1.2.0`
 */
export function announce(bytes: Uint8Array, minimumAddIn: string, key: KeyObject): Announcement {
  const { version, released } = JSON.parse(Buffer.from(bytes).toString("utf8")) as { version: string; released: string };
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const unsigned = { version, released, file: releaseFileName(version, sha256), sha256, size: bytes.length, minimumAddIn };
  return { ...unsigned, signature: sign(null, signedMessage(unsigned), key).toString("base64") };
}

/** What became of a release in the folder of the feed. */
export interface WrittenRelease {
  announced: Announcement;
  /**
   * - `first`: the folder offered nothing before
   * - `newest`: latest.json offers it now
   * - `beside`: latest.json goes on offering a newer one
   * - `out already`: nothing was written
   */
  place: "first" | "newest" | "beside" | "out already";
}

/**
 * Writes a release into a folder of the feed: the release file, its own announcement, then latest.json. Files of older releases stay. A
 * release that is out already, for whichever add-ins, is left as it is.
 * @param minimumAddIn the oldest add-in that reads it; undefined for `addIn`, and for a release that is out the one that it has
 * @param addIn version of the add-in that is built from the same tree
 * @param publicKeys that add-ins accept
 * @param isBeside whether a release older than the one that the folder offers is added for workbooks that name it, without being offered
 * @throws Error where an add-in of this tree would refuse the release, where it is older than the one that the folder offers, or where
 *   a file would change under its name. Nothing is written then
 */
export async function writeRelease(
  folder: string,
  bytes: Uint8Array<ArrayBuffer>,
  {
    key,
    minimumAddIn,
    addIn,
    publicKeys,
    isBeside = false,
  }: {
    key: KeyObject;
    minimumAddIn?: string | undefined;
    addIn: string;
    publicKeys: readonly string[];
    isBeside?: boolean;
  },
): Promise<WrittenRelease> {
  if (!publicKeys.includes(publicKeyText(key)))
    throw new Error(
      "No add-in accepts this key: its public key is not in src/feed/public-key.ts. Add it there first (`npm run data:key` prints it).",
    );
  const announced = announce(bytes, minimumAddIn ?? addIn, key);
  await requireTaken(announced, bytes, addIn, publicKeys);
  requireOneOfItsVersion(folder, announced);
  const own = join(folder, ownAnnouncementName(announced.version, announced.sha256));
  const out = outAlready(folder, own, announced, bytes);
  if (out && (minimumAddIn === undefined || minimumAddIn === out.minimumAddIn)) {
    const { subtle } = webcrypto as unknown as Crypto;
    await requireAcceptable({ subtle, publicKeys, addIn }, out);
    return { announced: out, place: "out already" };
  }
  const latest = join(folder, LATEST);
  const offered = existsSync(latest) ? announcedIn(latest) : undefined;
  const isOlder = offered !== undefined && compareReleases(announced, offered) < 0;
  if (isOlder && !isBeside)
    throw new Error(
      `${latest} offers ${offered.version} of ${offered.released}; this is ${announced.version} of ${announced.released}, which is older. Add-ins take no older dataset. To add it for workbooks that name it, give --beside: ${LATEST} stays as it is then.`,
    );
  const files = new Map<string, string | Uint8Array>();
  const text = `${JSON.stringify(announced, undefined, 2)}\n`;
  addUnchanging(files, join(folder, announced.file), bytes);
  addUnchanging(files, own, Buffer.from(text));
  // Last, so that it never names a file that is not there.
  if (!isOlder) files.set(latest, text);
  writeTogether(files);
  return { announced, place: isOlder ? "beside" : offered ? "newest" : "first" };
}

/** A file that never changes under its name. @throws Error where it is there with other bytes */
function addUnchanging(files: Map<string, string | Uint8Array>, file: string, bytes: Uint8Array): void {
  if (!existsSync(file)) files.set(file, bytes);
  else if (!readFileSync(file).equals(bytes))
    throw new Error(
      `${file}: it is there with other bytes. It never changes once it is out: remove it if it was damaged; for another minimum add-in or key raise the version in data/release.json.`,
    );
}

/** The announcement of the same release, where the folder has both of its files whole. */
function outAlready(folder: string, own: string, { file, sha256 }: Announcement, bytes: Uint8Array): Announcement | undefined {
  const release = join(folder, file);
  if (!existsSync(own) || !existsSync(release) || !readFileSync(release).equals(bytes)) return undefined;
  try {
    const announced = readAnnouncement(JSON.parse(readFileSync(own, "utf8")));
    return announced.sha256 === sha256 ? announced : undefined;
  } catch {
    // What is damaged is found where it would be written.
    return undefined;
  }
}

/** Who cites a dataset by its version must mean one. @throws Error where the folder has another release of the version, of whichever day */
function requireOneOfItsVersion(folder: string, { version, file }: Announcement): void {
  const isRelease = (name: string): boolean =>
    name.startsWith(`dataset-${version}-`) && name.endsWith(".json") && !name.endsWith(".signed.json");
  const other = existsSync(folder) ? readdirSync(folder).find((name) => isRelease(name) && name !== file) : undefined;
  if (other !== undefined)
    throw new Error(
      `${join(folder, other)} is another release ${version}. A version names one file: raise the version in data/release.json and run \`npm run data\`.`,
    );
}

/** The add-in's own checks: what it would refuse is not written. */
async function requireTaken(
  announced: Announcement,
  bytes: Uint8Array<ArrayBuffer>,
  addIn: string,
  publicKeys: readonly string[],
): Promise<void> {
  const { subtle } = webcrypto as unknown as Crypto;
  try {
    readAnnouncement(announced);
    await requireAcceptable({ subtle, publicKeys, addIn }, announced);
    if (!(await areAnnounced({ subtle }, announced, bytes))) throw wrongBytes(announced);
    await datasetOf(announced, bytes);
  } catch (error) {
    throw new Error(`The add-in would refuse this release: ${asProblem(error).came}`, { cause: error });
  }
}

/** @throws Error where the file is no announcement: what was offered cannot be known then */
function announcedIn(latest: string): Announcement {
  try {
    return readAnnouncement(JSON.parse(readFileSync(latest, "utf8")));
  } catch (error) {
    const reason = error instanceof FeedProblem ? error.came : (error as Error).message;
    throw new Error(
      `${latest} cannot be read, so it is not known whether this release is newer than what it offers: ${reason} Bring back the one that is being served; where none is, remove it.`,
      { cause: error },
    );
  }
}
