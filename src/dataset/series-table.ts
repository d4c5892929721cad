import { lastDayOf, type Day } from "../domain/date";
import { readFigure, type Figure } from "../domain/figure";
import { CrossSection } from "./section";
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

/** All figures of one edition for one mineral and measure. */
export class SeriesTable {
  /** Oldest first. */
  readonly years: readonly number[];
  readonly newestYear: number;
  /** Day by which the edition was out for certain. */
  readonly publishedBy: Day;
  readonly unit: string;
  private readonly sections = new Map<number, CrossSection>();

  constructor(
    readonly edition: Source,
    readonly mineral: Mineral,
    readonly measure: Measure,
    series: Series,
    countries: ReadonlyMap<string, Country>,
    notes: readonly string[],
  ) {
    this.unit = series.unit;
    this.publishedBy = lastDayOf(edition.published);
    const byYear = new Map<number, Observation[]>();
    for (const tuple of series.observations) {
      const observation = observationOf(tuple, countries, notes);
      const ofYear = byYear.get(observation.year);
      if (ofYear) ofYear.push(observation);
      else byYear.set(observation.year, [observation]);
    }
    this.years = [...byYear.keys()].sort((a, b) => a - b);
    this.newestYear = this.years[this.years.length - 1]!;
    for (const [year, observations] of byYear) this.sections.set(year, new CrossSection(this, year, observations));
  }

  /** The table at one year, or undefined where it has none. */
  section(year: number): CrossSection | undefined {
    return this.sections.get(year);
  }

  get newest(): CrossSection {
    return this.sections.get(this.newestYear)!;
  }

  /** How many places of the table there are, over all its years. */
  get figureCount(): number {
    return this.years.reduce((count, year) => count + this.sections.get(year)!.observations.length, 0);
  }

  /** `antimony mine production in USGS MCS 2026` */
  describe(): string {
    return `${this.mineral.name} ${this.measure.id} in ${this.edition.short}`;
  }
}

function observationOf(tuple: ObservationTuple, countries: ReadonlyMap<string, Country>, notes: readonly string[]): Observation {
  const [countryId, year, value, qualifiers, locator, noteIndex] = tuple;
  const country = countries.get(countryId);
  if (!country) throw new Error(`The dataset names a country that it does not have: ${countryId}`);
  const note = noteIndex < 0 ? "" : (notes[noteIndex] ?? "");
  return { country, year, figure: readFigure(value, qualifiers, note), qualifiers, locator, note };
}
