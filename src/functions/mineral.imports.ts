import type { Block, CellResult } from "../domain/cell";
import { invalidValue, notAvailable, type Fault } from "../domain/fault";
import { listOf } from "../domain/name";
import { publishedPercent } from "../domain/number-format";
import type { Dataset } from "../dataset/dataset";
import { shareText, type ImportSources } from "../dataset/imports";
import type { Place } from "../dataset/place";
import type { ImportHeading, ImportShare, Mineral } from "../dataset/schema";
import { chooseFrom, notAllowed } from "../domain/vocabulary";
import { answerRow, withHeaders, type Parameter } from "./definition";
import { headers, mineral, oneCountry, optional } from "./parameters";
import { spillFunction } from "./spill-function";

/** Whose imports the dataset has. */
const IMPORTER_NAMES = ["United States", "EU"] as const;

const importerParameter: Parameter<(typeof IMPORTER_NAMES)[number]> = {
  description: "Whose imports: United States (default) or EU.",
  optional: true,
  type: "string",
  choices: {
    id: "IMPORTER",
    list: () => [
      { value: "United States", tooltip: "Imports of the United States" },
      { value: "EU", tooltip: "Supply of the EU" },
    ],
  },
  read(value, name, dataset) {
    if (value === null) return "United States";
    const place = typeof value === "string" ? dataset.lookUpPlace(value) : undefined;
    if (place?.id === "USA") return "United States";
    if (place?.id === "EU") return "EU";
    throw notAllowed(
      name,
      value,
      IMPORTER_NAMES.map((word) => [word]),
    );
  },
};

/** Stages of the EU's supply. */
const STAGES = ["extraction", "processing"] as const;

const stageParameter: Parameter<string | undefined> = {
  description: "Stage of the EU's supply: extraction or processing; by default every stage that is published.",
  optional: true,
  type: "string",
  choices: { id: "SUPPLY_STAGE", list: () => STAGES.map((value) => ({ value, tooltip: "Stage of the EU's supply" })) },
  read: (value, name) => (value === null ? undefined : chooseFrom(name, value, STAGES, (word) => [word])),
};

export const mineralImports = spillFunction({
  id: "MINERAL.IMPORTS",
  description:
    "Where imports of a mineral come from: share by source country, of the United States or the EU, with the years covered.",
  returns:
    "With a country, its share of the mineral's total imports as a fraction. Without, rows of country, share, years, heading, source and note, the total first, other countries last.",
  remarks:
    "For the EU the shares are of its whole supply at a stage, extraction or processing, from the European Commission's study of 2023: countries of the EU are among the sources, and small shares are left out. The publisher names the main sources only. A country that it does not name is #N/A, not zero. Where it gives headings but no total for a mineral, a country answers one row a heading. A share printed as a bound (<1, >99) is #N/A with the bound.",
  parameters: {
    mineral,
    country: optional(oneCountry, "Country that the imports come from; by default every named source."),
    headers,
    importer: importerParameter,
    stage: stageParameter,
  },
  examples: [
    { formula: `=MINERAL.IMPORTS("barite","India")`, answer: "39.0%" },
    { formula: `=MINERAL.IMPORTS("beryllium")`, answer: "Kazakhstan" },
    { formula: `=MINERAL.IMPORTS("chromium",,TRUE)`, answer: "Country" },
    { formula: `=MINERAL.IMPORTS("antimony","Türkiye",,"EU","extraction")`, answer: "63.0%" },
  ],
  compute({ mineral, country, headers, importer, stage }, dataset) {
    const { shares, isTotal } = sharesOf(dataset, mineral, country, { importer, stage });
    if (isTotal)
      return withHeaders(
        headers,
        ["Share"],
        shares.map((one) => [shareCell(one)]),
      );
    return withHeaders(headers, ["Country", "Share", "Years", "Heading", "Source", "Note"], rowsOf(shares, dataset));
  },
  rows: ({ mineral, country, importer, stage }, dataset) =>
    sharesOf(dataset, mineral, country, { importer, stage }).shares.map(({ sources, share }) =>
      answerRow(`${sources.heading.mineral} ${sources.heading.heading} ${share.country}`, () => [
        dataset.imports.evidence(sources, share),
      ]),
    ),
});

/** A share with the heading that it stands under. */
interface SharedImport {
  sources: ImportSources;
  share: ImportShare;
}

/**
 * The shares that are shown.
 * @returns `isTotal` for the one share of a country in the total of the mineral
 * @throws Fault where there is none, with what there is
 */
function sharesOf(
  dataset: Dataset,
  mineral: Mineral,
  country: Place | undefined,
  wanted: Wanted,
): { shares: SharedImport[]; isTotal: boolean } {
  const headings = headingsOf(dataset, mineral, wanted);
  if (!country) return { shares: headings.flatMap(sharesUnder), isTotal: false };
  if (country.kind !== "country")
    throw invalidValue(`country "${country.name}": imports are published for single countries. Leave it blank for all of them.`);
  const total = totalOf(headings, mineral);
  const shares = (total ? [total] : headings).flatMap(sharesUnder).filter(({ share }) => share.country === country.id);
  if (shares.length > 0) return { shares, isTotal: total !== undefined };
  throw total ? notNamed(dataset, mineral, total, country.name) : namedNowhere(mineral, headings, country.name);
}

/** Whose imports are asked for, and of the EU at which stage. */
interface Wanted {
  importer: (typeof IMPORTER_NAMES)[number];
  stage: string | undefined;
}

/** @throws Fault where there are none, with what there is */
function headingsOf(dataset: Dataset, mineral: Mineral, { importer, stage }: Wanted): readonly ImportSources[] {
  const all = dataset.imports.of(mineral, importer === "EU" ? "EU" : "USA");
  if (all.length === 0) throw noSources(dataset, mineral, importer);
  if (stage === undefined) return all;
  if (importer !== "EU")
    throw invalidValue(`stage "${stage}": imports of the United States have no stages. Leave it blank, or give the importer EU.`);
  const headings = all.filter(({ heading }) => heading.heading === stage);
  if (headings.length > 0) return headings;
  const stages = [...new Set(all.map(({ heading }) => heading.heading))];
  throw notAvailable(`The EU's supply of ${mineral.name} is published for ${listOf(stages, "and")} alone.`);
}

/** The heading of which a country's share is one number: the total of the mineral, or for the EU its only stage. */
function totalOf(headings: readonly ImportSources[], mineral: Mineral): ImportSources | undefined {
  const own = headings.filter(({ heading }) => heading.mineral === mineral.id);
  return (
    own.find(({ heading }) => heading.main) ?? (headings.length === 1 && own[0]?.heading.importer === "EU" ? own[0] : undefined)
  );
}

function sharesUnder(sources: ImportSources): SharedImport[] {
  const { named, other } = sources;
  return [...named, ...(other ? [other] : [])].map((share) => ({ sources, share }));
}

function rowsOf(shares: readonly SharedImport[], dataset: Dataset): Block<CellResult> {
  return shares.map((one) => {
    const { share, sources } = one;
    const { heading, years, source } = sources.heading;
    return [
      dataset.country(share.country).name,
      shareCell(one),
      years,
      heading,
      `${dataset.source(source).short}, ${share.locator}`,
      share.note ?? "",
    ];
  });
}

function shareCell({ share: { value, qualifier }, sources: { heading } }: SharedImport): CellResult {
  if (qualifier === "") return publishedPercent(value);
  const bound = `${qualifier === "<" ? "less" : "more"} than ${value}%`;
  return notAvailable(`${heading.heading}, ${heading.years}: published only as ${bound}.`, bound);
}

function notNamed(dataset: Dataset, mineral: Mineral, { heading, named, other }: ImportSources, country: string): Fault {
  const shares = named.map((share) => `${dataset.country(share.country).name} ${shareText(share)}`);
  const rest = other ? `; all others together ${shareText(other)}` : "";
  return notAvailable(
    `${country} is not a named source of ${whatOf(heading)} of ${mineral.name}, ${heading.heading}, ${heading.years}: ${listOf(shares, "and")}${rest}.`,
  );
}

/** Of a mineral without a total of its own: its headings, or those of its forms, none of which names the country. */
function namedNowhere(mineral: Mineral, headings: readonly ImportSources[], country: string): Fault {
  const own = headings.filter(({ heading }) => heading.mineral === mineral.id).map(({ heading }) => heading.heading);
  const where =
    own.length > 0
      ? `The publisher gives no total, only the headings ${listOf(own, "and")}.`
      : `The publisher gives no total for all its forms: MINERAL.IMPORTS("${mineral.name}") lists their sources.`;
  return notAvailable(`${country} is not a named source of ${whatOf(headings[0]!.heading)} of ${mineral.name}. ${where}`);
}

function noSources(dataset: Dataset, mineral: Mineral, importer: Wanted["importer"]): Fault {
  const id = importer === "EU" ? "EU" : "USA";
  const parent = dataset.ancestorsOf(mineral).find((candidate) => dataset.imports.of(candidate, id).length > 0);
  const hint = parent ? ` It has them for "${parent.name}".` : "";
  const what = importer === "EU" ? "the EU's supply" : "United States imports";
  return notAvailable(`The dataset has no sources of ${what} of ${mineral.name}.${hint}`);
}

function whatOf({ importer }: ImportHeading): string {
  return importer === "EU" ? "the EU's supply" : "United States imports";
}
