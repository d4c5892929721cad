import * as v from "valibot";
import { TIERS } from "./vocabulary";
import { address, publishedDate, record, text } from "./words";

/** A published work. Everything in the dataset points to one. */
export const sourceSchema = record({
  /** Part of file names and of locators: lower case words and digits with hyphens between them. */
  id: v.pipe(text, v.regex(/^[a-z0-9][a-z0-9-]*$/, "must be lower case words and digits with hyphens between them")),
  title: text,
  /** Short name for narrow columns: `USGS MCS 2026`. */
  short: text,
  publisher: text,
  author: v.optional(text),
  published: publishedDate,
  url: v.optional(address),
  doi: v.optional(v.pipe(text, v.regex(/^10\.\d{4,9}\/\S+$/, "must be a DOI such as 10.5066/P1WKQ63T"))),
  licence: record({ name: text, url: v.optional(address) }),
  tier: v.picklist(TIERS),
  /** Set for statistical works whose figures form an edition: the words that name it, `data release 1.3`. */
  edition: v.optional(text),
  /** What the file that figures were read from is called by its publisher. */
  file: v.optional(text),
  note: v.optional(text),
});
export type Source = v.InferOutput<typeof sourceSchema>;
