import * as v from "valibot";
import { record, text, typed, typedTexts } from "./words";

/** A mineral commodity, or one form of it where the publisher counts forms apart. */
export const mineralSchema = record({
  /** Permanent, lower case, hyphenated: `titanium-sponge`. */
  id: v.pipe(typed, v.regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, "must be lower case words with hyphens between them")),
  /** As shown in cells: `titanium sponge`. */
  name: typed,
  /** Chemical symbol or formula. */
  symbol: v.optional(typed),
  aliases: typedTexts,
  /** Mineral of which this is a form. */
  parent: v.optional(text),
  /** What the word `production`, `reserves` or `capacity` means for this mineral: a measure id. */
  production: v.optional(text),
  reserves: v.optional(text),
  capacity: v.optional(text),
  /** What a word for a family of measures, such as `imports` or `price`, means for this mineral: a measure id for each family. */
  meanings: v.optional(v.record(text, text)),
});
export type Mineral = v.InferOutput<typeof mineralSchema>;

export const MEASURE_KINDS = [
  "production",
  "reserves",
  "capacity",
  "share",
  "trade",
  "consumption",
  "stocks",
  "employment",
  "reliance",
  "price",
] as const;

/**
 * A quantity that is counted for a mineral: `mine production`, `reserves`, `refinery capacity`. One that a publisher prints in many
 * forms, such as imports of ore and of oxide, is a family: each form is a measure of its own, `imports, oxide`.
 */
export const measureSchema = record({
  /** Lower case words, as typed in a formula. */
  id: typed,
  kind: v.picklist(MEASURE_KINDS),
  aliases: typedTexts,
  description: text,
  /** Country id, where the publisher counts it for that country alone: there is nothing to rank or to take shares of. */
  of: v.optional(text),
  /** Whether a figure can be below zero: what is shipped from a stockpile, less what is put into it. */
  signed: v.optional(v.boolean()),
  /** Forms in which publishers print it, in alphabetical order: `ore and concentrates`, `oxide`. */
  forms: v.optional(typedTexts),
});
export type Measure = v.InferOutput<typeof measureSchema>;
