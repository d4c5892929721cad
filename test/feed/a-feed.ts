import { generateKeyPairSync, sign, webcrypto, type KeyObject } from "node:crypto";
import { announce } from "../../scripts/release/dataset-release";
import { publicKeyText } from "../../scripts/release/key-pair";
import type { Dataset } from "../../src/dataset/dataset";
import type { DatasetFile } from "../../src/dataset/schema";
import { signedMessage, type Announcement } from "../../src/feed/announcement";
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

export function offer(server: FeedServer, { announced, bytes }: MadeRelease): void {
  server.files.set("latest.json", JSON.stringify(announced));
  server.files.set(announced.file, bytes);
}

/** A store in memory, with what it holds. */
export function memoryStore(held?: unknown): ReleaseStore & { held: unknown } {
  return {
    held,
    async read() {
      return this.held;
    },
    async change(decide) {
      const decision = decide(this.held);
      if (decision === "remove") this.held = undefined;
      else if (decision !== "leave") this.held = decision.put;
    },
  };
}

/** A feed over real network, hash and signature, with a dataset in use of its own. */
export function aFeed(
  address: string,
  changes: Partial<Feed> = {},
): Feed & { used: Dataset[]; store: ReturnType<typeof memoryStore> } {
  let current = invented;
  const used: Dataset[] = [];
  return {
    address,
    fetch: (to, request) => fetch(to, request),
    subtle: webcrypto.subtle as unknown as Feed["subtle"],
    publicKeys: [PUBLIC_KEY],
    addIn: ADD_IN,
    inUse: {
      dataset: () => current,
      use: (next) => {
        current = next;
        used.push(next);
      },
    },
    used,
    ...changes,
    store: (changes.store ?? memoryStore()) as ReturnType<typeof memoryStore>,
  };
}
