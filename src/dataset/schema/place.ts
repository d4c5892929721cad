import * as v from "valibot";
import { record, text, typed, typedTexts } from "./words";

export const PLACE_KINDS = ["country", "world", "other", "combined"] as const;

/** A place that sources report on. Only `country` places are ranked. */
export const countrySchema = record({
  /** ISO 3166-1 alpha-3 for countries; `WORLD`, `OTHER`, or a plus-joined id for places reported together. */
  id: v.pipe(
    text,
    v.regex(/^(WORLD|OTHER|[A-Z]{3}(\+[A-Z]{3})*)$/, "must be an ISO 3166-1 alpha-3 code, WORLD, OTHER, or codes joined by +"),
  ),
  /** ISO 3166-1 alpha-2, for countries. */
  iso2: v.optional(v.pipe(text, v.regex(/^[A-Z]{2}$/, "must be two capital letters"))),
  /** As shown in cells. */
  name: typed,
  aliases: typedTexts,
  kind: v.picklist(PLACE_KINDS),
});
export type Country = v.InferOutput<typeof countrySchema>;

/** Several countries asked for by one name, such as `Central Asia`. */
export const countryGroupSchema = record({
  id: typed,
  name: typed,
  aliases: typedTexts,
  members: v.pipe(v.array(text), v.nonEmpty("must name a country")),
});
export type CountryGroup = v.InferOutput<typeof countryGroupSchema>;
