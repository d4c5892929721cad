import { invalidValue, notAvailable, type Fault } from "../domain/fault";
import { fold, listOf } from "../domain/name";
import { periodCell, periodText, type Period } from "../domain/period";
import type { Dataset } from "../dataset/dataset";
import type { PriceBasis, PriceSeries } from "../dataset/prices";
import { EVERYTHING } from "../dataset/schema/vocabulary";
import { answerRow, withHeaders, type Arguments } from "./definition";
import { as_of, headers, mineral } from "./parameters";
import { basis, basisCell, period, priceIn, unit, unitOf } from "./price-parameters";
import { spillFunction } from "./spill-function";

const parameters = {
  mineral,
  from: period('First year, or first month such as "1960-01"; by default the first of the series.'),
  to: period("Last year or month; by default the last of the series."),
  basis: {
    ...basis,
    description: "Basis of the price, such as World Bank; all for every one; by default the usual one of years or of months.",
  },
  as_of,
  headers,
  unit,
};

export const mineralPrices = spillFunction({
  id: "MINERAL.PRICES",
  description: "Published prices of a mineral, year by year or month by month.",
  returns:
    "Rows of period, price, unit, basis and source, oldest first; a period without a price is #N/A in its cell. A month is the date of its first day, so that a chart has a time axis.",
  remarks:
    "Months from or to give the monthly series, years or nothing the annual one where the mineral has one. All periods of a basis come from the one edition in force, so that a series never mixes editions. Nominal US dollars.",
  parameters,
  examples: [
    { formula: `=MINERAL.PRICES("copper","1960-01")`, answer: "1960-01" },
    { formula: `=MINERAL.PRICES("tin","2025-01","2025-12","World Bank")`, answer: "2025-01" },
  ],
  compute(args, dataset) {
    const all = seriesOf(args, dataset);
    const rows = all.flatMap((series) =>
      periodsOf(series, args).map((each) => [
        periodCell(each),
        priceIn(args.unit, series, each),
        unitOf(args.unit, series),
        basisCell(series),
        [series.edition.short, series.evidence(each)[0]?.locator ?? ""].filter((part) => part !== "").join(", "),
      ]),
    );
    if (rows.length === 0) throw noneBetween(all, args);
    return withHeaders(args.headers, ["Period", "Price", "Unit", "Basis", "Source"], rows);
  },
  rows: (args, dataset) =>
    seriesOf(args, dataset).flatMap((series) =>
      periodsOf(series, args).map((each) => answerRow(`${basisCell(series)} ${periodText(each)}`, () => series.evidence(each))),
    ),
});

type Given = Arguments<typeof parameters>;

/** The series that are shown: that of the basis, or with `all` every one that has prices between the periods. */
function seriesOf({ mineral, from, to, basis, as_of }: Given, { prices }: Dataset): PriceSeries[] {
  if (basis === undefined || fold(basis.text) !== EVERYTHING) {
    const isMonthly = [from, to].some((each) => each && "month" in each);
    const isAnnual = !isMonthly && (from ?? to) !== undefined;
    const meant = prices.basis(mineral, basis?.text, isMonthly ? "monthly" : isAnnual ? "annual" : undefined);
    return [prices.series(mineral, meant, as_of)];
  }
  const all = prices.bases(mineral);
  const isOut = ({ publishedBy }: { publishedBy: string }) => as_of === undefined || publishedBy <= as_of;
  const out = all.filter((each) => prices.editionsOf(mineral, each).some(isOut));
  // Where there is none, that is told as for one basis.
  const shown = out.length > 0 ? out : [all[0] ?? prices.basis(mineral, undefined, undefined)];
  return shown.map((each) => prices.series(mineral, each, as_of));
}

/**
 * Every period asked for, oldest first, also those without a price.
 * @throws Fault `#VALUE!` for a first period after the last
 */
function periodsOf({ periods, basis: { kind } }: PriceSeries, { from, to }: Given): readonly Period[] {
  const [first, last] = [from && edgeOf(from, kind, "first"), to && edgeOf(to, kind, "last")];
  if (first !== undefined && last !== undefined && last < first)
    throw invalidValue(
      `from ${periodText(from!)} is after to ${periodText(to!)}: use a first period that is not after the last.`,
    );
  return periods.filter((each) => {
    const text = periodText(each);
    return (first === undefined || text >= first) && (last === undefined || text <= last);
  });
}

function noneBetween(all: readonly PriceSeries[], { mineral, from, to }: Given): Fault {
  const asked = [from && `from ${periodText(from)}`, to && `to ${periodText(to)}`].filter(Boolean).join(" ");
  const reach = all.map(
    (series) => `${basisCell(series)} goes from ${periodText(series.periods[0]!)} to ${periodText(series.periods.at(-1)!)}`,
  );
  return notAvailable(`No price of ${mineral.name} ${asked}: ${listOf(reach, "and")}.`, "no price");
}

/** The first or last period of a kind in what is given: a year is its months, a month lies in its year. */
function edgeOf(given: Period, kind: PriceBasis["kind"], edge: "first" | "last"): string {
  if (kind === "annual") return "year" in given ? String(given.year) : given.month.slice(0, 4);
  return "month" in given ? given.month : `${given.year}-${edge === "first" ? "01" : "12"}`;
}
