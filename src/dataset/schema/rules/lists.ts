import type { MineralList } from "../list";
import type { MineralProperty } from "../property";
import type { Flaw } from "./flaw";

/** Every list answers a property of its own that asks for lists. */
export function listPropertyFlaws(lists: readonly MineralList[], properties: readonly MineralProperty[]): Flaw[] {
  const ofLists = new Set(properties.filter(({ origin }) => origin === "list").map(({ id }) => id));
  const fail = (index: number, reason: string): Flaw[] => [{ path: [index, "property"], reason }];
  return lists.flatMap(({ id, property }, index) => {
    if (!ofLists.has(property))
      return fail(index, `list "${id}" answers the property "${property}", which the properties do not have with origin "list".`);
    const first = lists.find((list) => list.property === property)!;
    return first.id === id
      ? []
      : fail(index, `list "${id}" answers the property "${property}", as "${first.id}" does. Give each its own.`);
  });
}

/**
 * A list prints each line once.
 * @param placeOf where an entry stands, for messages
 */
export function entryFlaws(
  { entries }: Pick<MineralList, "entries">,
  placeOf: (index: number) => string = (index) => `in entries[${index}]`,
): Flaw[] {
  const indexOf = new Map<string, number>();
  return entries.flatMap(({ name }, index) => {
    const first = indexOf.get(name);
    indexOf.set(name, first ?? index);
    return first === undefined
      ? []
      : [{ path: ["entries", index], reason: `"${name}" is ${placeOf(first)} already. Remove one.` }];
  });
}
