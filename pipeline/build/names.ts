import { type AmbiguousName, type Named } from "../../src/domain/name";
import { nameFlaws } from "../../src/dataset/schema/rules/names";

/**
 * Reports what is wrong with names, with the lines that they stand on.
 * @param kind word for an entry in messages: `mineral`, `country`
 * @param report takes a reason with the line and the id of the entry that it is about
 */
export function checkNames(
  kind: string,
  entries: readonly (Named & { line?: number })[],
  ambiguous: readonly (AmbiguousName & { line: number })[],
  report: (line: number | undefined, reason: string, id?: string) => void,
): void {
  for (const { path, reason } of nameFlaws(kind, entries, ambiguous)) {
    const [list, index] = path;
    if (list === "entries") report(entries[index]!.line, reason, entries[index]!.id);
    else report(ambiguous[index]!.line, reason);
  }
}
