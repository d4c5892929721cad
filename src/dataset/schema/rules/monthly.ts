import { lastDayOf } from "../../../domain/date";
import { monthAfter } from "../../../domain/month";
import type { MonthlyPrices } from "../monthly";
import type { Source } from "../source";
import { placeText, within, type Flaw } from "./flaw";
import { editionFlaw } from "./series";

/** What is wrong with monthly prices: a source that is no edition, months after its publication, a second series of one thing. */
export function monthlyFlaws(all: readonly MonthlyPrices[], sources: ReadonlyMap<string, Source>): Flaw[] {
  const placeOf = new Map<string, string>();
  return all.flatMap((series, index) => {
    const { edition, mineral, measure, from, values } = series;
    const key = [edition, mineral, measure].join(", ");
    const other = placeOf.get(key);
    placeOf.set(key, placeText(["monthly", index]));
    const source = sources.get(edition);
    const reasons = [
      other === undefined ? undefined : `a second series of ${key}; the first is ${other}. Merge the two.`,
      source ? editionFlaw(source) : `no source has the id "${edition}". Add it to data/sources/.`,
      source && monthAfter(from, values.length - 1) > lastDayOf(source.published).slice(0, 7)
        ? `${key} goes to ${monthAfter(from, values.length - 1)}, but the edition was published ${source.published}.`
        : undefined,
    ];
    return within(
      [index],
      reasons.flatMap((reason) => (reason === undefined ? [] : [{ path: [], reason }])),
    );
  });
}
