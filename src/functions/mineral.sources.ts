import { addressOf } from "../domain/citation";
import { publishedCell } from "../domain/date";
import { byWork, unitedLocators } from "../domain/evidence";
import type { CellResult } from "../domain/cell";
import { Fault, notAvailable } from "../domain/fault";
import { listOf } from "../domain/name";
import { periodCell, periodText, type Period } from "../domain/period";
import type { Dataset } from "../dataset/dataset";
import { measureOf } from "../dataset/measure";
import type { Place } from "../dataset/place";
import type { PriceBasis, PriceSeries } from "../dataset/prices";
import type { Mineral } from "../dataset/schema";
import type { CrossSection } from "../dataset/section";
import { countryIfAny, figureMeant, yearOrMonth, type CitedFigure } from "./cited-figure";
import { citedMeasure } from "./cited-measure";
import { answerRow, withHeaders, type Arguments } from "./definition";
import { headers, mineral } from "./parameters";
import type { StatedFigures } from "./stated-figure";
import { spillFunction } from "./spill-function";

const parameters = {
  mineral,
  country: countryIfAny,
  measure: citedMeasure,
  year: yearOrMonth(
    'Year of the figure, or month of a price such as "2026-05"; by default every year of every edition, of a monthly price the newest month.',
  ),
  headers,
};

export const mineralSources = spillFunction({
  id: "MINERAL.SOURCES",
  description: "What every edition says about a figure, side by side, so that disagreement shows.",
  returns:
    "Rows of value, rank, edition, published, qualifier, note, link, year and unit; the edition that answers MINERAL.VALUE comes first, and within an edition the newest year.",
  remarks:
    "Qualifiers are the publisher's: e estimated, r revised, W withheld, NA not available, - a dash printed for zero, < and > bounds, s less than half the unit. The note starts with the place in the work. A price is asked for without a country, with the measure price or one with its basis, such as price, World Bank; its year can be a month, and it has no rank. Demand, properties and uses are asked for as in MINERAL.CITE.",
  parameters,
  examples: [
    { formula: `=MINERAL.SOURCES("antimony","Tajikistan",,2024)`, answer: "22,000" },
    { formula: `=MINERAL.SOURCES("copper",,"price","2026-01")`, answer: "13,012.00" },
  ],
  compute(args, dataset) {
    const meant = figureMeant(args, dataset);
    return withHeaders(
      args.headers,
      ["Value", "Rank", "Edition", "Published", "Qualifier", "Note", "Link", "Year", "Unit"],
      rowsOf(meant, args, dataset),
    );
  },
  rows(args, dataset) {
    const meant = figureMeant(args, dataset);
    if (meant.kind === "monthly price")
      return pricesOf(args.mineral, meant, dataset).map(([series, period]) =>
        answerRow(`${series.edition.id} ${periodText(period)}`, () => series.evidence(period)),
      );
    if (meant.kind === "stated")
      return meant.figures.all(meant.year).map((figure, at) => answerRow(String(at), () => figure.evidence));
    return sectionsOf({ ...args, ...meant }, dataset).map((section) =>
      answerRow(`${section.table.edition.id} ${section.year}`, () => [
        ...section.evidence(meant.country),
        section.tableEvidence(),
      ]),
    );
  },
});

function rowsOf(meant: CitedFigure, args: Arguments<typeof parameters>, dataset: Dataset): CellResult[][] {
  switch (meant.kind) {
    case "figure":
      return sectionsOf({ ...args, ...meant }, dataset).map((section) => rowOfSection(section, meant.country));
    case "monthly price":
      return pricesOf(args.mineral, meant, dataset).map(([series, period]) => rowOfPrice(args.mineral, series, period));
    case "stated":
      return rowsOfStated(meant.figures, meant.year);
  }
}

/** A row for each work that a figure rests on. */
function rowsOfStated({ name, all }: StatedFigures, year: number | undefined): CellResult[][] {
  const rank = notAvailable(`No rank: ${name} is of no country.`, "no rank");
  const rows = all(year).flatMap((figure) =>
    byWork(figure.evidence).map(({ work, locator }) => {
      const own = figure.evidence.filter((each) => each.work.id === work.id);
      const [qualifiers, notes] = [own.map(({ qualifier }) => qualifier), own.map(({ note }) => note)].map((texts) => [
        ...new Set(texts.filter((text) => text !== "")),
      ]) as [string[], string[]];
      return [
        figure.value,
        rank,
        work.short,
        publishedCell(work.published),
        qualifiers.join("; "),
        [locator, ...notes].filter((part) => part !== "").join("; "),
        addressOf(work) ?? "",
        figure.year ?? "",
        figure.unit,
      ];
    }),
  );
  if (rows.length > 0) return rows;
  throw notAvailable(`${name} rests on the dataset alone: no published work says it.`);
}

function rowOfSection(section: CrossSection, country: Place): CellResult[] {
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
}

function rowOfPrice(mineral: Mineral, series: PriceSeries, period: Period): CellResult[] {
  const { edition, basis, unit } = series;
  const [line] = series.evidence(period);
  return [
    series.price(period),
    notAvailable(
      `No rank: ${mineral.name} ${basis.measure.id} is the price of a market. MINERAL.PRICES gives its months.`,
      "no rank",
    ),
    edition.short,
    publishedCell(edition.published),
    "",
    [line?.locator ?? "", line?.note ?? ""].filter((part) => part !== "").join("; "),
    addressOf(edition) ?? "",
    periodCell(period),
    unit,
  ];
}

/**
 * The editions that have a monthly price, newest first; of no period the newest month of any.
 * @throws Fault where none has it
 */
function pricesOf(
  mineral: Mineral,
  { basis, period }: { basis: PriceBasis; period: Period | undefined },
  { prices }: Dataset,
): [PriceSeries, Period][] {
  const all = prices.editionsOf(mineral, basis).map(({ publishedBy }) => prices.series(mineral, basis, publishedBy));
  const asked = period ?? all[0]!.periods.at(-1)!;
  const found = all.filter((series) => series.evidence(asked).length > 0);
  if (found.length > 0) return found.map((series) => [series, asked]);
  const [newest] = all;
  const price = newest!.price(asked);
  throw price instanceof Fault ? price : new Error(`${mineral.name}, ${periodText(asked)}: a price without a place.`);
}

/** The tables that list the place: in order of precedence, and within an edition the newest year first. */
function sectionsOf(
  {
    mineral,
    country,
    measure,
    year,
  }: Pick<Arguments<typeof parameters>, "mineral" | "measure"> & { country: Place; year: number | undefined },
  dataset: Dataset,
): CrossSection[] {
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
