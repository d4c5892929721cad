import type { CellResult } from "../../domain/cell";
import { lastDayOf, type Day } from "../../domain/date";
import type { Fault } from "../../domain/fault";
import type { Dataset } from "../dataset";
import type { Deal, Term } from "../schema";
import { VERSION_STATUS } from "../schema/vocabulary";
import { saidElsewhere } from "./elsewhere";
import { mentionsOf, type Mention } from "./mention";
import { noAnswer } from "./no-answer";
import { TermHistory, type TermAnswer, type WithoutAnswer } from "./term-history";
import { Version } from "./term-version";
import { Timeline } from "./timeline";

/** A term that a source speaks of by a day, and what is known of it on that day. */
export interface TermOnDay {
  /** The version that answers, or that says why none does. */
  version: Version;
  /** Why no version answers; undefined where one does. */
  reason: Fault | undefined;
  status: string;
  /** Publication of the first work that says the same, as a cell. */
  since: CellResult;
  /** Whether it binds the parties in law. */
  binding: "yes" | "no" | "not stated";
}

const UNKNOWN: TermAnswer = { kind: "unknown" };

/** What is known of one deal over time, indexed: its events, and for each term what every source says. */
export class DealHistory {
  readonly timeline: Timeline;
  /** Terms that a source speaks of, each with what is said, in the order of the vocabulary. */
  readonly terms: ReadonlyMap<Term, TermHistory>;
  /** The day by which the first source on the terms was out; undefined where there is none. */
  readonly firstSource: Day | undefined;
  /** The day by which the first source was out that gives terms from the deal's text; undefined where the text is not among the sources. */
  readonly text: Day | undefined;
  private readonly binding: TermHistory | undefined;
  private readonly mentions = new Map<Term, readonly Mention[]>();
  /** Reasons that were given, with the number of mentions that each names or could name. */
  private readonly reasons = new Map<TermAnswer, { fault: Fault; mentions: number }>();

  constructor(
    readonly deal: Deal,
    vocabulary: readonly Term[],
    private readonly dataset: Dataset,
  ) {
    this.timeline = new Timeline(deal.timeline);
    const terms = new Map<Term, TermHistory>();
    for (const term of vocabulary) {
      const versions = (deal.terms[term.key] ?? []).map((said) => new Version(term, said, dataset.source(said.source)));
      if (versions.length > 0) terms.set(term, new TermHistory(versions));
    }
    this.terms = terms;
    const all = [...terms.values()].flatMap(({ versions }) => versions);
    this.firstSource = firstOut(all);
    // Other texts, such as a decree that words speak of, are primary too.
    this.text = firstOut(all.filter(({ source, said }) => source.tier === "primary text" && said.kind !== "words"));
    this.binding = [...terms].find(([{ key }]) => key === "binding")?.[1];
  }

  answer(term: Term, day: Day | undefined): TermAnswer {
    return this.terms.get(term)?.answer(day) ?? UNKNOWN;
  }

  /** Why a term has no value on a day, and where the reader finds what is known: the same object while nothing changes. */
  reason(term: Term, answer: WithoutAnswer, day: Day | undefined): Fault {
    const isOfDay = answer.kind === "unknown" || answer.kind === "not yet";
    const mentions = isOfDay || answer.kind === "not in the text" ? this.mentionsOf(term, day) : [];
    const known = isOfDay ? undefined : this.reasons.get(answer);
    // Works only ever come to what is known, so that as many mentions are the same ones.
    if (known?.mentions === mentions.length) return known.fault;
    const fault = noAnswer(this, term, answer, mentions, day);
    if (!isOfDay) this.reasons.set(answer, { fault, mentions: mentions.length });
    return fault;
  }

  /** The terms that a source speaks of by a day, in the order of the vocabulary. */
  on(day: Day | undefined): TermOnDay[] {
    const isInForce = this.timeline.isInForce(day);
    const bindingOfAgreed = this.bindingOfAgreed(day);
    const found: TermOnDay[] = [];
    for (const [term, history] of this.terms) {
      const answer = history.answer(day);
      if (answer.kind === "not yet" || answer.kind === "unknown") continue;
      const { version } = answer;
      const status = shown(version.statusOn(day), isInForce);
      found.push({
        version,
        reason: answer.kind === "answer" ? undefined : this.reason(term, answer, day),
        status,
        since: history.since(version),
        binding: status === VERSION_STATUS.agreed || status === VERSION_STATUS.inForce ? bindingOfAgreed : "no",
      });
    }
    return found;
  }

  /** What is agreed is in force from the day on which the deal takes effect; every other status is that of the version. */
  statusOf(version: Version, day: Day | undefined): string {
    return shown(version.statusOn(day), this.timeline.isInForce(day));
  }

  /** Where the deal's parties, minerals or events answer what a term asks for, as far as sources were out by a day. */
  saidElsewhere(term: Term, day: Day | undefined): string | undefined {
    return saidElsewhere(
      term,
      this.deal,
      this.timeline,
      (source) => day === undefined || lastDayOf(this.dataset.source(source).published) <= day,
    );
  }

  /** Whether what is agreed under the deal binds in law, as far as was known on a day. */
  private bindingOfAgreed(day: Day | undefined): TermOnDay["binding"] {
    const answer = this.binding?.answer(day);
    if (answer?.kind !== "answer") return "not stated";
    return answer.version.cell === true ? "yes" : "no";
  }

  /** Where works that were out by a day speak of a term under other terms. */
  private mentionsOf(term: Term, day: Day | undefined): readonly Mention[] {
    let mentions = this.mentions.get(term);
    if (mentions === undefined) this.mentions.set(term, (mentions = mentionsOf(term, this.terms.values())));
    return day === undefined || mentions.length === 0 ? mentions : mentions.filter(({ publishedBy }) => publishedBy <= day);
  }
}

function firstOut(versions: readonly Version[]): Day | undefined {
  return versions.map(({ publishedBy }) => publishedBy).sort()[0];
}

function shown(status: string, dealIsInForce: boolean): string {
  return status === VERSION_STATUS.agreed && dealIsInForce ? VERSION_STATUS.inForce : status;
}
