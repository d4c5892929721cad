import { useSyncExternalStore } from "react";
import type { Store } from "../actions/store";

/** The value of a store, followed as it changes. */
export function useStore<T>(store: Store<T>): T {
  return useSyncExternalStore(store.subscribe, store.get, store.get);
}
