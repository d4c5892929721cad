import { type ObservationTuple, type Series } from "../../src/dataset/schema";

/**
 * What places that are printed without a number can hold of a total. Publishers withhold or lack small figures: in the editions of
 * 2025 and 2026 they hold 4% of a total at most. A larger gap is a slip, or has to be known.
 */
const UNPRINTED = 0.1;

/** A world total that its countries do not add up to. */
export interface Disagreement {
  edition: string;
  mineral: string;
  measure: string;
  year: number;
  /** As published. */
  total: number;
  /** Sum of all countries and other countries that are printed with a number. */
  sum: number;
}

/**
 * Compares every published world total with the sum of its countries.
 *
 * What rounding explains is no disagreement: estimates, reserves and capacities are taken as rounded to two digits, other figures
 * to three, and half a unit of the last digit is allowed for the total and for each country. A total above the sum is no disagreement
 * either where a place is printed without a number that could hold the rest, nor one below the sum where the total is printed as
 * "more than".
 */
export function disagreements(all: readonly Series[]): Disagreement[] {
  const found: Disagreement[] = [];
  for (const { edition, mineral, measure, observations } of all) {
    for (const world of observations) {
      const [place, year, total, qualifiers] = world;
      if (place !== "WORLD" || total === null) continue;
      const rest = observations.filter((one) => one[0] !== "WORLD" && one[1] === year);
      const numbers = rest.filter((one): one is NumberedObservation => one[2] !== null);
      if (numbers.length === 0) continue;
      const rounding = (value: number, marks: string): number =>
        halfStep(value, /^reserves|capacity$/.test(measure) || marks.split(" ").includes("e") ? 2 : 3);
      const sum = numbers.reduce((before, [, , value]) => before + value, 0);
      const allowed =
        rounding(total, qualifiers) + numbers.reduce((before, [, , value, marks]) => before + rounding(value, marks), 0);
      const isMinimum = qualifiers.split(" ").includes(">");
      const unprinted = isMinimum || numbers.length === rest.length ? 0 : total * UNPRINTED;
      const short = total - sum > allowed + unprinted;
      const over = sum - total > allowed && !isMinimum;
      if (short || over) found.push({ edition, mineral, measure, year, total, sum: tidySum(sum) });
    }
  }
  return found;
}

type NumberedObservation = ObservationTuple & { 2: number };

/** Half a unit of the last digit that the publisher gives. */
function halfStep(value: number, digits: number): number {
  if (value === 0) return 0;
  return Math.max(0.5 * 10 ** (Math.floor(Math.log10(value)) - digits + 1), smallestStep(value) / 2);
}

/** Unit of the last decimal place printed: 0.1 for 12.5, 1 for 12. */
function smallestStep(value: number): number {
  const decimals = String(value).split(".")[1]?.length ?? 0;
  return 10 ** -decimals;
}

/** The sum without the noise of binary fractions. */
function tidySum(sum: number): number {
  return Number(sum.toPrecision(12));
}
