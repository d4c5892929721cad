import type { DemandOutlook } from "../demand";
import { placeText, type Flaw } from "./flaw";

/** What is wrong with demand: scenarios with more or fewer quantities than years, years out of order, and one thing twice. */
export function demandFlaws(all: readonly DemandOutlook[]): Flaw[] {
  const placeOf = new Map<string, string>();
  return all.flatMap(({ source, mineral, use, year, years, scenarios }, index) => {
    const key = [source, mineral, use].join(", ");
    const other = placeOf.get(key);
    placeOf.set(key, placeText(["demand", index]));
    return [
      ...(other === undefined ? [] : [`a second demand of ${key}; the first is ${other}. Merge the two.`]),
      ...([year, ...years].some((each, at, sorted) => at > 0 && each <= sorted[at - 1]!)
        ? [`the years of ${key} are ${[year, ...years].join(", ")}; each must be later than the one before.`]
        : []),
      ...Object.entries(scenarios).flatMap(([scenario, values]) =>
        values.length === years.length
          ? []
          : [`${key} has ${values.length} quantities in ${scenario} for ${years.length} years. Give one for each.`],
      ),
    ].map((reason) => ({ path: [index], reason }));
  });
}
