import { quote, type FormattedNumber } from "../domain/cell";
import type { Day } from "../domain/date";
import type { Evidence } from "../domain/evidence";
import { Fault, invalidValue, notAvailable } from "../domain/fault";
import { didYouMean, fold, listOf } from "../domain/name";
import { monthAfter, monthsBetween, type Month } from "../domain/month";
import { nearest } from "../domain/near-miss";
import { quantityCell } from "../domain/number-format";
import type { Period } from "../domain/period";
import type { Dataset } from "./dataset";
import { MonthlySeries } from "./monthly-series";
import { relativesInWords } from "./relatives";
import type { Measure, Mineral, MonthlyPrices, Source } from "./schema";
import type { SeriesTable } from "./series-table";

/** Id of the family of measures that prices are: the form is the basis. */
const FAMILY = "price";

/** Every edition's prices of one mineral on one basis: of years or of months. */
export interface PriceBasis {
  /** `metal, average`, `World Bank`; empty for the only price of a mineral. */
  name: string;
  measure: Measure;
  kind: "annual" | "monthly";
}

/** The prices of one edition on one basis, period by period. */
export interface PriceSeries {
  basis: PriceBasis;
  edition: Source;
  unit: string;
  /** Every period of the edition, oldest first. */
  periods: readonly Period[];
  /** The price of a period in the series' unit as published, or why there is none. */
  price(period: Period): FormattedNumber | Fault;
  /** The line that a price rests on. */
  evidence(period: Period): Evidence[];
}

/** Prices of minerals: annual averages and unit values of statistics, and monthly series. */
export class Prices {
  private byMineral: ReadonlyMap<string, readonly MonthlySeries[]> | undefined;
  private names: ReadonlySet<string> | undefined;
  private readonly basesOfMineral = new Map<Mineral, readonly PriceBasis[]>();

  constructor(
    private readonly monthly: readonly MonthlyPrices[],
    private readonly dataset: Dataset,
  ) {}

  /** Monthly series of a mineral, newest edition first. */
  monthlyOf(mineral: Mineral): readonly MonthlySeries[] {
    this.byMineral ??= this.indexed();
    return this.byMineral.get(mineral.id) ?? [];
  }

  /** Every monthly series. */
  get monthlySeries(): readonly MonthlySeries[] {
    this.byMineral ??= this.indexed();
    return [...this.byMineral.values()].flat();
  }

  /** What prices a mineral has: the basis that the word price means first, annual ones before monthly ones. */
  bases(mineral: Mineral): readonly PriceBasis[] {
    const known = this.basesOfMineral.get(mineral);
    if (known) return known;
    const declared = mineral.meanings?.[FAMILY];
    const annual = this.dataset.measuresOf(mineral).filter(({ kind }) => kind === "price");
    const months = [...new Set(this.monthlyOf(mineral).map(({ measure }) => measure))];
    const bases: PriceBasis[] = [
      ...annual.filter(({ id }) => id === declared).map((measure) => basisOf(measure, "annual")),
      ...annual.filter(({ id }) => id !== declared).map((measure) => basisOf(measure, "annual")),
      ...months.map((measure) => basisOf(measure, "monthly")),
    ];
    this.basesOfMineral.set(mineral, bases);
    return bases;
  }

  /** Whether some mineral has a price of this name. */
  isBasis(text: string): boolean {
    this.names ??= new Set(
      this.dataset.minerals.flatMap((mineral) =>
        this.bases(mineral).flatMap(({ name, measure }) => [fold(name), fold(measure.id)]),
      ),
    );
    return this.names.has(fold(text));
  }

  /**
   * The basis that a text names, or that is meant where none is given: for a month the monthly series, for a year the declared annual one.
   * @param kind of the period that is asked for; undefined where none is
   * @throws Fault `#N/A` where the mineral has no price, or none of that kind; `#VALUE!` for a basis that it does not have
   */
  basis(mineral: Mineral, text: string | undefined, kind: PriceBasis["kind"] | undefined): PriceBasis {
    const bases = this.bases(mineral);
    if (bases.length === 0) throw this.noPrices(mineral);
    if (text !== undefined) {
      const found = bases.find(({ name, measure }) => fold(name) === fold(text) || fold(measure.id) === fold(text));
      if (found) return found;
      // The beginning of a name is not taken for it: with another basis of that beginning, a formula would answer something else.
      const near = didYouMean(nearest(text, bases.map(candidateFor)));
      throw invalidValue(`basis ${quote(text)}: ${mineral.name} has ${namesOf(bases)}.${near} Leave it blank for the usual one.`);
    }
    if (kind === "monthly") {
      const monthly = bases.find((each) => each.kind === "monthly");
      if (monthly) return monthly;
      throw notAvailable(`The dataset has no monthly prices of ${mineral.name}, only annual ones: give a year.`, "no price");
    }
    const annual = bases.filter((each) => each.kind === "annual");
    const [only] = annual;
    if (!only) return bases[0]!;
    if (annual.length === 1 || only.measure.id === mineral.meanings?.[FAMILY]) return only;
    throw notAvailable(
      `${mineral.name} has several prices and none that stands for all: give the basis ${namesOf(annual)}.`,
      "several prices",
    );
  }

  /**
   * The prices that answer: of the editions published by `asOf`, the newest with that basis.
   * @throws Fault `#N/A` where none was out by then
   */
  series(mineral: Mineral, basis: PriceBasis, asOf: Day | undefined): PriceSeries {
    const editions = this.editionsOf(mineral, basis);
    const inForce = editions.find(({ publishedBy }) => asOf === undefined || publishedBy <= asOf);
    if (inForce) {
      const elsewhere = (period: Period): string => this.elsewhere(mineral, basis, [period, period], asOf);
      return inForce instanceof MonthlySeries
        ? monthlyPrices(basis, inForce, elsewhere)
        : annualPrices(basis, inForce, this.dataset, elsewhere);
    }
    const first = editions.at(-1)!;
    const isOut = ({ publishedBy }: { publishedBy: Day }): boolean => asOf === undefined || publishedBy <= asOf;
    const out = this.bases(mineral).filter((each) => this.editionsOf(mineral, each).some(isOut));
    const hint = out.length > 0 ? ` By then it has the basis ${namesOf(out)}.` : "";
    throw notAvailable(
      `The dataset has no ${basis.measure.id} of ${mineral.name} published by ${asOf}: its first is in ${first.edition.short}, published ${first.edition.published}.${hint}`,
      "no price",
    );
  }

  /** Editions that have the basis, newest first. */
  editionsOf(mineral: Mineral, { measure, kind }: PriceBasis): readonly (SeriesTable | MonthlySeries)[] {
    return kind === "monthly"
      ? this.monthlyOf(mineral).filter((each) => each.measure === measure)
      : this.dataset.tablesOf(mineral, measure);
  }

  /**
   * Other bases of a mineral that have a price in a span of time, as sentences after a space that say what to type; empty where none has.
   * @param span its first and last period: years, or months
   * @param asOf as for `series`
   */
  elsewhere(mineral: Mineral, basis: PriceBasis, [first, last]: [Period, Period], asOf: Day | undefined): string {
    const byReach = new Map<string, PriceBasis[]>();
    for (const other of this.bases(mineral)) {
      const inForce = this.editionsOf(mineral, other).find(({ publishedBy }) => asOf === undefined || publishedBy <= asOf);
      const span = [periodOf(other.kind, first, "first"), periodOf(other.kind, last, "last")] as const;
      const reach = other !== basis && inForce && reachOf(inForce, ...span);
      if (reach) byReach.set(reach, [...(byReach.get(reach) ?? []), other]);
    }
    return [...byReach]
      .map(([reach, bases]) => {
        const names = listOf(
          bases.map((each) => quote(nameOf(each))),
          "and",
        );
        const typed = typedFor(bases[0]!.kind, [first, last]);
        return ` ${bases.length === 1 ? "Basis" : "Bases"} ${names} ${bases.length === 1 ? "goes" : "go"} from ${reach}${typed}.`;
      })
      .join("");
  }

  private indexed(): Map<string, readonly MonthlySeries[]> {
    const { dataset } = this;
    const all = this.monthly.map(
      (each) =>
        new MonthlySeries(dataset.source(each.edition), dataset.mineral(each.mineral), dataset.measure(each.measure), each),
    );
    const ids = new Set(all.map(({ mineral }) => mineral.id));
    return new Map(
      [...ids].map((id) => [
        id,
        all
          .filter(({ mineral }) => mineral.id === id)
          .sort((a, b) => (a.publishedBy < b.publishedBy ? 1 : a.publishedBy > b.publishedBy ? -1 : 0)),
      ]),
    );
  }

  private noPrices(mineral: Mineral): Fault {
    const others = relativesInWords(this.dataset, mineral, (each) => this.bases(each).length > 0);
    const hint = others === undefined ? "" : ` It has some of ${others}.`;
    return notAvailable(`The dataset has no price of ${mineral.name}.${hint}`, "no price");
  }
}

function basisOf(measure: Measure, kind: PriceBasis["kind"]): PriceBasis {
  return { name: measure.id === FAMILY ? "" : measure.id.slice(FAMILY.length + 2), measure, kind };
}

/** What a basis is called in messages and cells: the only price of a mineral goes by the word itself. */
export function nameOf({ name, measure }: PriceBasis): string {
  return name === "" ? measure.id : name;
}

function namesOf(bases: readonly PriceBasis[]): string {
  return listOf(
    bases.map((basis) => quote(nameOf(basis))),
    "or",
  );
}

/** Short forms in the names of bases, as people also write them. */
const IN_FULL: Readonly<Record<string, string>> = {
  LME: "London Metal Exchange",
  COMEX: "Commodity Exchange",
  MOP: "muriate of potash",
  US: "United States",
  FOB: "free on board",
  CIF: "cost, insurance and freight",
};

function candidateFor(basis: PriceBasis): { answer: string; spellings: string[] } {
  const answer = nameOf(basis);
  const inFull = answer.replace(/\b[A-Z]{2,5}\b/g, (word) => IN_FULL[word] ?? word);
  return { answer, spellings: [answer, basis.measure.id, inFull] };
}

/**
 * A period as prices of a kind have it, as text: the first or last month of a year, the year of a month.
 * @param edge which month of a year is meant
 */
export function periodOf(kind: PriceBasis["kind"], given: Period, edge: "first" | "last"): string {
  if (kind === "annual") return "year" in given ? String(given.year) : given.month.slice(0, 4);
  return "month" in given ? given.month : `${given.year}-${edge === "first" ? "01" : "12"}`;
}

/** From when to when an edition has prices, where it has one between two periods of its kind. */
function reachOf(edition: SeriesTable | MonthlySeries, from: string, to: string): string | undefined {
  if (edition instanceof MonthlySeries)
    return from <= edition.to && to >= edition.from ? `${edition.from} to ${edition.to}` : undefined;
  const hasPrice = edition.years.some((year) => {
    const isAsked = String(year) >= from && String(year) <= to;
    return isAsked && edition.section(year)!.observations[0]?.figure.kind === "number";
  });
  return hasPrice ? `${edition.years[0]} to ${edition.newestYear}` : undefined;
}

/** What to type where periods of the other kind were given, after what they are; empty where they are of the kind. */
function typedFor(kind: PriceBasis["kind"], [first, last]: [Period, Period]): string {
  if (kind === "monthly" && ("year" in first || "year" in last))
    return `, by month: give a month such as ${quote(periodOf(kind, first, "first"))}`;
  return kind === "annual" && ("month" in first || "month" in last)
    ? `, by year: give a year such as ${periodOf(kind, first, "first")}`
    : "";
}

function monthlyPrices(basis: PriceBasis, series: MonthlySeries, elsewhere: (period: Period) => string): PriceSeries {
  const { edition, unit, from, to } = series;
  const asked = (period: Period): Month | Fault =>
    "month" in period
      ? period.month
      : notAvailable(
          `${series.describe()} is monthly: give a month such as "${period.year}-01", or average what MINERAL.PRICES answers for the months of ${period.year}.`,
          "monthly",
        );
  return {
    basis,
    edition,
    unit,
    get periods() {
      return Array.from({ length: monthsBetween(from, to) + 1 }, (_, index) => ({ month: monthAfter(from, index) }));
    },
    price(period) {
      const month = asked(period);
      if (month instanceof Fault) return month;
      const price = series.price(month);
      return typeof price === "number" ? quantityCell(price, 2) : withMore(price, elsewhere(period));
    },
    evidence(period) {
      const month = asked(period);
      return month instanceof Fault ? [] : series.evidence(month);
    },
  };
}

function withMore({ code, message, word }: Fault, more: string): Fault {
  return new Fault(code, `${message}${more}`, word);
}

function annualPrices(
  basis: PriceBasis,
  table: SeriesTable,
  dataset: Dataset,
  elsewhere: (period: Period) => string,
): PriceSeries {
  const { edition, unit, years } = table;
  // A price is of one place: the publisher's market.
  const placeAt = (year: number) => table.section(year)?.observations[0]?.country;
  const none = (period: Period): Fault =>
    "month" in period
      ? notAvailable(`${table.describe()} is annual: give the year, ${period.month.slice(0, 4)}.`, "no price")
      : withMore(dataset.noSuchYear(table, period.year), elsewhere(period));
  return {
    basis,
    edition,
    unit,
    periods: years.map((year) => ({ year })),
    price(period) {
      const place = "year" in period ? placeAt(period.year) : undefined;
      if (!("year" in period) || !place) return none(period);
      const price = table.section(period.year)!.valueCell(place);
      return price instanceof Fault ? withMore(price, elsewhere(period)) : price;
    },
    evidence(period) {
      const place = "year" in period ? placeAt(period.year) : undefined;
      return "year" in period && place ? table.section(period.year)!.evidence(place) : [];
    },
  };
}
