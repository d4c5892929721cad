import { quote, type CellValue } from "./cell";
import { invalidValue, type Fault } from "./fault";
import { didYouMean, fold, listOf, nearest } from "./name";

/** A fault that says what came, everything that is allowed, and what was probably meant. */
export function notAllowed(argument: string, value: CellValue, allowed: readonly (readonly string[])[]): Fault {
  const near = nearest(
    String(value),
    allowed.map((spellings) => ({ answer: spellings[0]!, spellings })),
  );
  const words = allowed.map((spellings) => spellings[0]!);
  return invalidValue(
    `${argument} ${quote(typeof value === "string" ? value.trim() : value)}: use ${listOf(words, "or")}.${didYouMean(near)}`,
  );
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
