import { dataset } from "../../dataset/current";
import type { Dataset } from "../../dataset/dataset";

/** Datasets that were in use since the add-in started, by their hash: going back to one never needs the network. */
const known = new Map<string, Dataset>();

/** The dataset in use, which is remembered from now on. */
export function datasetInUse(): Dataset {
  return remember(dataset());
}

export function remember(one: Dataset): Dataset {
  known.set(one.hash, one);
  return one;
}

export function knownDataset(hash: string): Dataset | undefined {
  return known.get(hash);
}

/** All of them. */
export function knownDatasets(): Dataset[] {
  return [...known.values()];
}

/** As when the add-in starts: for tests, which start it many times. */
export function forgetDatasets(): void {
  known.clear();
}
