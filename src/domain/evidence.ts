import type { CitedWork } from "./citation";

/**
 * The part that a published figure or statement plays in an answer.
 * - `figure`: it is the answer
 * - `summand`: one of the figures that the answer adds up
 * - `numerator`, `total`: what a share is of, and what it is taken of
 * - `table`: the figures among which the answer ranks, or which it sums up
 * - `in force`: the version of a term, or the event, that answers
 * - `beside`: what another source says of the same, or a version or event that says why there is no answer; it does not answer
 * - `list`: an official list that covers the mineral or not
 * - `party`, `mineral`: a party of a deal, or a mineral that it names
 * - `property`, `control`, `import share`, `claim`: a published property, export control, share of imports, or commentary
 * - `testimony`: what another work says on a claim
 */
export const EVIDENCE_PARTS = [
  "figure",
  "summand",
  "numerator",
  "total",
  "table",
  "in force",
  "beside",
  "list",
  "party",
  "mineral",
  "property",
  "control",
  "import share",
  "claim",
  "testimony",
] as const;
export type EvidencePart = (typeof EVIDENCE_PARTS)[number];

/** A published figure or statement that an answer rests on. */
export interface Evidence {
  part: EvidencePart;
  work: CitedWork;
  /** Place in the work, such as `row 412`; empty where the work as a whole is meant. */
  locator: string;
  /** What the work says there: `Tajikistan, antimony mine production, 2025 (estimated): 22,000 t Sb content`. */
  says: string;
  /** The publisher's marks on a figure, or how sure a version is; empty where there is none. */
  qualifier: string;
  /** What the publisher, or the dataset about a version, adds; empty where there is nothing. */
  note: string;
}

/** Evidence without marks and note. */
export function evidence(part: EvidencePart, work: CitedWork, locator: string, says: string): Evidence {
  return { part, work, locator, says, qualifier: "", note: "" };
}

/** Places in one work: `row 412`; `rows 412, 415 to 420`. Rows that stand in several of them are named once. */
export function unitedLocators(locators: readonly string[]): string {
  const distinct = [...new Set(locators.filter((locator) => locator !== ""))];
  const found = distinct.map(rowsOf);
  if (distinct.length < 2 || found.some((rows) => rows === undefined)) return distinct.join(", ");
  const runs: Run[] = [];
  for (const [from, to] of found.flatMap((rows) => rows!).sort(([a], [b]) => a - b)) {
    const last = runs[runs.length - 1];
    if (last && from <= last[1] + 1) last[1] = Math.max(last[1], to);
    else runs.push([from, to]);
  }
  const named = runs.flatMap(([from, to]) =>
    to - from > 1 ? [`${from} to ${to}`] : from === to ? [`${from}`] : [`${from}`, `${to}`],
  );
  return `rows ${named.join(", ")}`;
}

/** The first and the last of rows that follow each other. */
type Run = [from: number, to: number];

/** The rows that a place names, as this module or a table of figures writes them; undefined for any other place. */
function rowsOf(locator: string): Run[] | undefined {
  const [, list] = /^rows? (\d+(?: to \d+)?(?:, \d+(?: to \d+)?)*)$/.exec(locator) ?? [];
  return list?.split(", ").map((part): Run => {
    const [from, to = from] = part.split(" to ").map(Number) as [number, number?];
    return [from, to];
  });
}
