import * as v from "valibot";
import { readAnnouncement, type Announcement } from "./announcement";

/** A release as it is kept on this machine. What comes out of a store is checked like what comes over the network. */
export interface KeptRelease {
  announcement: Announcement;
  bytes: Uint8Array<ArrayBuffer>;
}

/** What becomes of what is kept. */
export type Decision = { put: KeptRelease } | "leave" | "remove";

/** Keeps one release, whole or not at all. */
export interface ReleaseStore {
  /** @returns undefined where nothing is kept */
  read(): Promise<unknown>;
  /**
   * Looks at what is kept and changes it in one step that no other pane comes between.
   * @throws an error named QuotaExceededError where there is no room, another where nothing can be kept
   */
  change(decide: (kept: unknown) => Decision): Promise<void>;
}

// By its name: bytes that a store hands back may be of another realm than this code.
const bytes = v.custom<Uint8Array<ArrayBuffer>>((value) => Object.prototype.toString.call(value) === "[object Uint8Array]");
const keptSchema = v.strictObject({ announcement: v.unknown(), bytes });

/** What a store holds, or undefined where it is nothing that the feed put there. Nothing of it is verified. */
export function readKept(value: unknown): KeptRelease | undefined {
  const read = v.safeParse(keptSchema, value);
  if (!read.success) return undefined;
  try {
    return { announcement: readAnnouncement(read.output.announcement), bytes: read.output.bytes };
  } catch {
    return undefined;
  }
}
