/**
 * Shape of the built dataset (`src/dataset/dataset.json`), which `npm run data` writes from the files in `data/`.
 *
 * Codes are used instead of repeated text where it saves much: an observation is a tuple, notes and locators are
 * shared. Nothing here depends on Office, the DOM or Node.
 */

import type { Claim } from "../domain/claim";
import type { Deal, DealVocabulary } from "../domain/deal";
import type { ExportControl } from "../domain/export-control";
import type { ImportHeading } from "../domain/import-source";
import type { MineralList } from "../domain/mineral-list";
import type { AmbiguousName } from "../domain/name";
import type { MineralProperty, PropertyValue } from "../domain/mineral-property";

/** Day, month or year as published: `2025-06-04`, `2025-06` or `2025`. */
export type PublishedDate = string;

/**
 * How close a work stands to the fact it reports, best first. The order is the order of precedence between sources:
 * statistical editions compete among themselves, deal terms go from the primary text down to commentary.
 */
export const TIERS = ["statistics", "primary text", "official statement", "professional or press", "commentary"] as const;
export type Tier = (typeof TIERS)[number];

/** A published work. Everything in the dataset points to one. */
export interface Source {
  id: string;
  title: string;
  /** Short name for narrow columns: `USGS MCS 2026`. */
  short: string;
  publisher: string;
  author?: string;
  published: PublishedDate;
  url?: string;
  doi?: string;
  licence: { name: string; url?: string };
  tier: Tier;
  /** Set for statistical works whose figures form an edition: the words that name it, `data release 1.3`. */
  edition?: string;
  /** What the file that figures were read from is called by its publisher. */
  file?: string;
  note?: string;
}

/** A mineral commodity, or one form of it where the publisher counts forms apart. */
export interface Mineral {
  /** Permanent, lower case, hyphenated: `titanium-sponge`. */
  id: string;
  /** As shown in cells: `titanium sponge`. */
  name: string;
  /** Chemical symbol or formula. */
  symbol?: string;
  aliases: string[];
  /** Mineral of which this is a form. */
  parent?: string;
  /** What the word `production`, `reserves` or `capacity` means for this mineral: a measure id. */
  production?: string;
  reserves?: string;
  capacity?: string;
  /** Main uses, as the named source gives them. */
  uses?: { text: string; source: string };
  /** Harmonized System codes (six digits) with what each covers. */
  hs?: { code: string; label: string }[];
}

/** A place that sources report on. Only `country` places are ranked. */
export interface Country {
  /** ISO 3166-1 alpha-3 for countries; `WORLD`, `OTHER`, or a plus-joined id for places reported together. */
  id: string;
  /** ISO 3166-1 alpha-2, for countries. */
  iso2?: string;
  /** As shown in cells. */
  name: string;
  aliases: string[];
  kind: "country" | "world" | "other" | "combined";
}

/** Several countries asked for by one name, such as `Central Asia`. */
export interface CountryGroup {
  id: string;
  name: string;
  aliases: string[];
  members: string[];
}

/** A quantity that is counted for a mineral: `mine production`, `reserves`, `refinery capacity`. */
export interface Measure {
  /** Lower case words, as typed in a formula. */
  id: string;
  kind: "production" | "reserves" | "capacity" | "share";
  aliases: string[];
  description: string;
}

/**
 * Marks that a publisher puts on a figure, as codes.
 * `e` estimated, `r` revised, `W` withheld to protect company data, `NA` not available by itself (the note says where it is counted, if anywhere), `-` a dash printed for zero,
 * `<` less than the number given, `>` more than the number given, `s` less than half the unit, `XX` not applicable,
 * `range` printed as a range (in the note), `text` printed as a word such as Large (in the note).
 */
export const QUALIFIERS = ["e", "r", "W", "NA", "-", "<", ">", "s", "XX", "range", "text"] as const;
export type Qualifier = (typeof QUALIFIERS)[number];

/**
 * One figure: country id, year, value as published (null where no number is printed), qualifiers separated by spaces,
 * locator (place in the work, such as `row 412`), note (index into `notes`, or -1).
 */
export type ObservationTuple = [
  country: string,
  year: number,
  value: number | null,
  qualifiers: string,
  locator: string,
  note: number,
];

/** All figures that one edition holds for one mineral and measure, in one unit. */
export interface Series {
  edition: string;
  mineral: string;
  measure: string;
  /** Unit with what is weighed: `t Sb content`. */
  unit: string;
  observations: ObservationTuple[];
}

/** A declared repair of an upstream error that changed a figure on its way in. */
export interface AppliedCorrection {
  id: string;
  edition: string;
  mineral: string;
  measure: string;
  reason: string;
}

export interface DatasetFile {
  schema: 1;
  /** `<year>.<n>` */
  version: string;
  /** Day of release, ISO. */
  released: string;
  /** SHA-256 over everything else in the file, hexadecimal. */
  hash: string;
  sources: Source[];
  minerals: Mineral[];
  countries: Country[];
  groups: CountryGroup[];
  measures: Measure[];
  ambiguous: { minerals: AmbiguousName[]; countries: AmbiguousName[] };
  series: Series[];
  corrections: AppliedCorrection[];
  /** Deals on minerals, with what every source says about each of their terms. */
  deals: Deal[];
  dealVocabulary: DealVocabulary;
  /** Official lists of minerals. */
  lists: MineralList[];
  /** Export controls with their history. */
  controls: ExportControl[];
  /** Sources of United States imports. */
  imports: ImportHeading[];
  /** Properties that MINERAL.INFO answers, in the order in which they are shown. */
  properties: MineralProperty[];
  /** Published values of the properties that come from tables. */
  propertyValues: PropertyValue[];
  /** What published commentary asserts about minerals. */
  claims: Claim[];
  /** Shared texts of notes; observations point here. */
  notes: string[];
}
