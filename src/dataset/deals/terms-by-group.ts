import type { Day } from "../../domain/date";
import type { Deal, Term, TermGroup } from "../schema";
import { TERM_GROUPS, VERSION_STATUS } from "../schema/vocabulary";
import type { TermOnDay } from "./deal-history";
import type { Deals } from "./deals";
import type { Version } from "./term-version";

/**
 * How a version of a term stands to what DEAL.TERM answers.
 * - `answers`: it is the answer
 * - `no answer`: the best there is, and the reason why there is no answer
 * - `same`: says the same as the first
 * - `differs`: says something else
 * - `words`: speaks of the term without giving a value
 * - `silent`: the text is silent or not public
 * - `contradicted`: a better source says otherwise
 */
export type Standing = "answers" | "no answer" | "same" | "differs" | "words" | "silent" | "contradicted";

export interface StandingVersion {
  version: Version;
  standing: Standing;
  /** On the day that is asked about. */
  status: string;
}

/** A term with every version known on a day, the one that answers, or says why none does, first. */
export interface TermWithVersions extends TermOnDay {
  term: Term;
  versions: readonly StandingVersion[];
}

export interface GroupOfTerms {
  group: TermGroup;
  terms: readonly TermWithVersions[];
}

/** The terms that a source speaks of by a day, group by group in the order of the vocabulary; groups without any are left out. */
export function termsByGroup(deals: Deals, deal: Deal, day: Day | undefined): GroupOfTerms[] {
  const terms = deals.termsOn(deal, day).map((known) => ({
    ...known,
    term: known.version.term,
    versions: deals.versionsKnown(deal, known.version.term, day).map((version, index, [first]) => ({
      version,
      standing: index === 0 ? (known.reason ? ("no answer" as const) : ("answers" as const)) : standingOf(version, first!, day),
      status: deals.statusOfVersion(deal, version, day),
    })),
  }));
  return TERM_GROUPS.map((group) => ({ group, terms: terms.filter(({ term }) => term.group === group) })).filter(
    (each) => each.terms.length > 0,
  );
}

/** The terms of the vocabulary that no source speaks of by a day. */
export function termsWithoutSource(deals: Deals, deal: Deal, day: Day | undefined): Term[] {
  const known = new Set(deals.termsOn(deal, day).map(({ version }) => version.term));
  return deals.terms.filter((term) => !known.has(term));
}

function standingOf(version: Version, first: Version, day: Day | undefined): Standing {
  if (version.statusOn(day) === VERSION_STATUS.contradicted) return "contradicted";
  if (version.saysTheSame(first)) return "same";
  if (version.said.kind === "words") return "words";
  return version.said.kind === "value" || version.said.kind === "excluded" ? "differs" : "silent";
}
