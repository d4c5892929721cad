import * as v from "valibot";
import { IMPORTERS } from "../../src/dataset/schema/imports";
import { record, text, texts } from "../../src/dataset/schema/words";
import { fold } from "../../src/domain/name";
import { type DataFolder } from "../read/folder";
import { type JsonFile } from "../read/json";
import { type Problems } from "../read/problems";
import { type Vocabulary } from "../read/row";
import { type Draft, type Part, vocabulariesOf, vocabularyOf } from "./part";
import { readDefinitions } from "./properties";
import { readUnits } from "./units";

/** Kinds of files that publishers issue and the import reads; each has a reader of this name in pipeline/import/readers/. */
export const FORMATS = [
  "usgs-long",
  "usgs-wide",
  "usgs-salient-files",
  "usgs-end-use",
  "usgs-salient",
  "usgs-historical",
  "wna-table",
  "eu-supply-shares",
  "eu-assessments",
  "eu-sourcing",
  "eu-uses",
  "iea-supply",
  "world-bank-prices",
] as const;
export type Format = (typeof FORMATS)[number];

/** A figure of a series. */
const seriesTarget = record({
  mineral: text,
  measure: text,
  unit: text,
  /** Place that the figures are of, whatever their label says. */
  country: v.optional(text),
  /** Year that the figures are kept under, where the file names none. */
  year: v.optional(text),
  /** Remark on every figure. */
  note: v.optional(text),
});
/** A share of the imports of a heading. */
const importTarget = record({
  mineral: text,
  /** As `imports.csv` names it. */
  heading: text,
  /** Whether the heading stands for the mineral as a whole. */
  main: v.optional(v.boolean()),
  /** Whose imports they are, where not those of the United States. */
  importer: v.optional(v.picklist(IMPORTERS)),
  /** Years covered, where the file does not say. */
  years: v.optional(text),
});
/** A value of a property. */
const propertyTarget = record({ mineral: text, property: text, unit: v.string() });

/** A share of the uses of a mineral. */
const usesTarget = record({ mineral: text, uses: v.literal(true) });
/** Demand for a mineral in a scenario. */
const demandTarget = record({ mineral: text, unit: text, demand: v.literal(true) });

const targetSchema = v.union([seriesTarget, importTarget, propertyTarget, usesTarget, demandTarget]);
/** What a figure becomes. */
export type Target = v.InferOutput<typeof targetSchema>;
export type SeriesTarget = v.InferOutput<typeof seriesTarget>;
export type ImportTarget = v.InferOutput<typeof importTarget>;
export type PropertyTarget = v.InferOutput<typeof propertyTarget>;
export type UsesTarget = v.InferOutput<typeof usesTarget>;
export type DemandTarget = v.InferOutput<typeof demandTarget>;

const partSchema = v.partial(
  record({
    ...seriesTarget.entries,
    ...importTarget.entries,
    ...usesTarget.entries,
    ...demandTarget.entries,
    // Last, because a property may have an empty unit.
    ...propertyTarget.entries,
  }),
);

const entrySchema = record({
  commodity: text,
  /** Which figures of the commodity. What is not given may be anything; the entry that gives most is the one that counts. */
  statistic: v.optional(text),
  detail: v.optional(v.string()),
  unit: v.optional(v.string()),
  country: v.optional(text),
  /** Whether the detail may go on with the form that a country reports, such as `Production—ulexite`; the form becomes a note. */
  forms: v.optional(v.boolean()),
  /** What they become, beside what `statistics` says of their kind. */
  to: v.optional(partSchema),
  /** Instead of `to`: why they are left out. */
  omit: v.optional(text),
  /** What is wrong with the publisher's name of the figures, and how we know what they are. */
  slip: v.optional(text),
  /** With `omit`: what every one of them must say, such as XX (not applicable). */
  printed: v.optional(text),
});
export type CrosswalkEntry = v.InferOutput<typeof entrySchema>;

export const crosswalkSchema = record({
  /** Id of the source. */
  edition: text,
  /** What its files are. */
  formats: v.pipe(v.array(v.picklist(FORMATS)), v.nonEmpty("must name a format")),
  /** Footnotes that say nothing about the figure, or what its unit says already; one that ends in * stands for all that begin so. */
  leaveOut: v.optional(texts, []),
  /** Names of places as the publisher spells them, where data/countries.json has no such name; slips of the pen among them. */
  places: v.optional(v.record(v.string(), text), {}),
  /** Years to take, where the file has others too, such as projections. */
  years: v.optional(texts),
  /** Whether the file prints some figures twice, which are then taken once; two that differ stop the import all the same. */
  printsTwice: v.optional(v.boolean()),
  /** What all figures of a kind become. */
  statistics: v.optional(
    v.array(
      record({
        statistic: text,
        /** The unit that the file must give them in. */
        unit: v.optional(v.string()),
        to: partSchema,
      }),
    ),
    [],
  ),
  entries: v.array(entrySchema),
});
/** How the publisher's words become ours. Texts are compared without case, accents and punctuation. */
export type Crosswalk = v.InferOutput<typeof crosswalkSchema>;

/**
 * What an entry makes of figures of a kind.
 * @param unit the figures' own; not given, any
 */
export function targetOf(crosswalk: Crosswalk, { to }: CrosswalkEntry, statistic: string, unit?: string): Target | undefined {
  const general = crosswalk.statistics.find((one) => fold(one.statistic) === fold(statistic));
  if (unit !== undefined && general?.unit !== undefined && fold(general.unit) !== fold(unit)) return undefined;
  const checked = v.safeParse(targetSchema, { ...general?.to, ...to });
  return checked.success ? checked.output : undefined;
}

export const CROSSWALK_FIELDS = ["statistic", "detail", "unit", "country"] as const;
/** What an entry says of its figures beside their commodity, in the form in which it is compared. */
export type CrosswalkFields = Partial<Record<(typeof CROSSWALK_FIELDS)[number], string>>;

export function foldedFields(from: CrosswalkFields): CrosswalkFields {
  return Object.fromEntries(CROSSWALK_FIELDS.flatMap((field) => (from[field] === undefined ? [] : [[field, fold(from[field])]])));
}

/** Checks the crosswalks, which the import uses: a slip is found when it is made and not with next year's edition. */
export const crosswalks: Part = ({ folder, problems, draft }) => {
  const known = crosswalkVocabulary(folder, draft);
  for (const file of folder.list("crosswalk", ".json")) {
    const json = folder.json(file, crosswalkSchema);
    if (json) checkCrosswalk(json, known, problems);
  }
  return {};
};

/** A column of a publisher whose name is wrong, and what is taken in its place. */
export interface DeclaredSlip {
  edition: string;
  commodity: string;
  /** As the publisher calls it. */
  column: string;
  slip: string;
}

/** The slips that crosswalks declare. */
export function readSlips(folder: DataFolder): DeclaredSlip[] {
  return folder
    .list("crosswalk", ".json")
    .flatMap((file) => folder.json(file, crosswalkSchema) ?? [])
    .flatMap(({ value: { edition, entries } }) =>
      entries.flatMap(({ commodity, statistic, detail, slip }) =>
        slip === undefined ? [] : [{ edition, commodity, column: detail ?? statistic ?? "", slip }],
      ),
    );
}

/** What a crosswalk may name, from the parts built before and the files that no part builds from. */
export function crosswalkVocabulary(folder: DataFolder, draft: Readonly<Draft>): CrosswalkVocabulary {
  return {
    ...vocabulariesOf(draft),
    units: vocabularyOf([...readUnits(folder).values()], "data/units.json"),
    properties: vocabularyOf(readDefinitions(folder), "data/properties.json"),
  };
}
/** What a crosswalk may name. */
interface CrosswalkVocabulary {
  minerals: Vocabulary;
  measures: Vocabulary;
  units: Vocabulary;
  countries: Vocabulary;
  properties: Vocabulary;
}

/** Reports what is wrong with a crosswalk: formats and ids that are unknown, entries that make nothing of their figures, and entries twice. */
export function checkCrosswalk(json: JsonFile<Crosswalk>, known: CrosswalkVocabulary, problems: Problems): void {
  const { value: crosswalk, lineAt } = json;
  const fail = (path: (string | number)[], reason: string): void => problems.add(json.file, lineAt(...path), reason);
  if (json.file.split("/").at(-1) !== `${crosswalk.edition}.json`)
    fail(["edition"], `the edition is "${crosswalk.edition}"; it must be what the file is called.`);
  for (const [name, place] of Object.entries(crosswalk.places))
    for (const reason of unknown("country", place, known.countries)) fail(["places", name], reason);
  const places = new Map<string, number>();
  for (const [index, entry] of crosswalk.entries.entries()) {
    const first = places.get(entryKey(entry));
    if (first !== undefined)
      fail(["entries", index], `the same figures are on line ${lineAt("entries", first)} already. Remove one entry.`);
    places.set(entryKey(entry), index);
    for (const reason of entryFaults(entry, crosswalk, known)) fail(["entries", index], `"${entry.commodity}": ${reason}`);
  }
}

function entryFaults(entry: CrosswalkEntry, crosswalk: Crosswalk, known: CrosswalkVocabulary): string[] {
  if ((entry.to === undefined) === (entry.omit === undefined)) return ['an entry has either "to" or, with the reason, "omit".'];
  if (entry.to === undefined) return [];
  if (entry.printed !== undefined) return ['"printed" goes with "omit".'];
  if (entry.forms && entry.detail === undefined) return ['"forms" goes with a "detail" that is gone on with.'];
  const statistics = entry.statistic === undefined ? crosswalk.statistics.map((one) => one.statistic) : [entry.statistic];
  const targets = statistics.map((statistic) => targetOf(crosswalk, entry, statistic));
  if (targets.length === 0 || targets.includes(undefined))
    return [
      '"to", with what "statistics" says of the kind of figures, must give mineral, measure and unit (a series), mineral, property and unit, mineral and heading (import sources), mineral and uses, or mineral, unit and demand.',
    ];
  const faults = targets.flatMap((target) => {
    const { mineral, measure, unit, country, property } = target as Partial<Record<string, string>>;
    return [
      ...unknown("mineral", mineral, known.minerals),
      ...unknown("measure", measure, known.measures),
      ...(measure === undefined ? [] : unknown("unit", unit, known.units)),
      ...unknown("country", country, known.countries),
      ...unknown("property", property, known.properties),
    ];
  });
  return [...new Set(faults)];
}

function unknown(kind: string, id: string | undefined, vocabulary: Vocabulary): string[] {
  const fault = id === undefined ? undefined : vocabulary.faultOf(kind, id);
  return fault === undefined ? [] : [fault];
}

/** Two entries with one key are for the same figures: the second would never answer. */
function entryKey(entry: CrosswalkEntry): string {
  return JSON.stringify([fold(entry.commodity), foldedFields(entry)]);
}
