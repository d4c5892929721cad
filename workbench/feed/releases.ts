/** The releases that the workbench's feed can offer, signed: the dataset of this project, and the invented one that follows it. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { writtenForm } from "../../pipeline/build/release";
import { announce } from "../../scripts/release/dataset-release";
import release from "../../src/dataset/release.json";
import type { DatasetFile } from "../../src/dataset/schema";
import { readWrittenFile } from "../../src/dataset/written-file";
import { ownAnnouncementName } from "../../src/feed/announcement";
import { PROJECT } from "../paths";
import { feedKey } from "./key";
import { nextRelease } from "./next-release";

export interface SignedRelease {
  /** What latest.json says while it is the newest; its own announcement is the same text. */
  announcement: string;
  announcementName: string;
  /** Of the release file. */
  fileName: string;
  bytes: Uint8Array;
  /** As it travels. */
  zipped: Uint8Array;
}

export interface FeedReleases {
  bundled: SignedRelease;
  next: SignedRelease;
}

/** @param key that signs; that of this copy of the project unless told */
export function signReleases(key = feedKey()): FeedReleases {
  const { version: addIn } = JSON.parse(readFileSync(path.join(PROJECT, "package.json"), "utf8")) as { version: string };
  const bundled = readFileSync(path.join(PROJECT, "src/dataset", release.file));
  const file = readWrittenFile(JSON.parse(bundled.toString("utf8"))) as DatasetFile;
  const next = Buffer.from(writtenForm(nextRelease(file), "dataset.json").dataset);
  const signed = (bytes: Uint8Array): SignedRelease => {
    const announced = announce(bytes, addIn, key);
    return {
      announcement: `${JSON.stringify(announced, undefined, 2)}\n`,
      announcementName: ownAnnouncementName(announced.version, announced.sha256),
      fileName: announced.file,
      bytes,
      zipped: gzipSync(bytes),
    };
  };
  return { bundled: signed(bundled), next: signed(next) };
}
