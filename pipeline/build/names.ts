import { fold, type AmbiguousName } from "../../src/domain/name";

/** An entry with its names, and the line that it stands on. */
interface Entry {
  id: string;
  name: string;
  aliases: readonly string[];
  line?: number;
}

/**
 * Reports names that mean two entries and are not declared ambiguous, and declared ones that are not: a name must have one meaning,
 * or be answered with its candidates.
 * @param kind word for an entry in messages: `mineral`, `country`
 * @param report takes a reason with the line and the id of the entry that it is about
 */
export function checkNames(
  kind: string,
  entries: readonly Entry[],
  ambiguous: readonly (AmbiguousName & { line: number })[],
  report: (line: number | undefined, reason: string, id?: string) => void,
): void {
  const owner = new Map<string, string>();
  const ids = new Set<string>();
  for (const { id, name, aliases, line } of entries) {
    const fail = (reason: string): void => report(line, reason, id);
    if (ids.has(id)) fail(`${kind} "${id}" is there twice. Merge the two entries.`);
    ids.add(id);
    for (const one of new Set([id, name, ...aliases].map(fold))) {
      const other = owner.get(one);
      if (other !== undefined && other !== id)
        fail(
          `the name "${one}" means both "${other}" and "${id}". Leave it to one of them, or take it from both and declare it in "ambiguous".`,
        );
      owner.set(one, id);
    }
    const folded = [name, ...aliases].map(fold);
    const repeated = folded.find((one, at) => folded.indexOf(one) !== at);
    if (repeated !== undefined)
      fail(`the name "${repeated}" stands twice in "${id}": names are compared without case, accents and hyphens. Remove one.`);
    if (folded.includes("")) fail(`"${id}" has a name of punctuation alone, which nobody can type. Remove it.`);
  }
  for (const { name, candidates, line } of ambiguous) {
    const taken = owner.get(fold(name));
    if (taken !== undefined) report(line, `"${name}" is declared ambiguous but is a name of "${taken}". Remove one of the two.`);
    for (const candidate of candidates)
      if (!owner.has(fold(candidate))) report(line, `ambiguous name "${name}" offers "${candidate}", which is no ${kind}.`);
    if (candidates.length < 2)
      report(line, `ambiguous name "${name}" offers fewer than two candidates; make it an alias instead.`);
  }
}
