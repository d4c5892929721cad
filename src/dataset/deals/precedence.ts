import type { Day } from "../../domain/date";
import { VERSION_STATUS } from "../schema/vocabulary";
import type { Version } from "./term-version";

/**
 * Versions of one term, the one that answers first: those that nothing qualifies, then those that no second source confirms, then versions
 * without a value, then superseded ones, then contradicted ones; inside each by tier, then the newest. A work dated by month or year is not
 * taken to be newer than a work with a day in that month or year.
 * @param day on which the statuses are taken; undefined for today
 */
export function byPrecedence(versions: readonly Version[], day: Day | undefined): Version[] {
  return [...versions].sort(
    (a, b) =>
      classOf(a, day) - classOf(b, day) ||
      a.tier - b.tier ||
      compare(b.source.published, a.source.published) ||
      compare(a.source.id, b.source.id),
  );
}

function classOf(version: Version, day: Day | undefined): number {
  const status = version.statusOn(day);
  if (status === VERSION_STATUS.contradicted) return 4;
  // Behind words: they may say what holds now.
  if (status === VERSION_STATUS.superseded) return 3;
  if (version.said.kind === "words") return 2;
  return status === VERSION_STATUS.unconfirmed ? 1 : 0;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
