import { quote } from "./cell";
import { notAvailable } from "./fault";
import { didYouMean, fold, listOf, type AmbiguousName } from "./name";
import { comparable, nearestOf, type ComparableCandidate } from "./near-miss";

/**
 * Finds entries by any of their names, and says what to type instead where a name is unknown.
 * Matching is exact on folded names; a near miss is offered, never taken.
 */
export class NameIndex<T> {
  private readonly byName = new Map<string, T>();
  private readonly ambiguous = new Map<string, AmbiguousName>();
  /** What near misses are looked for in; made at the first one. */
  private candidates: readonly ComparableCandidate[] | undefined;

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
    const folded = fold(text);
    // Marks alone are no name.
    return folded === "" ? undefined : this.byName.get(folded);
  }

  /**
   * @param hint what else the text could be, as a sentence; it takes the place of near misses
   * @throws Fault `#N/A` for an unknown or ambiguous name, with what to type instead
   */
  find(text: string, hint?: () => string | undefined): T {
    const entry = this.lookUp(text);
    if (entry !== undefined) return entry;
    const help = hint?.() ?? (didYouMean(this.near(text)).trim() || this.advice);
    throw notAvailable(`No ${this.kind} ${quote(text)}.${help === "" ? "" : ` ${help}`}`);
  }

  /**
   * @returns undefined for an unknown name
   * @throws Fault `#N/A` for an ambiguous name, with its candidates
   */
  lookUp(text: string): T | undefined {
    const folded = fold(text);
    const entry = this.byName.get(folded);
    if (entry !== undefined && folded !== "") return entry;
    const ambiguous = this.ambiguous.get(folded);
    if (ambiguous) throw notAvailable(`${this.kind} ${quote(text)} is ambiguous: use ${listOf(ambiguous.candidates, "or")}.`);
    return undefined;
  }

  /** Names near the text, nearest first, as a person would type them. */
  near(text: string): string[] {
    this.candidates ??= this.comparable();
    return nearestOf(text, this.candidates);
  }

  private comparable(): ComparableCandidate[] {
    // The word for every entry tells none: `term 1` is no slip of the term that is called so too.
    const forAll = [this.kind, `${this.kind}s`];
    return [
      ...this.entries.map((entry) => ({
        answer: this.namesOf(entry)[0]!,
        spellings: this.namesOf(entry).filter((name) => !forAll.includes(fold(name))),
      })),
      ...[...this.ambiguous.values()].flatMap(({ name, candidates }) =>
        candidates.map((candidate) => ({ answer: candidate, spellings: [name] })),
      ),
    ].map(comparable);
  }
}
