import type { Block, CellResult } from "../domain/cell";
import { notAvailable } from "../domain/fault";
import { listOf } from "../domain/name";
import type { Dataset } from "../dataset/dataset";
import { GENERAL_MEASURES } from "../dataset/measure";
import type { Measure, Mineral } from "../dataset/schema";
import type { SeriesTable } from "../dataset/series-table";
import { answerRow, withHeaders } from "./definition";
import { headers, mineral } from "./parameters";
import { spillFunction } from "./spill-function";

export const mineralMeasures = spillFunction({
  id: "MINERAL.MEASURES",
  description: "Everything that the dataset counts for a mineral: each value that the argument measure can take.",
  returns: "Rows of measure, unit, years, editions, places with a number in the newest year, and what the measure is.",
  remarks:
    "What the mineral calls its production, reserves and capacity comes first, then what else is counted by country, then the statistics of the United States and prices, in the forms that the publisher prints. Unit and places are those of the edition that answers MINERAL.VALUE; years and editions those of all.",
  parameters: { mineral, headers },
  examples: [{ formula: `=MINERAL.MEASURES("antimony")`, answer: "mine production" }],
  compute({ mineral, headers }, dataset) {
    const rows = [...rowsOf(mineral, dataset), ...monthlyRowsOf(mineral, dataset)];
    return withHeaders(headers, ["Measure", "Unit", "Years", "Editions", "Places", "Description"], rows);
  },
  rows: ({ mineral }, dataset) => [
    ...measuresOf(mineral, dataset).map((measure) =>
      answerRow(measure.id, () => [dataset.tablesOf(mineral, measure)[0]!.newest.tableEvidence()]),
    ),
    ...monthlyMeasuresOf(mineral, dataset).map(([measure, editions]) =>
      answerRow(`${measure.id} monthly`, () => editions.flatMap((series) => series.evidence(series.to))),
    ),
  ],
});

/** @throws Fault `#N/A` where nothing is counted, with the forms that have figures */
function measuresOf(mineral: Mineral, dataset: Dataset): readonly Measure[] {
  const measures = dataset.measuresOf(mineral);
  if (measures.length > 0) {
    const byCountry = new Set(dataset.measuresByCountryOf(mineral));
    const general = GENERAL_MEASURES.map((word) => mineral[word]);
    const place = (measure: Measure): number => {
      if (!byCountry.has(measure)) return general.length + 1;
      return general.includes(measure.id) ? general.indexOf(measure.id) : general.length;
    };
    return [...measures].sort((a, b) => place(a) - place(b));
  }
  if (dataset.prices.monthlyOf(mineral).length > 0) return [];
  const forms = dataset.formsOf(mineral).filter((form) => dataset.measuresOf(form).length > 0);
  const hint =
    forms.length === 0
      ? ""
      : ` Its forms have some: ${listOf(
          forms.map(({ name }) => `"${name}"`),
          "and",
        )}.`;
  throw notAvailable(`The dataset counts nothing for ${mineral.name} by itself.${hint}`);
}

function rowsOf(mineral: Mineral, dataset: Dataset): Block<CellResult> {
  return measuresOf(mineral, dataset).map((measure) => {
    const tables = dataset.tablesOf(mineral, measure);
    const { unit, newest } = tables[0]!;
    const counted = newest.observations.filter(({ figure }) => figure.kind === "number");
    return [
      measure.id,
      unit,
      yearsOf(tables),
      tables.map(({ edition }) => edition.short).join("; "),
      counted.length,
      measure.description,
    ];
  });
}

/** Monthly prices, each measure once, in the unit of its newest edition. */
function monthlyRowsOf(mineral: Mineral, dataset: Dataset): Block<CellResult> {
  return monthlyMeasuresOf(mineral, dataset).map(([measure, editions]) => {
    const { unit, from, to, note } = editions[0]!;
    const works = editions.map(({ edition }) => edition.short).join("; ");
    return [measure.id, unit, `${from} to ${to}`, works, 1, `${measure.description} By month. ${note}`.trim()];
  });
}

/** Measures of monthly prices with their editions, the newest first. */
function monthlyMeasuresOf(mineral: Mineral, dataset: Dataset) {
  const all = dataset.prices.monthlyOf(mineral);
  return [...new Set(all.map(({ measure }) => measure))].map(
    (measure) => [measure, all.filter((series) => series.measure === measure)] as const,
  );
}

/** `2023` or `2021-2025`, with the years between that no edition has left out: `2011, 2014, 2017`. */
function yearsOf(tables: readonly SeriesTable[]): string {
  const years = [...new Set(tables.flatMap((table) => table.years))].sort((a, b) => a - b);
  const [first, last] = [years[0]!, years.at(-1)!];
  if (first === last) return String(first);
  return last - first + 1 === years.length ? `${first}-${last}` : years.join(", ");
}
