import type { Block, CellResult } from "../domain/cell";
import type { Evidence } from "../domain/evidence";
import { invalidValue, notAvailable, type Fault } from "../domain/fault";
import { listOf } from "../domain/name";
import { percent } from "../domain/number-format";
import type { Dataset } from "../dataset/dataset";
import { shareText, type ImportSources } from "../dataset/imports";
import type { Place } from "../dataset/place";
import type { ImportShare, Mineral } from "../dataset/schema";
import { withHeaders } from "./definition";
import { headers, mineral, oneCountry, optional } from "./parameters";
import { spillFunction } from "./spill-function";

export const mineralImports = spillFunction({
  id: "MINERAL.IMPORTS",
  description: "Share of United States imports of a mineral by source country, with the years covered.",
  returns:
    "With a country, its share of the mineral's total imports as a fraction. Without, rows of country, share, years, heading, source and note, the total first, other countries last.",
  remarks:
    "The publisher names the main sources only. A country that it does not name is #N/A, not zero. Where it gives headings but no total for a mineral, a country answers one row a heading. A share printed as a bound (<1, >99) is #N/A with the bound.",
  parameters: {
    mineral,
    country: optional(oneCountry, "Country that the imports come from; by default every named source."),
    headers,
  },
  examples: [
    { formula: `=MINERAL.IMPORTS("barite","India")`, answer: "39.0%" },
    { formula: `=MINERAL.IMPORTS("beryllium")`, answer: "Kazakhstan" },
    { formula: `=MINERAL.IMPORTS("chromium",,TRUE)`, answer: "Country" },
  ],
  compute({ mineral, country, headers }, dataset) {
    const { shares, isTotal } = sharesOf(dataset, mineral, country);
    if (isTotal)
      return withHeaders(
        headers,
        ["Share"],
        shares.map((one) => [shareCell(one)]),
      );
    return withHeaders(headers, ["Country", "Share", "Years", "Heading", "Source", "Note"], rowsOf(shares, dataset));
  },
  evidence: ({ mineral, country }, dataset): Evidence[] =>
    sharesOf(dataset, mineral, country).shares.map(({ sources, share }) => dataset.imports.evidence(sources, share)),
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
function sharesOf(dataset: Dataset, mineral: Mineral, country: Place | undefined): { shares: SharedImport[]; isTotal: boolean } {
  const headings = dataset.imports.of(mineral);
  if (headings.length === 0) throw noSources(dataset, mineral);
  if (!country) return { shares: headings.flatMap(sharesUnder), isTotal: false };
  if (country.kind !== "country")
    throw invalidValue(`country "${country.name}": imports are published for single countries. Leave it blank for all of them.`);
  const total = dataset.imports.total(mineral);
  const shares = (total ? [total] : headings).flatMap(sharesUnder).filter(({ share }) => share.country === country.id);
  if (shares.length > 0) return { shares, isTotal: total !== undefined };
  throw total ? notNamed(dataset, mineral, total, country.name) : namedNowhere(mineral, headings, country.name);
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
  if (qualifier === "") return percent(value / 100);
  const bound = `${qualifier === "<" ? "less" : "more"} than ${value}%`;
  return notAvailable(`${heading.heading}, ${heading.years}: published only as ${bound}.`, bound);
}

function notNamed(dataset: Dataset, mineral: Mineral, { heading, named, other }: ImportSources, country: string): Fault {
  const shares = named.map((share) => `${dataset.country(share.country).name} ${shareText(share)}`);
  const rest = other ? `; all others together ${shareText(other)}` : "";
  return notAvailable(
    `${country} is not a named source of United States imports of ${mineral.name}, ${heading.heading}, ${heading.years}: ${listOf(shares, "and")}${rest}.`,
  );
}

/** Of a mineral without a total of its own: its headings, or those of its forms, none of which names the country. */
function namedNowhere(mineral: Mineral, headings: readonly ImportSources[], country: string): Fault {
  const own = headings.filter(({ heading }) => heading.mineral === mineral.id).map(({ heading }) => heading.heading);
  const where =
    own.length > 0
      ? `The publisher gives no total, only the headings ${listOf(own, "and")}.`
      : `The publisher gives no total for all its forms: MINERAL.IMPORTS("${mineral.name}") lists their sources.`;
  return notAvailable(`${country} is not a named source of United States imports of ${mineral.name}. ${where}`);
}

function noSources(dataset: Dataset, mineral: Mineral): Fault {
  const parent = dataset.ancestorsOf(mineral).find((candidate) => dataset.imports.of(candidate).length > 0);
  const hint = parent ? ` It has them for "${parent.name}".` : "";
  return notAvailable(`The dataset has no sources of United States imports of ${mineral.name}.${hint}`);
}
