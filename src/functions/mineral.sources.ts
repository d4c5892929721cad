import { addressOf } from "../domain/citation";
import { publishedCell } from "../domain/date";
import { unitedLocators } from "../domain/evidence";
import { notAvailable } from "../domain/fault";
import { listOf } from "../domain/name";
import type { Dataset } from "../dataset/dataset";
import { measureOf } from "../dataset/measure";
import type { CrossSection } from "../dataset/section";
import { withHeaders, type Arguments } from "./definition";
import { country, headers, measure, mineral, optionalYear } from "./parameters";
import { spillFunction } from "./spill-function";

const parameters = {
  mineral,
  country,
  measure,
  year: optionalYear("Year of the figure; by default every year of every edition."),
  headers,
};

export const mineralSources = spillFunction({
  id: "MINERAL.SOURCES",
  description: "What every edition says about a figure, side by side, so that disagreement shows.",
  returns:
    "Rows of value, rank, edition, published, qualifier, note, link, year and unit; the edition that answers MINERAL.VALUE comes first, and within an edition the newest year.",
  remarks:
    "Qualifiers are the publisher's: e estimated, r revised, W withheld, NA not available, - a dash printed for zero, < and > bounds, s less than half the unit. The note starts with the place in the work.",
  parameters,
  examples: [{ formula: `=MINERAL.SOURCES("antimony","Tajikistan",,2024)`, answer: "22,000" }],
  compute(args, dataset) {
    const { country, headers } = args;
    const rows = sectionsOf(args, dataset).map((section) => {
      const listed = section.listed(country);
      const { edition } = section.table;
      return [
        section.valueCell(country),
        section.rankCell(country),
        edition.short,
        publishedCell(edition.published),
        [...new Set(listed.map(({ qualifiers }) => qualifiers))].join("; "),
        [
          unitedLocators(listed.map(({ locator }) => locator)),
          ...new Set(listed.map(({ note }) => note).filter((note) => note !== "")),
        ].join("; "),
        addressOf(edition) ?? "",
        section.year,
        section.unit,
      ];
    });
    return withHeaders(headers, ["Value", "Rank", "Edition", "Published", "Qualifier", "Note", "Link", "Year", "Unit"], rows);
  },
  evidence: (args, dataset) =>
    sectionsOf(args, dataset).flatMap((section) => [...section.evidence(args.country), section.tableEvidence()]),
});

/** The tables that list the place: in order of precedence, and within an edition the newest year first. */
function sectionsOf({ mineral, country, measure, year }: Arguments<typeof parameters>, dataset: Dataset): CrossSection[] {
  const counted = measureOf(dataset, mineral, measure);
  const sections = dataset
    .tablesOf(mineral, counted)
    .flatMap((table) =>
      (year === undefined ? [...table.years].reverse() : [year])
        .flatMap((each) => table.section(each) ?? [])
        .filter((section) => section.listed(country).length > 0),
    );
  if (sections.length > 0) return sections;
  const what = `${mineral.name} ${counted.id}`;
  const years = [...new Set(dataset.tablesOf(mineral, counted).flatMap((table) => table.years))].sort((a, b) => a - b);
  if (year !== undefined && !years.includes(year))
    throw notAvailable(`The dataset has no ${year} figures for ${what}: its years are ${listOf(years.map(String), "and")}.`);
  throw notAvailable(
    `No edition in the dataset lists ${country.name} for ${what}${year === undefined ? "" : ` ${year}`} (not reported).`,
  );
}
