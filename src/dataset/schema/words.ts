import * as v from "valibot";
import { isDay, isPublishedDate } from "../../domain/date";

/** Pieces that the statements of several records share. */

/**
 * A record with these fields and no others: a key that is mistyped in data/ is found, and a dataset with fields that this add-in
 * does not know is refused instead of being read by half.
 */
export const record = v.strictObject;

/** Text that says something. */
export const text = v.pipe(v.string("must be text"), v.nonEmpty("must not be empty"));

export const texts = v.array(text, "must be a list of texts");

/** A number that a cell can show: not infinite, as a number of 400 digits would be. */
export const finite = v.pipe(v.number("must be a number"), v.finite("must be a number that is not infinite"));

/** A day that exists: `2025-06-04`. */
export const day = v.pipe(v.string("must be a day"), v.check(isDay, "must be a day that exists, such as 2025-06-04"));

/** Day, month or year as published, that exists: `2025-06-04`, `2025-06` or `2025`. */
export const publishedDate = v.pipe(
  v.string("must be a date"),
  v.check(isPublishedDate, "must be a day, month or year that exists, such as 2025-06-04, 2025-06 or 2025"),
);

/** A year that figures or dates can be of. */
export const calendarYear = v.pipe(
  v.number("must be a year"),
  v.integer("must be a whole year"),
  v.minValue(1800, "must be a year from 1800 to 2100"),
  v.maxValue(2100, "must be a year from 1800 to 2100"),
);

/** Words joined by underscores, as typed in a formula: `net_import_reliance`. */
export const key = v.pipe(
  v.string("must be text"),
  v.regex(/^[a-z][a-z0-9]*(_[a-z0-9]+)*$/, "must be lower case words with _ between them"),
);

/** A name that means several things, and what to offer instead of guessing. */
export const ambiguousNameSchema = record({
  name: text,
  /** Names to offer, as a person would type them. */
  candidates: texts,
});
