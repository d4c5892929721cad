import * as v from "valibot";
import { CONTROL_MEASURES } from "./control";
import { finite, record, text, texts } from "./words";

/**
 * What another work says about a claim: `supports` it, `opposes` it, `supported` it once (an older edition), or gives
 * `context` that decides nothing.
 */
export const STANCES = ["supports", "opposes", "supported", "context"] as const;
export type Stance = (typeof STANCES)[number];

/** A work's word on a claim, in our own words, for what the dataset cannot compute. */
export const testimonySchema = record({
  /** Source id. */
  source: text,
  locator: text,
  stance: v.picklist(STANCES),
  says: text,
});
export type Testimony = v.InferOutput<typeof testimonySchema>;

const measures = v.pipe(texts, v.nonEmpty("must name a measure"));
const count = v.pipe(v.number(), v.integer("must be a whole number"), v.minValue(1, "must be 1 or more"));

/**
 * A comparison that can be computed.
 * - `rank`: the country has this rank
 * - `share`: the country's percentage share lies within low..high, both included
 * - `listed`: the country has a number greater than zero; a country that is not listed may still be a small producer, so only a
 *   printed zero refutes it. `not listed`: the country has no number, or zero
 * - `major holder`: the country is among the first `within` in reserves. What it produces shows no reserves.
 * - `list size`: the list has this many entries
 * - `control`: the country has such an export control in force, for this destination
 * - `imports at most`: the country's share of United States imports is at most this percentage
 * - `leading import source`: the country is the first import source for at least `low` percent of the minerals of the list
 *   whose import sources the dataset has. Imports of every stage count, so that it measures neither mining nor refining.
 * - `use`: works name each of these as a use: main uses, applications with shares, demand by use. `batteries or electronics` is one
 *   use under two words. Lists of uses leave others out, so they can bear a claim out but not refute it.
 */
export const claimCheckSchema = v.variant("kind", [
  record({ kind: v.literal("rank"), measures, rank: count }),
  record({ kind: v.literal("share"), measures, low: finite, high: finite }),
  record({ kind: v.literal("listed"), measures }),
  record({ kind: v.literal("not listed"), measures }),
  record({ kind: v.literal("major holder"), within: count }),
  record({ kind: v.literal("list size"), list: text, count }),
  record({
    kind: v.literal("control"),
    measures: v.pipe(v.array(v.picklist(CONTROL_MEASURES)), v.nonEmpty("must name a measure")),
    destination: v.optional(text),
  }),
  record({ kind: v.literal("imports at most"), high: finite }),
  record({ kind: v.literal("leading import source"), list: text, low: finite }),
  record({ kind: v.literal("use"), words: v.pipe(texts, v.nonEmpty("must name a word")) }),
]);
export type ClaimCheck = v.InferOutput<typeof claimCheckSchema>;

/** What published commentary says about a mineral. */
export const claimSchema = record({
  id: text,
  /** Source id of the text. */
  source: text,
  /** Place in the text: `paragraph 5`. */
  locator: text,
  /** The claim, in our own words. */
  text,
  /** Mineral ids; empty for a claim about minerals in general. */
  minerals: texts,
  /** Country or group id; absent where the claim names none. */
  country: v.optional(text),
  check: v.optional(claimCheckSchema),
  /** Mineral ids whose figures the check uses, where they are not `minerals`: ilmenite and rutile for titanium. */
  compare: v.optional(texts),
  /** What other works say, where nothing can be computed or beside what is computed. */
  testimony: v.array(testimonySchema),
  note: v.optional(text),
});
export type Claim = v.InferOutput<typeof claimSchema>;
