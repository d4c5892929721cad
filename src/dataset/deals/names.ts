import { fold } from "../../domain/name";
import { NameIndex } from "../../domain/name-index";
import type { Deal, Term } from "../schema";
import { inOtherNumber } from "./grammatical-number";

/** Names of deals; the id is what a person types in a formula, so it is also what is offered. */
export function namesOfDeals(deals: readonly Deal[]): NameIndex<Deal> {
  return new NameIndex("deal", deals, ({ id, name, aliases }) => [id, name, ...aliases], [], "DEAL.LIST() lists the deals.");
}

/** Names of terms; the key is what is offered. `royalties` asks for the term `royalty`, unless another term has that name. */
export function namesOfTerms(terms: readonly Term[]): NameIndex<Term> {
  const taken = new Set(terms.flatMap(ownNames).map(fold));
  const namesOf = (term: Term): string[] => [
    ...ownNames(term),
    ...ownNames(term)
      .flatMap((name) => inOtherNumber(fold(name)) ?? [])
      .filter((name) => !taken.has(name)),
  ];
  return new NameIndex("term", terms, namesOf, [], "DEAL.TERMS lists the terms of a deal.");
}

function ownNames({ key, label, aliases }: Term): string[] {
  return [key, label, ...aliases];
}
