import { percent, type CellResult } from "../domain/cell";
import { Fault, invalidValue, notAvailable } from "../domain/fault";
import { rankAt, shareAt, valueAt, yearTable, type YearTable } from "../dataset/figures";
import type { Dataset } from "../dataset/dataset";
import { requireMeasureWord } from "../dataset/measure-choice";
import type { Country, Mineral } from "../dataset/schema";
import { faultsAsResults, spillFunction, withHeaders } from "./definition";
import { as_of, headers, measure, oneCountry, year } from "./parameters";

export const mineralProfile = spillFunction({
  id: "MINERAL.PROFILE",
  description: "Every mineral that a country is listed for, with value, unit, rank and share of the world.",
  returns:
    "Rows of mineral, value, unit, rank and share, best rank first. Where the figure is withheld or not available, value, rank and share are #N/A with the reason, after all others.",
  parameters: { country: oneCountry, measure, year, as_of, headers },
  examples: [{ formula: `=MINERAL.PROFILE("Tajikistan")`, answer: "antimony" }],
  compute({ country, measure, year, as_of, headers }, dataset) {
    if (country.kind !== "country") throw invalidValue(`country "${country.name}": a profile is for one country.`);
    requireMeasureWord(dataset, measure);
    const rows = dataset.minerals
      .flatMap((mineral) => row(dataset, mineral, country, { measure, year, asOf: as_of }))
      .sort((a, b) => a.order - b.order || a.mineral.localeCompare(b.mineral, "en"));
    if (rows.length === 0) {
      throw notAvailable(
        `${country.name} is not listed for the ${measure ?? "production"} of any mineral${year === undefined ? "" : ` in ${year}`}${as_of === undefined ? "" : ` as of ${as_of}`}.`,
      );
    }
    return withHeaders(
      headers,
      ["Mineral", "Value", "Unit", "Rank", "Share"],
      rows.map(({ cells }) => cells),
    );
  },
});

function row(
  dataset: Dataset,
  mineral: Mineral,
  country: Country,
  query: { measure: string | undefined; year: number | undefined; asOf: string | undefined },
): { order: number; mineral: string; cells: CellResult[] }[] {
  // A mineral without the measure or the year, or not yet published, is no row: the country is not listed for it.
  const found = faultsAsResults(() => yearTable(dataset, { mineral, ...query }));
  if (found instanceof Fault) return [];
  const yearAndTable: YearTable = found;
  if (!yearAndTable.table.at(country.id, yearAndTable.year)) return [];
  const rank = faultsAsResults(() => rankAt(yearAndTable, country));
  const cells: CellResult[] = [
    mineral.name,
    faultsAsResults(() => valueAt(yearAndTable, country).value),
    yearAndTable.table.unit,
    rank,
    faultsAsResults(() => percent(shareAt(yearAndTable, country))),
  ];
  return [{ order: typeof rank === "number" ? rank : Infinity, mineral: mineral.name, cells }];
}
