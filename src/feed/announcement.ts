import * as v from "valibot";
import { datasetSchema } from "../dataset/schema";
import { placeOf, wording } from "../dataset/schema/check";
import { record } from "../dataset/schema/words";
import { FeedProblem } from "./feed-problem";

/** The file that names the newest release. */
export const LATEST = "latest.json";

/** Bytes that a release may have. A dataset is under one million today; what is larger is a mistake or an attack. */
export const MOST_BYTES = 50_000_000;

const { version, released } = datasetSchema.entries;

export const sha256Schema = v.pipe(
  v.string("must be text"),
  v.regex(/^[0-9a-f]{64}$/, "must be a SHA-256 in 64 lower-case hexadecimal digits"),
);

const announcementSchema = v.pipe(
  record({
    /** Of the dataset: `2026.1`. */
    version,
    /** Day of release. */
    released,
    /** Name of the release file, beside this one. */
    file: v.string("must be text"),
    /** SHA-256 of the release file's bytes, hexadecimal. */
    sha256: sha256Schema,
    /** Of the release file, in bytes, before a server compresses it. */
    size: v.pipe(v.number("must be a number"), v.integer("must be a whole number"), v.minValue(1, "must be at least 1")),
    /** Ed25519 over `signedMessage`, Base64. */
    signature: v.pipe(v.string("must be text"), v.regex(/^[A-Za-z0-9+/]{86}==$/, "must be 64 bytes in Base64")),
    /** The oldest add-in that reads the release: `1.2.0`. */
    minimumAddIn: v.pipe(
      v.string("must be text"),
      v.regex(/^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)$/, "must be three whole numbers, such as 1.2.0"),
    ),
  }),
  // The name is fixed by what is in the file, so that a file never changes under its name and no path leads out of the folder.
  v.check(
    (announced) => announced.file === releaseFileName(announced.version, announced.sha256),
    "file must be named after version and hash, such as dataset-2026.1-14438b0e.json",
  ),
);

/** What the feed says of a release: `latest.json` of the newest, and beside each release file the release's own. */
export type Announcement = v.InferOutput<typeof announcementSchema>;

/**
 * @param value what JSON.parse gave, or what a store kept
 * @param name of the file that it came from
 * @throws FeedProblem that names the first thing that is wrong
 */
export function readAnnouncement(value: unknown, name = LATEST): Announcement {
  const read = v.safeParse(announcementSchema, value);
  if (read.success) return read.output;
  const [issue] = read.issues;
  const wrong = issue.type === "check" && !issue.path ? issue.message : `${placeOf(issue)} ${wording(issue)}`;
  throw new FeedProblem(
    "unreadable",
    `${name} is not in the form that this add-in reads: ${wrong}.`,
    "Update the add-in; if it is up to date, tell whoever serves it.",
  );
}

/** `dataset-2026.1-14438b0e.json`: version, and the first 8 digits of the hash. */
export function releaseFileName(version: string, sha256: string): string {
  return `dataset-${version}-${sha256.slice(0, 8)}.json`;
}

/** `dataset-2026.1-14438b0e.signed.json`: what is announced of one release, for ever; `latest.json` says the same while it is the newest. */
export function ownAnnouncementName(version: string, sha256: string): string {
  return releaseFileName(version, sha256).replace(/json$/, "signed.json");
}

/**
 * The bytes that are signed: UTF-8, a first line that says what is signed and in which form, then a line for each field in this order,
 * each ended by one line feed. No field can hold a line feed, so no two announcements have the same message.
 */
export function signedMessage(announced: Omit<Announcement, "signature">): Uint8Array<ArrayBuffer> {
  const fields = ["version", "released", "file", "sha256", "size", "minimumAddIn"] as const;
  const lines = ["orebook dataset release 1", ...fields.map((field) => `${field}: ${announced[field]}`)];
  return new TextEncoder().encode(`${lines.join("\n")}\n`);
}
