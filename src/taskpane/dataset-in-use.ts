import { useSyncExternalStore } from "react";
import { dataset, subscribe } from "../dataset/current";
import type { Dataset } from "../dataset/dataset";

/** The dataset that functions answer from, followed when a newer one comes into use. */
export function useDataset(): Dataset {
  return useSyncExternalStore(subscribe, dataset, dataset);
}
