import { type ObservationTuple, type Series } from "../../src/dataset/schema";
import { type Disagreement } from "./disagreement";
import { DIGITS, halfStep, tidySum } from "./rounding";

/**
 * What places that are printed without a number can hold of a total. Publishers withhold or lack small figures: in the editions of
 * 2025 and 2026 they hold 4% of a total at most. A larger gap is a slip, or has to be known.
 */
const UNPRINTED = 0.1;

/**
 * Compares every published world total with the sum of its countries.
 *
 * What rounding explains is no disagreement: estimates, reserves and capacities are taken as rounded to two digits, other figures
 * to three, and half a unit of the last digit is allowed for the total and for each country. A total above the sum is no disagreement
 * either where a place is printed without a number that could hold the rest, nor one below the sum where the total is printed as
 * "more than".
 */
export function worldTotalDisagreements(all: readonly Series[]): Disagreement[] {
  const found: Disagreement[] = [];
  for (const { edition, mineral, measure, observations } of all) {
    for (const world of observations) {
      const [place, year, total, qualifiers] = world;
      if (place !== "WORLD" || total === null) continue;
      const rest = observations.filter((one) => one[0] !== "WORLD" && one[1] === year);
      const numbers = rest.filter((one): one is NumberedObservation => one[2] !== null);
      if (numbers.length === 0) continue;
      const rounding = (value: number, marks: string): number =>
        halfStep(
          value,
          /^reserves|capacity$/.test(measure) || marks.split(" ").includes("e") ? DIGITS.estimated : DIGITS.printed,
        );
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
