import { percent } from "../domain/cell";
import { shareTotal, yearTable } from "../dataset/figures";
import { Fault, notAvailable } from "../domain/fault";
import { faultsAsResults, spillFunction, withHeaders } from "./definition";
import { as_of, count, headers, measure, mineral, year } from "./parameters";

export const mineralTop = spillFunction({
  id: "MINERAL.TOP",
  description: "The largest countries for a mineral, with rank, value and share of the world.",
  returns:
    "Rows of rank, country, value and share, largest first. Countries that tie with the last one are kept, so there can be more rows than asked for.",
  parameters: { mineral, n: count("How many countries; by default 10.", 10), measure, year, as_of, headers },
  examples: [{ formula: `=MINERAL.TOP("antimony",5,"production",2025,,TRUE)`, answer: "Rank" }],
  compute({ mineral, n, measure, year, as_of, headers }, dataset) {
    const yearAndTable = yearTable(dataset, { mineral, measure, year, asOf: as_of });
    const ranking = yearAndTable.table.ranking(yearAndTable.year);
    if (ranking.length === 0) {
      throw notAvailable(
        `${yearAndTable.table.edition.short} lists no country with a number for ${mineral.name} ${yearAndTable.table.measure.id} ${yearAndTable.year}.`,
      );
    }
    const total = faultsAsResults(() => shareTotal(yearAndTable));
    const rows = ranking
      .filter(({ rank }) => rank <= n)
      .map(({ rank, observation, value }) => [
        rank,
        observation.country.name,
        value,
        total instanceof Fault ? total : percent(value / total),
      ]);
    return withHeaders(headers, ["Rank", "Country", "Value", "Share"], rows);
  },
});
