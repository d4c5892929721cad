import type { Dataset } from "../dataset/dataset";
import type { Crypto } from "./ed25519";
import type { FeedProblem } from "./feed-problem";
import type { ReleaseStore } from "./release-store";

/** What the feed needs of the world around it, handed in so that every fault can be tested. `feedOfPage` gives that of the add-in. */
export interface Feed {
  /** Of latest.json. Release files lie beside it. */
  address: string;
  fetch(address: string, request: RequestInit): Promise<Response>;
  subtle: Crypto;
  /** As `PUBLIC_KEYS`. */
  publicKeys: readonly string[];
  store: ReleaseStore;
  /** Version of this add-in: `1.2.0`. */
  addIn: string;
  /** The dataset that functions answer from, as `dataset` of dataset/current. */
  inUse(): Dataset;
  /** The dataset that was built with the add-in, as `bundled` of dataset/current. */
  bundled(): Dataset;
  /** Milliseconds without a byte after which a download is given up; 30 seconds unless told. */
  patience?: number;
}

export interface FetchOptions {
  signal?: AbortSignal;
  onProgress?(progress: Progress): void;
}

/** A dataset that cannot be had. */
export interface Failed {
  kind: "problem";
  problem: FeedProblem;
  /** What happened, what stays as it is, and what to do. */
  text: string;
}

/** How far a fetch is, for whoever waits. */
export type Progress =
  | { step: "asking" }
  /** In bytes. */
  | { step: "downloading"; received: number; total: number }
  | { step: "verifying" }
  /** From here on it can no longer be cancelled. */
  | { step: "keeping" };
