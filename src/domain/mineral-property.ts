/**
 * Where the value of a property comes from: the mineral's own entry, an official list, a published table of the property, or the
 * figures by country; for a mineral without such figures, what a table says of it.
 */
export const PROPERTY_ORIGINS = ["mineral", "list", "table", "figures"] as const;
export type PropertyOrigin = (typeof PROPERTY_ORIGINS)[number];

/** A property that MINERAL.INFO answers. */
export interface MineralProperty {
  /** As typed in a formula: `net_import_reliance`. Permanent. */
  id: string;
  /** For headings: `Net import reliance`. */
  label: string;
  description: string;
  aliases: string[];
  type: "text" | "number" | "percent" | "list";
  origin: PropertyOrigin;
}

/** A published value of a property that is neither a name nor a production figure. */
export interface PropertyValue {
  mineral: string;
  property: string;
  /** Number, or text where the source gives words. Absent where it prints a mark instead, which the note explains. */
  value?: number | string;
  /** Marks beside the number: `<`, `>`, `e`; `E` where the source says net exporter; `NA` where it has none. */
  qualifier: string;
  /** `%`, `index` or nothing. */
  unit: string;
  /** Source id. */
  source: string;
  locator: string;
  note?: string;
}
