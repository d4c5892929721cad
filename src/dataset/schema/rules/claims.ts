import type { Claim } from "../claim";
import type { Source } from "../source";

/** What is wrong with a claim: what it rests on, and what its comparison needs. */
export function claimFlaws(claim: Claim, source: Source | undefined): string[] {
  const { check, country, minerals, compare } = claim;
  const flaws: string[] = [];
  if (source && source.tier !== "commentary")
    flaws.push(`source "${source.id}" is not of tier commentary; claims are what commentary asserts.`);
  if (check === undefined) return flaws;
  const { kind } = check;
  if (kind !== "list size" && kind !== "use" && country === undefined) flaws.push(`a comparison "${kind}" needs a country.`);
  if (kind !== "list size" && kind !== "leading import source" && minerals.length === 0 && compare === undefined)
    flaws.push(`a comparison "${kind}" needs a mineral.`);
  if (kind === "share" && check.low > check.high) flaws.push(`low ${check.low} is more than high ${check.high}.`);
  return flaws;
}

/** What one work says of a claim, said a second time. */
export function isRepeated(testimony: readonly Claim["testimony"][number][], one: Claim["testimony"][number]): boolean {
  return testimony.some((other) => JSON.stringify(other) === JSON.stringify(one));
}
