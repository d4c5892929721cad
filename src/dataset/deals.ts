import { answerOf, byPrecedence, claimText, type Standing, type StandingOf, type TermAnswer } from "../domain/deal-claim";
import { dealsMatching, firstStatusEvent, statusEventOn, type Deal, type Term, type TermClaim } from "../domain/deal";
import { quote } from "../domain/cell";
import { type Day } from "../domain/date";
import { notAvailable } from "../domain/fault";
import { didYouMean, fold, listOf } from "../domain/name";
import { NameIndex } from "../domain/name-index";
import { nearest } from "../domain/near-miss";
import type { Dataset } from "./dataset";
import { TIERS, type Source } from "./schema";

const books = new WeakMap<Dataset, DealBook>();

/** The deals of a dataset, indexed once. */
export function dealsOf(dataset: Dataset): DealBook {
  let book = books.get(dataset);
  if (!book) {
    book = new DealBook(dataset);
    books.set(dataset, book);
  }
  return book;
}

/** Deals, their vocabulary and the sources of their claims, as formulas ask for them. Read only. */
export class DealBook {
  private readonly dealNames: NameIndex<Deal>;
  private readonly termNames: NameIndex<Term>;

  constructor(private readonly dataset: Dataset) {
    const { deals, dealVocabulary } = dataset.file;
    // Ids and keys are what a person types in a formula, so they are also what is offered.
    this.dealNames = new NameIndex(
      "deal",
      deals,
      ({ id, name, aliases }) => [id, name, ...aliases],
      [],
      "DEAL.LIST() lists the deals held.",
    );
    this.termNames = new NameIndex(
      "term",
      dealVocabulary.terms,
      ({ key, label, aliases }) => [key, label, ...aliases],
      [],
      "DEAL.TERMS lists the terms of a deal.",
    );
  }

  get all(): readonly Deal[] {
    return this.dataset.file.deals;
  }

  get terms(): readonly Term[] {
    return this.dataset.file.dealVocabulary.terms;
  }

  /** Words that say what holds of a deal. */
  get statuses(): string[] {
    return this.dataset.file.dealVocabulary.dealStatuses.map(({ id }) => id);
  }

  /** @throws Fault `#N/A` for an unknown name, with what to type instead */
  findDeal(text: string): Deal {
    return this.dealNames.find(text);
  }

  /** @throws Fault `#N/A` for an unknown term, with what to type instead */
  findTerm(text: string): Term {
    return this.termNames.find(text);
  }

  /**
   * Deals of a party: a country, a group of countries (itself or any member) or a company or body by its name or the beginning of
   * a word in it.
   * @throws Fault `#N/A` where no deal has such a party, with what to type instead, and for an ambiguous name
   */
  dealsOfParty(text: string): Deal[] {
    const place = this.dataset.lookUpPlace(text);
    if (place) {
      const ofPlace = dealsMatching(this.all, { countries: place.kind === "group" ? [place.id, ...place.members] : [place.id] });
      if (ofPlace.length > 0) return ofPlace;
      throw notAvailable(`No deal held has ${place.name} as a party.`);
    }
    const wanted = fold(text);
    const found = this.all.filter((deal) => deal.parties.some(({ name }) => ` ${fold(name)}`.includes(` ${wanted}`)));
    if (wanted !== "" && found.length > 0) return found;
    const names = new Set(this.all.flatMap((deal) => deal.parties.map(({ name }) => name)));
    const near = nearest(
      text,
      [...names].map((name) => ({ answer: name, spellings: [name] })),
    );
    const help = didYouMean(near) || " Use a country, a group, or part of the name of a company or body.";
    throw notAvailable(`No deal has a party ${quote(text)}.${help}`);
  }

  source(id: string): Source {
    return this.dataset.source(id);
  }

  readonly standingOf: StandingOf = (id): Standing => {
    const { published, tier, short } = this.source(id);
    return { published, tier: TIERS.indexOf(tier), short };
  };

  /** Every source's version of a term, the one that answers first. */
  claims(deal: Deal, term: Term): TermClaim[] {
    return byPrecedence(deal.terms[term.key] ?? [], undefined, this.standingOf);
  }

  answer(deal: Deal, term: Term, day: Day | undefined): TermAnswer {
    return answerOf(deal.terms[term.key], day, this.standingOf);
  }

  /**
   * The claim that answers a term on a day.
   * @throws Fault `#N/A` where none does, saying why
   */
  claimInForce(deal: Deal, term: Term, day: Day | undefined): TermClaim {
    const answer = this.answer(deal, term, day);
    const name = `${term.key} of ${deal.id}`;
    switch (answer.kind) {
      case "answer":
        return answer.claim;
      case "unknown":
        throw notAvailable(
          this.holdsTextOf(deal)
            ? `${name}: not in the text, nor in any other source held. DEAL.TERMS lists what is known.`
            : `${name}: not in the text as far as is known: no source held speaks of it, and the text itself is not among them. DEAL.TERMS lists what is known.`,
        );
      case "notYet":
        throw notAvailable(`${name}: no source held was published by ${day}; the first source is of ${answer.first}.`);
      case "notInText": {
        const others = this.claims(deal, term).filter((claim) => claim.value !== undefined || claim.says !== undefined);
        const names = [...new Set(others.map((claim) => this.source(claim.source).short))];
        const elsewhere =
          names.length === 0
            ? ""
            : ` ${listOf(names, "and")} ${names.length === 1 ? "speaks" : "speak"} of it: see DEAL.SOURCES.`;
        throw notAvailable(`${name}: not in the text (${this.source(answer.claim.source).short}).${elsewhere}`);
      }
      case "notPublic":
        throw notAvailable(`${name}: text not public (${this.source(answer.claim.source).short}).`);
      case "contradicted":
        throw notAvailable(
          `${name}: only ${this.source(answer.claim.source).short} speaks of it ("${claimText(term, answer.claim)}"), and better sources contradict it: see DEAL.SOURCES.`,
        );
      case "noValue":
        throw notAvailable(`${name}: no source gives a value. ${this.source(answer.claim.source).short}: ${answer.claim.says}.`);
    }
  }

  /** Whether the text of a deal is among the sources of its terms; without it nobody can say here what the text leaves out. */
  private holdsTextOf(deal: Deal): boolean {
    return Object.values(deal.terms)
      .flat()
      .some((claim) => this.source(claim.source).tier === "primary text");
  }

  /**
   * What held of a deal on a day.
   * @throws Fault `#N/A` for a day before the first event
   */
  status(deal: Deal, day: Day | undefined): string {
    const event = statusEventOn(deal, day);
    if (event?.status !== undefined) return event.status;
    const first = firstStatusEvent(deal)!;
    throw notAvailable(
      `No status of ${deal.id} is held for ${day}: it was first ${first.status} on ${first.date} (${first.event}).`,
    );
  }
}
