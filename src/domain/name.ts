import { distance } from "fastest-levenshtein";
import { quote } from "./cell";
import { notAvailable } from "./fault";

/**
 * The form in which names are compared: lower case, no accents, no apostrophes, no invisible characters that come along with
 * pasted text, initials without dots (`U.S.` = `us`), the word `and` left out; hyphens, underscores, slashes, dots, `&`, brackets
 * and every kind of space (also non-breaking) taken as one space. `US-Ukraine` = `us ukraine`, `Türkiye` = `TURKIYE`.
 */
export function fold(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/[\u0300-\u036f\u00ad\u200b-\u200f\u2060\ufeff]/g, "")
    .replace(/[’‘'`ʻʼ′]/g, "")
    .toLowerCase()
    .replace(/\b([a-z])\.(?=[a-z]\b)/g, "$1")
    .split(/[\s\u00a0_\-‐‑‒–—/.,+&()[\]]+/)
    .filter((word) => word !== "" && word !== "and")
    .join(" ");
}

export interface Named {
  /** Permanent name of the entry. */
  id: string;
  name: string;
  /** Other names that mean the entry. */
  aliases: readonly string[];
}

/** A name that means several things, and what to offer instead of guessing. */
export interface AmbiguousName {
  name: string;
  /** Names to offer, as a person would type them. */
  candidates: readonly string[];
}

/** Unknown names of which the near misses are kept. */
const MOST_MISSED = 1000;

/**
 * Finds entries by any of their names, and says what to type instead where a name is unknown.
 * Matching is exact on folded names; a near miss is offered, never taken.
 */
export class NameIndex<T> {
  private readonly byName = new Map<string, T>();
  private readonly ambiguous = new Map<string, AmbiguousName>();
  /** Spellings met so far, as typed: a sheet asks for the same few names thousands of times. */
  private readonly met = new Map<string, T>();
  /** What near misses are looked for in; made at the first one. */
  private choices: readonly ComparableChoice[] | undefined;
  /** Near misses of unknown names met so far, because comparing takes long and a wrong name is filled down a column. */
  private readonly missed = new Map<string, string[]>();

  /**
   * @param kind word for an entry in messages: `mineral`, `country`
   * @param namesOf every name of an entry; the first is the one that is offered for a near miss
   * @param ambiguous names that mean several entries: they are answered with the candidates, never guessed
   * @param advice what to do where a name is unknown and nothing is near, as a sentence
   */
  constructor(
    private readonly kind: string,
    readonly entries: readonly T[],
    private readonly namesOf: (entry: T) => readonly string[],
    ambiguous: readonly AmbiguousName[] = [],
    private readonly advice = "",
  ) {
    for (const entry of entries) for (const name of this.namesOf(entry)) this.byName.set(fold(name), entry);
    for (const entry of ambiguous) this.ambiguous.set(fold(entry.name), entry);
  }

  get(text: string): T | undefined {
    return this.byName.get(fold(text));
  }

  /** @throws Fault `#N/A` for an unknown or ambiguous name, with what to type instead */
  find(text: string): T {
    const entry = this.lookUp(text);
    if (entry) return entry;
    const help = didYouMean(this.suggest(text)) || (this.advice && ` ${this.advice}`);
    throw notAvailable(`No ${this.kind} ${quote(text)}.${help}`);
  }

  /**
   * @returns undefined for an unknown name
   * @throws Fault `#N/A` for an ambiguous name, with its candidates
   */
  lookUp(text: string): T | undefined {
    const known = this.met.get(text);
    if (known) return known;
    const folded = fold(text);
    const entry = this.byName.get(folded);
    if (entry) {
      this.met.set(text, entry);
      return entry;
    }
    const ambiguous = this.ambiguous.get(folded);
    if (ambiguous) throw notAvailable(`${this.kind} ${quote(text)} is ambiguous: use ${listOf(ambiguous.candidates, "or")}.`);
    return undefined;
  }

  /** Names near the text, nearest first, as a person would type them. */
  suggest(text: string): string[] {
    const known = this.missed.get(text);
    if (known) return known;
    if (this.missed.size >= MOST_MISSED) this.missed.clear();
    const near = this.near(text);
    this.missed.set(text, near);
    return near;
  }

  private near(text: string): string[] {
    this.choices ??= [
      ...this.entries.map((entry) => ({ answer: this.namesOf(entry)[0]!, spellings: this.namesOf(entry) })),
      ...[...this.ambiguous.values()].flatMap(({ name, candidates }) =>
        candidates.map((candidate) => ({ answer: candidate, spellings: [name] })),
      ),
    ].map(comparable);
    return nearestOf(text, this.choices);
  }
}

/** The names of an entry that has a name to show, an id and aliases. */
export function namesOf(entry: Named): string[] {
  return [entry.name, entry.id, ...entry.aliases];
}

/** A name to offer, with every spelling that stands for it. */
export interface Choice {
  answer: string;
  spellings: readonly string[];
}

/** A choice made ready for comparison: that is most of the work, and done once. */
interface ComparableChoice {
  answer: string;
  spellings: { folded: string; sorted: string }[];
}

const MOST_OFFERED = 3;
/** Longer text is no slip of a name, and comparing it takes long. */
const LONGEST_SLIP = 100;
/** How much less alike than the first a choice may be to be offered beside it. */
const OFFERED_BESIDE = 0.1;

/**
 * The answers whose spellings are most like the text: a few letters apart for their length, the same words in another order, or
 * one holding the other. Codes and symbols of up to three letters are never offered for something else: a letter more or less
 * makes another one of them.
 */
export function nearest(text: string, choices: readonly Choice[]): string[] {
  return nearestOf(text, choices.map(comparable));
}

function comparable({ answer, spellings }: Choice): ComparableChoice {
  const folded = new Set(spellings.map(fold));
  const shown = fold(answer);
  return {
    answer,
    spellings: [...folded]
      .filter((spelling) => spelling.length > 3 || (spelling === shown && spelling.length === 3))
      .map((spelling) => ({ folded: spelling, sorted: sortedWords(spelling) })),
  };
}

function nearestOf(text: string, choices: readonly ComparableChoice[]): string[] {
  const wanted = fold(text);
  if (wanted.length < 3 || wanted.length > LONGEST_SLIP) return [];
  const sorted = sortedWords(wanted);
  const scored = choices
    .map(({ answer, spellings }) => ({
      answer,
      score: Math.min(...spellings.map((spelling) => (spelling.sorted === sorted ? 0 : unlikeness(wanted, spelling.folded)))),
    }))
    .filter(({ score }) => score < Infinity)
    .sort((a, b) => a.score - b.score || a.answer.localeCompare(b.answer, "en"));
  const first = scored[0];
  if (!first) return [];
  // A clear slip of one name is offered alone; only names about as near stand beside it.
  const near = scored.filter(({ score }) => score <= first.score + OFFERED_BESIDE);
  return [...new Set(near.map(({ answer }) => answer))].slice(0, MOST_OFFERED);
}

/** How unlike a typed text and a spelling are, from 0; Infinity where one is no slip of the other. Both are folded. */
function unlikeness(wanted: string, spelling: string): number {
  const length = Math.max(wanted.length, spelling.length);
  const slips = slipsBetween(wanted, spelling);
  // A first letter is seldom mistyped.
  if (slips < Infinity) return slips / length + (wanted[0] === spelling[0] ? 0 : 0.1);
  if (isAbbreviated(wanted.split(" "), spelling.split(" "))) return 0.15;
  // The name with a word more: `uranium ore`, `mainland china`.
  if (` ${wanted} `.includes(` ${spelling} `)) return 0.1 + 0.3 * (1 - spelling.length / length);
  // The name begun, by a word, by a part of one, or by several words; or begun and gone on with.
  if (spelling.startsWith(wanted)) {
    const begun = wanted.includes(" ") ? 0.2 : spelling[wanted.length] === " " ? 0.5 : 0.4;
    return begun + (length - wanted.length) / 1000;
  }
  if (wanted.startsWith(spelling)) return 0.45;
  // The same stem with another ending: `chinese`, `turkish`.
  if (length - sharedBeginning(wanted, spelling) <= 3 && sharedBeginning(wanted, spelling) >= 4) return 0.5;
  // One word of the name.
  return wanted.length > 3 && spelling.split(" ").includes(wanted) ? 0.6 : Infinity;
}

/** Letters to add, leave out, change or swap with their neighbour to come from one to the other; Infinity where too many. */
function slipsBetween(a: string, b: string): number {
  const most = slipsAllowed(Math.max(a.length, b.length));
  if (Math.abs(a.length - b.length) > most) return Infinity;
  const edits = distance(a, b);
  if (edits === 2 && isSwap(a, b)) return 1;
  if (edits > most) return Infinity;
  const [words, others] = [a.split(" "), b.split(" ")];
  // Many slips in one word make it another word: `lithium carbonate` is no slip of `sodium carbonate`.
  const anotherWord =
    edits > 2 &&
    words.length > 1 &&
    words.length === others.length &&
    words.some((word, index) => distance(word, others[index]!) > slipsAllowed(Math.max(word.length, others[index]!.length)));
  return anotherWord ? Infinity : edits;
}

function slipsAllowed(length: number): number {
  return Math.max(1, Math.floor(length * 0.3));
}

function isSwap(a: string, b: string): boolean {
  const first = [...a].findIndex((letter, index) => letter !== b[index]);
  return (
    a.length === b.length && a[first] === b[first + 1] && a[first + 1] === b[first] && a.slice(first + 2) === b.slice(first + 2)
  );
}

/** Whether words are the same but for some cut to one to three letters: `S. Africa`, `St. Lucia`. */
function isAbbreviated(words: readonly string[], full: readonly string[]): boolean {
  return (
    words.length === full.length &&
    words.some((word, index) => word === full[index] && word.length > 3) &&
    words.every((word, index) => word === full[index] || (word.length <= 3 && word[0] === full[index]![0]))
  );
}

function sharedBeginning(a: string, b: string): number {
  const differs = [...a].findIndex((letter, index) => letter !== b[index]);
  return differs < 0 ? a.length : differs;
}

function sortedWords(folded: string): string {
  return folded.split(" ").sort().join(" ");
}

/** ` Did you mean "antimony"?`, or nothing where nothing is near. */
export function didYouMean(candidates: readonly string[]): string {
  return candidates.length === 0
    ? ""
    : ` Did you mean ${listOf(
        candidates.map((candidate) => `"${candidate}"`),
        "or",
      )}?`;
}

/** `a`, `a or b`, `a, b or c`. */
export function listOf(items: readonly string[], conjunction: "and" | "or"): string {
  if (items.length <= 1) return items[0] ?? "";
  return `${items.slice(0, -1).join(", ")} ${conjunction} ${items[items.length - 1]}`;
}
