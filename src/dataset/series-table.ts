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
  /** Made when the table is first asked for a year: most tables never are. */
  private sections: ReadonlyMap<number, CrossSection> | undefined;

  constructor(
    readonly edition: Source,
    readonly mineral: Mineral,
    readonly measure: Measure,
    private readonly series: Series,
    private readonly countries: ReadonlyMap<string, Country>,
    private readonly notes: readonly string[],
  ) {
    this.unit = series.unit;
    this.publishedBy = lastDayOf(edition.published);
    this.years = [...new Set(series.observations.map(([, year]) => year))].sort((a, b) => a - b);
    this.newestYear = this.years[this.years.length - 1]!;
  }

  /** The table at one year, or undefined where it has none. */
  section(year: number): CrossSection | undefined {
    this.sections ??= this.sectionsByYear();
    return this.sections.get(year);
  }

  get newest(): CrossSection {
    return this.section(this.newestYear)!;
  }

  /** How many places of the table there are, over all its years. */
  get figureCount(): number {
    return this.series.observations.length;
  }

  private sectionsByYear(): Map<number, CrossSection> {
    const byYear = new Map<number, Observation[]>(this.years.map((year) => [year, []]));
    for (const tuple of this.series.observations) {
      const observation = observationOf(tuple, this.countries, this.notes);
      byYear.get(observation.year)!.push(observation);
    }
    for (const observations of byYear.values()) observations.sort((a, b) => (a.country.id < b.country.id ? -1 : 1));
    return new Map([...byYear].map(([year, observations]) => [year, new CrossSection(this, year, observations)]));
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
