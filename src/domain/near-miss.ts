import { distance } from "fastest-levenshtein";
import { fold } from "./name";

/** A name to offer, with every spelling that stands for it. */
export interface Choice {
  answer: string;
  spellings: readonly string[];
}

/** A choice made ready for comparison: that is most of the work, and done once. */
export interface ComparableChoice {
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

export function comparable({ answer, spellings }: Choice): ComparableChoice {
  const folded = new Set(spellings.map(fold));
  const shown = fold(answer);
  return {
    answer,
    spellings: [...folded]
      .filter((spelling) => spelling.length > 3 || (spelling === shown && spelling.length === 3))
      .map((spelling) => ({ folded: spelling, sorted: sortedWords(spelling) })),
  };
}

export function nearestOf(text: string, choices: readonly ComparableChoice[]): string[] {
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
