import { fold } from "../domain/name";

/**
 * The entries that hold every word of the text somewhere, in their order; all of them for an empty text.
 * Case, accents, dots and hyphens make no difference.
 */
export function search<T>(entries: readonly T[], text: string, textsOf: (entry: T) => readonly (string | undefined)[]): T[] {
  const words = fold(text)
    .split(" ")
    .filter((word) => word !== "");
  return entries.filter((entry) => {
    const folded = fold(textsOf(entry).filter(Boolean).join(" "));
    return words.every((word) => folded.includes(word));
  });
}
