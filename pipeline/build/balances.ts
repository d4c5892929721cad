import * as v from "valibot";
import { type Series } from "../../src/dataset/schema";
import { record, text } from "../../src/dataset/schema/words";
import { type DataFolder } from "../read/folder";
import { type JsonFile } from "../read/json";
import { type Part } from "./part";

/** A measure of the same mineral, or one of another mineral. */
const term = v.union([text, record({ mineral: text, measure: text })], "must be a measure, or a mineral and a measure");
export type Term = v.InferOutput<typeof term>;

/** The measure that the publisher computes, in all its forms. */
const CONSUMPTION = "apparent consumption";

const about = { edition: text, mineral: text, measure: text };

const balance = record({
  ...about,
  add: v.pipe(v.array(term), v.minLength(1, "must name a measure")),
  subtract: v.optional(v.array(term)),
  /** Stocks at the end of the year: what they fall by is consumed. */
  stocks: v.optional(v.array(term)),
  /** What counts in the years that are printed with a number, and is no part of the balance in others: changes of Government stocks. */
  whereGiven: v.optional(v.array(term)),
  /** A reliance on imports is a percentage of this consumption. */
  percentOf: v.optional(text),
  /** To how many digits the publisher rounds these measures, where to fewer than others. */
  digits: v.optional(v.record(text, v.picklist([1, 2], "must be 1 or 2"))),
  note: v.optional(text),
});
export type Balance = v.InferOutput<typeof balance>;

/** A consumption that cannot be computed from what the edition prints, and why. */
const unbalanced = record({ ...about, without: text });

const schema = v.array(v.union([balance, unbalanced], 'must name what to "add", or give the reason as "without"'));
type Entry = v.InferOutput<typeof schema>[number];

export function isBalance(entry: Entry): entry is Balance {
  return "add" in entry;
}

/** How the publisher defines the consumption and the reliance of each mineral, in the measures that its edition prints. */
export function readBalances(folder: DataFolder): JsonFile<Entry[]> | undefined {
  return folder.json("balances.json", schema);
}

/** Every measure that a balance names has to be printed by the edition, and every printed consumption has to be balanced or said not to be. */
export const balances: Part = ({ folder, problems, draft }) => {
  const json = readBalances(folder);
  const series = draft.series ?? [];
  if (!json || series.length === 0) return {};
  const isSound = (edition: string): boolean => folder.isSound(`series/${edition}.csv`);
  const key = ({ edition, mineral, measure }: Pick<Entry, "edition" | "mineral" | "measure">): string =>
    [edition, mineral, measure].join("\n");
  const printed = new Set(series.map(key));
  const seen = new Set<string>();
  for (const [index, entry] of json.value.entries()) {
    const { edition, mineral, measure } = entry;
    const fail = (reason: string): void => problems.add(json.file, json.lineAt(index), `${mineral}, ${measure} ${reason}`);
    if (seen.has(key(entry))) fail("is there twice. Remove one.");
    seen.add(key(entry));
    if (!isSound(edition)) continue;
    for (const named of termsOf(entry))
      if (!printed.has(key({ edition, ...named })))
        fail(`names ${named.mineral}, ${named.measure}, of which ${edition} has no series. Mend the name, or remove it.`);
  }
  const editions = new Set(json.value.map(({ edition }) => edition));
  for (const one of series)
    if (editions.has(one.edition) && isSound(one.edition) && isPrintedConsumption(one) && !seen.has(key(one)))
      problems.add(
        json.file,
        undefined,
        `${one.mineral}, ${one.measure} of ${one.edition} has no balance. Add what the publisher defines it as, or "without" and the reason why it cannot be computed.`,
      );
  return {};
};

/** The measures that an entry names, with their minerals, its own among them. */
function termsOf(entry: Entry): { mineral: string; measure: string }[] {
  const { mineral, measure } = entry;
  const terms = isBalance(entry)
    ? [...entry.add, ...(entry.subtract ?? []), ...(entry.stocks ?? []), ...(entry.whereGiven ?? [])]
    : [];
  const others = isBalance(entry) ? [...(entry.percentOf ? [entry.percentOf] : []), ...Object.keys(entry.digits ?? {})] : [];
  return [measure, ...terms, ...others].map((one) => (typeof one === "string" ? { mineral, measure: one } : one));
}

function isPrintedConsumption({ measure, observations }: Series): boolean {
  return (
    (measure === CONSUMPTION || measure.startsWith(`${CONSUMPTION}, `)) && observations.some(([, , value]) => value !== null)
  );
}
