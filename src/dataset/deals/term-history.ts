import type { CellResult } from "../../domain/cell";
import { publishedCell, type Day } from "../../domain/date";
import { VERSION_STATUS } from "../schema/vocabulary";
import { byPrecedence } from "./precedence";
import type { Version } from "./term-version";

/** What a term of a deal answers on a day. */
export type TermAnswer =
  /** A value, or that the text rules the term out. */
  | { kind: "answer"; version: Version }
  /**
   * The best source gives none: the text is silent or cannot be read, sources mention the term in words alone, what they say held only
   * until a day before, or every source known on the day is contradicted by a better one, known then or later.
   */
  | { kind: "not in the text" | "text not public" | "words" | "superseded" | "contradicted"; version: Version }
  /** The first source came later. */
  | { kind: "not yet"; first: Day }
  /** No source says anything about the term. */
  | { kind: "unknown" };

/** A term without a value: every kind of answer but one. */
export type WithoutAnswer = Exclude<TermAnswer, { kind: "answer" }>;

/**
 * What the sources say about one term of one deal over time. The answer changes only on the days on which a work comes out or a
 * version is replaced, so it is worked out once for each of these.
 */
export class TermHistory {
  /** Every source's version, the one that answers today first. */
  readonly versions: readonly Version[];
  /** Days on which the answer can change, the first first, and what it is from each on. */
  private readonly days: readonly Day[];
  private readonly answers: (TermAnswer | undefined)[];
  private readonly before: TermAnswer;
  private readonly sinceOf = new Map<Version, CellResult>();

  /** @param versions of the term, at least one */
  constructor(versions: readonly Version[]) {
    this.versions = byPrecedence(versions, undefined);
    const published = versions.map(({ publishedBy }) => publishedBy).sort();
    const replaced = versions.flatMap(({ said }) => said.was?.until ?? []);
    this.before = { kind: "not yet", first: published[0]! };
    this.days = [...new Set([...published, ...replaced])].sort();
    this.answers = new Array<TermAnswer | undefined>(this.days.length);
  }

  /** @param day only works published by then count; undefined counts all */
  answer(day: Day | undefined): TermAnswer {
    let at = this.days.length - 1;
    if (day !== undefined) while (at >= 0 && this.days[at]! > day) at -= 1;
    if (at < 0) return this.before;
    return (this.answers[at] ??= this.answerFrom(this.days[at]!));
  }

  /** Versions whose works were out by a day, the one that answers first. */
  known(day: Day | undefined): readonly Version[] {
    if (day === undefined) return this.versions;
    return byPrecedence(
      this.versions.filter(({ publishedBy }) => publishedBy <= day),
      day,
    );
  }

  /**
   * Since when a version has been known, as a cell: publication of the earliest work that says the same and stands, else of its own.
   */
  since(version: Version): CellResult {
    const known = this.sinceOf.get(version);
    if (known !== undefined) return known;
    const [first = version] = this.versions
      .filter(
        (other) => other.said.status !== VERSION_STATUS.contradicted && other.said.kind !== "words" && other.saysTheSame(version),
      )
      .sort((a, b) => (a.publishedBy < b.publishedBy ? -1 : 1));
    const cell = publishedCell(first.source.published);
    this.sinceOf.set(version, cell);
    return cell;
  }

  private answerFrom(day: Day): TermAnswer {
    const version = this.known(day)[0];
    if (version === undefined) return this.before;
    const { kind } = version.said;
    const status = version.statusOn(day);
    if (status === VERSION_STATUS.contradicted) return { kind: "contradicted", version };
    if (status === VERSION_STATUS.superseded) return { kind: "superseded", version };
    return { kind: kind === "value" || kind === "excluded" ? "answer" : kind, version };
  }
}
