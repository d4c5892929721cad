import type { Evidence } from "../domain/evidence";
import { notAvailable } from "../domain/fault";
import type { Dataset } from "../dataset/dataset";
import { mineralEvidence, partyEvidence, statusEvidence } from "../dataset/deals/deal-evidence";
import type { Deal, DealMineral, Mineral } from "../dataset/schema";
import { DEAL_STATUS } from "../dataset/schema/vocabulary";
import { kind, party, status } from "./deal-parameters";
import { answerRow, withHeaders, type Arguments } from "./definition";
import { headers, mineral, optional, optionalYear } from "./parameters";
import { spillFunction } from "./spill-function";

const parameters = {
  party,
  status,
  mineral: optional(mineral, "Mineral that the deal names; by default any."),
  headers,
  kind,
  year: optionalYear(
    "Year in which the deal, or a later part of it, was signed or, where nothing is signed, first had a status; by default any.",
  ),
};

export const dealList = spillFunction({
  id: "DEAL.LIST",
  description: "Deals that have a party, a status, a mineral, a kind or a year.",
  returns: "A column of deal ids.",
  remarks:
    "A group of countries stands for itself and each member. A company or body is found by its name, a short name such as DFC, or at least three letters from the beginning of a word in one of them. The status is today's. A mineral matches where the deal's text or a source names it, and stands for its forms too.",
  parameters,
  examples: [
    { formula: `=DEAL.LIST("Uzbekistan")`, answer: "C5+1" },
    { formula: `=DEAL.LIST("Kazakhstan",,,,"memorandum",2025)`, answer: "US-Kazakhstan" },
  ],
  compute(args, dataset) {
    const found = matching(args, dataset);
    if (found.length === 0)
      throw notAvailable("No deal in the dataset meets all these conditions. Leave one blank to find more.");
    return withHeaders(
      args.headers,
      ["Deal"],
      found.map((deal) => [deal.id]),
    );
  },
  rows: (args, dataset) => matching(args, dataset).map((deal) => answerRow(deal.id, () => evidenceFor(args, deal, dataset))),
});

/** Deals that meet every condition. */
function matching({ party, status, mineral, kind, year }: Arguments<typeof parameters>, dataset: Dataset): Deal[] {
  const { deals } = dataset;
  return (party ? [...party.keys()] : deals.all).filter(
    (deal) =>
      (kind === undefined || deal.kind === kind) &&
      (year === undefined || yearsOf(deal).includes(year)) &&
      (status === undefined || deals.lookUpStatusEvent(deal, undefined)?.status === status) &&
      (mineral === undefined || linesNaming(mineral, deal, dataset).length > 0),
  );
}

const SIGNED: readonly string[] = [DEAL_STATUS.signed, DEAL_STATUS.nonBinding];

/** The years of signatures or, of a deal that nobody has signed, of the first event that gave it a status. */
function yearsOf({ timeline }: Deal): number[] {
  const withStatus = timeline.filter(({ status }) => status !== undefined);
  const signed = withStatus.filter(({ status = "" }) => SIGNED.includes(status));
  return (signed.length > 0 ? signed : withStatus.slice(0, 1)).map(({ date }) => Number(date.slice(0, 4)));
}

/** What shows that a deal meets the conditions; where there are none, the event that set its status. */
function evidenceFor({ party, status, mineral }: Arguments<typeof parameters>, deal: Deal, dataset: Dataset): Evidence[] {
  const asked = party !== undefined || mineral !== undefined;
  const showsStatus = status !== undefined || !asked;
  return [
    ...(party?.get(deal) ?? []).map((each) => partyEvidence(dataset, deal, each)),
    ...(showsStatus ? statusEvidence(dataset, deal, undefined) : []),
    ...(mineral ? linesNaming(mineral, deal, dataset) : []).map((each) => mineralEvidence(dataset, deal, each)),
  ];
}

/** Where a deal names a mineral or a form of it. */
function linesNaming(mineral: Mineral, deal: Deal, dataset: Dataset): DealMineral[] {
  const ids = dataset.familyOf(mineral).map(({ id }) => id);
  return deal.minerals.filter((named) => ids.includes(named.mineral));
}
