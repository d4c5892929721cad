import { quote, type CellValue } from "./cell";
import { invalidValue, type Fault } from "./fault";
import { didYouMean, fold, listOf } from "./name";
import { nearest } from "./near-miss";

/** Near misses beside a list of everything that is allowed: more would repeat the list. */
const MOST_OFFERED = 2;

/**
 * A fault that says what came, what is allowed, and what was probably meant.
 * @param allowed every spelling of each word; the first is the one that messages offer
 * @param words what is allowed, in words, where naming everything would be too long to read
 */
export function notAllowed(
  argument: string,
  value: CellValue,
  allowed: readonly (readonly string[])[],
  words = oneOf(allowed.map((spellings) => spellings[0]!)),
): Fault {
  const near = nearest(
    String(value),
    allowed.map((spellings) => ({ answer: spellings[0]!, spellings })),
  ).slice(0, MOST_OFFERED);
  return invalidValue(`${argument} ${quote(value)}: use ${words}.${didYouMean(near)}`);
}

/**
 * `a, b or c`; in quotes where a word holds a comma itself and would run together with the next.
 * @param rest what stands for words that are too many to name, such as `another of the 20 listed there`
 */
export function oneOf(words: readonly string[], rest?: string): string {
  const named = words.some((word) => word.includes(",")) ? words.map(quote) : words;
  return listOf(rest === undefined ? named : [...named, rest], "or");
}

/**
 * The entry of a short vocabulary that a value names, ignoring case, accents and hyphens.
 * @param namesOf every name of an entry; the first is the one that messages offer
 * @throws Fault `#VALUE!` listing what is allowed
 */
export function chooseFrom<T>(
  argument: string,
  value: CellValue,
  entries: readonly T[],
  namesOf: (entry: T) => readonly string[],
): T {
  const wanted = fold(String(value));
  const found = entries.findIndex((entry) => namesOf(entry).some((name) => fold(name) === wanted));
  if (found >= 0) return entries[found]!;
  throw notAllowed(argument, value, entries.map(namesOf));
}
