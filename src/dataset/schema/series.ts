import * as v from "valibot";
import { calendarYear, finite, record, text } from "./words";

/**
 * Marks that a publisher puts on a figure, as codes.
 * `e` estimated, `r` revised, `W` withheld to protect company data, `NA` not available by itself (the note says where it is counted, if anywhere), `-` a dash printed for zero,
 * `<` less than the number given, `>` more than the number given, `s` less than half the unit, `XX` not applicable,
 * `range` printed as a range (in the note), `text` printed as a word such as Large (in the note).
 */
export const QUALIFIERS = ["e", "r", "W", "NA", "-", "<", ">", "s", "XX", "range", "text"] as const;
export type Qualifier = (typeof QUALIFIERS)[number];

/** Marks separated by spaces; empty where there is none. */
export const qualifiers = v.pipe(
  v.string("must be text"),
  v.check(
    (marks) => marks === "" || marks.split(" ").every((mark) => (QUALIFIERS as readonly string[]).includes(mark)),
    `must be marks separated by spaces: ${QUALIFIERS.join(" ")}`,
  ),
);

/**
 * One figure: country id, year, value as published (null where no number is printed), qualifiers, locator (place in the work, such as
 * `row 412`), note (index into `notes`, or -1).
 */
export const observationSchema = v.strictTuple([
  text,
  calendarYear,
  v.nullable(finite),
  qualifiers,
  text,
  v.pipe(v.number(), v.integer()),
]);
export type ObservationTuple = v.InferOutput<typeof observationSchema>;

/** All figures of one edition for one mineral and measure, in one unit. */
export const seriesSchema = record({
  /** Source id. */
  edition: text,
  mineral: text,
  measure: text,
  /** Unit with what is weighed: `t Sb content`. */
  unit: text,
  observations: v.pipe(v.array(observationSchema), v.nonEmpty("must not be empty")),
});
export type Series = v.InferOutput<typeof seriesSchema>;
