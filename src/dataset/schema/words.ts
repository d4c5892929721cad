import * as v from "valibot";
import { isDay, isPublishedDate } from "../../domain/date";
import { isCurrency } from "./rules/currencies";
import { isWithinYears, YEARS_OF_DATES } from "./rules/dates";
import { qualifierFlaws } from "./rules/figures";

/** Pieces that the statements of several records share. */

/**
 * A record with these fields and no others: a key that is mistyped in data/ is found, and a dataset with fields that this add-in
 * does not know is refused instead of being read by half.
 */
export const record = v.strictObject;

/** Text that says something. */
export const text = v.pipe(v.string("must be text"), v.nonEmpty("must not be empty"));

export const texts = v.array(text, "must be a list of texts");

/** Text that people type in a formula: a name or an id. */
export const typed = v.pipe(text, v.maxLength(255, "must have 255 characters at most, as a text in a formula has"));

export const typedTexts = v.array(typed, "must be a list of texts");

/** An address that a person may be sent to: a page, and nothing that a program would run. */
export const address = v.pipe(
  text,
  v.url("must be an address"),
  v.regex(/^https?:\/\//, "must be an address that begins with https:// or http://"),
);

/** Marks separated by spaces; empty where there is none. */
export const marks = (known: readonly string[]) =>
  v.pipe(
    v.string("must be text"),
    v.rawCheck(({ dataset, addIssue }) => {
      if (dataset.typed) for (const message of qualifierFlaws(dataset.value, known)) addIssue({ message });
    }),
  );

/** A number that a cell can show: not infinite, as a number of 400 digits would be. */
export const finite = v.pipe(v.number("must be a number"), v.finite("must be a number that is not infinite"));

export const withinYears = v.check(
  // Text that is no date at all has its reason already.
  (text: string) => !isPublishedDate(text) || isWithinYears(text),
  `must be of a year from ${YEARS_OF_DATES.first} to ${YEARS_OF_DATES.last}`,
);

/** A day that exists: `2025-06-04`. */
export const day = v.pipe(
  v.string("must be a day"),
  v.check(isDay, "must be a day that exists, such as 2025-06-04"),
  withinYears,
);

/** Day, month or year as published, that exists: `2025-06-04`, `2025-06` or `2025`. */
export const publishedDate = v.pipe(
  v.string("must be a date"),
  v.check(isPublishedDate, "must be a day, month or year that exists, such as 2025-06-04, 2025-06 or 2025"),
  withinYears,
);

/** Years that figures can be of, in words. */
export const CALENDAR_YEARS = "a year from 1800 to 2100";

/** Code of a currency: `USD`. */
export const currencyCode = v.pipe(text, v.check(isCurrency, "must be an ISO 4217 code such as USD"));

/** A year that figures or dates can be of. */
export const calendarYear = v.pipe(
  v.number("must be a year"),
  v.integer("must be a whole year"),
  v.minValue(1800, `must be ${CALENDAR_YEARS}`),
  v.maxValue(2100, `must be ${CALENDAR_YEARS}`),
);

/** Words joined by underscores, as typed in a formula: `net_import_reliance`. */
export const key = v.pipe(
  v.string("must be text"),
  v.regex(/^[a-z][a-z0-9]*(_[a-z0-9]+)*$/, "must be lower case words with _ between them"),
);

/** A name that means several things, and what to offer instead of guessing. */
export const ambiguousNameSchema = record({
  name: typed,
  /** Names to offer, as a person would type them. */
  candidates: typedTexts,
});
