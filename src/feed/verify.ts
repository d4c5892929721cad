import { checkedDatasetInParts } from "../dataset/checked-dataset";
import type { Dataset } from "../dataset/dataset";
import { DatasetError } from "../dataset/dataset-error";
import { MOST_BYTES, signedMessage, type Announcement } from "./announcement";
import { bytesOfBase64, hexadecimal, sizeText } from "./bytes";
import { isSigned } from "./ed25519";
import type { Feed } from "./feed";
import { FeedProblem } from "./feed-problem";
import { compareVersions } from "./version-order";

const TELL = "Tell whoever serves the add-in.";

/**
 * That a release is ours and that this add-in may read it, before a byte of it is fetched: the signature binds its hash.
 * @throws FeedProblem
 */
export async function requireAcceptable(
  feed: Pick<Feed, "subtle" | "publicKeys" | "addIn">,
  announced: Announcement,
): Promise<void> {
  const { version, minimumAddIn, size } = announced;
  await requireSigned(feed, announced);
  if (compareVersions(feed.addIn, minimumAddIn) < 0)
    throw new FeedProblem(
      "add-in too old",
      `Dataset ${version} needs Orebook ${minimumAddIn} or later; this is ${feed.addIn}.`,
      "Update the add-in: close Excel and open it again, or ask whoever installed it.",
    );
  if (size > MOST_BYTES)
    throw new FeedProblem(
      "too large",
      `Dataset ${version} has ${sizeText(size)}; ${sizeText(MOST_BYTES)} are allowed. It was not downloaded.`,
      TELL,
    );
}

async function requireSigned(
  { subtle, publicKeys }: Pick<Feed, "subtle" | "publicKeys">,
  announced: Announcement,
): Promise<void> {
  requireHasKey({ publicKeys });
  const [signature, message] = [bytesOfBase64(announced.signature), signedMessage(announced)];
  for (const key of publicKeys) if (await isSigned(subtle, bytesOfBase64(key), signature, message)) return;
  throw new FeedProblem(
    "not signed by us",
    `Dataset ${announced.version} is not signed with a key of Orebook: it was changed on the way, or somebody else made it.`,
    TELL,
  );
}

/** @throws FeedProblem where this build accepts no release at all */
export function requireHasKey({ publicKeys }: Pick<Feed, "publicKeys">): void {
  if (publicKeys.length > 0) return;
  throw new FeedProblem("no key", "This build of Orebook has no key to check a newer dataset with, so it accepts none.", TELL);
}

/** Whether bytes are those that were announced. */
export async function areAnnounced(
  { subtle }: Pick<Feed, "subtle">,
  { size, sha256 }: Announcement,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<boolean> {
  return bytes.length === size && hexadecimal(await subtle.digest("SHA-256", bytes)) === sha256;
}

export function wrongBytes({ file, version }: Announcement): FeedProblem {
  return new FeedProblem(
    "wrong bytes",
    `${file} does not hold the bytes of dataset ${version}: their SHA-256 is another than the signed one. They were changed on the way.`,
    "Try again, in another network if you can.",
  );
}

/**
 * The dataset of bytes that are known to be the announced ones.
 * @throws FeedProblem where it is none that this add-in reads
 */
export async function datasetOf(
  { version, released, file, sha256 }: Announcement,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Dataset> {
  const advice = "Update the add-in; if it is up to date, tell whoever serves it.";
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    throw new FeedProblem("unknown schema", `${file} is no JSON text.`, advice);
  }
  await rest();
  let dataset: Dataset;
  try {
    dataset = await checkedDatasetInParts(value, sha256, rest);
  } catch (error) {
    if (!(error instanceof DatasetError)) throw error;
    throw new FeedProblem(
      "unknown schema",
      `This add-in cannot read dataset ${version}: ${error.problems[0]!.slice(0, 150).replace(/\.$/, "")}.`,
      advice,
    );
  }
  if (dataset.version !== version || dataset.released !== released)
    throw new FeedProblem(
      "unknown schema",
      `${file} says that it is dataset ${dataset.version} of ${dataset.released}; announced is ${version} of ${released}.`,
      TELL,
    );
  return dataset;
}

/** Functions that were called meanwhile answer now. */
function rest(): Promise<void> {
  return new Promise((done) => setTimeout(done));
}
