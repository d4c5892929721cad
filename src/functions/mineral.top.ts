import { faultsAsResults, Fault } from "../domain/fault";
import { percent } from "../domain/number-format";
import { withHeaders } from "./definition";
import { as_of, count, headers, measure, mineral, year } from "./parameters";
import { spillFunction } from "./spill-function";

const COLUMNS = ["Rank", "Country", "Value", "Share"];
const RANK = COLUMNS.indexOf("Rank");
const SHARE = COLUMNS.indexOf("Share");

export const mineralTop = spillFunction({
  id: "MINERAL.TOP",
  description: "The largest countries for a mineral, with rank, value and share of the world.",
  returns:
    "Rows of rank, country, value and share, largest first. Countries that tie with the last one are kept, so there can be more rows than asked for.",
  remarks: "Only countries that the edition lists with a number above zero are ranked.",
  parameters: { mineral, n: count("How many countries; by default 10.", 10), measure, year, as_of, headers },
  examples: [{ formula: `=MINERAL.TOP("antimony",5,"production",2025,,TRUE)`, answer: "Rank" }],
  compute({ mineral, n, measure, year, as_of, headers }, dataset) {
    const section = dataset.section(mineral, measure, year, as_of);
    const total = faultsAsResults(() => section.total);
    const rows = section
      .requireRanking()
      .filter(({ rank }) => rank <= n)
      .map(({ rank, observation, value }) => [
        rank,
        observation.country.name,
        section.quantity(value),
        total instanceof Fault ? total : percent(value / total),
      ]);
    return withHeaders(headers, COLUMNS, rows);
  },
  rows({ mineral, n, measure, year, as_of }, dataset) {
    const section = dataset.section(mineral, measure, year, as_of);
    return section
      .requireRanking()
      .filter(({ rank }) => rank <= n)
      .map(({ observation: { country } }) => ({
        key: country.id,
        evidence: (column = SHARE) => [
          ...section.evidence(country),
          ...(column === RANK ? [section.tableEvidence()] : column === SHARE ? section.totalEvidence() : []),
        ],
      }));
  },
  evidence({ mineral, n, measure, year, as_of }, dataset) {
    const section = dataset.section(mineral, measure, year, as_of);
    const shown = section.requireRanking().filter(({ rank }) => rank <= n);
    return [
      ...shown.flatMap(({ observation }) => section.evidence(observation.country)),
      ...section.totalEvidence(),
      section.tableEvidence(),
    ].filter(({ part }, index, all) => part !== "table" || all.findIndex((other) => other.part === "table") === index);
  },
});
