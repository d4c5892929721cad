import type { MineralUses } from "../uses";
import { placeText, type Flaw } from "./flaw";

/** A mineral has the uses of a source once. */
export function usesFlaws(all: readonly MineralUses[]): Flaw[] {
  const placeOf = new Map<string, string>();
  return all.flatMap(({ source, mineral }, index) => {
    const key = `${source}, ${mineral}`;
    const other = placeOf.get(key);
    placeOf.set(key, placeText(["uses", index]));
    return other === undefined
      ? []
      : [{ path: [index], reason: `uses of ${key} a second time; the first is ${other}. Merge the two.` }];
  });
}
