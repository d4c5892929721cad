import * as v from "valibot";
import { day, key, record, text, texts, typed, typedTexts } from "./words";

/** One line of an official list of minerals. */
export const listEntrySchema = record({
  /** Name as the list prints it. */
  name: text,
  /**
   * Ids of every mineral that the line covers, forms included: `bauxite/alumina/aluminium` covers three. A form that is not named
   * here is not covered: the law's `magnesium` is the metal, not magnesite.
   */
  minerals: v.pipe(texts, v.nonEmpty("must name a mineral")),
  /** Grade or form that the line is limited to, such as `battery grade`. */
  grade: v.optional(text),
  /** Place in the list's text. */
  locator: text,
});
export type ListEntry = v.InferOutput<typeof listEntrySchema>;

/** A list of minerals that a law, an agency or an agreement has set down. */
export const mineralListSchema = record({
  /** As typed in a formula: `eu critical`. */
  id: typed,
  name: text,
  aliases: typedTexts,
  /** Property of MINERAL.INFO that says whether a mineral is on the list: `eu_critical`. */
  property: key,
  /** Source id of the text that sets the list. */
  source: text,
  /** Day from which the list is in force. */
  from: day,
  entries: v.array(listEntrySchema),
});
export type MineralList = v.InferOutput<typeof mineralListSchema>;
