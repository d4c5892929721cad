import type { Dataset } from "../dataset/dataset";
import type { Crypto } from "./ed25519";
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
  /** The dataset that functions answer from, as `dataset/current` has it. */
  inUse: { dataset(): Dataset; use(next: Dataset): void };
  /** Milliseconds without a byte after which a download is given up; 30 seconds unless told. */
  patience?: number;
}

/** How far a check is, for whoever waits. */
export type Progress =
  | { step: "asking" }
  /** In bytes. */
  | { step: "downloading"; received: number; total: number }
  | { step: "verifying" }
  /** From here on a check can no longer be cancelled. */
  | { step: "keeping" };
