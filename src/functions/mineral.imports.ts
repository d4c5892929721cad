import { percent, type CellResult } from "../domain/cell";
import { invalidValue, notAvailable, type Fault } from "../domain/fault";
import { mainHeading, namedSources, shareText, type ImportHeading, type ImportShare } from "../domain/import-source";
import { listOf } from "../domain/name";
import type { Dataset } from "../dataset/dataset";
import { ancestors, importsOf } from "../dataset/mineral-records";
import type { Mineral } from "../dataset/schema";
import { spillFunction, withHeaders } from "./definition";
import { headers, mineral, oneCountry, optional } from "./parameters";

export const mineralImports = spillFunction({
  id: "MINERAL.IMPORTS",
  description: "Share of United States imports of a mineral by source country, with the years covered.",
  returns:
    "With a country, its share of the mineral's total imports as a fraction. Without, rows of country, share, years, heading, source and note, the total first, other countries last.",
  remarks:
    "The publisher names the main sources only; a country that it does not name is #N/A, not zero. A mineral whose publisher gives headings but no total answers rows for a country too, one a heading. A share printed as a bound (<1, >99) is #N/A with the bound.",
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
    const headings = importsOf(dataset, mineral);
    if (headings.length === 0) throw noneHeld(dataset, mineral);
    const rowsOf = (heading: ImportHeading, shares: readonly ImportShare[]): CellResult[][] =>
      shares.map((share) => [
        dataset.countries.get(share.country)!.name,
        shareCell(share, heading),
        heading.years,
        heading.heading,
        `${dataset.source(heading.source).short}, ${share.locator}`,
        share.note ?? "",
      ]);
    const titles = ["Country", "Share", "Years", "Heading", "Source", "Note"];
    if (!country) {
      const rows = headings.flatMap((heading) =>
        rowsOf(heading, [...namedSources(heading), ...heading.shares.filter((share) => share.country === "OTHER")]),
      );
      return withHeaders(headers, titles, rows);
    }
    if (country.kind !== "country") {
      throw invalidValue(
        `country "${country.name}": a share of imports is held for single countries; leave it out for all of them.`,
      );
    }
    const main = mainHeading(headings.filter((heading) => heading.mineral === mineral.id));
    if (main) {
      const share = main.shares.find((candidate) => candidate.country === country.id);
      if (!share) throw notNamed(dataset, mineral, main, country.name);
      return withHeaders(headers, ["Share"], [[shareCell(share, main)]]);
    }
    const rows = headings.flatMap((heading) =>
      rowsOf(
        heading,
        heading.shares.filter((share) => share.country === country.id),
      ),
    );
    if (rows.length > 0) return withHeaders(headers, titles, rows);
    throw namedNowhere(mineral, headings, country.name);
  },
});

function shareCell(share: ImportShare, heading: ImportHeading): CellResult {
  if (share.qualifier === "") return percent(share.value / 100);
  return notAvailable(
    `${heading.heading}, ${heading.years}: published only as ${share.qualifier === "<" ? "less" : "more"} than ${share.value}%.`,
  );
}

function notNamed(dataset: Dataset, mineral: Mineral, heading: ImportHeading, country: string): Fault {
  const named = namedSources(heading).map((share) => `${dataset.countries.get(share.country)!.name} ${shareText(share)}`);
  const other = heading.shares.find((share) => share.country === "OTHER");
  return notAvailable(
    `${country} is not a named source of United States imports of ${mineral.name}, ${heading.heading}, ${heading.years}: ${listOf(named, "and")}${
      other ? `; all others together ${shareText(other)}` : ""
    }.`,
  );
}

/** Of a mineral without a total of its own: its headings, or those of its forms, none of which names the country. */
function namedNowhere(mineral: Mineral, headings: readonly ImportHeading[], country: string): Fault {
  const own = headings.filter((heading) => heading.mineral === mineral.id).map(({ heading }) => heading);
  const where =
    own.length > 0
      ? `No total is published; headings are ${listOf(own, "and")}.`
      : `No total is published for all its forms; MINERAL.IMPORTS("${mineral.name}") lists their sources.`;
  return notAvailable(`${country} is not a named source of United States imports of ${mineral.name}. ${where}`);
}

function noneHeld(dataset: Dataset, mineral: Mineral): Fault {
  const parent = ancestors(dataset, mineral).find((candidate) => importsOf(dataset, candidate).length > 0);
  const hint = parent ? ` They are held for "${parent.name}".` : "";
  return notAvailable(`No sources of United States imports of ${mineral.name} are held.${hint}`);
}
