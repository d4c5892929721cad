import type { Measure } from "../mineral";
import type { ObservationTuple, Series } from "../series";
import type { Source } from "../source";
import { placeText, within, type Flaw } from "./flaw";

/** Why a work cannot be the edition of figures. */
export function editionFlaw({ id, edition }: Source): string | undefined {
  return edition === undefined ? `source "${id}" has no "edition". A source of series must say which edition it is.` : undefined;
}

/** Why an edition cannot have figures of a year. */
export function yearFlaw(year: number, { published }: Source): string | undefined {
  const last = Number(published.slice(0, 4));
  return year > last
    ? `the year is ${year}, but the edition was published in ${last}. An edition has no figures of later years.`
    : undefined;
}

/** Why a value cannot be a percentage. */
export function percentageFlaw(value: number | null): string | undefined {
  return value !== null && value > 100
    ? `the value ${value} is a percentage above 100. Look at the publisher's table again.`
    : undefined;
}

/** Why a value cannot be negative: what is counted is an amount, unless a fall of it is counted as well. */
export function negativeFlaw(value: number | null, measure: Measure | undefined): string | undefined {
  return value !== null && value < 0 && measure?.signed !== true
    ? `the value ${value} is negative, which no quantity can be. Look at the publisher's table again.`
    : undefined;
}

/** A second figure for one country and year. */
export function secondFigure(key: string, first: string): string {
  return `a second figure for ${key}; the first is ${first}. An edition holds one figure for each: remove one.`;
}

/** What is wrong with the series of a dataset, beyond each figure by itself. */
export function seriesFlaws(
  all: readonly Series[],
  sources: ReadonlyMap<string, Source>,
  measures: ReadonlyMap<string, Measure>,
): Flaw[] {
  const placeOf = new Map<string, string>();
  return all.flatMap((series, index) => {
    const { edition, mineral, measure, unit } = series;
    const key = [edition, mineral, measure].join(", ");
    const other = placeOf.get(key);
    placeOf.set(key, placeText(["series", index]));
    const source = sources.get(edition)!;
    const notAnEdition = editionFlaw(source);
    return within(
      [index],
      [
        ...(other === undefined
          ? []
          : [{ path: [], reason: `a second series of ${key}; the first is ${other}. Merge the two.` }]),
        ...(notAnEdition === undefined ? [] : [{ path: ["edition"], reason: notAnEdition }]),
        ...observationFlaws(series, source, measures.get(measure)!, unit === "%"),
      ],
    );
  });
}

function observationFlaws(
  { mineral, measure, observations }: Series,
  source: Source,
  counted: Measure,
  isInPercent: boolean,
): Flaw[] {
  const flaws: Flaw[] = [];
  const isPercentage = isInPercent || counted.kind === "share";
  const indexOf = new Map<string, number>();
  const fail = (at: number, reason: string | undefined): void => {
    if (reason !== undefined) flaws.push({ path: ["observations", at], reason });
  };
  for (let at = 0; at < observations.length; at++) {
    const [country, year, value]: ObservationTuple = observations[at]!;
    fail(at, yearFlaw(year, source));
    fail(at, negativeFlaw(value, counted));
    if (isPercentage) fail(at, percentageFlaw(value));
    const first = indexOf.get(`${country} ${year}`);
    if (first !== undefined)
      fail(at, secondFigure([mineral, measure, country, year].join(", "), placeText(["observations", first])));
    indexOf.set(`${country} ${year}`, at);
  }
  return flaws;
}
