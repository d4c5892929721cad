/** What the list holds: the results for a text, narrowed to what is recent or pinned and to one kind. */
import type { Kind } from "./catalogue";
import { search, type Catalogue, type Group, type Match } from "./search-catalogue";

export const FILTERS = ["all", "recent", "pinned"] as const;
export type Filter = (typeof FILTERS)[number];

/** @param keys of the entries that are recent or pinned, in their order; undefined for all entries */
export function groupsFor(catalogue: Catalogue, text: string, keys: readonly string[] | undefined): readonly Group[] {
  if (keys === undefined) return search(catalogue, text);
  if (text.trim() === "") return inOrder(catalogue, keys);
  const kept = new Set(keys);
  return search(catalogue, text).flatMap(({ kind, matches }) => {
    const left = matches.filter(({ entry }) => kept.has(entry.key));
    return left.length === 0 ? [] : [{ kind, matches: left }];
  });
}

/** Entries in the order of their keys, the kind of the first first. Entries that this dataset does not have are passed over. */
function inOrder(catalogue: Catalogue, keys: readonly string[]): Group[] {
  const groups = new Map<Kind, Match[]>();
  for (const key of keys) {
    const entry = catalogue.get(key);
    if (entry) groups.set(entry.kind, [...(groups.get(entry.kind) ?? []), { entry }]);
  }
  return [...groups].map(([kind, matches]) => ({ kind, matches }));
}
