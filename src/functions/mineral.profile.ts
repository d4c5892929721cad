import type { CellResult } from "../domain/cell";
import { faultsAsResults, Fault, notAvailable } from "../domain/fault";
import { percent } from "../domain/number-format";
import type { Dataset } from "../dataset/dataset";
import { requireMeasure } from "../dataset/measure";
import { notOneCountry, type Place } from "../dataset/place";
import type { CrossSection } from "../dataset/section";
import { answerRow, withHeaders, type Arguments } from "./definition";
import { as_of, headers, measure, oneCountry, year } from "./parameters";
import { spillFunction } from "./spill-function";

const parameters = { country: oneCountry, measure, year, as_of, headers };

export const mineralProfile = spillFunction({
  id: "MINERAL.PROFILE",
  description: "Every mineral that a country is listed for, with value, unit, rank and share of the world.",
  returns:
    "Rows of mineral, value, unit, rank and share, best rank first. Minerals whose figure is withheld or not available come last, with #N/A and the reason as value, rank and share. A printed zero has no row. What is published for one country alone, such as imports of the United States, and a price have #N/A as rank and share.",
  parameters,
  examples: [{ formula: `=MINERAL.PROFILE("Tajikistan")`, answer: "antimony" }],
  compute(args, dataset) {
    return withHeaders(
      args.headers,
      ["Mineral", "Value", "Unit", "Rank", "Share"],
      rowsOf(args, dataset).map(({ cells }) => cells),
    );
  },
  rows: (args, dataset) =>
    rowsOf(args, dataset).map(({ section }) =>
      answerRow(section.table.mineral.id, () => [
        ...section.evidence(args.country),
        ...section.totalEvidence().filter(({ part }) => part === "total"),
        section.tableEvidence(),
      ]),
    ),
});

/** The best rank first. */
function rowsOf(args: Arguments<typeof parameters>, dataset: Dataset) {
  return sectionsOf(args, dataset)
    .map((section) => ({ section, ...row(section, args.country) }))
    .sort((a, b) => a.order - b.order);
}

/**
 * The tables in which the country has a line that is no zero, in alphabetical order of their minerals. A mineral without the measure or
 * the year, or not yet published, is none: the country is not listed for it.
 */
function sectionsOf({ country, measure, year, as_of }: Arguments<typeof parameters>, dataset: Dataset): CrossSection[] {
  if (country.kind !== "country") throw notOneCountry("a profile", country);
  requireMeasure(dataset, measure);
  const sections = dataset.mineralsByName.flatMap((mineral) => {
    const section = dataset.lookUpSection(mineral, measure, year, as_of);
    const figure = section?.at(country.id)?.figure;
    return section && figure && !(figure.kind === "number" && figure.value === 0) ? [section] : [];
  });
  if (sections.length > 0) return sections;
  throw notAvailable(
    `No edition in force lists ${country.name} for the ${measure.general ?? measure.measure!.id} of any mineral${year === undefined ? "" : ` in ${year}`}${as_of === undefined ? "" : ` as of ${as_of}`}, zeros left out.`,
  );
}

function row(section: CrossSection, country: Place): { order: number; cells: CellResult[] } {
  const { mineral } = section.table;
  const value = faultsAsResults(() => section.value(country));
  if (value instanceof Fault) return { order: Infinity, cells: [mineral.name, value, section.unit, value, value] };
  const rank = section.rankCell(country);
  const share = faultsAsResults(() => percent(section.share(country)));
  // What one country alone is counted for has no ranks: its minerals stay in alphabetical order.
  return {
    order: rank instanceof Fault ? Number.MAX_VALUE : rank,
    cells: [mineral.name, section.quantity(value), section.unit, rank, share],
  };
}
