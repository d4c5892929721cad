import type { CellResult } from "../../domain/cell";
import { publishedCell, type Day } from "../../domain/date";
import type { Dataset } from "../dataset";
import { VERSION_STATUS, type Deal, type Term } from "../schema";
import { mentionsOf, type Mention } from "./mention";
import { TermHistory, type TermAnswer } from "./term-history";
import { Version } from "./term-version";
import { Timeline } from "./timeline";

const UNKNOWN: TermAnswer = { kind: "unknown" };

/** What is known of one deal over time, indexed: its events, and for each term what every source says. */
export class DealHistory {
  readonly timeline: Timeline;
  /** In the order of the vocabulary. */
  private readonly histories = new Map<Term, TermHistory>();
  private readonly mentions = new Map<Term, readonly Mention[]>();

  constructor(
    readonly deal: Deal,
    vocabulary: readonly Term[],
    dataset: Dataset,
  ) {
    this.timeline = new Timeline(deal.timeline);
    for (const term of vocabulary) {
      const versions = deal.terms[term.key] ?? [];
      if (versions.length > 0)
        this.histories.set(term, new TermHistory(versions.map((said) => new Version(term, said, dataset.source(said.source)))));
    }
  }

  /** Terms that a source speaks of, each with what is said. */
  get terms(): ReadonlyMap<Term, TermHistory> {
    return this.histories;
  }

  answer(term: Term, day: Day | undefined): TermAnswer {
    return this.histories.get(term)?.answer(day) ?? UNKNOWN;
  }

  /** What is agreed is in force from the day on which the deal takes effect; every other status is that of the version. */
  statusOf(version: Version, day: Day | undefined): string {
    const status = version.statusOn(day);
    return status === VERSION_STATUS.agreed && this.timeline.isInForce(day) ? VERSION_STATUS.inForce : status;
  }

  /** Since when a version has been known, as a cell. */
  since(version: Version): CellResult {
    return this.histories.get(version.term)?.since(version) ?? publishedCell(version.source.published);
  }

  /** Whether the text of the deal is among the sources of its terms; without it nobody can say here what the text leaves out. */
  get textIsInDataset(): boolean {
    return [...this.histories.values()].some(({ versions }) => versions.some(({ source }) => source.tier === "primary text"));
  }

  /** Where works that were out by a day speak of a term under other terms. */
  mentionsOf(term: Term, day: Day | undefined): readonly Mention[] {
    let mentions = this.mentions.get(term);
    if (mentions === undefined) this.mentions.set(term, (mentions = mentionsOf(term, this.histories.values())));
    return day === undefined ? mentions : mentions.filter(({ publishedBy }) => publishedBy <= day);
  }
}
