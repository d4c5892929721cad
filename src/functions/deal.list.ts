import { dealsMatching } from "../domain/deal";
import { notAvailable } from "../domain/fault";
import { dealsOf } from "../dataset/deals";
import { party, status } from "./deal-parameters";
import { spillFunction, withHeaders } from "./definition";
import { headers, mineral, optional } from "./parameters";

export const dealList = spillFunction({
  id: "DEAL.LIST",
  description: "Deals that have a party, a status or a mineral.",
  returns: "A column of deal ids.",
  remarks:
    "A group of countries stands for itself and each member. The status is that of today. A mineral matches where the deal's text or a source names it, and stands for its forms too.",
  parameters: {
    party,
    status,
    mineral: optional(mineral, "Mineral that the deal names; by default any."),
    headers,
  },
  examples: [{ formula: `=DEAL.LIST("Uzbekistan")`, answer: "C5+1" }],
  compute({ party, status, mineral, headers }, dataset) {
    const minerals = mineral && [mineral, ...dataset.formsOf(mineral)].map(({ id }) => id);
    const found = dealsMatching(party ?? dealsOf(dataset).all, { status, minerals });
    if (found.length === 0) throw notAvailable("No deal matches all of these. Leave a condition blank to match any deal.");
    return withHeaders(
      headers,
      ["Deal"],
      found.map((deal) => [deal.id]),
    );
  },
});
