/** Entries that the person has opened last and those that are pinned, by their keys, kept from one session to the next. */
import { createStore, type Store } from "../../actions/store";
import { keepForUser, keptForUser } from "../../excel/user-storage";

const MOST_RECENT = 30;
const MOST_PINNED = 200;
/** A longer text is no key that this program has written. */
const LONGEST_KEY = 200;

/** Last opened first. */
export const recentKeys = keptKeys("recent", MOST_RECENT);
/** Last pinned first. */
export const pinnedKeys = keptKeys("pinned", MOST_PINNED);

export function noteOpened(key: string): void {
  keep(recentKeys, "recent", [key, ...without(recentKeys.get(), key)].slice(0, MOST_RECENT));
}

/** @returns whether it is pinned now */
export function togglePinned(key: string): boolean {
  const pinned = pinnedKeys.get();
  const isPinned = !pinned.includes(key);
  keep(pinnedKeys, "pinned", isPinned ? [key, ...pinned].slice(0, MOST_PINNED) : without(pinned, key));
  return isPinned;
}

function keep(store: Store<readonly string[]>, name: string, keys: readonly string[]): void {
  store.set(keys);
  // Where storage is forbidden they last as long as the pane.
  keepForUser(name, keys);
}

function keptKeys(name: string, most: number): Store<readonly string[]> {
  return createStore<readonly string[]>(keysIn(keptForUser(name)).slice(0, most));
}

/** Other programs of the same address, and older versions, may have left anything. */
export function keysIn(kept: unknown): string[] {
  if (!Array.isArray(kept)) return [];
  return [...new Set(kept.filter((key): key is string => typeof key === "string" && key.length <= LONGEST_KEY))];
}

function without(keys: readonly string[], key: string): string[] {
  return keys.filter((each) => each !== key);
}
