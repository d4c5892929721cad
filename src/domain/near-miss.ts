import { distance } from "fastest-levenshtein";
import { fold } from "./name";

/** A name to offer, with every spelling that stands for it. */
export interface Candidate {
  answer: string;
  spellings: readonly string[];
}

/** A candidate made ready for comparison: that is most of the work, and done once. */
export interface ComparableCandidate {
  answer: string;
  spellings: Spelling[];
}

/** A spelling, or a typed text, as it is compared. */
interface Spelling {
  folded: string;
  words: string[];
  /** The words in alphabetical order, as one text. */
  sorted: string;
  /** One bit for each letter that occurs: most spellings are told apart by it before anything is counted. */
  letters: number;
}

const MOST_OFFERED = 3;
/** Longer text is no slip of a name, and comparing it takes long. */
const LONGEST_SLIP = 100;
/** How much less alike than the first a candidate may be to be offered beside it. */
const OFFERED_BESIDE = 0.1;

/** Words that make another place of a name: Latin America is not a slip of America. */
const DIRECTIONS = new Set([
  "north",
  "northern",
  "south",
  "southern",
  "east",
  "eastern",
  "west",
  "western",
  "central",
  "middle",
  "latin",
]);

/**
 * The answers whose spellings are most like the text: a few letters apart for their length, the same words in another order, or
 * one holding the other. Codes and symbols of up to three letters are never offered for something else: a letter more or less
 * makes another one of them.
 */
export function nearest(text: string, candidates: readonly Candidate[]): string[] {
  return nearestOf(text, candidates.map(comparable));
}

export function comparable({ answer, spellings }: Candidate): ComparableCandidate {
  const shown = prepared(answer).folded;
  return {
    answer,
    spellings: [...new Set(spellings.map((spelling) => prepared(spelling).folded))]
      .filter((spelling) => spelling.length > 3 || (spelling === shown && spelling.length === 3))
      .map(prepared),
  };
}

export function nearestOf(text: string, candidates: readonly ComparableCandidate[]): string[] {
  const folded = fold(text);
  if (folded.length < 3 || folded.length > LONGEST_SLIP) return [];
  const wanted = spellingOf(folded);
  const scored: { answer: string; score: number }[] = [];
  for (const { answer, spellings } of candidates) {
    let score = Infinity;
    for (const spelling of spellings)
      score = Math.min(score, spelling.sorted === wanted.sorted ? 0 : unlikeness(wanted, spelling));
    if (score < Infinity) scored.push({ answer, score });
  }
  scored.sort((a, b) => a.score - b.score || a.answer.localeCompare(b.answer, "en"));
  const first = scored[0];
  if (!first) return [];
  // A clear slip of one name is offered alone; only names about as near stand beside it.
  const near = scored.filter(({ score }) => score <= first.score + OFFERED_BESIDE);
  return [...new Set(near.map(({ answer }) => answer))].slice(0, MOST_OFFERED);
}

/** Spellings that were made ready before: vocabularies are compared with again and again, and this is most of the work. */
const ready = new Map<string, Spelling>();
const MOST_READY = 10_000;

function prepared(text: string): Spelling {
  let spelling = ready.get(text);
  if (spelling === undefined) {
    if (ready.size >= MOST_READY) ready.clear();
    ready.set(text, (spelling = spellingOf(fold(text))));
  }
  return spelling;
}

function spellingOf(folded: string): Spelling {
  const words = folded.split(" ");
  return { folded, words, sorted: [...words].sort().join(" "), letters: lettersOf(folded) };
}

function lettersOf(folded: string): number {
  let letters = 0;
  for (let index = 0; index < folded.length; index += 1) {
    const place = folded.charCodeAt(index) - 97;
    // Digits, spaces and other scripts share what bits are left.
    letters |= 1 << (place >= 0 && place < 26 ? place : 26 + (folded.charCodeAt(index) % 5));
  }
  return letters;
}

/** How unlike a typed text and a spelling are, from 0; Infinity where one is no slip of the other. */
function unlikeness(wanted: Spelling, spelling: Spelling): number {
  if (isFar(wanted, spelling)) return Infinity;
  const [a, b] = [wanted.folded, spelling.folded];
  const length = Math.max(a.length, b.length);
  const slips = slipsBetween(wanted, spelling);
  // A first letter is seldom mistyped.
  if (slips < Infinity) return slips / length + (a[0] === b[0] ? 0 : 0.1);
  if (isAbbreviated(wanted.words, spelling.words)) return 0.15;
  // The name with a word more: `uranium ore`, `mainland china`.
  if (holdsWords(a, b) && !wanted.words.some((word) => DIRECTIONS.has(word) && !spelling.words.includes(word)))
    return 0.1 + 0.3 * (1 - b.length / length);
  // The name begun, by a word, by a part of one, or by several words; or begun and gone on with.
  if (b.startsWith(a)) {
    const begun = wanted.words.length > 1 ? 0.2 : b[a.length] === " " ? 0.5 : 0.4;
    return begun + (length - a.length) / 1000;
  }
  if (a.startsWith(b)) return 0.45;
  // The same stem with another ending: `chinese`, `turkish`.
  const shared = sharedBeginning(a, b);
  if (shared >= 4 && length - shared <= 3) return 0.5;
  // One word of the name, where the others do not make it another place: Africa is not South Africa.
  return a.length > 3 && spelling.words.includes(a) && !spelling.words.some((word) => DIRECTIONS.has(word)) ? 0.6 : Infinity;
}

/** What tells most pairs apart without looking at the texts: none of the ways of being alike below can hold. */
function isFar({ folded: a, words, letters }: Spelling, { folded: b, words: others, letters: otherLetters }: Spelling): boolean {
  const [onlyA, onlyB] = [letters & ~otherLetters, otherLetters & ~letters];
  // One holds the other, or they begin alike, or as many words are cut short.
  if (onlyA === 0 || onlyB === 0) return false;
  if (
    a.charCodeAt(0) === b.charCodeAt(0) &&
    (words.length > 1 ? words.length === others.length : a.charCodeAt(3) === b.charCodeAt(3))
  )
    return false;
  const most = slipsAllowed(Math.max(a.length, b.length));
  return Math.abs(a.length - b.length) > most || ones(onlyA) > most || ones(onlyB) > most;
}

/** Letters to add, leave out, change or swap with their neighbour to come from one to the other; Infinity where too many. */
function slipsBetween(wanted: Spelling, spelling: Spelling): number {
  const [a, b] = [wanted.folded, spelling.folded];
  const most = slipsAllowed(Math.max(a.length, b.length));
  if (Math.abs(a.length - b.length) > most) return Infinity;
  // A slip mends at most one letter that only the one has and one that only the other has.
  if (ones(wanted.letters & ~spelling.letters) > most || ones(spelling.letters & ~wanted.letters) > most) return Infinity;
  const edits = distance(a, b);
  if (edits === 2 && isSwap(a, b)) return 1;
  if (edits > most) return Infinity;
  const [words, others] = [wanted.words, spelling.words];
  // Many slips in one word make it another word: `lithium carbonate` is no slip of `sodium carbonate`.
  const anotherWord =
    edits > 2 &&
    words.length > 1 &&
    words.length === others.length &&
    words.some((word, index) => distance(word, others[index]!) > slipsAllowed(Math.max(word.length, others[index]!.length)));
  return anotherWord ? Infinity : edits;
}

function ones(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}

function slipsAllowed(length: number): number {
  // One slip in up to seven letters: with two, `Africa` would be one of `America`.
  return Math.max(1, Math.floor(length / 4));
}

function isSwap(a: string, b: string): boolean {
  const first = sharedBeginning(a, b);
  return (
    a.length === b.length && a[first] === b[first + 1] && a[first + 1] === b[first] && a.slice(first + 2) === b.slice(first + 2)
  );
}

/** Whether words are the same but for some cut to one to three letters: `S. Africa`, `St. Lucia`. */
function isAbbreviated(words: readonly string[], full: readonly string[]): boolean {
  return (
    words.length === full.length &&
    words.length > 1 &&
    words.some((word, index) => word === full[index] && word.length > 3) &&
    words.every((word, index) => word === full[index] || (word.length <= 3 && word[0] === full[index]![0]))
  );
}

/** Whether a text holds another as whole words. */
function holdsWords(text: string, words: string): boolean {
  const at = text.indexOf(words);
  if (at < 0) return false;
  return ` ${text} `.includes(` ${words} `);
}

function sharedBeginning(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let shared = 0;
  while (shared < most && a[shared] === b[shared]) shared += 1;
  return shared;
}
