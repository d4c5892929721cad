import { shortened, type FormattedNumber } from "../domain/cell";
import { evidence, unitedLocators, type Evidence, type EvidencePart } from "../domain/evidence";
import { faultsAsResults, Fault, notAvailable } from "../domain/fault";
import { listOf } from "../domain/name";
import { quantity, reasonOf, wordOf, type MissingFigure } from "../domain/figure";
import { decimalsOf, percent, publishedPercent, quantityCell } from "../domain/number-format";
import { herfindahlHirschman, rankDescending } from "../domain/rank";
import { isByCountry } from "./measure-forms";
import { notOneCountry, partsOf, type Place } from "./place";
import type { Observation, SeriesTable } from "./series-table";

/** A country with its place in the order of size. */
export interface RankedObservation {
  observation: Observation;
  value: number;
  /** 1 is the largest. */
  rank: number;
}

/** A line of the table with its cells, which are made when they are first asked for. */
interface Line {
  readonly observation: Observation;
  value: FormattedNumber | Fault | undefined;
  rank: number | undefined;
  share: FormattedNumber | Fault | undefined;
}

/** What shares are taken of. */
interface ShareBase {
  total: number;
  /**
   * `published` total, `bound` (a total published only as "more than", raised to the countries' sum where that is larger), or the `sum` of
   * what is listed, where the edition has no line for the world and every place listed has a number. A measure that is itself a share
   * of the world, in per cent, is a share of the `whole`, 100.
   */
  basis: "published" | "bound" | "sum" | "whole";
}

/** Words that stand in place of a figure. */
const NOT_REPORTED = "not reported";
const NO_SHARE = "no share";

/** Letters of a publisher's note in a message. */
const LONGEST_NOTE = 160;

/** A published table at one year. Ranks, shares and the total are worked out once and remembered. */
export class CrossSection {
  private readonly lines = new Map<string, Line>();
  private rankedCountries: readonly RankedObservation[] | undefined;
  private hasRanks = false;
  private decimals: number | undefined;
  private description: string | undefined;
  private shareTotal: number | Fault | undefined;

  constructor(
    readonly table: SeriesTable,
    readonly year: number,
    readonly observations: readonly Observation[],
  ) {
    for (const observation of observations)
      this.lines.set(observation.country.id, { observation, value: undefined, rank: undefined, share: undefined });
  }

  get unit(): string {
    return this.table.unit;
  }

  /** The line of one place, or undefined where the table has none. */
  at(placeId: string): Observation | undefined {
    return this.lines.get(placeId)?.observation;
  }

  /** Lines that a place rests on: its own, or those of the members of a group that are listed. */
  listed(place: Place): Observation[] {
    return partsOf(place).flatMap((id) => this.lines.get(id)?.observation ?? []);
  }

  /**
   * The number for a country, the published total for the world, or the sum over a group.
   * @returns number in the table's unit
   * @throws Fault `#N/A` where there is no number, with the reason: not reported, withheld, below the threshold, ...
   */
  value(place: Place): number {
    if (place.kind !== "group") {
      const observation = this.at(place.id);
      if (observation === undefined) throw this.notListed(place);
      if (observation.figure.kind !== "number") throw this.noNumber(place, observation, observation.figure);
      return observation.figure.value;
    }
    const listed = this.listed(place);
    if (listed.length === 0) throw this.notListed(place);
    let sum = 0;
    for (const observation of listed) {
      // A member of a group without a number would silently count as zero in the sum.
      if (observation.figure.kind !== "number") throw this.noNumber(place, observation, observation.figure);
      sum += observation.figure.value;
    }
    return sum;
  }

  /** A number of this table in its format. Percentages are fractions, shown with as many decimals as any of them needs: 1.0% beside 28.4%. */
  quantity(value: number): FormattedNumber {
    if (this.unit !== "%") return quantityCell(value);
    this.decimals ??= Math.max(
      ...this.observations.map(({ figure }) => (figure.kind === "number" ? decimalsOf(figure.value) : 0)),
    );
    return publishedPercent(value, this.decimals);
  }

  /** The same as a cell: a number in its format, or the Fault. It is made once. */
  valueCell(place: Place): FormattedNumber | Fault {
    const line = this.lines.get(place.id);
    if (line === undefined)
      return place.kind === "group" ? faultsAsResults(() => this.quantity(this.value(place))) : this.notListed(place);
    line.value ??= faultsAsResults(() => this.quantity(this.value(place)));
    return line.value;
  }

  /** The number that bounds a figure which is published only as more or less than it; elsewhere as `valueCell`. */
  boundCell(place: Place): FormattedNumber | Fault {
    const figure = place.kind === "group" ? undefined : this.at(place.id)?.figure;
    return figure?.kind === "less than" || figure?.kind === "more than" ? this.quantity(figure.bound) : this.valueCell(place);
  }

  /**
   * Rank of a country, 1 being the largest.
   * @throws Fault `#VALUE!` for what is no country; `#N/A` for a country without a number above zero
   */
  rank(place: Place): number {
    const rank = this.rankCell(place);
    if (rank instanceof Fault) throw rank;
    return rank;
  }

  /** The same as a cell: a number, or the Fault. */
  rankCell(place: Place): number | Fault {
    if (!isByCountry(this.table.measure)) return this.noRanking("rank");
    if (!this.hasRanks) {
      for (const { observation, rank } of this.ranking) this.lines.get(observation.country.id)!.rank = rank;
      this.hasRanks = true;
    }
    const line = this.lines.get(place.id);
    if (line?.rank !== undefined) return line.rank;
    if (place.kind !== "country") return notOneCountry("a rank", place);
    const value = this.valueCell(place);
    // Who produces none is not the seventh largest producer.
    return value instanceof Fault ? value : notAvailable(`${place.name}: zero, so no rank (${this.describe()}).`, "no rank");
  }

  /** Countries listed with a number above zero, largest first. World, other and combined rows never take part. */
  get ranking(): readonly RankedObservation[] {
    // A country that stands alone is not the largest.
    this.rankedCountries ??= rankDescending(
      (isByCountry(this.table.measure) ? this.observations : []).flatMap((observation) =>
        observation.country.kind === "country" && observation.figure.kind === "number" && observation.figure.value > 0
          ? [{ observation, value: observation.figure.value }]
          : [],
      ),
      ({ value }) => value,
    ).map(({ entry, rank }) => ({ ...entry, rank }));
    return this.rankedCountries;
  }

  /**
   * Share of the world, as a fraction.
   * @throws Fault `#N/A` where there is no number, or nothing to take a share of
   */
  share(place: Place): number {
    const { total } = this;
    return place.kind === "world" ? 1 : this.value(place) / total;
  }

  /** The same as a cell: a percentage, or the Fault. It is made once. */
  shareCell(place: Place): FormattedNumber | Fault {
    const line = this.lines.get(place.id);
    if (line === undefined) return faultsAsResults(() => percent(this.share(place)));
    line.share ??= faultsAsResults(() => percent(this.share(place)));
    return line.share;
  }

  /**
   * What shares are taken of, in the table's unit: the published world total, or what stands in for it.
   * @throws Fault `#N/A` where there is nothing to take a share of
   */
  get total(): number {
    this.shareTotal ??= faultsAsResults(() => {
      const base = this.shareBase();
      if (!base) throw this.noShare();
      if (base.total === 0) throw notAvailable(`No share: the world total of ${this.describe()} is zero.`, NO_SHARE);
      return base.total;
    });
    if (this.shareTotal instanceof Fault) throw this.shareTotal;
    return this.shareTotal;
  }

  /**
   * Herfindahl-Hirschman index of the countries' shares, 0 to 10000. Where the countries add up to more than a rounded world total, it
   * stops at 10000.
   * @throws Fault `#N/A` where no country has a number, or nothing to take shares of
   */
  get concentration(): number {
    if (!isByCountry(this.table.measure)) throw this.noRanking("index");
    if (this.ranking.length === 0) throw notAvailable(`No index: ${this.describe()} lists no country with a number above zero.`);
    const { total } = this;
    return Math.min(herfindahlHirschman(this.ranking.map(({ value }) => value / total)), 10_000);
  }

  /**
   * The countries listed with a number above zero, largest first.
   * @throws Fault `#N/A` where there is none
   */
  requireRanking(): readonly RankedObservation[] {
    if (this.ranking.length > 0) return this.ranking;
    if (!isByCountry(this.table.measure)) throw this.noRanking("ranking");
    throw notAvailable(`${this.describe()} lists no country with a number above zero.`);
  }

  /** `antimony mine production 2025 in USGS MCS 2026` */
  describe(): string {
    const { mineral, measure, edition } = this.table;
    this.description ??= `${mineral.name} ${measure.id} ${this.year} in ${edition.short}`;
    return this.description;
  }

  /**
   * A published figure in words: `Tajikistan, antimony mine production, 2025 (estimated): 22,000 t Sb content`.
   * @throws Fault as `value` does
   */
  statement(place: Place): string {
    const value = this.value(place);
    const listed = this.listed(place);
    const members = place.kind === "group" ? ` (sum of ${listed.map(({ country }) => country.name).join(", ")})` : "";
    return `${place.name}${members}, ${this.subject()}${listed.some(isEstimated) ? " (estimated)" : ""}: ${quantity(value, this.unit)}`;
  }

  /**
   * The lines that the figure of a place rests on.
   * @param part that the figure plays; the members of a group are summands
   */
  evidence(place: Place, part: EvidencePart = "figure"): Evidence[] {
    return this.listed(place).map((observation) =>
      this.lineEvidence(observation, place.kind === "group" && part === "figure" ? "summand" : part),
    );
  }

  /** What shares are taken of: the line of the world, or the table where what is listed adds up to it. */
  totalEvidence(): Evidence[] {
    const base = this.shareBase();
    const world = this.at("WORLD");
    if (!base || base.basis === "whole") return [];
    if (base.basis === "sum" || !world) return [this.tableEvidence()];
    return [this.lineEvidence(world, "total"), ...(base.basis === "bound" ? [this.tableEvidence()] : [])];
  }

  /** The table as a whole: the lines of its countries. */
  tableEvidence(): Evidence {
    const lines = this.observations.filter(({ country }) => country.kind === "country");
    const what = isByCountry(this.table.measure)
      ? `${lines.length} countries, ${this.ranking.length} with a number above zero`
      : `${lines.map(({ country }) => country.name).join(", ")} alone`;
    return evidence(
      "table",
      this.table.edition,
      unitedLocators(lines.map(({ locator }) => locator)),
      `${this.subject()}: ${what}, in ${this.unit}`,
    );
  }

  private subject(): string {
    return `${this.table.mineral.name} ${this.table.measure.id}, ${this.year}`;
  }

  private lineEvidence(observation: Observation, part: EvidencePart): Evidence {
    const { figure, country, locator, qualifiers, note } = observation;
    const says = figure.kind === "number" ? quantity(figure.value, this.unit) : reasonOf(figure, this.unit);
    const estimated = isEstimated(observation) ? " (estimated)" : "";
    return {
      part,
      work: this.table.edition,
      locator,
      says: `${country.name}, ${this.subject()}${estimated}: ${says}`,
      qualifier: qualifiers,
      note,
    };
  }

  /**
   * Undefined where the publisher says in place of a total that there is none (XX, NA, "Large"), and where a sum would count what is
   * withheld or not available as zero: the share of one listed country would then be far too large.
   */
  private shareBase(): ShareBase | undefined {
    if (!isByCountry(this.table.measure)) return undefined;
    if (this.unit === "%") return { total: 100, basis: "whole" };
    const world = this.at("WORLD");
    if (world?.figure.kind === "number") return { total: world.figure.value, basis: "published" };
    const places = this.observations.filter(({ country }) => country.kind !== "world");
    const numbers = places.flatMap(({ figure }) => (figure.kind === "number" ? [figure.value] : []));
    const sum = numbers.reduce((total, value) => total + value, 0);
    if (numbers.length === 0) return undefined;
    if (world?.figure.kind === "more than") return { total: Math.max(world.figure.bound, sum), basis: "bound" };
    // One place alone is no world: what is known of the others is nothing, not zero.
    if (world || numbers.length < places.length || places.length === 1) return undefined;
    return { total: sum, basis: "sum" };
  }

  private noRanking(what: string): Fault {
    const places = listOf(
      this.observations.map(({ country }) => country.name),
      "and",
    );
    return notAvailable(
      `No ${what}: ${this.table.measure.id} is published for ${places} alone. MINERAL.VALUE and MINERAL.SERIES give the figures.`,
      `no ${what}`,
    );
  }

  private noShare(): Fault {
    if (!isByCountry(this.table.measure)) return this.noRanking("share");
    const what = this.describe();
    if (this.ranking.length === 0) return notAvailable(`No share: ${what} lists no country with a number above zero.`, NO_SHARE);
    const world = this.at("WORLD");
    if (world && world.figure.kind !== "number") {
      const note =
        world.note === "" || world.figure.kind === "word"
          ? ""
          : ` Its note: ${shortened(world.note, LONGEST_NOTE, " (all of it: MINERAL.SOURCES for World).")}`;
      return notAvailable(`No share: the world total of ${what} is ${reasonOf(world.figure, this.unit)}.${note}`, NO_SHARE);
    }
    return notAvailable(
      `No share: ${what} has no world total, and the places listed do not make one up: some are without a number, or only one is listed.`,
      NO_SHARE,
    );
  }

  private notListed(place: Place): Fault {
    if (!isByCountry(this.table.measure))
      return notAvailable(
        `${this.describe()} is published for ${this.observations.map(({ country }) => country.name).join(" and ")} alone, not for ${place.name}.`,
        NOT_REPORTED,
      );
    if (place.kind === "world")
      return notAvailable(`${this.describe()} has no world total: MINERAL.TOP lists the countries.`, "no total");
    const within = this.at("OTHER") ? `; what it has, if anything, is within "Other countries"` : "";
    if (place.kind === "group")
      return notAvailable(`No country of ${place.name} is listed for ${this.describe()} (not reported${within}).`, NOT_REPORTED);
    return notAvailable(`${place.name} is not listed for ${this.describe()} (not reported${within}).`, NOT_REPORTED);
  }

  private noNumber(place: Place, { country }: Observation, figure: MissingFigure): Fault {
    const sum = place.kind === "group" ? `No sum for ${place.name}: ` : "";
    return notAvailable(
      `${sum}${country.name}, ${this.describe()}: ${reasonOf(figure, this.unit)}.`,
      place.kind === "group" ? "no sum" : wordOf(figure, this.unit),
    );
  }
}

function isEstimated({ figure }: Observation): boolean {
  return figure.kind === "number" && figure.estimated;
}
