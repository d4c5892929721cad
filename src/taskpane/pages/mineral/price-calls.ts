/** Which prices of a mineral its page shows, and the calls that answer them. */
import { periodText } from "../../../domain/period";
import { dollarsForTon } from "../../../domain/price-unit";
import type { Dataset } from "../../../dataset/dataset";
import type { PriceBasis, PriceSeries } from "../../../dataset/prices";
import type { Mineral, Source } from "../../../dataset/schema";
import { PRICE_UNITS, type PriceUnit } from "../../../functions/price-parameters";
import { callOf, type WorksheetCall } from "../../../workbook/worksheet-call";

/** What a person has chosen to see. */
export interface PriceChoice {
  basis: PriceBasis;
  /** First period shown; undefined for the first of the series. */
  from?: string;
  /** Source id of an edition; undefined for the one in force, also when a newer one comes. */
  edition?: string;
  unit?: PriceUnit;
}

/** Years from which a long series can be shown. */
const LATER_STARTS = [1980, 2000, 2010, 2020];
/** A series that has fewer periods is shown whole. */
const LONG = 24;

/** Editions that some day sets as the one that answers, newest first. */
export function priceEditionsOffered({ prices }: Dataset, mineral: Mineral, basis: PriceBasis): Source[] {
  const all = prices.editionsOf(mineral, basis);
  return all
    .filter((each, index) => all.slice(0, index).every(({ publishedBy }) => publishedBy > each.publishedBy))
    .map(({ edition }) => edition);
}

/** The prices of the edition that is chosen. */
export function pricesChosen({ prices }: Dataset, mineral: Mineral, { basis, edition }: PriceChoice): PriceSeries {
  const chosen = prices.editionsOf(mineral, basis).find((each) => each.edition.id === edition);
  return prices.series(mineral, basis, chosen?.publishedBy);
}

/** The first periods from which the chosen prices can be shown, after the first of all. */
export function startsOffered(dataset: Dataset, mineral: Mineral, choice: PriceChoice): string[] {
  const { periods, basis } = pricesChosen(dataset, mineral, choice);
  if (periods.length < LONG) return [];
  const texts = new Set(periods.map(periodText));
  return LATER_STARTS.map((year) => (basis.kind === "monthly" ? `${year}-01` : String(year))).filter(
    (start) => texts.has(start) && start !== periodText(periods[0]!),
  );
}

/** The units in which the chosen prices can be answered: as published alone where that is US dollars for a ton, or no exact weight. */
export function unitsOffered(dataset: Dataset, mineral: Mineral, choice: PriceChoice): readonly PriceUnit[] {
  const factor = dollarsForTon(pricesChosen(dataset, mineral, choice).unit);
  return factor === undefined || factor === 1 ? PRICE_UNITS.slice(0, 1) : PRICE_UNITS;
}

/** The choice on another basis or edition: a start or unit that it does not have is forgotten. */
export function repriced(dataset: Dataset, mineral: Mineral, { basis, from, edition, unit }: PriceChoice): PriceChoice {
  const hasEdition = dataset.prices.editionsOf(mineral, basis).some((each) => each.edition.id === edition);
  const kept: PriceChoice = { basis, ...(hasEdition && edition !== undefined && { edition }) };
  return {
    ...kept,
    ...(from !== undefined && startsOffered(dataset, mineral, kept).includes(from) && { from }),
    ...(unit !== undefined && unitsOffered(dataset, mineral, kept).includes(unit) && { unit }),
  };
}

/** The basis as formulas name it and as it is shown. */
export function basisName({ name, measure }: PriceBasis): string {
  return name === "" ? measure.id : name;
}

/** Arguments that both functions of prices take; what they answer anyway is left out. */
function givenOf(dataset: Dataset, mineral: Mineral, { basis, edition, unit }: PriceChoice): WorksheetCall["given"] {
  const bases = dataset.prices.bases(mineral);
  const chosen = dataset.prices.editionsOf(mineral, basis).find((each) => each.edition.id === edition);
  return {
    mineral: mineral.name,
    basis: bases.length === 1 ? undefined : basisName(basis),
    as_of: chosen?.publishedBy,
    unit: unit === "as published" ? undefined : unit,
  };
}

/** The prices, period by period. */
export function pricesCall(dataset: Dataset, mineral: Mineral, choice: PriceChoice): WorksheetCall {
  return callOf("MINERAL.PRICES", { ...givenOf(dataset, mineral, choice), from: choice.from, headers: true });
}

/** The newest price of the series. */
export function newestPriceCall(dataset: Dataset, mineral: Mineral, choice: PriceChoice): WorksheetCall {
  const newest = pricesChosen(dataset, mineral, choice).periods.at(-1)!;
  return callOf("MINERAL.PRICE", {
    ...givenOf(dataset, mineral, choice),
    period: "year" in newest ? newest.year : newest.month,
  });
}
