import { readFigure, type Figure } from "../domain/figure";
import { rankDescending } from "../domain/rank";
import type { Country, Measure, Mineral, ObservationTuple, Series, Source } from "./schema";

/** One place in a published table. */
export interface Observation {
  country: Country;
  year: number;
  figure: Figure;
  qualifiers: string;
  /** Place in the work, such as `row 412`. */
  locator: string;
  /** Publisher's footnote on this figure, or empty. */
  note: string;
}

export interface RankedObservation {
  observation: Observation;
  value: number;
  /** 1 is the largest. */
  rank: number;
}

/** What shares of a year are taken of. */
export interface ShareBase {
  total: number;
  /**
   * `published` total, `bound` (a total published only as "more than", raised to the countries' sum where that is larger), or the `sum` of
   * what is listed, where the edition has no line for the world and every place listed has a number.
   */
  basis: "published" | "bound" | "sum";
}

/** All figures that one edition holds for one mineral and measure. */
export class SeriesTable {
  /** Years held, oldest first. */
  readonly years: readonly number[];
  private readonly byYear = new Map<number, Map<string, Observation>>();
  private readonly rankings = new Map<number, RankedObservation[]>();

  constructor(
    readonly edition: Source,
    readonly mineral: Mineral,
    readonly measure: Measure,
    readonly unit: string,
    series: Series,
    countries: ReadonlyMap<string, Country>,
    notes: readonly string[],
  ) {
    for (const tuple of series.observations) {
      const observation = readObservation(tuple, countries, notes);
      let year = this.byYear.get(observation.year);
      if (!year) this.byYear.set(observation.year, (year = new Map()));
      year.set(observation.country.id, observation);
    }
    this.years = [...this.byYear.keys()].sort((a, b) => a - b);
  }

  get newestYear(): number {
    return this.years[this.years.length - 1]!;
  }

  at(countryId: string, year: number): Observation | undefined {
    return this.byYear.get(year)?.get(countryId);
  }

  observations(year: number): Observation[] {
    return [...(this.byYear.get(year)?.values() ?? [])];
  }

  /** Countries listed with a number, largest first. World, other and combined rows never take part. */
  ranking(year: number): readonly RankedObservation[] {
    let ranking = this.rankings.get(year);
    if (!ranking) {
      const numbers = this.observations(year).flatMap((observation) =>
        observation.country.kind === "country" && observation.figure.kind === "number"
          ? [{ observation, value: observation.figure.value }]
          : [],
      );
      ranking = rankDescending(numbers, (number) => number.value).map(({ entry, rank }) => ({ ...entry, rank }));
      this.rankings.set(year, ranking);
    }
    return ranking;
  }

  /**
   * What shares are taken of. Undefined where the publisher says in place of a total that there is none (XX, NA, "Large"), and where a
   * sum would count what is withheld or not available as zero: the share of one listed country would then be far too large.
   */
  shareBase(year: number): ShareBase | undefined {
    // A measure that is itself a share of the world, in per cent, is a share of 100.
    if (this.unit === "%") return { total: 100, basis: "published" };
    const world = this.byYear.get(year)?.get("WORLD");
    if (world?.figure.kind === "number") return { total: world.figure.value, basis: "published" };
    const places = this.observations(year).filter(({ country }) => country.kind !== "world");
    const numbers = places.flatMap(({ figure }) => (figure.kind === "number" ? [figure.value] : []));
    const sum = numbers.reduce((total, value) => total + value, 0);
    if (numbers.length === 0) return undefined;
    if (world?.figure.kind === "more than") return { total: Math.max(world.figure.bound, sum), basis: "bound" };
    // One place alone is no world: what is known of the others is nothing, not zero.
    if (world || numbers.length < places.length || places.length === 1) return undefined;
    return { total: sum, basis: "sum" };
  }
}

function readObservation(
  tuple: ObservationTuple,
  countries: ReadonlyMap<string, Country>,
  notes: readonly string[],
): Observation {
  const [countryId, year, value, qualifiers, locator, noteIndex] = tuple;
  const country = countries.get(countryId);
  if (!country) throw new Error(`The dataset names a country that it does not hold: ${countryId}`);
  const note = noteIndex < 0 ? "" : (notes[noteIndex] ?? "");
  return { country, year, figure: readFigure(value, qualifiers, note), qualifiers, locator, note };
}
