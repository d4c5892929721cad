import { quote } from "../domain/cell";
import { Fault, faultsAsResults, invalidValue } from "../domain/fault";
import type { Month } from "../domain/month";
import { readPeriod, type Period } from "../domain/period";
import type { Dataset } from "../dataset/dataset";
import { measureOf, type MeasureWord } from "../dataset/measure";
import type { Place } from "../dataset/place";
import type { PriceBasis } from "../dataset/prices";
import type { Mineral } from "../dataset/schema";
import { requireCited, type Asked, type CitedWord } from "./cited-measure";
import { blankArgument, type Parameter } from "./definition";
import { country, optional, optionalYear } from "./parameters";
import { statedFigures, type StatedFigures } from "./stated-figure";

/** Parameters of the functions that say where a figure stands: of a country in a year, or of no country, as a price, demand or a property. */

export const countryIfAny = optional(
  country,
  "Country by name or ISO 3166 code, World, or a group; blank for what is of no country: a price, demand, a property or uses.",
);

/** A year, or a month, which only prices have. */
export type YearOrMonth = { year: number } | { month: Month; refused: Fault };

/** @param description what is answered where it is left blank */
export function yearOrMonth(description: string): Parameter<YearOrMonth | undefined> {
  const years = optionalYear(description, " A day belongs in as_of.");
  return {
    description,
    optional: true,
    type: "any",
    read(value, name, dataset) {
      const year = faultsAsResults(() => years.read(value, name, dataset));
      if (!(year instanceof Fault)) return year === undefined ? undefined : { year };
      // What is no year can be the month of a price: which it is shows with the measure.
      const period = faultsAsResults(() => readPeriod(name, value));
      if (!(period instanceof Fault) && "month" in period) return { month: period.month, refused: year };
      throw year;
    },
  };
}

/** What is asked about: the figure of a place, or of which prices and when. */
export type CitedFigure =
  /** @property basis where it is a price of a year */
  | { kind: "figure"; country: Place; year: number | undefined; basis?: PriceBasis }
  | { kind: "monthly price"; basis: PriceBasis; period: Period | undefined }
  | { kind: "stated"; figures: StatedFigures; year: number | undefined };

/**
 * The figure that the arguments mean. A price without a country is that of MINERAL.PRICE.
 * @throws Fault where a country is missing, or given for what is of no country; where a month is given for figures of years
 */
export function figureMeant(
  given: { mineral: Mineral; country: Place | undefined; measure: CitedWord; year: YearOrMonth | undefined },
  dataset: Dataset,
): CitedFigure {
  const { mineral, measure, year } = given;
  const asked = measure.asked ?? (given.country ? undefined : propertyOf(measure, dataset));
  if (asked) {
    // Demand in scenarios is that of the world.
    const isItsPlace = !given.country || (asked.kind === "demand" && given.country.kind === "world");
    const figures = statedFigures(asked, mineral, dataset);
    if (isItsPlace) return { kind: "stated", figures, year: yearIn(year) };
    throw invalidValue(`country ${quote(given.country!.name)}: ${figures.name} is of no country. Leave country blank.`);
  }
  if (measure.measure?.kind === "price") {
    const meant = pricesMeant(mineral, measure, year, dataset);
    if (meant.kind === "monthly") {
      if (given.country)
        throw invalidValue(
          `country ${quote(given.country.name)}: ${mineral.name} ${meant.measure.id} is the price of a market, not of a country. Leave country blank.`,
        );
      return { kind: "monthly price", basis: meant, period: year };
    }
    if (year && "month" in year)
      throw invalidValue(
        `year ${quote(year.month)}: ${mineral.name} ${meant.measure.id} is annual. Use the year, ${year.month.slice(0, 4)}.`,
      );
    const place = dataset.tablesOf(mineral, meant.measure)[0]!.newest.observations[0]?.country;
    if (place) return { kind: "figure", country: given.country ?? place, year: yearIn(year), basis: meant };
  }
  // A measure that is none is the fault to tell first: with a price, the country may be blank.
  requireCited(dataset, measure, mineral);
  if (!given.country) throw blankArgument("country", country);
  return { kind: "figure", country: given.country, year: yearIn(year) };
}

/** A measure of one country that is also a property: without the country, the property is meant. */
function propertyOf({ measure }: MeasureWord, { properties }: Dataset): Asked | undefined {
  const property = measure?.of === undefined ? undefined : properties.lookUp(measure.id);
  return property && { kind: "property", property };
}

/** @throws Fault for a month */
function yearIn(given: YearOrMonth | undefined): number | undefined {
  if (given && "month" in given) throw given.refused;
  return given?.year;
}

/**
 * The prices that a word for a price means.
 * @throws Fault where the mineral does not have them, or several and none that stands for all
 */
function pricesMeant(mineral: Mineral, word: MeasureWord, year: YearOrMonth | undefined, dataset: Dataset): PriceBasis {
  const { prices } = dataset;
  const bases = prices.bases(mineral);
  const named = bases.find(({ measure }) => measure === word.measure);
  if (named) return named;
  const isMonth = year !== undefined && "month" in year;
  const annual = bases.filter(({ kind }) => kind === "annual");
  if (word.measure?.forms && (isMonth || annual.length < 2))
    return prices.basis(mineral, undefined, isMonth ? "monthly" : undefined);
  const meant = measureOf(dataset, mineral, word);
  return annual.find(({ measure }) => measure === meant)!;
}
