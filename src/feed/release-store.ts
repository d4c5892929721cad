import { readAnnouncement, type Announcement } from "./announcement";

/** What becomes of what is kept: all that is not in the list goes. */
export interface Change {
  /** Every release that is kept from now on, the one that was last asked for first. */
  list: readonly Announcement[];
  /** The bytes of the one that is new in the list. */
  bytes?: { sha256: string; content: Uint8Array<ArrayBuffer> };
}

/** Keeps releases on this machine, each whole or not at all. What comes out of it is checked like what comes over the network. */
export interface ReleaseStore {
  /** @returns undefined where nothing is kept */
  list(): Promise<unknown>;
  /** @returns undefined where the release is not kept */
  bytes(sha256: string): Promise<unknown>;
  /**
   * Looks at what is kept and changes it in one step that no other pane comes between.
   * @throws an error named QuotaExceededError where there is no room, another where nothing can be kept; nothing is changed then
   */
  change(decide: (list: unknown) => Change | "leave"): Promise<void>;
}

/** What a store's list holds, without what the feed did not put there. Nothing of it is verified. */
export function readList(value: unknown): Announcement[] {
  const bySha256 = new Map<string, Announcement>();
  for (const item of Array.isArray(value) ? (value as unknown[]) : []) {
    try {
      const announced = readAnnouncement(item);
      if (!bySha256.has(announced.sha256)) bySha256.set(announced.sha256, announced);
    } catch {
      // Of another program, or of another form of Orebook.
    }
  }
  return [...bySha256.values()];
}

/** Whether a store handed back bytes. By the name of their type: they may be of another realm than this code. */
export function areBytes(value: unknown): value is Uint8Array<ArrayBuffer> {
  return Object.prototype.toString.call(value) === "[object Uint8Array]";
}
