/** Entries by their words: whole, begun, or with slips. */
import MiniSearch, { type SearchResult } from "minisearch";
import { fold } from "../../domain/name";
import { WORD_FIELDS, type Entry, type WordField } from "./catalogue";

export interface WordMatch {
  entry: Entry;
  /** The higher the better. */
  score: number;
  /** `speaks of Royalty`, `party: Ukraine`; undefined where the words say nothing more than the entry itself. */
  why: string | undefined;
}

/** Words that are looked for. */
const MOST_WORDS = 12;
/** The same where words with slips are looked for: each takes as long as many words without. */
const MOST_NEAR_WORDS = 6;
/** Reasons that are given for one match. */
const MOST_REASONS = 2;

const FIELDS = Object.keys(WORD_FIELDS) as WordField[];

const OPTIONS = { prefix: (word: string) => word.length > 1, boost: { name: 3 } };

/** A phrase of an entry as it is compared, with a space before each word. */
interface FoldedPhrase {
  shown: string;
  folded: string;
}

type FoldedWords = Partial<Record<WordField, readonly FoldedPhrase[]>>;

interface Document extends Partial<Record<WordField, string>> {
  id: number;
  name: string;
}

export class WordIndex {
  private readonly index = new MiniSearch<Document>({
    fields: ["name", ...FIELDS],
    // Words are compared as names are; what is indexed is folded already.
    tokenize: (text) => text.split(" "),
    processTerm: (word) => word || null,
  });
  private readonly words: readonly FoldedWords[];

  constructor(private readonly entries: readonly Entry[]) {
    this.words = entries.map(foldedWords);
    this.index.addAll(
      entries.map(({ name, otherNames }, id) => ({
        id,
        name: [name, ...otherNames.map(({ text }) => text)].map(fold).join(" "),
        ...Object.fromEntries(FIELDS.map((field) => [field, textOf(this.words[id]![field])])),
      })),
    );
  }

  /** What has every word, or words that begin so. @param folded text as `fold` gives it */
  withAll(folded: string): WordMatch[] {
    return this.index.search(firstWords(folded, MOST_WORDS), { ...OPTIONS, combineWith: "AND" }).map((each) => this.match(each));
  }

  /** What has the most of the words, or nearly so. @param folded text as `fold` gives it */
  withMost(folded: string): WordMatch[] {
    const results = this.index.search(firstWords(folded, MOST_NEAR_WORDS), {
      ...OPTIONS,
      fuzzy: (word) => (word.length > 3 ? 0.2 : false),
    });
    const most = Math.max(...results.map(({ queryTerms }) => queryTerms.length));
    return results.filter(({ queryTerms }) => queryTerms.length === most).map((each) => this.match(each));
  }

  private match({ id, score, match }: SearchResult): WordMatch {
    return { entry: this.entries[id as number]!, score, why: reasonOf(this.words[id as number]!, match) };
  }
}

/** @param match the fields in which each word was found */
function reasonOf(words: FoldedWords, match: Record<string, string[]>): string | undefined {
  const reasons = new Set<string>();
  for (const [word, fields] of Object.entries(match)) {
    if (fields.includes("name")) continue;
    for (const field of fields as WordField[]) {
      const said = WORD_FIELDS[field];
      const phrase = said && words[field]?.find(({ folded }) => folded.includes(` ${word}`));
      if (phrase) reasons.add(`${said} ${phrase.shown}`);
    }
    if (reasons.size >= MOST_REASONS) break;
  }
  return reasons.size === 0 ? undefined : [...reasons].slice(0, MOST_REASONS).join(", ");
}

function foldedWords(entry: Entry): FoldedWords {
  const words = entry.words();
  return Object.fromEntries(
    FIELDS.map((field) => [field, words[field]?.map((phrase) => ({ shown: phrase.shown, folded: ` ${fold(phrase.words)}` }))]),
  );
}

function textOf(phrases: readonly FoldedPhrase[] = []): string {
  return phrases.map(({ folded }) => folded).join("");
}

function firstWords(folded: string, most: number): string {
  return folded.split(" ").slice(0, most).join(" ");
}
