import type { Day } from "../../domain/date";
import { evidence, type Evidence, type EvidencePart } from "../../domain/evidence";
import type { Dataset } from "../dataset";
import type { Deal, DealEvent, DealMineral, DealParty, Term } from "../schema";
import type { StatusEvent } from "./timeline";
import type { Version } from "./term-version";

/** What the answers about a deal rest on. Where there is no answer, what says why; nothing where no source does. */

/** The version of a term that answers on a day, or that says why none does, then what other works said by then that is something else. */
export function termEvidence(dataset: Dataset, deal: Deal, term: Term, day: Day | undefined): Evidence[] {
  const answer = dataset.deals.answer(deal, term, day);
  if (answer.kind === "unknown" || answer.kind === "not yet") return [];
  const { kind, version: first } = answer;
  const others = dataset.deals.versionsKnown(deal, term, day).filter((version) => !version.saysTheSame(first));
  return [
    versionEvidence(dataset, deal, first, kind === "answer" ? "in force" : "beside", day),
    ...others.map((version) => versionEvidence(dataset, deal, version, "beside", day)),
  ];
}

/** What every work says about a term, the version that answers today first. */
export function versionsEvidence(dataset: Dataset, deal: Deal, term: Term): Evidence[] {
  const answer = dataset.deals.answer(deal, term, undefined);
  return dataset.deals
    .versions(deal, term)
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

/** The event that set the status of a deal on a day; for a day before all of them, the first. */
export function statusEvidence(dataset: Dataset, deal: Deal, day: Day | undefined): Evidence[] {
  const event = dataset.deals.lookUpStatusEvent(deal, day);
  if (event) return [eventEvidence(dataset, "in force", event, sinceOf(deal, event))];
  const first = dataset.deals.firstStatusEvent(deal);
  return first ? [eventEvidence(dataset, "beside", first, sinceOf(deal, first))] : [];
}

/** The events of a deal up to a day; for a day before all of them, the first. */
export function eventsEvidence(dataset: Dataset, deal: Deal, day: Day | undefined): Evidence[] {
  const events = dataset.deals.events(deal, day);
  const [part, shown] = events.length > 0 ? (["in force", events] as const) : (["beside", deal.timeline.slice(0, 1)] as const);
  return shown.map((event) => eventEvidence(dataset, part, event, `${deal.id}, ${event.date}: ${event.event}`));
}

export function partyEvidence(dataset: Dataset, deal: Deal, { name, role, source }: DealParty): Evidence {
  return evidence("party", dataset.source(source), "", `${deal.id}, ${role}: ${name}`);
}

export function mineralEvidence(dataset: Dataset, deal: Deal, { name, source }: DealMineral): Evidence {
  return evidence("mineral", dataset.source(source), "", `${deal.id}, mineral: ${name}`);
}

function sinceOf({ id }: Deal, { status, date, event }: StatusEvent): string {
  return `${id}, ${status} since ${date}: ${event}`;
}

function eventEvidence(
  dataset: Dataset,
  part: EvidencePart,
  { source, locator = "", note = "" }: DealEvent,
  says: string,
): Evidence {
  return { part, work: dataset.source(source), locator, says, qualifier: "", note };
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
