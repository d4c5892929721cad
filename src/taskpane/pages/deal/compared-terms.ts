import type { Day } from "../../../domain/date";
import type { Dataset } from "../../../dataset/dataset";
import type { Deal, Term } from "../../../dataset/schema";

export interface ComparedTerm {
  term: Term;
  /** How many of the deals have a value of it. */
  answered: number;
}

/** Every term of the vocabulary, with how many of the deals DEAL.TERM answers it for. */
export function comparedTerms(deals: readonly Deal[], asOf: Day | undefined, dataset: Dataset): ComparedTerm[] {
  return dataset.deals.terms.map((term) => ({
    term,
    answered: deals.filter((deal) => dataset.deals.answer(deal, term, asOf).kind === "answer").length,
  }));
}

/** What is compared where nobody has chosen: terms that several of the deals answer, or where there are none, those that any does. */
export function firstChoice(terms: readonly ComparedTerm[]): Term[] {
  const ofSeveral = terms.filter(({ answered }) => answered > 1);
  return (ofSeveral.length > 0 ? ofSeveral : terms.filter(({ answered }) => answered > 0)).map(({ term }) => term);
}
