import { distance } from "fastest-levenshtein";
import { notAvailable } from "./fault";

/**
 * The form in which names are compared: lower case, no accents, and hyphens, underscores, slashes, dots, apostrophes and
 * every kind of space (also non-breaking) taken as one space. `US-Ukraine` = `us ukraine`, `Türkiye` = `TURKIYE`.
 */
export function fold(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/[’'`]/g, "")
    .toLowerCase()
    .replace(/[\s\u00a0_\-‐‑‒–—/.,+&]+/g, " ")
    .trim();
}

export interface Named {
  /** Permanent name of the entry. */
  id: string;
  name: string;
  /** Other names that mean the entry. */
  aliases: readonly string[];
}

export interface AmbiguousEntry {
  name: string;
  /** Names to offer, as a person would type them. */
  candidates: readonly string[];
}

/**
 * Finds entries by any of their names, and says what to type instead where a name is unknown.
 * Matching is exact on folded names; a near miss is offered, never taken.
 */
export class NameIndex<T> {
  private readonly byName = new Map<string, T>();
  private readonly ambiguous = new Map<string, AmbiguousEntry>();
  /** Spellings met so far, as typed: a sheet asks for the same few names thousands of times. */
  private readonly met = new Map<string, T>();

  /**
   * @param kind word for an entry in messages: `mineral`, `country`
   * @param namesOf every name of an entry; the first is the one that is offered for a near miss
   * @param ambiguous names that mean several entries: they are answered with the candidates, never guessed
   */
  constructor(
    private readonly kind: string,
    readonly entries: readonly T[],
    private readonly namesOf: (entry: T) => readonly string[],
    ambiguous: readonly AmbiguousEntry[] = [],
  ) {
    for (const entry of entries) for (const name of this.namesOf(entry)) this.byName.set(fold(name), entry);
    for (const entry of ambiguous) this.ambiguous.set(fold(entry.name), entry);
  }

  get(text: string): T | undefined {
    return this.byName.get(fold(text));
  }

  /** @throws Fault `#N/A` for an unknown or ambiguous name, with what to type instead */
  find(text: string): T {
    const known = this.met.get(text);
    if (known) return known;
    const folded = fold(text);
    const entry = this.byName.get(folded);
    if (entry) {
      this.met.set(text, entry);
      return entry;
    }
    const ambiguous = this.ambiguous.get(folded);
    if (ambiguous) throw notAvailable(`${this.kind} "${text.trim()}" is ambiguous: use ${listOf(ambiguous.candidates, "or")}.`);
    throw notAvailable(`No ${this.kind} "${text.trim()}".${didYouMean(this.suggest(text))}`);
  }

  /** Names near the text, nearest first, as a person would type them. */
  suggest(text: string, most = 3): string[] {
    return nearest(
      text,
      this.entries.map((entry) => ({ answer: this.namesOf(entry)[0]!, spellings: this.namesOf(entry) })),
      most,
    );
  }
}

/** The names of an entry that has a name to show, an id and aliases. */
export function namesOf(entry: Named): string[] {
  return [entry.name, entry.id, ...entry.aliases];
}

/**
 * The answers whose spellings lie nearest to the text: few letters apart for their length, or one the beginning of the other.
 * Short names such as chemical symbols are only offered when they differ by case, never by a letter.
 */
export function nearest(text: string, choices: readonly { answer: string; spellings: readonly string[] }[], most = 3): string[] {
  const wanted = fold(text);
  if (wanted === "") return [];
  const scored: { answer: string; score: number }[] = [];
  for (const { answer, spellings } of choices) {
    let best = Infinity;
    for (const spelling of spellings) {
      const folded = fold(spelling);
      const length = Math.max(wanted.length, folded.length);
      if (Math.min(wanted.length, folded.length) >= 3) {
        const edits = distance(wanted, folded);
        // About one wrong letter in three is still taken as a slip of the keyboard.
        if (edits <= Math.max(1, Math.floor(length / 3))) best = Math.min(best, edits / length);
        else if (folded.startsWith(wanted) || wanted.startsWith(folded))
          best = Math.min(best, 0.4 + (length - Math.min(wanted.length, folded.length)) / 1000);
        else if (wanted.length >= 4 && folded.split(" ").includes(wanted)) best = Math.min(best, 0.6);
      }
    }
    if (best < Infinity) scored.push({ answer, score: best });
  }
  scored.sort((a, b) => a.score - b.score || a.answer.localeCompare(b.answer, "en"));
  const first = scored[0];
  if (!first) return [];
  // A clear slip of one name is offered alone; only names about as near stand beside it.
  const near = scored.filter((choice) => choice.score <= first.score + 0.15);
  return [...new Set(near.map((choice) => choice.answer))].slice(0, most);
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
