import type { Day } from "../../domain/date";
import { evidence, type Evidence, type EvidencePart } from "../../domain/evidence";
import type { Dataset } from "../dataset";
import type { Deal, DealEvent, DealMineral, DealParty, Term } from "../schema";
import type { Version } from "./term-version";

/** What the answers about a deal rest on. */

/**
 * The version of a term that answers on a day, then what other works said by then that is something else.
 * @throws Fault `#N/A` where no version answers
 */
export function termEvidence(dataset: Dataset, deal: Deal, term: Term, day: Day | undefined): Evidence[] {
  const inForce = dataset.deals.versionInForce(deal, term, day);
  const others = dataset.deals.versionsKnown(deal, term, day).filter((version) => !version.saysTheSame(inForce));
  return [
    versionEvidence(dataset, deal, inForce, "in force", day),
    ...others.map((version) => versionEvidence(dataset, deal, version, "beside", day)),
  ];
}

/**
 * What every work says about a term, the version that answers today first.
 * @throws Fault `#N/A` where none does
 */
export function versionsEvidence(dataset: Dataset, deal: Deal, term: Term): Evidence[] {
  const answer = dataset.deals.answer(deal, term, undefined);
  return dataset.deals
    .requireVersions(deal, term)
    .map((version) =>
      versionEvidence(
        dataset,
        deal,
        version,
        answer.kind === "answer" && answer.version === version ? "in force" : "beside",
        undefined,
      ),
    );
}

/** For each term of a deal that a source speaks of by a day, the version that answers, or that says why none does. */
export function termsEvidence(dataset: Dataset, deal: Deal, day: Day | undefined): Evidence[] {
  return dataset.deals
    .termsOn(deal, day)
    .map(({ version, reason }) => versionEvidence(dataset, deal, version, reason ? "beside" : "in force", day));
}

/**
 * The event that set the status of a deal on a day.
 * @throws Fault `#N/A` for a day before the first
 */
export function statusEvidence(dataset: Dataset, deal: Deal, day: Day | undefined): Evidence {
  const event = dataset.deals.statusEvent(deal, day);
  return eventEvidence(dataset, event, `${deal.id}, ${event.status} since ${event.date}: ${event.event}`);
}

/** The events of a deal up to a day. */
export function eventsEvidence(dataset: Dataset, deal: Deal, day: Day | undefined): Evidence[] {
  return dataset.deals
    .events(deal, day)
    .map((event) => eventEvidence(dataset, event, `${deal.id}, ${event.date}: ${event.event}`));
}

export function partyEvidence(dataset: Dataset, deal: Deal, { name, role, source }: DealParty): Evidence {
  return evidence("property", dataset.source(source), "", `${deal.id}, ${role}: ${name}`);
}

export function mineralEvidence(dataset: Dataset, deal: Deal, { name, source }: DealMineral): Evidence {
  return evidence("property", dataset.source(source), "", `${deal.id}, mineral: ${name}`);
}

function eventEvidence(dataset: Dataset, { source, locator = "", note = "" }: DealEvent, says: string): Evidence {
  return { part: "in force", work: dataset.source(source), locator, says, qualifier: "", note };
}

function versionEvidence(dataset: Dataset, deal: Deal, version: Version, part: EvidencePart, day: Day | undefined): Evidence {
  const { locator = "", note = "", was } = version.said;
  const status = dataset.deals.statusOfVersion(deal, version, day);
  // Where the status has changed, when it did is the reason.
  const changed = was !== undefined && status === version.said.status ? `${was.status} until ${was.until}` : "";
  return {
    part,
    work: version.source,
    locator,
    says: `${deal.id}, ${version.term.label.toLowerCase()}: ${version.words}`,
    qualifier: status,
    note: [changed, note].filter((text) => text !== "").join(": "),
  };
}
