import type { Day } from "./date";
import type { ExportControl } from "./export-control";
import type { ImportHeading } from "./import-source";
import type { MineralList } from "./mineral-list";

/** How an assertion stands against the data. */
export const VERDICTS = ["agrees", "outdated", "disputed", "not verifiable", "contradicted"] as const;
export type Verdict = (typeof VERDICTS)[number];

/**
 * What another work says about a claim: `supports` it, `opposes` it, `supported` it once (an older edition), or gives
 * `context` that decides nothing.
 */
export const STANCES = ["supports", "opposes", "supported", "context"] as const;
export type Stance = (typeof STANCES)[number];

/** A work's word on a claim, in our own words, for what the dataset cannot compute. */
export interface ClaimEvidence {
  /** Source id. */
  source: string;
  locator: string;
  stance: Stance;
  says: string;
}

/**
 * A comparison that can be computed.
 * - `rank`: the country has this rank
 * - `share`: the country's percentage share lies within low..high, both included
 * - `listed`: the country has a number greater than zero; a country that is not listed may still be a small producer, so only a
 *   printed zero refutes it. `not listed`: the country has no number, or zero
 * - `major holder`: the country is among the first `within` in reserves or, where no reserves are published for it, in
 *   production. Production can bear the claim out but not refute it: a deposit need not be mined.
 * - `list size`: the list has this many entries
 * - `control`: the country has such an export control in force, for this destination
 * - `imports at most`: the country's share of United States imports is at most this percentage
 * - `leading import source`: the country is the first import source for at least `low` percent of the minerals of the list
 *   whose import sources are held
 * - `use`: the published main uses name one of these words. Short lists of main uses leave others out, so they can bear a claim
 *   out but not refute it.
 */
export type ClaimCheck =
  | { kind: "rank"; measures: string[]; rank: number }
  | { kind: "share"; measures: string[]; low: number; high: number }
  | { kind: "listed"; measures: string[] }
  | { kind: "not listed"; measures: string[] }
  | { kind: "major holder"; within: number }
  | { kind: "list size"; list: string; count: number }
  | { kind: "control"; measures: string[]; destination?: string }
  | { kind: "imports at most"; high: number }
  | { kind: "leading import source"; list: string; low: number }
  | { kind: "use"; words: string[] };
export const CHECK_KINDS = [
  "rank",
  "share",
  "listed",
  "not listed",
  "major holder",
  "list size",
  "control",
  "imports at most",
  "leading import source",
  "use",
] as const satisfies readonly ClaimCheck["kind"][];

/** One assertion about a mineral in a published text. */
export interface Claim {
  id: string;
  /** Source id of the text. */
  source: string;
  /** Place in the text: `paragraph 5`. */
  locator: string;
  /** The assertion, in our own words. */
  text: string;
  /** Mineral ids; empty for an assertion about minerals in general. */
  minerals: string[];
  /** Country or group id; absent where the assertion names none. */
  country?: string;
  check?: ClaimCheck;
  /** Mineral ids whose figures the check uses, where they are not `minerals`: ilmenite and rutile for titanium. */
  compare?: string[];
  evidence: ClaimEvidence[];
  note?: string;
}

/** What one edition holds for a country in a table of one mineral and measure. */
export interface CountryStanding {
  edition: string;
  /** Short name of the edition's source: `USGS MCS 2026`. */
  short: string;
  measure: string;
  year: number;
  unit: string;
  /** Absent where the edition prints no number for the country. */
  value?: number;
  estimated: boolean;
  /** Competition rank among the countries with a number. */
  rank?: number;
  /** Percent of the edition's world total. */
  share?: number;
  /** What the publisher says about the figure. */
  note?: string;
}

/** The data that claims are compared with; the dataset supplies it. */
export interface ClaimData {
  /** Day whose state of affairs counts as today: when the dataset was released. */
  today: Day;
  /** One entry for each edition that has a table of the mineral and measure, newest in precedence first. */
  standings(mineral: string, measure: string, country: string): CountryStanding[];
  list(id: string): MineralList | undefined;
  controls(mineral: string): readonly ExportControl[];
  imports(mineral: string): readonly ImportHeading[];
  uses(mineral: string): { text: string; source: string }[];
  /** Name of a mineral or place as cells show it. */
  mineralName(id: string): string;
  countryName(id: string): string;
  /** Short name of a source. */
  short(source: string): string;
}

/** A claim beside what the data says. */
export interface Assessment {
  verdict: Verdict;
  /** One to three sentences with figures, years and editions. */
  dataSays: string;
  /** Whether a comparison was computed; otherwise the verdict rests on declared evidence or on nothing. */
  computed: boolean;
}
