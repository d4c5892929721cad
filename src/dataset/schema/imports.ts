import * as v from "valibot";
import { finite, record, text } from "./words";

/** A country's share of a country's imports of one heading, over the years that the source covers. */
export const importShareSchema = record({
  /** Country id, or `OTHER` for the countries that the source does not name. */
  country: text,
  /** Percent as printed. */
  value: v.pipe(finite, v.minValue(0, "must be from 0 to 100"), v.maxValue(100, "must be from 0 to 100")),
  /** `<` or `>` where the printed number is a bound. */
  qualifier: v.picklist(["", "<", ">"]),
  locator: text,
  note: v.optional(text),
});
export type ImportShare = v.InferOutput<typeof importShareSchema>;

/** Who imports: the country or group that the shares are of. */
export const IMPORTERS = ["USA", "EU"] as const;
export type Importer = (typeof IMPORTERS)[number];

/** Where a mineral's imports come from, for one heading of the source. For the EU it is its whole supply, what its members give included. */
export const importHeadingSchema = record({
  importer: v.picklist(IMPORTERS),
  mineral: text,
  /** As the source prints it: `Ferrochromium`, `Total imports`; for the EU the stage, `extraction` or `processing`. */
  heading: text,
  /** Whether the heading stands for the mineral as a whole: the source's total, or its only heading. */
  main: v.boolean(),
  /** Years covered, as printed: `2021–24`. */
  years: text,
  /** Source id. */
  source: text,
  shares: v.array(importShareSchema),
});
export type ImportHeading = v.InferOutput<typeof importHeadingSchema>;
