import { addressOf } from "../domain/citation";
import { publishedCell } from "../domain/date";
import { unitedLocators } from "../domain/evidence";
import { faultsAsResults, notAvailable } from "../domain/fault";
import { quantityCell } from "../domain/number-format";
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
  year: optionalYear("Year of the figure; by default every year that an edition holds."),
  headers,
};

export const mineralSources = spillFunction({
  id: "MINERAL.SOURCES",
  description: "Every edition that holds a figure, side by side: disagreement is shown, not hidden.",
  returns:
    "Rows of value, rank, edition, published, qualifier, note, link, year and unit; the edition that answers MINERAL.VALUE first, and within an edition the newest year first.",
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
        faultsAsResults(() => quantityCell(section.value(country))),
        faultsAsResults(() => section.rank(country)),
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
  evidence: (args, dataset) => sectionsOf(args, dataset).flatMap((section) => section.evidence(args.country)),
});

/** The tables that list the place: in order of precedence, and within an edition the newest year first. */
function sectionsOf({ mineral, country, measure, year }: Arguments<typeof parameters>, dataset: Dataset): CrossSection[] {
  const counted = measureOf(dataset, mineral, measure);
  const sections = dataset
    .tablesOf(mineral, counted)
    .flatMap((table) =>
      (year === undefined ? [...table.years].reverse() : [year])
        .flatMap((held) => table.section(held) ?? [])
        .filter((section) => section.listed(country).length > 0),
    );
  if (sections.length > 0) return sections;
  throw notAvailable(
    `No edition lists ${country.name} for ${mineral.name} ${counted.id}${year === undefined ? "" : ` ${year}`} (not reported).`,
  );
}
