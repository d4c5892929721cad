import { addressOf } from "../domain/citation";
import { publishedCell } from "../domain/date";
import { notAvailable } from "../domain/fault";
import { listedAt, rankAt, valueAt, type YearTable } from "../dataset/figures";
import { chooseMeasure } from "../dataset/measure-choice";
import { locatorOf } from "../dataset/statement";
import { faultsAsResults, spillFunction, withHeaders } from "./definition";
import { country, headers, measure, mineral, optionalYear } from "./parameters";

export const mineralSources = spillFunction({
  id: "MINERAL.SOURCES",
  description: "Every edition that holds a figure, side by side: disagreement is shown, not hidden.",
  returns:
    "Rows of value, rank, edition, published, qualifier, note, link, year and unit; the edition that answers MINERAL.VALUE first, and within an edition the newest year first.",
  remarks:
    "Qualifiers are the publisher's: e estimated, r revised, W withheld, NA not available, - a dash printed for zero, < and > bounds, s less than half the unit. The note starts with the place in the work.",
  parameters: {
    mineral,
    country,
    measure,
    year: optionalYear("Year of the figure; by default every year that an edition holds."),
    headers,
  },
  examples: [{ formula: `=MINERAL.SOURCES("antimony","Tajikistan",,2024)`, answer: "22000" }],
  compute({ mineral, country, measure, year, headers }, dataset) {
    const chosen = chooseMeasure(dataset, mineral, measure);
    const rows = dataset.tablesOf(mineral, chosen).flatMap((table) =>
      [...table.years]
        .reverse()
        .filter((candidate) => year === undefined || candidate === year)
        .flatMap((heldYear) => {
          const found: YearTable = { table, year: heldYear };
          const listed = listedAt(found, country);
          if (listed.length === 0) return [];
          return [
            [
              faultsAsResults(() => valueAt(found, country).value),
              faultsAsResults(() => rankAt(found, country)),
              table.edition.short,
              publishedCell(table.edition.published),
              [...new Set(listed.map(({ qualifiers }) => qualifiers))].join("; "),
              [locatorOf(listed), ...new Set(listed.map(({ note }) => note).filter((note) => note !== ""))].join("; "),
              addressOf(table.edition) ?? "",
              heldYear,
              table.unit,
            ],
          ];
        }),
    );
    if (rows.length === 0) {
      throw notAvailable(
        `No edition held lists ${country.name} for ${mineral.name} ${chosen.id}${year === undefined ? "" : ` ${year}`} (not reported).`,
      );
    }
    return withHeaders(headers, ["Value", "Rank", "Edition", "Published", "Qualifier", "Note", "Link", "Year", "Unit"], rows);
  },
});
