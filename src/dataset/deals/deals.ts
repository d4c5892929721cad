import { quote, type CellResult } from "../../domain/cell";
import type { Day } from "../../domain/date";
import { invalidValue, notAvailable } from "../../domain/fault";
import { didYouMean, fold } from "../../domain/name";
import type { NameIndex } from "../../domain/name-index";
import type { Dataset } from "../dataset";
import type { Deal, DealEvent, DealKind, DealVocabulary, Term } from "../schema";
import { DealHistory, type TermOnDay } from "./deal-history";
import { dealHint, partyHint, termHint } from "./misplaced";
import { namesOfDeals, namesOfTerms } from "./names";
import { Parties, type DealsOfParty } from "./party";
import type { TermAnswer } from "./term-history";
import type { Version } from "./term-version";
import type { StatusEvent } from "./timeline";

/** Deals and their vocabulary, as formulas ask for them: `dataset.deals`. What is worked out of a deal is remembered here. */
export class Deals {
  private readonly histories = new Map<Deal, DealHistory>();
  private indexOfDeals: NameIndex<Deal> | undefined;
  private indexOfTerms: NameIndex<Term> | undefined;
  private indexOfParties: Parties | undefined;
  private everyKind: readonly DealKind[] | undefined;
  private foldedStatuses: ReadonlyMap<string, string> | undefined;

  constructor(
    /** In the order of ids. */
    readonly all: readonly Deal[],
    private readonly vocabulary: DealVocabulary,
    private readonly dataset: Dataset,
  ) {}

  /** The terms that all deals share, in the order in which they are shown. */
  get terms(): readonly Term[] {
    return this.vocabulary.terms;
  }

  /** The kinds of deals that there are, in alphabetical order: `agreement`, `memorandum`. */
  get kinds(): readonly DealKind[] {
    this.everyKind ??= this.vocabulary.kinds
      .filter(({ id }) => this.all.some(({ kind }) => kind === id))
      .sort((a, b) => (a.id < b.id ? -1 : 1));
    return this.everyKind;
  }

  /** Words for the status of a deal, and what they mean. */
  get statuses(): DealVocabulary["dealStatuses"] {
    return this.vocabulary.dealStatuses;
  }

  /** Parties of all deals. */
  get parties(): Parties {
    this.indexOfParties ??= new Parties(this.all);
    return this.indexOfParties;
  }

  /** @throws Fault `#N/A` for an unknown name, with what to type instead */
  find(text: string): Deal {
    return this.dealNames.find(text, () => dealHint(text, this.dataset, () => this.dealNames.near(text).length > 0));
  }

  /** @throws Fault `#N/A` for an unknown term, with what to type instead */
  findTerm(text: string): Term {
    return this.termNames.find(text, () => termHint(text, this.dataset));
  }

  /** The deal of a name, or undefined where there is none. */
  lookUp(text: string): Deal | undefined {
    return this.dealNames.get(text);
  }

  /** The term of a name, or undefined where there is none. */
  lookUpTerm(text: string): Term | undefined {
    return this.termNames.get(text);
  }

  /** The word for the status of a deal that a text is, or undefined where it is none. */
  lookUpStatus(text: string): string | undefined {
    const wanted = fold(text);
    this.foldedStatuses ??= new Map(this.statuses.map(({ id }) => [fold(id), id]));
    return this.foldedStatuses.get(wanted);
  }

  /**
   * Deals of a country, a group of countries (itself or any member), or a company or body by part of a name of it. The code of a country
   * without deals stands for a party with such a name: `MP` is MP Materials and not the Northern Mariana Islands.
   * @throws Fault `#N/A` where no deal has such a party, with what to type instead, and for an ambiguous name; `#VALUE!` for a text that
   * is too short to be part of a name
   */
  ofParty(text: string): DealsOfParty {
    const place = this.dataset.lookUpPlace(text);
    const ofPlace = place && this.parties.ofPlace(place);
    const found = ofPlace !== undefined && ofPlace.size > 0 ? ofPlace : this.parties.ofBody(text);
    if (found.size > 0) return found;
    if (place) throw notAvailable(`The dataset has no deal with ${place.name} as a party.`);
    const hint = partyHint(text, this.dataset);
    if (hint === undefined && this.parties.isTooShort(text))
      throw invalidValue(
        `party ${quote(text)}: too short for part of a name. Use at least three letters from the beginning of a word in it, such as "Westinghouse", or a country or group.`,
      );
    const help =
      hint ?? (didYouMean(this.parties.near(text)).trim() || "Use a country, a group, or part of the name of a company or body.");
    throw notAvailable(`No deal in the dataset has a party ${quote(text)}. ${help}`);
  }

  /** Terms that a source speaks of by a day, each with what is known of it then, in the order of the vocabulary. */
  termsOn(deal: Deal, day: Day | undefined): TermOnDay[] {
    return this.historyOf(deal).on(day);
  }

  /** Terms that a source speaks of, in the order of the vocabulary. */
  termsOf(deal: Deal): Iterable<Term> {
    return this.historyOf(deal).terms.keys();
  }

  /** Every source's version of a term, the one that answers first. */
  versions(deal: Deal, term: Term): readonly Version[] {
    return this.historyOf(deal).terms.get(term)?.versions ?? [];
  }

  /**
   * Every source's version of a term, the one that answers first.
   * @throws Fault `#N/A` where no source speaks of it, saying what is known instead
   */
  requireVersions(deal: Deal, term: Term): readonly Version[] {
    const versions = this.versions(deal, term);
    if (versions.length > 0) return versions;
    throw this.historyOf(deal).reason(term, { kind: "unknown" }, undefined);
  }

  /** Versions of a term whose works were out by a day, the one that answers first. */
  versionsKnown(deal: Deal, term: Term, day: Day | undefined): readonly Version[] {
    return this.historyOf(deal).terms.get(term)?.known(day) ?? [];
  }

  /**
   * What a term answers on a day: the one place where that is decided.
   * @param day only works published by then count; undefined counts all
   */
  answer(deal: Deal, term: Term, day: Day | undefined): TermAnswer {
    return this.historyOf(deal).answer(term, day);
  }

  /** What a term answers on a day, as a cell: the value, or the Fault that says why there is none. Nothing is thrown, many terms have none. */
  cell(deal: Deal, term: Term, day: Day | undefined): CellResult {
    const history = this.historyOf(deal);
    const answer = history.answer(term, day);
    return answer.kind === "answer" ? answer.version.cell : history.reason(term, answer, day);
  }

  /**
   * The version that answers a term on a day.
   * @throws Fault `#N/A` where none does, saying why
   */
  versionInForce(deal: Deal, term: Term, day: Day | undefined): Version {
    const history = this.historyOf(deal);
    const answer = history.answer(term, day);
    if (answer.kind === "answer") return answer.version;
    throw history.reason(term, answer, day);
  }

  /** What is agreed is in force from the day on which the deal takes effect; every other status is that of the version. */
  statusOfVersion(deal: Deal, version: Version, day: Day | undefined): string {
    return this.historyOf(deal).statusOf(version, day);
  }

  /** Events up to a day; one dated by month or year counts from the last day of it. */
  events(deal: Deal, day: Day | undefined): readonly DealEvent[] {
    return this.historyOf(deal).timeline.upTo(day);
  }

  /** The event that set the status of a deal on a day, or undefined before the first. */
  lookUpStatusEvent(deal: Deal, day: Day | undefined): StatusEvent | undefined {
    return this.historyOf(deal).timeline.statusEvent(day);
  }

  /** The first event that set a status of a deal. */
  firstStatusEvent(deal: Deal): StatusEvent | undefined {
    return this.historyOf(deal).timeline.firstStatusEvent;
  }

  /**
   * The event that set the status of a deal on a day.
   * @throws Fault `#N/A` for a day before the first
   */
  statusEvent(deal: Deal, day: Day | undefined): StatusEvent {
    const { timeline } = this.historyOf(deal);
    const event = timeline.statusEvent(day);
    if (event) return event;
    const first = timeline.firstStatusEvent;
    throw notAvailable(
      first
        ? `The dataset has no status of ${deal.id} for ${day}: its first is ${quote(first.status)}, of ${first.date} (${first.event}).`
        : `The dataset has no status of ${deal.id}: DEAL.TIMELINE shows its events.`,
    );
  }

  /**
   * The status of a deal on a day.
   * @throws Fault `#N/A` for a day before the first event that set a status
   */
  status(deal: Deal, day: Day | undefined): string {
    return this.statusEvent(deal, day).status;
  }

  private get dealNames(): NameIndex<Deal> {
    this.indexOfDeals ??= namesOfDeals(this.all);
    return this.indexOfDeals;
  }

  private get termNames(): NameIndex<Term> {
    this.indexOfTerms ??= namesOfTerms(this.terms);
    return this.indexOfTerms;
  }

  private historyOf(deal: Deal): DealHistory {
    let history = this.histories.get(deal);
    if (history === undefined) this.histories.set(deal, (history = new DealHistory(deal, this.vocabulary.terms, this.dataset)));
    return history;
  }
}
