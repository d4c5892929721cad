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

/** What each work says, as one statement with its places in it, in the order in which works come first. */
export function byWork(evidence: readonly Evidence[]): { work: CitedWork; statement: string; locator: string }[] {
  const works = [...new Map(evidence.map(({ work }) => [work.id, work])).values()];
  return works.map((work) => {
    const own = evidence.filter((each) => each.work.id === work.id);
    return {
      work,
      statement: own.map(({ says }) => says).join("; "),
      locator: unitedLocators(own.map(({ locator }) => locator)),
    };
  });
}

/**
 * Places in one work: `row 412`; `rows 412, 415 to 420`; `EU supply shares, rows 3 to 7`; `Monthly Prices, BM7 to BM803`. Rows of the same
 * table, and cells of the same column of a sheet, that stand in several of them are named once.
 */
export function unitedLocators(locators: readonly string[]): string {
  const distinct = [...new Set(locators.filter((locator) => locator !== ""))];
  const byTable = new Map<string, Place>();
  for (const locator of distinct) {
    const place = placeOf(locator);
    const known = byTable.get(place.table + place.column);
    if (known) known.rows.push(...place.rows);
    else byTable.set(place.table + place.column, place);
  }
  const places = [...byTable.values()].map(placeInWords);
  return places.join(places.some((place) => place.includes(", ")) ? "; " : ", ");
}

/** The first and the last of rows that follow each other. */
type Run = [from: number, to: number];

interface Place {
  /** With the comma after it: `EU supply shares, `; a place that is no row is a table alone. */
  table: string;
  /** Letters of the column where the place is a cell, else empty. */
  column: string;
  rows: Run[];
}

function placeInWords({ table, column, rows }: Place): string {
  if (rows.length === 0) return table;
  const runs: Run[] = [];
  for (const [from, to] of [...rows].sort(([a], [b]) => a - b)) {
    const last = runs[runs.length - 1];
    if (last && from <= last[1] + 1) last[1] = Math.max(last[1], to);
    else runs.push([from, to]);
  }
  const named = runs.flatMap(([from, to]) => {
    const [first, last] = [`${column}${from}`, `${column}${to}`];
    return to - from > 1 ? [`${first} to ${last}`] : from === to ? [first] : [first, last];
  });
  const word = column !== "" ? "" : runs.length === 1 && runs[0]![0] === runs[0]![1] ? "row " : "rows ";
  return `${table}${word}${named.join(", ")}`;
}

/** A place as this module or a table of figures writes it: rows or a cell, and before them the table or sheet that they are of. */
function placeOf(locator: string): Place {
  const [, sheet = "", column, row] = /^((?:[^,]+, )*)([A-Z]{1,3})(\d+)$/.exec(locator) ?? [];
  if (column !== undefined) return { table: sheet, column, rows: [[Number(row), Number(row)]] };
  const [, table = "", list] = /^((?:[^,]+, )*)rows? (\d+(?: to \d+)?(?:, \d+(?: to \d+)?)*)$/.exec(locator) ?? [];
  if (list === undefined) return { table: locator, column: "", rows: [] };
  const rows = list.split(", ").map((part): Run => {
    const [from, to = from] = part.split(" to ").map(Number) as [number, number?];
    return [from, to];
  });
  return { table, column: "", rows };
}
