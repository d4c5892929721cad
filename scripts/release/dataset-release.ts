import { createHash, sign, webcrypto, type KeyObject } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
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

/**
 * Writes a release into a folder of the feed: the release file, its own announcement, then latest.json. Files of older releases stay.
 * @param addIn version of the add-in that is built from the same tree
 * @param publicKeys that add-ins accept
 * @returns what latest.json says
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
  }: { key: KeyObject; minimumAddIn: string; addIn: string; publicKeys: readonly string[] },
): Promise<Announcement> {
  if (!publicKeys.includes(publicKeyText(key)))
    throw new Error(
      "No add-in accepts this key: its public key is not in src/feed/public-key.ts. Add it there first (`npm run data:key` prints it).",
    );
  const announced = announce(bytes, minimumAddIn, key);
  await requireTaken(announced, bytes, addIn, publicKeys);
  requireNotOlder(join(folder, LATEST), announced);
  const files = new Map<string, string | Uint8Array>();
  const text = `${JSON.stringify(announced, undefined, 2)}\n`;
  addUnchanging(files, join(folder, announced.file), bytes);
  addUnchanging(files, join(folder, ownAnnouncementName(announced.version, announced.sha256)), Buffer.from(text));
  // Last, so that it never names a file that is not there.
  files.set(join(folder, LATEST), text);
  writeTogether(files);
  return announced;
}

/** A file that never changes under its name. @throws Error where it is there with other bytes */
function addUnchanging(files: Map<string, string | Uint8Array>, file: string, bytes: Uint8Array): void {
  if (!existsSync(file)) files.set(file, bytes);
  else if (!readFileSync(file).equals(bytes))
    throw new Error(
      `${file}: it is there with other bytes. It never changes once it is out: remove it if it was damaged, otherwise raise the version in data/release.json.`,
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

function requireNotOlder(latest: string, next: Announcement): void {
  if (!existsSync(latest)) return;
  const offered = announcedIn(latest);
  const order = compareReleases(next, offered);
  if (order < 0)
    throw new Error(
      `${latest} offers ${offered.version} of ${offered.released}; this is ${next.version} of ${next.released}, which is older. Add-ins take no older dataset.`,
    );
  if (order === 0 && next.sha256 !== offered.sha256)
    throw new Error(
      `${latest} offers other bytes as ${offered.version} of ${offered.released}. A version names one file: raise the version in data/release.json and run \`npm run data\`.`,
    );
}
