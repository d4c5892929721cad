import { type Series } from "../../src/dataset/schema";
import { type Balance, type Term } from "./balances";
import { type Disagreement } from "./disagreement";
import { DIGITS, halfStep, tidySum } from "./rounding";
import { type Unit } from "./units";

/** What a printed figure can stand for: a number lies within its rounding, a bound has one end. */
interface Range {
  low: number;
  high: number;
  /** The number printed. */
  middle: number;
}

/**
 * Computes each consumption, and each reliance on imports, from its parts as the publisher defines it, for every year of which all parts
 * are printed with a number. What rounding explains is no disagreement: half a unit of the last digit is allowed for every figure, three
 * digits of printed and two of estimated ones, or fewer where the balance says so. A year of which a part is withheld is not compared.
 */
export function balanceDisagreements(
  balances: readonly Balance[],
  all: readonly Series[],
  units: ReadonlyMap<string, Unit>,
): Disagreement[] {
  return balances.flatMap((balance) => {
    const { edition, mineral, measure } = balance;
    const of = (term: Term): Series | undefined => {
      const wanted = typeof term === "string" ? { mineral, measure: term } : term;
      return all.find((one) => one.edition === edition && one.mineral === wanted.mineral && one.measure === wanted.measure);
    };
    const result = of(measure);
    if (!result) return [];
    const sums = new Sums(balance, of, units);
    return result.observations.flatMap(([place, year]): Disagreement[] => {
      const printed = sums.printed(result, year);
      const computed = place === "USA" ? sums.computed(result, year) : undefined;
      if (!printed || !computed || (printed.low <= computed.high && computed.low <= printed.high)) return [];
      return [{ edition, mineral, measure, year, total: printed.middle, sum: tidySum(computed.middle) }];
    });
  });
}

/** The figures of one balance, in the unit of its result. */
class Sums {
  constructor(
    private readonly balance: Balance,
    private readonly of: (term: Term) => Series | undefined,
    private readonly units: ReadonlyMap<string, Unit>,
  ) {}

  /** What the parts give; undefined where one of them is not printed with a number. */
  computed(result: Series, year: number): Range | undefined {
    const { add, subtract = [], stocks = [], whereGiven = [], percentOf } = this.balance;
    const whole = percentOf === undefined ? undefined : this.of(percentOf);
    if (percentOf !== undefined && !whole) return undefined;
    const counted = whole ?? result;
    const parts = [
      ...add.map((term) => this.part(term, year, counted)),
      ...subtract.map((term) => negative(this.part(term, year, counted))),
      // Stocks that fall are consumed.
      ...stocks.flatMap((term) => [this.part(term, year - 1, counted), negative(this.part(term, year, counted))]),
      ...whereGiven.map((term) => this.part(term, year, counted) ?? NOTHING),
    ];
    const sum = parts.reduce((before, part) => before && part && plus(before, part), NOTHING);
    if (!sum || !whole) return sum;
    const divisor = this.printed(whole, year);
    return divisor && divisor.low > 0 ? percentage(sum, divisor) : undefined;
  }

  /** A figure as printed; undefined where no number is. */
  printed(series: Series, year: number): Range | undefined {
    const observation = series.observations.find(([place, when]) => place === "USA" && when === year);
    if (!observation) return undefined;
    const [, , value, qualifiers] = observation;
    const marks = qualifiers.split(" ");
    if (marks.includes("E")) return { low: -Infinity, high: 0, middle: 0 };
    if (marks.includes("s")) return { low: 0, high: 0.5, middle: 0 };
    if (value === null) return undefined;
    const half = series.unit === "%" ? 0.5 : halfStep(value, this.digitsOf(series.measure, marks));
    if (marks.includes("<")) return { low: Math.min(0, value), high: value + half, middle: value };
    return { low: value - half, high: marks.includes(">") ? Infinity : value + half, middle: value };
  }

  private digitsOf(measure: string, marks: readonly string[]): number {
    return this.balance.digits?.[measure] ?? (marks.includes("e") ? DIGITS.estimated : DIGITS.printed);
  }

  private part(term: Term, year: number, counted: Series): Range | undefined {
    const series = this.of(term);
    const range = series && this.printed(series, year);
    if (!range) return undefined;
    const factor = this.units.get(series.unit)!.factor / this.units.get(counted.unit)!.factor;
    return { low: range.low * factor, high: range.high * factor, middle: range.middle * factor };
  }
}

const NOTHING: Range = { low: 0, high: 0, middle: 0 };

function plus(a: Range, b: Range): Range {
  return { low: a.low + b.low, high: a.high + b.high, middle: a.middle + b.middle };
}

function negative(range: Range | undefined): Range | undefined {
  return range && { low: -range.high, high: -range.low, middle: -range.middle };
}

function percentage(part: Range, whole: Range): Range {
  const ends = [part.low, part.high].flatMap((end) => [(100 * end) / whole.low, (100 * end) / whole.high]);
  return { low: Math.min(...ends), high: Math.max(...ends), middle: Number(((100 * part.middle) / whole.middle).toFixed(1)) };
}
