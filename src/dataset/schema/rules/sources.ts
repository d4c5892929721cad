import { lastDayOf } from "../../../domain/date";
import type { Source } from "../source";

/** Why a dataset cannot rest on a work: it came out after the dataset itself. */
export function futureFlaw({ id, published }: Source, released: string): string | undefined {
  return lastDayOf(published).slice(0, published.length) > released
    ? `source "${id}" is published on ${published}, after the dataset's own release on ${released}. Mend the date, or raise the day of release.`
    : undefined;
}
