import { bundled, dataset } from "../dataset/current";
import type { Feed } from "./feed";
import { indexedDbStore } from "./indexed-db-store";
import { PUBLIC_KEYS } from "./public-key";

/**
 * The feed of the add-in's page: `data/latest.json` beside it.
 * @param addIn version of the add-in
 * @param partition `Office.context.partitionKey`
 */
export function feedOfPage(addIn: string, partition: string | undefined): Feed {
  return {
    address: new URL("data/latest.json", document.baseURI).href,
    fetch: (address, request) => fetch(address, request),
    subtle: crypto.subtle,
    publicKeys: PUBLIC_KEYS,
    store: indexedDbStore(() => indexedDB, partition),
    addIn,
    inUse: dataset,
    bundled,
  };
}
