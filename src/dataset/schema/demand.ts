import * as v from "valibot";
import { calendarYear, finite, record, text } from "./words";

const notNegative = v.pipe(finite, v.minValue(0, "must not be negative: it is a quantity"));

/** Demand for a mineral by one use: of a year that is known, and in scenarios of years to come. */
export const demandSchema = record({
  /** Source id. */
  source: text,
  mineral: text,
  /** Lower case: `electric vehicles`; `all` for the whole demand. */
  use: text,
  /** Unit with what is weighed. */
  unit: text,
  /** Place in the work, to which scenario and year are added. */
  locator: text,
  /** Year that is no projection, and its quantity. */
  year: calendarYear,
  value: notNegative,
  /** Years of the projections. */
  years: v.pipe(v.array(calendarYear), v.nonEmpty("must not be empty")),
  /** By scenario, a quantity for each of the years. */
  scenarios: v.record(text, v.array(notNegative)),
});
export type DemandOutlook = v.InferOutput<typeof demandSchema>;
