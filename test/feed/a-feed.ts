import { generateKeyPairSync, sign, webcrypto, type KeyObject } from "node:crypto";
import { announce } from "../../scripts/release/dataset-release";
import { publicKeyText } from "../../scripts/release/key-pair";
import type { DatasetFile } from "../../src/dataset/schema";
import { LATEST, ownAnnouncementName, signedMessage, type Announcement } from "../../src/feed/announcement";
import type { Feed } from "../../src/feed/feed";
import type { ReleaseStore } from "../../src/feed/release-store";
import { invented, inventedFile } from "../dataset/invented-dataset";
import type { FeedServer } from "./feed-server";

/** A pair of keys made for this run of the tests. */
export const KEY: KeyObject = generateKeyPairSync("ed25519").privateKey;
export const FOREIGN_KEY: KeyObject = generateKeyPairSync("ed25519").privateKey;
export const PUBLIC_KEY = publicKeyText(KEY);

export const ADD_IN = "1.2.0";

export interface MadeRelease {
  announced: Announcement;
  bytes: Uint8Array<ArrayBuffer>;
}

/** A signed release of the invented dataset, newer than it unless told. */
export function madeRelease(
  changes: Partial<DatasetFile> | Record<string, unknown> = {},
  { key = KEY, minimumAddIn = "1.0.0" }: { key?: KeyObject; minimumAddIn?: string } = {},
): MadeRelease {
  return releaseOf(JSON.stringify({ ...inventedFile, version: "2030.2", released: "2030-09-01", ...changes }), {
    key,
    minimumAddIn,
  });
}

export function releaseOf(text: string, { key = KEY, minimumAddIn = "1.0.0" } = {}): MadeRelease {
  const bytes = new Uint8Array(Buffer.from(text));
  return { announced: announce(bytes, minimumAddIn, key), bytes };
}

/** An announcement with other words, signed anew. */
export function signedAnew(
  { signature: _, ...announced }: Announcement,
  changes: Partial<Announcement>,
  key = KEY,
): Announcement {
  const unsigned = { ...announced, ...changes };
  return { ...unsigned, signature: sign(null, signedMessage(unsigned), key).toString("base64") };
}

/** What a folder of the feed has after a release came out; files of releases of before stay. */
export function offer(server: FeedServer, { announced, bytes }: MadeRelease): void {
  const text = JSON.stringify(announced);
  server.files.set(LATEST, text);
  server.files.set(ownAnnouncementName(announced.version, announced.sha256), text);
  server.files.set(announced.file, bytes);
}

/** A store in memory, with what it holds: anything, as long as nobody reads it. */
export interface MemoryStore extends ReleaseStore {
  held: unknown;
  content: Map<string, unknown>;
  /** Versions that are kept, the one that was last asked for first. */
  versions(): string[];
}

export function memoryStore(...releases: MadeRelease[]): MemoryStore {
  return {
    held: releases.length === 0 ? undefined : releases.map(({ announced }) => announced),
    content: new Map(releases.map(({ announced, bytes }) => [announced.sha256, bytes])),
    async list() {
      return this.held;
    },
    async bytes(sha256) {
      return this.content.get(sha256);
    },
    async change(decide) {
      const change = decide(this.held);
      if (change === "leave") return;
      this.held = change.list;
      if (change.bytes) this.content.set(change.bytes.sha256, change.bytes.content);
      const kept = new Set(change.list.map(({ sha256 }) => sha256));
      for (const sha256 of this.content.keys()) if (!kept.has(sha256)) this.content.delete(sha256);
    },
    versions() {
      return ((this.held ?? []) as Announcement[]).map(({ version }) => version);
    },
  };
}

/** A store with room for so many bytes, which counts as Chromium does: what a change removes gives its room back only afterwards. */
export function smallStore(room: number, ...releases: MadeRelease[]): MemoryStore {
  const store = memoryStore(...releases);
  const { change } = store;
  store.change = function (decide) {
    return change.call(this, (value) => {
      const decision = decide(value);
      const used = [...this.content.values()].reduce((sum: number, bytes) => sum + (bytes as Uint8Array).length, 0);
      if (decision !== "leave" && decision.bytes && used + decision.bytes.content.length > room)
        throw Object.assign(new Error("full"), { name: "QuotaExceededError" });
      return decision;
    });
  };
  return store;
}

/** A store that fails as web views do. @param name of the error */
export function failingStore(name: string, failing: readonly (keyof ReleaseStore)[] = ["change"]): MemoryStore {
  const fail = () => Promise.reject(Object.assign(new Error(name), { name }));
  return { ...memoryStore(), ...Object.fromEntries(failing.map((method) => [method, fail])) };
}

/** A feed over real network, hash and signature; the invented dataset is in use and built in, unless told. */
export function aFeed(address: string, changes: Partial<Feed> & { store?: MemoryStore } = {}): Feed & { store: MemoryStore } {
  return {
    address,
    fetch: (to, request) => fetch(to, request),
    subtle: webcrypto.subtle as unknown as Feed["subtle"],
    publicKeys: [PUBLIC_KEY],
    addIn: ADD_IN,
    inUse: () => invented,
    bundled: () => invented,
    ...changes,
    store: changes.store ?? memoryStore(),
  };
}

/** A feed that must not ask the network. */
export function offlineFeed(store: MemoryStore, changes: Partial<Feed> = {}): Feed & { store: MemoryStore } {
  return aFeed("http://127.0.0.1:9/data/latest.json", {
    fetch: () => Promise.reject(new Error("asked the network")),
    ...changes,
    store,
  });
}
