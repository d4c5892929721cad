import { fold, type AmbiguousName, type Named } from "../../../domain/name";
import { EVERYTHING } from "../vocabulary";
import type { Flaw } from "./flaw";

/** The flaws of names: paths begin with `entries` or `ambiguous` and the index. */
export type NameFlaw = Flaw & { path: readonly ["entries" | "ambiguous", number] };

/**
 * Names that mean two entries and are not declared ambiguous, declared ones that are not, and names that cannot be typed: a name
 * must have one meaning, or be answered with its candidates.
 * @param kind word for an entry in messages: `mineral`, `country`
 */
export function nameFlaws(kind: string, entries: readonly Named[], ambiguous: readonly AmbiguousName[] = []): NameFlaw[] {
  const flaws: NameFlaw[] = [];
  const owner = new Map<string, string>();
  const ids = new Set<string>();
  for (const [index, { id, name, aliases }] of entries.entries()) {
    const fail = (reason: string): unknown => flaws.push({ path: ["entries", index], reason });
    if (ids.has(id)) fail(`${kind} "${id}" is there twice. Merge the two entries.`);
    ids.add(id);
    const names = [name, ...aliases].map(fold);
    for (const one of new Set([fold(id), ...names])) {
      const other = owner.get(one);
      if (other !== undefined && other !== id)
        fail(
          `the name "${one}" means both "${other}" and "${id}". Leave it to one of them, or take it from both and declare it in "ambiguous".`,
        );
      owner.set(one, id);
      if (one === "") fail(`"${id}" has a name of punctuation alone, which nobody can type. Remove it.`);
      if (one === EVERYTHING)
        fail(`"${id}" has the name "${EVERYTHING}", by which functions mean every ${kind}. Give it another.`);
    }
    const repeated = names.find((one, at) => names.indexOf(one) !== at);
    if (repeated !== undefined)
      fail(`the name "${repeated}" stands twice in "${id}": names are compared without case, accents and hyphens. Remove one.`);
  }
  for (const [index, { name, candidates }] of ambiguous.entries()) {
    const fail = (reason: string): unknown => flaws.push({ path: ["ambiguous", index], reason });
    const taken = owner.get(fold(name));
    if (taken !== undefined) fail(`"${name}" is declared ambiguous but is a name of "${taken}". Remove one of the two.`);
    for (const candidate of candidates)
      if (!owner.has(fold(candidate))) fail(`ambiguous name "${name}" offers "${candidate}", which is no ${kind}.`);
    if (candidates.length < 2) fail(`ambiguous name "${name}" offers fewer than two candidates; make it an alias instead.`);
  }
  return flaws;
}

/** A mineral whose symbol is a name too. */
export function withSymbol<T extends Named & { symbol?: string | undefined }>(mineral: T): T {
  return mineral.symbol === undefined ? mineral : { ...mineral, aliases: [...mineral.aliases, mineral.symbol] };
}

/** A country whose ISO 3166-1 alpha-2 code is a name too. */
export function withCode<T extends Named & { iso2?: string | undefined }>(country: T): T {
  return country.iso2 === undefined ? country : { ...country, aliases: [...country.aliases, country.iso2] };
}

/** Entries of one kind, with the word for one of them. */
export interface KindOfNames {
  kind: string;
  entries: readonly Named[];
}

/**
 * Names that are shared by entries of different kinds: an argument in the wrong place could not be told from one in the right place.
 * Codes that stand apart, such as chemical symbols beside ISO 3166 alpha-2, may be the same.
 * @param kinds those before keep a name
 * @returns the flaws of each kind, by index of the entry
 */
export function sharedNameFlaws(kinds: readonly KindOfNames[]): (Flaw & { kind: string; id: string })[] {
  const owner = new Map<string, { kind: string; id: string }>();
  return kinds.flatMap(({ kind, entries }) => {
    const own = entries.map(({ id, name, aliases }) => ({ id, names: [...new Set([id, name, ...aliases].map(fold))] }));
    const flaws = own.flatMap(({ id, names }, index) =>
      names.flatMap((name) => {
        const other = owner.get(name);
        return other === undefined
          ? []
          : [
              {
                kind,
                id,
                path: [index],
                reason: `the name "${name}" of the ${kind} "${id}" means the ${other.kind} "${other.id}" too. Give it another name.`,
              },
            ];
      }),
    );
    for (const { id, names } of own) for (const name of names) if (!owner.has(name)) owner.set(name, { kind, id });
    return flaws;
  });
}

/** What can be told apart in a call only by its names: places, minerals and deals. */
export function kindsOfNames({
  countries,
  groups,
  minerals,
  deals,
}: {
  countries: readonly Named[];
  groups: readonly Named[];
  minerals: readonly Named[];
  deals: readonly Named[];
}): KindOfNames[] {
  return [
    { kind: "country", entries: [...countries, ...groups] },
    { kind: "mineral", entries: minerals },
    { kind: "deal", entries: deals },
  ];
}
