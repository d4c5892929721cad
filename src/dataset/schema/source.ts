import * as v from "valibot";
import { publishedDate, record, text } from "./words";

/**
 * How close a work stands to the fact it reports, best first. The order is the order of precedence between sources:
 * statistical editions compete among themselves, deal terms go from the primary text down to commentary.
 */
export const TIERS = ["statistics", "primary text", "official statement", "professional or press", "commentary"] as const;
export type Tier = (typeof TIERS)[number];

/** A published work. Everything in the dataset points to one. */
export const sourceSchema = record({
  id: text,
  title: text,
  /** Short name for narrow columns: `USGS MCS 2026`. */
  short: text,
  publisher: text,
  author: v.optional(text),
  published: publishedDate,
  url: v.optional(v.pipe(text, v.url("must be an address"))),
  doi: v.optional(v.pipe(text, v.regex(/^10\.\d{4,9}\/\S+$/, "must be a DOI such as 10.5066/P1WKQ63T"))),
  licence: record({ name: text, url: v.optional(v.pipe(text, v.url("must be an address"))) }),
  tier: v.picklist(TIERS),
  /** Set for statistical works whose figures form an edition: the words that name it, `data release 1.3`. */
  edition: v.optional(text),
  /** What the file that figures were read from is called by its publisher. */
  file: v.optional(text),
  note: v.optional(text),
});
export type Source = v.InferOutput<typeof sourceSchema>;
