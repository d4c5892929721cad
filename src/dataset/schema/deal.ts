import * as v from "valibot";
import { TERM_GROUPS } from "./vocabulary";
import { currencyCode, day, finite, key, publishedDate, record, text, texts, typed, typedTexts } from "./words";

/** What a term's value is. */
export const TERM_TYPES = ["percent", "money", "date", "count", "duration", "yes/no", "text", "list"] as const;
export type TermType = (typeof TERM_TYPES)[number];

/** A term of the vocabulary that all deals share. */
export const termSchema = record({
  /** Permanent, as typed in a formula: `revenue_share`. */
  key,
  label: typed,
  group: v.picklist(TERM_GROUPS),
  type: v.picklist(TERM_TYPES),
  /** As shown by DEAL.UNIT; `currency` where the currency is that of the version. */
  unit: text,
  description: text,
  aliases: typedTexts,
});
export type Term = v.InferOutput<typeof termSchema>;

/** A word that says how far something has come, and what it means. */
export const statusWordSchema = record({ id: text, description: text });

/** A word for what a deal is, with the other words that people type for it. */
export const dealKindSchema = record({ id: typed, description: text, aliases: typedTexts });
export type DealKind = v.InferOutput<typeof dealKindSchema>;

/** Terms, the kinds of deals, and the words for the status of a term's versions and of deals. */
export const dealVocabularySchema = record({
  terms: v.array(termSchema),
  kinds: v.array(dealKindSchema),
  versionStatuses: v.array(statusWordSchema),
  dealStatuses: v.array(statusWordSchema),
});
export type DealVocabulary = v.InferOutput<typeof dealVocabularySchema>;

export const QUALIFIERS_OF_AMOUNTS = ["about", "up to", "at least"] as const;

const commonFields = {
  /** A word of `versionStatuses`. */
  status: text,
  /** The status up to the day before `until`, for what was replaced or ended: `as_of` answers with it. */
  was: v.optional(record({ status: text, until: day })),
  /** Source id. Its date and tier are those of the version. */
  source: text,
  /** Place in the work: `paragraph 8`. */
  locator: v.optional(text),
  /** In our own words; for a contradicted version the reason. */
  note: v.optional(text),
};

/**
 * What one source says about one term of a deal: a value, or that there is none.
 * - `value`: by type of the term, percent a fraction, money an amount in `currency`, date ISO text (also `2023-03` or `2023`), count
 *   and duration (years) a number, yes/no a boolean, list texts
 * - `excluded`: the text rules the term out; it answers `none`
 * - `not in the text`: the text is silent
 * - `text not public`: the text cannot be read
 * - `words`: a version that is no value of the term's type; it is shown and never answers
 */
export const termVersionSchema = v.variant("kind", [
  record({
    kind: v.literal("value"),
    value: v.union([finite, text, v.boolean(), v.pipe(texts, v.nonEmpty("must not be empty"))]),
    /** ISO 4217 code, for money. */
    currency: v.optional(currencyCode),
    qualifier: v.optional(v.picklist(QUALIFIERS_OF_AMOUNTS)),
    ...commonFields,
  }),
  record({ kind: v.literal("excluded"), ...commonFields }),
  record({ kind: v.literal("not in the text"), ...commonFields }),
  record({ kind: v.literal("text not public"), ...commonFields }),
  record({ kind: v.literal("words"), says: text, ...commonFields }),
]);
export type TermVersion = v.InferOutput<typeof termVersionSchema>;

export const dealPartySchema = record({
  /** As the source names it. */
  name: text,
  /** Other names and short names of the same company or body: `DFC`. */
  aliases: v.optional(typedTexts),
  /** Country id, or group id for a union of states. */
  country: v.optional(text),
  role: text,
  source: text,
});
export type DealParty = v.InferOutput<typeof dealPartySchema>;

export const dealMineralSchema = record({
  /** As the text names it. */
  name: text,
  /** Mineral id. */
  mineral: text,
  source: text,
});
export type DealMineral = v.InferOutput<typeof dealMineralSchema>;

export const dealEventSchema = record({
  /** `2025-04-30`, `2025-04` or `2025`. */
  date: publishedDate,
  event: text,
  /** A word of `dealStatuses`, where the event changes the status. */
  status: v.optional(text),
  source: text,
  locator: v.optional(text),
  note: v.optional(text),
});
export type DealEvent = v.InferOutput<typeof dealEventSchema>;

export const dealSchema = record({
  /** Permanent, as typed in a formula: `US-Ukraine`. */
  id: typed,
  name: typed,
  aliases: typedTexts,
  /** What it is, a word of `kinds`: agreement, memorandum, draft, loan, proposal, talks ... */
  kind: text,
  parties: v.pipe(v.array(dealPartySchema), v.nonEmpty("must not be empty")),
  minerals: v.array(dealMineralSchema),
  /** In order of time. */
  timeline: v.pipe(v.array(dealEventSchema), v.nonEmpty("must not be empty")),
  /** Versions by term key, in the order of the vocabulary. */
  terms: v.record(key, v.pipe(v.array(termVersionSchema), v.nonEmpty("must not be empty"))),
});
export type Deal = v.InferOutput<typeof dealSchema>;
