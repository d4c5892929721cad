import type { Dataset } from "../dataset/dataset";
import type { Feed } from "./feed";
import { releasesHere } from "./here";

/**
 * The release of a version, where it is on this machine: in use, built with the add-in or kept. It asks no network, and it never throws: one that
 * is kept and cannot be used counts as not here.
 */
export async function datasetHere(feed: Feed, version: string): Promise<Dataset | undefined> {
  for (const release of await releasesHere(feed)) {
    if (release.version !== version) continue;
    try {
      return await release.dataset();
    } catch {
      // Damaged: another of the same version may be whole.
    }
  }
  return undefined;
}
