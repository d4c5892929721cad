import type { Day } from "../../domain/date";
import { fold } from "../../domain/name";
import type { Term } from "../schema";
import { VERSION_STATUS } from "../schema/vocabulary";
import { inBothNumbers } from "./grammatical-number";
import type { TermHistory } from "./term-history";

/** A place where what is said about one term names another. */
export interface Mention {
  /** The term that speaks of it. */
  by: Term;
  /** The words that stand there: `royalties`. */
  words: string;
  /** The day by which the work that says so was out. */
  publishedBy: Day;
}

/**
 * Where versions of other terms of a deal, or the notes on them, name a term by its key or label. What is contradicted or superseded
 * does not count, and days of the vocabulary are not looked for: `signed` is a word of many sentences.
 */
export function mentionsOf(term: Term, histories: Iterable<TermHistory>): Mention[] {
  if (term.type === "date") return [];
  const names = inBothNumbers([...new Set([term.key, term.label].map(fold))]);
  const mentions: Mention[] = [];
  for (const { versions } of histories)
    for (const { term: by, said, searchable, spoken, publishedBy } of versions) {
      if (by === term || said.status === VERSION_STATUS.contradicted || said.status === VERSION_STATUS.superseded) continue;
      const name = names.find((each) => searchable.includes(` ${each} `));
      if (name !== undefined) mentions.push({ by, words: asWritten(name, spoken), publishedBy });
    }
  return mentions;
}

/** A folded name as it stands in a text, or folded where the text writes it with accents or dots. */
function asWritten(name: string, text: string): string {
  return new RegExp(name.split(" ").join("[^\\p{L}\\p{N}]+"), "iu").exec(text)?.[0] ?? name;
}
