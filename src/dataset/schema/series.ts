import * as v from "valibot";
import { figureFlaws } from "./rules/figures";
import { QUALIFIERS } from "./vocabulary";
import { calendarYear, finite, marks, record, text } from "./words";

/**
 * One figure: country id, year, value as published (null where no number is printed), qualifiers, locator (place in the work, such as
 * `row 412`), note (index into `notes`, or -1).
 */
export const observationSchema = v.pipe(
  v.strictTuple([text, calendarYear, v.nullable(finite), marks(QUALIFIERS), text, v.pipe(v.number(), v.integer())]),
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed) return;
    const [, , value, qualifier] = dataset.value;
    for (const message of figureFlaws(value, qualifier)) addIssue({ message });
  }),
);
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
