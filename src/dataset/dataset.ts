import { quote } from "../domain/cell";
import { dayBefore, lastDayOf, type Day } from "../domain/date";
import { notAvailable, type Fault } from "../domain/fault";
import { listOf } from "../domain/name";
import { NameIndex } from "../domain/name-index";
import { Claims } from "./claims/claims";
import { Controls } from "./controls";
import { Deals } from "./deals/deals";
import { Demand } from "./demand";
import { Imports } from "./imports";
import { Lists } from "./lists";
import { measureOf, MeasureWords, meantMeasure, type MeasureWord } from "./measure";
import { isByCountry, withForms } from "./measure-forms";
import { namesOfMineral } from "./mineral";
import { namesOfPlace, type Place } from "./place";
import { Prices } from "./prices";
import { Properties } from "./property";
import type { Country, CountryGroup, DatasetFile, Measure, Mineral, Source } from "./schema";
import { SCHEMA } from "./schema/vocabulary";
import { DatasetError } from "./dataset-error";
import type { CrossSection } from "./section";
import { SeriesTable } from "./series-table";
import { Uses } from "./uses";

/**
 * The dataset, indexed: the one way to ask it. Read only: a newer dataset is a new instance, and everything that is remembered of an
 * answer lives in the instance.
 */
export class Dataset {
  readonly deals: Deals;
  readonly lists: Lists;
  readonly controls: Controls;
  readonly imports: Imports;
  readonly prices: Prices;
  readonly uses: Uses;
  readonly demand: Demand;
  readonly properties: Properties;
  readonly claims: Claims;
  readonly measureWords: MeasureWords;
  private readonly sourcesById: ReadonlyMap<string, Source>;
  private readonly countriesById: ReadonlyMap<string, Country>;
  private readonly groupsById: ReadonlyMap<string, CountryGroup>;
  private readonly measuresById: ReadonlyMap<string, Measure>;
  private readonly mineralsById: ReadonlyMap<string, Mineral>;
  private readonly mineralNames: NameIndex<Mineral>;
  private readonly placeNames: NameIndex<Place>;
  private readonly measureNames: NameIndex<Measure>;
  /** Forms of a mineral, and forms of those. */
  private readonly forms = new Map<Mineral, readonly Mineral[]>();
  /** Tables of one mineral and measure in order of precedence: first publisher, then newest. */
  private readonly tables = new Map<Mineral, Map<Measure, SeriesTable[]>>();
  private readonly measuresOfMineral = new Map<Mineral, Measure[]>();
  /** Tables that a word for a measure means for a mineral: what most calls ask first. */
  private readonly tablesOfWord = new Map<Mineral, Map<MeasureWord, readonly SeriesTable[]>>();
  private editionsByDate: readonly Source[] | undefined;
  private alphabetical: readonly Mineral[] | undefined;
  private readonly memory = new Map<object, unknown>();

  private constructor(
    private readonly file: DatasetFile,
    /** SHA-256 of the bytes of the file, hexadecimal. */
    readonly hash: string,
  ) {
    this.sourcesById = byId(file.sources);
    this.countriesById = byId(file.countries);
    this.groupsById = byId(file.groups);
    const measures = withForms(file.measures);
    this.measuresById = byId(measures);
    this.mineralsById = byId(file.minerals);
    this.mineralNames = new NameIndex(
      "mineral",
      file.minerals,
      namesOfMineral,
      file.ambiguous.minerals,
      'MINERAL.LIST("all") lists the minerals.',
    );
    this.placeNames = new NameIndex<Place>(
      "country",
      [...file.countries, ...file.groups.map((group) => ({ ...group, kind: "group" as const }))],
      namesOfPlace,
      file.ambiguous.countries,
      "Use a name or an ISO 3166 code, World, or a group such as Central Asia.",
    );
    this.measureNames = new NameIndex("measure", measures, ({ id, aliases }) => [id, ...aliases]);
    this.measureWords = new MeasureWords(this);
    const children = new Map<string, Mineral[]>();
    for (const mineral of file.minerals)
      if (mineral.parent !== undefined) children.set(mineral.parent, [...(children.get(mineral.parent) ?? []), mineral]);
    for (const mineral of file.minerals) this.forms.set(mineral, formsIn(children, mineral));
    this.indexTables();
    this.lists = new Lists(file.lists, this);
    this.controls = new Controls(file.controls, this);
    this.imports = new Imports(file.imports, this);
    this.prices = new Prices(file.monthly, this);
    this.uses = new Uses(file.uses, this);
    this.demand = new Demand(file.demand, this);
    this.properties = new Properties(file.properties, file.propertyValues, this);
    this.deals = new Deals(file.deals, file.dealVocabulary, this);
    this.claims = new Claims(file.claims, this);
  }

  /**
   * A dataset whose every part has been checked: by the build, for the one that comes with the add-in, or by `checkedDataset`. Only its
   * schema is looked at here.
   * @param hash SHA-256 of the bytes that it was read from, hexadecimal
   * @throws DatasetError for another schema
   */
  static built(file: DatasetFile, hash: string): Dataset {
    if (file.schema !== SCHEMA) throw new DatasetError([`schema: is ${String(file.schema)}; this add-in reads schema ${SCHEMA}`]);
    return new Dataset(file, hash);
  }

  /** The same data as if they had been released on another day: as of that day functions answer that are asked for no day. */
  asReleasedOn(released: Day): Dataset {
    return new Dataset({ ...this.file, released }, this.hash);
  }

  /** `2026.1` */
  get version(): string {
    return this.file.version;
  }

  /** Day of release; it counts as today where a state of affairs is asked for. */
  get released(): Day {
    return this.file.released;
  }

  /** Every published work, in the order of ids. */
  get sources(): readonly Source[] {
    return this.file.sources;
  }

  /** Works whose figures form editions, newest first. */
  get editions(): readonly Source[] {
    if (this.editionsByDate) return this.editionsByDate;
    const ids = new Set([...this.file.series, ...this.file.monthly].map(({ edition }) => edition));
    this.editionsByDate = this.file.sources
      .filter((source) => ids.has(source.id))
      .sort((a, b) => compareDays(lastDayOf(b.published), lastDayOf(a.published)));
    return this.editionsByDate;
  }

  /** In the order of ids. */
  get minerals(): readonly Mineral[] {
    return this.file.minerals;
  }

  /** In alphabetical order of their names. */
  get mineralsByName(): readonly Mineral[] {
    this.alphabetical ??= [...this.file.minerals].sort((a, b) => a.name.localeCompare(b.name, "en"));
    return this.alphabetical;
  }

  get countries(): readonly Country[] {
    return this.file.countries;
  }

  get groups(): readonly CountryGroup[] {
    return this.file.groups;
  }

  /** The vocabulary of what is counted. A family of measures stands for its forms, which `measuresOf` tells by mineral. */
  get measures(): readonly Measure[] {
    return this.file.measures;
  }

  /** Names that mean several minerals or countries, each with those that it can mean. */
  get ambiguousNames(): DatasetFile["ambiguous"] {
    return this.file.ambiguous;
  }

  /** Every table of every edition. */
  get seriesTables(): readonly SeriesTable[] {
    return [...this.tables.values()].flatMap((ofMineral) => [...ofMineral.values()].flat());
  }

  source(id: string): Source {
    return entryOf(this.sourcesById, "source", id);
  }

  mineral(id: string): Mineral {
    return entryOf(this.mineralsById, "mineral", id);
  }

  measure(id: string): Measure {
    return entryOf(this.measuresById, "measure", id);
  }

  country(id: string): Country {
    return entryOf(this.countriesById, "country", id);
  }

  /** Name of a country or group as cells show it. */
  placeName(id: string): string {
    return this.countriesById.get(id)?.name ?? entryOf(this.groupsById, "country", id).name;
  }

  /** Whether what is said of one place bears on another: the same, or a group and its member. */
  placesMeet(said: string, asked: Place): boolean {
    if (said === asked.id) return true;
    if (asked.kind === "group" && asked.members.includes(said)) return true;
    return this.groupsById.get(said)?.members.includes(asked.id) === true;
  }

  /** Minerals that are counted as forms of this one, and forms of those. */
  formsOf(mineral: Mineral): readonly Mineral[] {
    return this.forms.get(mineral) ?? [];
  }

  /** Minerals of which this is a form, nearest first. */
  ancestorsOf(mineral: Mineral): Mineral[] {
    const parent = mineral.parent === undefined ? undefined : this.mineral(mineral.parent);
    return parent ? [parent, ...this.ancestorsOf(parent)] : [];
  }

  /** A mineral with its forms: what a question about the mineral is also about. */
  familyOf(mineral: Mineral): readonly Mineral[] {
    return [mineral, ...this.formsOf(mineral)];
  }

  /** @throws Fault `#N/A` for an unknown or ambiguous name */
  findMineral(text: string): Mineral {
    return this.mineralNames.find(text, () => {
      const place = this.placeNames.get(text);
      if (place)
        return `This is a ${place.kind === "group" ? "group of countries" : "country"}: give a mineral here, such as antimony.`;
      return this.deals.lookUp(text) && `This is a deal: use a DEAL function, such as DEAL.TERMS(${quote(text)}).`;
    });
  }

  /** The mineral of a name, or undefined where there is none or it is ambiguous. */
  lookUpMineral(text: string): Mineral | undefined {
    return this.mineralNames.get(text);
  }

  /** @throws Fault `#N/A` for an unknown or ambiguous name */
  findPlace(text: string): Place {
    return this.placeNames.find(text, () => {
      if (this.mineralNames.get(text)) return "This is a mineral: give a country here, such as Kazakhstan.";
      return this.deals.lookUp(text) && `This is a deal: use a DEAL function, such as DEAL.TERMS(${quote(text)}).`;
    });
  }

  /** What a text names that is no measure, property or year: `a country`, `a mineral`; undefined where it names nothing. */
  kindOf(text: string): string | undefined {
    const place = this.placeNames.get(text);
    if (place) return place.kind === "group" ? "a group of countries" : "a country";
    return this.mineralNames.get(text) && "a mineral";
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
    return this.measureNames.get(text);
  }

  /** Measures that some edition has for a mineral, in the order of the vocabulary. */
  measuresOf(mineral: Mineral): readonly Measure[] {
    return this.measuresOfMineral.get(mineral) ?? [];
  }

  /** Those of them that are counted by country: what can be ranked, and shares taken of. */
  measuresByCountryOf(mineral: Mineral): readonly Measure[] {
    return this.measuresOf(mineral).filter(isByCountry);
  }

  /** Every edition's table of a mineral and measure, in order of precedence. */
  tablesOf(mineral: Mineral, measure: Measure): readonly SeriesTable[] {
    return this.tables.get(mineral)?.get(measure) ?? [];
  }

  /**
   * The one table that answers: of the editions published by `asOf` that have the mineral and the measure, the first in precedence.
   * @param asOf day by which the edition must be out, or undefined for everything known
   * @throws Fault `#VALUE!` for a word that is no measure; `#N/A` where the mineral does not have it, or no edition was out by then
   */
  table(mineral: Mineral, word: MeasureWord, asOf: Day | undefined): SeriesTable {
    const inForce = this.lookUpTable(mineral, word, asOf);
    if (inForce) return inForce;
    const measure = measureOf(this, mineral, word);
    const [first] = [...this.tablesOf(mineral, measure)].sort((a, b) => compareDays(a.publishedBy, b.publishedBy));
    throw notAvailable(
      `The dataset has no edition with ${mineral.name} ${measure.id} published by ${asOf}: its first is ${first!.edition.short}, published ${first!.edition.published}.`,
    );
  }

  /**
   * The table that answers, at a year.
   * @param year undefined for the newest of the edition in force
   * @throws Fault as `table` does, and `#N/A` where the edition does not have the year
   */
  section(mineral: Mineral, word: MeasureWord, year: number | undefined, asOf: Day | undefined): CrossSection {
    const table = this.table(mineral, word, asOf);
    const section = year === undefined ? table.newest : table.section(year);
    if (section) return section;
    throw this.noSuchYear(table, year!);
  }

  /** As `section`, but undefined where there is none. */
  lookUpSection(mineral: Mineral, word: MeasureWord, year: number | undefined, asOf: Day | undefined): CrossSection | undefined {
    const table = this.lookUpTable(mineral, word, asOf);
    return table && (year === undefined ? table.newest : table.section(year));
  }

  /**
   * What was worked out before for a key, or is now. It lives as long as the dataset.
   * @param key an object that stands for what is remembered, such as the definition that uses it
   */
  remember<T>(key: object, create: () => T): T {
    if (!this.memory.has(key)) this.memory.set(key, create());
    return this.memory.get(key) as T;
  }

  private lookUpTable(mineral: Mineral, word: MeasureWord, asOf: Day | undefined): SeriesTable | undefined {
    const tables = this.tablesOfMeasureWord(mineral, word);
    if (asOf === undefined) return tables[0];
    for (const table of tables) if (table.publishedBy <= asOf) return table;
    return undefined;
  }

  private tablesOfMeasureWord(mineral: Mineral, word: MeasureWord): readonly SeriesTable[] {
    let ofMineral = this.tablesOfWord.get(mineral);
    if (ofMineral === undefined) this.tablesOfWord.set(mineral, (ofMineral = new Map()));
    const known = ofMineral.get(word);
    if (known) return known;
    const measure = meantMeasure(mineral, word, this.measuresOf(mineral));
    if (!measure) return [];
    const tables = this.tablesOf(mineral, measure);
    ofMineral.set(word, tables);
    return tables;
  }

  private indexTables(): void {
    const publishers = this.file.publisherPrecedence;
    const place = ({ edition }: SeriesTable): number => {
      const at = publishers.indexOf(edition.publisher);
      return at < 0 ? publishers.length : at;
    };
    for (const series of this.file.series) {
      const mineral = this.mineral(series.mineral);
      const measure = this.measure(series.measure);
      const table = new SeriesTable(this.source(series.edition), mineral, measure, series, this.countriesById, this.file.notes);
      let ofMineral = this.tables.get(mineral);
      if (!ofMineral) this.tables.set(mineral, (ofMineral = new Map()));
      const tables = ofMineral.get(measure);
      if (tables) tables.push(table);
      else ofMineral.set(measure, [table]);
    }
    const order = new Map([...this.measuresById.values()].map((measure, index) => [measure, index]));
    for (const [mineral, ofMineral] of this.tables) {
      for (const tables of ofMineral.values())
        tables.sort((a, b) => place(a) - place(b) || compareDays(b.publishedBy, a.publishedBy));
      this.measuresOfMineral.set(
        mineral,
        [...ofMineral.keys()].sort((a, b) => order.get(a)! - order.get(b)!),
      );
    }
  }

  /** Why a table has no figures of a year, with the edition that has. */
  noSuchYear(table: SeriesTable, year: number): Fault {
    const years = listOf(table.years.map(String), "and");
    const message = `No ${year} figures for ${table.describe()}: ${table.years.length === 1 ? "its only year is" : "its years are"} ${years}.`;
    const older = this.tablesOf(table.mineral, table.measure).find(
      (candidate) => candidate !== table && candidate.section(year) !== undefined,
    );
    if (!older) return notAvailable(message);
    return notAvailable(`${message} ${older.edition.short} has ${year}: set as_of to ${quote(this.asOfFor(older, table))}.`);
  }

  /** A day on which the older table is the one in force. */
  private asOfFor(wanted: SeriesTable, current: SeriesTable): Day {
    const before = dayBefore(current.publishedBy);
    if (before < wanted.publishedBy) return wanted.publishedBy;
    const inForce = this.tablesOf(wanted.mineral, wanted.measure).find(({ publishedBy }) => publishedBy <= before);
    return inForce === wanted ? before : wanted.publishedBy;
  }
}

function formsIn(children: ReadonlyMap<string, readonly Mineral[]>, mineral: Mineral): Mineral[] {
  return (children.get(mineral.id) ?? []).flatMap((form) => [form, ...formsIn(children, form)]);
}

function compareDays(a: Day, b: Day): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function byId<T extends { id: string }>(entries: readonly T[]): Map<string, T> {
  return new Map(entries.map((entry) => [entry.id, entry]));
}

/** The entry of an id. The references of a dataset are checked, so a missing one is an error of the program. */
function entryOf<T>(entries: ReadonlyMap<string, T>, kind: string, id: string): T {
  const entry = entries.get(id);
  if (entry === undefined) throw new Error(`The dataset has no ${kind} ${quote(id)}.`);
  return entry;
}
