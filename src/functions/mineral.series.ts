import { chooseMeasure } from "../dataset/measure-choice";
import { valueAt, yearTable } from "../dataset/figures";
import { invalidValue } from "../domain/fault";
import { faultsAsResults, spillFunction, withHeaders } from "./definition";
import { as_of, country, headers, measure, mineral, optionalYear } from "./parameters";

export const mineralSeries = spillFunction({
  id: "MINERAL.SERIES",
  description: "Figures of a country, the world or a group for a mineral, year by year.",
  returns: "Rows of year and value, oldest first; a year without a value is #N/A in its cell.",
  remarks:
    "All years come from the one edition in force, so that a series never mixes editions. Set as_of for the years of an older edition.",
  parameters: {
    mineral,
    country,
    measure,
    from: optionalYear("First year; by default the first that the edition holds."),
    to: optionalYear("Last year; by default the last that the edition holds."),
    as_of,
    headers,
  },
  examples: [{ formula: `=MINERAL.SERIES("uranium","Kazakhstan",,2020,2024)`, answer: "2020" }],
  compute({ mineral, country, measure, from, to, as_of, headers }, dataset) {
    const table = dataset.tableInForce(mineral, chooseMeasure(dataset, mineral, measure), as_of);
    const first = from ?? Math.min(table.years[0]!, to ?? Infinity);
    const last = to ?? Math.max(table.newestYear, first);
    if (first > last) throw invalidValue(`from ${first} is after to ${last}: use a first year no later than the last.`);
    const rows = Array.from({ length: last - first + 1 }, (_, index) => {
      const year = first + index;
      return [year, faultsAsResults(() => valueAt(yearTable(dataset, { mineral, measure, year, asOf: as_of }), country).value)];
    });
    return withHeaders(headers, ["Year", "Value"], rows);
  },
});
