import { lastDayOf, type Day } from "../domain/date";
import { notAvailable } from "../domain/fault";
import { NameIndex } from "../domain/name-index";
import { namesOfMineral, namesOfPlace } from "./names";
import type { Country, CountryGroup, DatasetFile, Measure, Mineral, Source } from "./schema";
import { SeriesTable } from "./series-table";

/** Publisher whose editions answer before any other where they hold the mineral and the measure. */
const FIRST_PUBLISHER = "U.S. Geological Survey";

/** A country, a group of countries or the world, as typed in a formula. */
export type Place = Country | Group;
export type Group = CountryGroup & { kind: "group" };

/** The built dataset, indexed. Read only: a newer dataset is a new instance. */
export class Dataset {
  readonly sources: ReadonlyMap<string, Source>;
  readonly countries: ReadonlyMap<string, Country>;
  readonly measures: ReadonlyMap<string, Measure>;
  private readonly mineralsById: ReadonlyMap<string, Mineral>;
  private readonly mineralNames: NameIndex<Mineral>;
  private readonly placeNames: NameIndex<Place>;
  private readonly measureNames: NameIndex<Measure>;
  /** Tables of one mineral and measure in order of precedence: first publisher, then newest. */
  private readonly tables = new Map<string, SeriesTable[]>();
  private readonly measuresOfMineral = new Map<string, Measure[]>();

  constructor(readonly file: DatasetFile) {
    this.sources = byId(file.sources);
    this.countries = byId(file.countries);
    this.measures = byId(file.measures);
    this.mineralsById = byId(file.minerals);
    this.mineralNames = new NameIndex(
      "mineral",
      file.minerals,
      namesOfMineral,
      file.ambiguous.minerals,
      'MINERAL.LIST("all") lists the names held.',
    );
    this.placeNames = new NameIndex<Place>(
      "country",
      [...file.countries, ...file.groups.map((group) => ({ ...group, kind: "group" as const }))],
      namesOfPlace,
      file.ambiguous.countries,
      "Use a name or an ISO 3166 code, World, or a group such as Central Asia.",
    );
    this.measureNames = new NameIndex("measure", file.measures, ({ id, aliases }) => [id, ...aliases]);
    for (const series of file.series) {
      const mineral = this.mineral(series.mineral);
      const measure = this.measures.get(series.measure);
      const edition = this.sources.get(series.edition);
      if (!measure || !edition)
        throw new Error(
          `The dataset has a series with an unknown measure or edition: ${series.edition}, ${series.mineral}, ${series.measure}`,
        );
      const table = new SeriesTable(edition, mineral, measure, series.unit, series, this.countries, file.notes);
      const key = tableKey(mineral.id, measure.id);
      this.tables.set(key, [...(this.tables.get(key) ?? []), table]);
    }
    for (const [, tables] of this.tables) {
      tables.sort(byPrecedence);
      const { mineral, measure } = tables[0]!;
      this.measuresOfMineral.set(mineral.id, [...(this.measuresOfMineral.get(mineral.id) ?? []), measure]);
    }
    const order = new Map(file.measures.map((measure, index) => [measure.id, index]));
    for (const measures of this.measuresOfMineral.values()) measures.sort((a, b) => order.get(a.id)! - order.get(b.id)!);
  }

  /** Works whose figures form editions, newest first. */
  get editions(): Source[] {
    const ids = new Set(this.file.series.map((series) => series.edition));
    return this.file.sources
      .filter((source) => ids.has(source.id))
      .sort((a, b) => compareDays(lastDayOf(b.published), lastDayOf(a.published)));
  }

  get minerals(): readonly Mineral[] {
    return this.file.minerals;
  }

  mineral(id: string): Mineral {
    const mineral = this.mineralsById.get(id);
    if (!mineral) throw new Error(`The dataset names a mineral that it does not hold: ${id}`);
    return mineral;
  }

  source(id: string): Source {
    const source = this.sources.get(id);
    if (!source) throw new Error(`The dataset names a source that it does not hold: ${id}`);
    return source;
  }

  /** Minerals that are counted as forms of this one, and forms of those. */
  formsOf(mineral: Mineral): Mineral[] {
    return this.file.minerals
      .filter((candidate) => candidate.parent === mineral.id)
      .flatMap((form) => [form, ...this.formsOf(form)]);
  }

  /** @throws Fault `#N/A` for an unknown or ambiguous name */
  findMineral(text: string): Mineral {
    return this.mineralNames.find(text);
  }

  /** @throws Fault `#N/A` for an unknown or ambiguous name */
  findPlace(text: string): Place {
    return this.placeNames.find(text);
  }

  /**
   * @returns undefined for an unknown name
   * @throws Fault `#N/A` for an ambiguous name
   */
  lookUpPlace(text: string): Place | undefined {
    return this.placeNames.lookUp(text);
  }

  /** The measure of this id or alias, whichever mineral it is counted for. */
  lookUpMeasure(text: string): Measure | undefined {
    return this.measureNames.lookUp(text);
  }

  /** Measures that some edition holds for a mineral, in the order of the vocabulary. */
  measuresOf(mineral: Mineral): readonly Measure[] {
    return this.measuresOfMineral.get(mineral.id) ?? [];
  }

  /** Every edition's table of a mineral and measure, in order of precedence. */
  tablesOf(mineral: Mineral, measure: Measure): readonly SeriesTable[] {
    return this.tables.get(tableKey(mineral.id, measure.id)) ?? [];
  }

  /**
   * The one table that answers: of the editions published by `asOf` that hold the mineral and the measure, the first in precedence.
   * @param asOf day by which the edition must be out, or undefined for everything known
   * @throws Fault `#N/A` where no edition was out by then
   */
  tableInForce(mineral: Mineral, measure: Measure, asOf: Day | undefined): SeriesTable {
    const tables = this.tablesOf(mineral, measure);
    const inForce = tables.find((table) => asOf === undefined || lastDayOf(table.edition.published) <= asOf);
    if (inForce) return inForce;
    const first = [...tables].sort((a, b) => compareDays(lastDayOf(a.edition.published), lastDayOf(b.edition.published)))[0];
    if (!first) throw notAvailable(`No edition holds ${mineral.name} ${measure.id}.`);
    throw notAvailable(
      `No edition held on ${mineral.name} ${measure.id} was published by ${asOf}: the first edition held is ${first.edition.short}, published ${first.edition.published}.`,
    );
  }
}

function byPrecedence(a: SeriesTable, b: SeriesTable): number {
  const first = (table: SeriesTable): number => (table.edition.publisher === FIRST_PUBLISHER ? 0 : 1);
  return first(a) - first(b) || compareDays(lastDayOf(b.edition.published), lastDayOf(a.edition.published));
}

function compareDays(a: Day, b: Day): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function tableKey(mineralId: string, measureId: string): string {
  return `${mineralId}|${measureId}`;
}

function byId<T extends { id: string }>(entries: readonly T[]): Map<string, T> {
  return new Map(entries.map((entry) => [entry.id, entry]));
}
