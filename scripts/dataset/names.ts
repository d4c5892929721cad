import { fold, type AmbiguousName } from "../../src/domain/name";
import { type Problems } from "./problems";

interface Entry {
  id: string;
  name: string;
  aliases: readonly string[];
}

/**
 * Reports names that mean two entries and are not declared ambiguous, and declared ones that are not: a name must have one meaning,
 * or be answered with its candidates.
 * @param kind word for an entry in messages: `mineral`, `country`
 */
export function checkNames(
  kind: string,
  file: string,
  entries: readonly Entry[],
  ambiguous: readonly AmbiguousName[],
  lineOf: (id: string) => number | undefined,
  problems: Problems,
): void {
  const owner = new Map<string, string>();
  const ids = new Set<string>();
  for (const entry of entries) {
    if (ids.has(entry.id)) problems.add(file, lineOf(entry.id), `${kind} "${entry.id}" is there twice. Merge the two entries.`);
    ids.add(entry.id);
    for (const name of new Set([entry.id, entry.name, ...entry.aliases].map(fold))) {
      const other = owner.get(name);
      if (other !== undefined && other !== entry.id) {
        problems.add(
          file,
          lineOf(entry.id),
          `the name "${name}" means both "${other}" and "${entry.id}". Leave it to one of them, or take it from both and declare it in "ambiguous".`,
        );
      }
      owner.set(name, entry.id);
    }
    const folded = [entry.name, ...entry.aliases].map(fold);
    const repeated = folded.find((name, at) => folded.indexOf(name) !== at);
    if (repeated !== undefined) {
      problems.add(
        file,
        lineOf(entry.id),
        `the name "${repeated}" stands twice in "${entry.id}": names are compared without case, accents and hyphens. Remove one.`,
      );
    }
  }
  for (const { name, candidates } of ambiguous) {
    const taken = owner.get(fold(name));
    if (taken !== undefined)
      problems.add(file, lineOf(taken), `"${name}" is declared ambiguous but is a name of "${taken}". Remove one of the two.`);
    for (const candidate of candidates) {
      if (!owner.has(fold(candidate)))
        problems.add(file, undefined, `ambiguous name "${name}" offers "${candidate}", which is no ${kind}.`);
    }
    if (candidates.length < 2)
      problems.add(file, undefined, `ambiguous name "${name}" offers fewer than two candidates; make it an alias instead.`);
  }
}
