import * as v from "valibot";
import { PROPERTY_QUALIFIERS } from "./vocabulary";
import { calendarYear, finite, key, marks, record, text, typed, typedTexts } from "./words";

/**
 * Where the value of a property comes from: the mineral's own entry, an official list (whether it covers the mineral, or with what
 * scope), a published table of the property, the figures by country (for a mineral without such figures, what a table says of it), or
 * the export controls.
 */
export const PROPERTY_ORIGINS = ["mineral", "list", "list scope", "table", "figures", "controls"] as const;
export type PropertyOrigin = (typeof PROPERTY_ORIGINS)[number];

/** A property that MINERAL.INFO answers. */
export const mineralPropertySchema = record({
  /** As typed in a formula: `net_import_reliance`. Permanent. */
  id: key,
  /** For headings: `Net import reliance`. */
  label: typed,
  description: text,
  aliases: typedTexts,
  type: v.picklist(["text", "number", "percent", "list"]),
  /** One of PROPERTY_ORIGINS; a newer dataset may have properties of origins that this add-in cannot answer, and it says so. */
  origin: text,
});
export type MineralProperty = v.InferOutput<typeof mineralPropertySchema>;

/** A published value of a property that is neither a name nor a production figure. */
export const propertyValueSchema = record({
  mineral: text,
  property: text,
  /** Year of the assessment, of a property that has been published for several. */
  year: v.optional(calendarYear),
  /** Number, or text where the source gives words. Absent where it prints a mark instead, which the note explains. */
  value: v.optional(v.union([finite, text])),
  /** Marks beside the number: `<`, `>`, `e`; `E` where the source says net exporter; `NA` where it has none. */
  qualifier: marks(PROPERTY_QUALIFIERS),
  /** `%`, `index` or nothing. */
  unit: v.picklist(["", "%", "index"]),
  /** Source id. */
  source: text,
  locator: text,
  note: v.optional(text),
});
export type PropertyValue = v.InferOutput<typeof propertyValueSchema>;
