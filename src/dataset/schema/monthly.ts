import * as v from "valibot";
import { MONTH } from "../../domain/month";
import { finite, record, text } from "./words";

const notNegative = v.pipe(finite, v.minValue(0, "must not be negative: it is a price"));

/** Prices of one edition for one mineral, month by month without a gap, in one unit. */
export const monthlySeriesSchema = record({
  /** Source id. */
  edition: text,
  mineral: text,
  /** A form of the family price: its form is the basis. */
  measure: text,
  /** Currency and weight: `USD/t`. */
  unit: text,
  /** Month of the first price. */
  from: v.pipe(text, v.regex(MONTH, "must be a month such as 1960-01")),
  /** Prices as published, one a month; null where none is printed. */
  values: v.pipe(v.array(v.nullable(notNegative)), v.nonEmpty("must not be empty")),
  /** Where they stand in the work: sheet, its column, and the row of the first month. */
  sheet: text,
  column: v.pipe(text, v.regex(/^[A-Z]+$/, "must be the letters of a column")),
  row: v.pipe(v.number(), v.integer(), v.minValue(1)),
  /** What exactly is priced, as the publisher's description says. */
  note: v.optional(text),
});
export type MonthlyPrices = v.InferOutput<typeof monthlySeriesSchema>;
