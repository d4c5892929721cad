import { Fault, invalidValue, notAvailable } from "../domain/fault";
import { isMonth, monthAfter, monthsBetween } from "../domain/month";
import { fold, listOf } from "../domain/name";
import { periodCell, periodText, type Period } from "../domain/period";
import type { Dataset } from "../dataset/dataset";
import { nameOf, periodOf, type PriceSeries } from "../dataset/prices";
import { EVERYTHING } from "../dataset/schema/vocabulary";
import { answerRow, withHeaders, type Arguments } from "./definition";
import { as_of, headers, mineral } from "./parameters";
import { CONVERSION, DOLLARS, OF_WHAT } from "./price-remarks";
import { basis, period, priceIn, unit, unitOf } from "./price-parameters";
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
    "Rows of period, price, unit, basis and source, oldest first, one for every period from the first to the last; a period without a price is #N/A in its cell, with the reason. A month is the date of its first day, so that a chart has a time axis.",
  remarks: `Months from or to give the monthly series, years or nothing the annual one where the mineral has one. All periods of a basis come from the one edition in force, so that a series never mixes editions; set as_of for the years of an older one. With the basis all, each has the periods that it is published for. Where no period has a price, the answer is one #N/A that says what there is. ${OF_WHAT} ${DOLLARS} ${CONVERSION}`,
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
        nameOf(series.basis),
        [series.edition.short, series.evidence(each)[0]?.locator ?? ""].filter((part) => part !== "").join(", "),
      ]),
    );
    if (rows.length === 0) throw noneBetween(all, args, dataset);
    return withHeaders(args.headers, ["Period", "Price", "Unit", "Basis", "Source"], rows);
  },
  rows: (args, dataset) =>
    seriesOf(args, dataset).flatMap((series) =>
      periodsOf(series, args).map((each) =>
        answerRow(`${nameOf(series.basis)} ${periodText(each)}`, () => series.evidence(each)),
      ),
    ),
});

type Given = Arguments<typeof parameters>;

/** The series that are shown: that of the basis, or with `all` every one that has prices between the periods. */
function seriesOf(args: Given, { prices }: Dataset): PriceSeries[] {
  const { mineral, from, to, basis, as_of } = args;
  if (!isEveryBasis(args)) {
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
 * Every period asked for, oldest first, also those without a price; with several bases those that each of them has.
 * @throws Fault `#VALUE!` for a first period after the last
 */
function periodsOf(series: PriceSeries, args: Given): readonly Period[] {
  const { periods } = series;
  const { from, to } = args;
  const { kind } = series.basis;
  const [first, last] = [from && periodOf(kind, from, "first"), to && periodOf(kind, to, "last")];
  if (first !== undefined && last !== undefined && last < first)
    throw invalidValue(
      `from ${periodText(from!)} is after to ${periodText(to!)}: use a first period that is not after the last.`,
    );
  const held = periods.filter((each) => {
    const text = periodText(each);
    return (first === undefined || text >= first) && (last === undefined || text <= last);
  });
  // Where none has a price, that is told once and not in every row.
  if (held.length === 0 || isEveryBasis(args)) return held;
  return periodsBetween(first ?? periodText(held[0]!), last ?? periodText(held.at(-1)!));
}

function periodsBetween(first: string, last: string): Period[] {
  if (isMonth(first))
    return Array.from({ length: monthsBetween(first, last) + 1 }, (_, index) => ({ month: monthAfter(first, index) }));
  return Array.from({ length: Number(last) - Number(first) + 1 }, (_, index) => ({ year: Number(first) + index }));
}

function isEveryBasis({ basis }: Given): boolean {
  return basis !== undefined && fold(basis.text) === EVERYTHING;
}

/** Why there is no row: for one period what MINERAL.PRICE says, for a span what the series have and where else to look. */
function noneBetween(all: readonly PriceSeries[], args: Given, { prices }: Dataset): Fault {
  const { mineral, from, to, as_of } = args;
  const [only] = all;
  if (all.length === 1 && from && to && periodText(from) === periodText(to)) {
    const price = only!.price(from);
    if (price instanceof Fault) return price;
  }
  const asked = [from && `from ${periodText(from)}`, to && `to ${periodText(to)}`].filter(Boolean).join(" ");
  const reach = all.map(
    (series) => `${nameOf(series.basis)} goes from ${periodText(series.periods[0]!)} to ${periodText(series.periods.at(-1)!)}`,
  );
  const span: [Period, Period] = [from ?? to!, to ?? from!];
  const more = all.length === 1 ? prices.elsewhere(mineral, only!.basis, span, as_of) : "";
  return notAvailable(`No price of ${mineral.name} ${asked}: ${listOf(reach, "and")}.${more}`, "no price");
}
