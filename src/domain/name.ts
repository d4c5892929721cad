/**
 * The form in which names are compared: lower case, no accents, no apostrophes, no invisible characters that come along with
 * pasted text, initials without dots (`U.S.` = `us`), the word `and` left out; hyphens, underscores, slashes, dots, `&`, brackets
 * and every kind of space (also non-breaking) taken as one space. `US-Ukraine` = `us ukraine`, `Türkiye` = `TURKIYE`.
 */
export function fold(text: string): string {
  if (text !== last.text) last = { text, folded: folded(text) };
  return last.folded;
}

/** The text that was folded last: a name that one index does not know is asked of the next. */
let last = { text: "", folded: "" };

function folded(text: string): string {
  return (
    text
      .normalize("NFKD")
      .replace(/[\u0300-\u036f\u00ad\u200b-\u200f\u2060\ufeff]/g, "")
      .replace(/[’‘'`ʻʼ′]/g, "")
      .toLowerCase()
      .replace(/\b([a-z])\.(?=[a-z]\b)/g, "$1")
      .split(/[\s\u00a0_\-‐‑‒–—/.,+&()[\]]+/)
      // Alone it is a name: the code of Andorra.
      .filter((word, _, words) => word !== "" && (word !== "and" || words.every((other) => other === "" || other === "and")))
      .join(" ")
  );
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

/** The names of an entry that has a name to show, an id and aliases. */
export function namesOf(entry: Named): string[] {
  return [entry.name, entry.id, ...entry.aliases];
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

/** Whether every word of what is looked for stands, whole or in part, in one of the texts; blank text is found everywhere. */
export function hasWords(texts: readonly string[], wanted: string): boolean {
  const all = texts.map(fold).join(" ");
  return fold(wanted)
    .split(" ")
    .every((word) => all.includes(word));
}

/** A text with a full stop at its end, one also where it ends with one: `Virgin Islands, U.S.` */
export function sentence(text: string): string {
  return text.endsWith(".") ? text : `${text}.`;
}

/** The first letter as at the beginning of a sentence. */
export function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
