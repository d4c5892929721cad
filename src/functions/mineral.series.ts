import { faultsAsResults, invalidValue } from "../domain/fault";
import type { Dataset } from "../dataset/dataset";
import { answerRow, withHeaders, type Arguments } from "./definition";
import { as_of, country, headers, measure, mineral, optionalYear } from "./parameters";
import { spillFunction } from "./spill-function";

const parameters = {
  mineral,
  country,
  measure,
  from: optionalYear("First year; by default the first of the edition."),
  to: optionalYear("Last year; by default the last of the edition."),
  as_of,
  headers,
};

export const mineralSeries = spillFunction({
  id: "MINERAL.SERIES",
  description: "Figures of a country, the world or a group for a mineral, year by year.",
  returns: "Rows of year and value, oldest first; a year without a value is #N/A in its cell.",
  remarks:
    "All years come from the one edition in force, so that a series never mixes editions. Set as_of for the years of an older edition. Percentages, such as net import reliance, are fractions shown as percentages.",
  parameters,
  examples: [{ formula: `=MINERAL.SERIES("uranium","Kazakhstan",,2020,2024)`, answer: "2020" }],
  compute(args, dataset) {
    const { mineral, country, measure, as_of, headers } = args;
    const rows = yearsOf(args, dataset).map((year) => [
      year,
      faultsAsResults(() => dataset.section(mineral, measure, year, as_of).valueCell(country)),
    ]);
    return withHeaders(headers, ["Year", "Value"], rows);
  },
  rows(args, dataset) {
    const { mineral, country, measure, as_of } = args;
    return yearsOf(args, dataset).map((year) =>
      answerRow(String(year), () => dataset.lookUpSection(mineral, measure, year, as_of)?.evidence(country) ?? []),
    );
  },
});

/** Every year asked for, oldest first, also those without a value. */
function yearsOf({ mineral, measure, from, to, as_of }: Arguments<typeof parameters>, dataset: Dataset): number[] {
  const table = dataset.table(mineral, measure, as_of);
  const first = from ?? Math.min(table.years[0]!, to ?? Infinity);
  const last = to ?? Math.max(table.newestYear, first);
  if (last < first) throw invalidValue(`from ${first} is after to ${last}: use a first year that is not after the last.`);
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
