import { eventsUpTo } from "../domain/deal";
import { publishedCell } from "../domain/date";
import { notAvailable } from "../domain/fault";
import { dealsOf } from "../dataset/deals";
import { deal } from "./deal-parameters";
import { spillFunction, withHeaders } from "./definition";
import { as_of, headers, optional } from "./parameters";

export const dealTimeline = spillFunction({
  id: "DEAL.TIMELINE",
  description: "Events of a deal in order of time, with the source of each.",
  returns: "Rows of date, event and source. A date known only by month or year is text.",
  remarks:
    "As in DEAL.STATUS, an event counts from the day on which it happened, or the last day of its month or year, also where its source came later.",
  parameters: {
    deal,
    as_of: optional(as_of, "The last day to show: a date or text such as 2025-12-31; by default every event."),
    headers,
  },
  examples: [{ formula: `=DEAL.TIMELINE("US-Ukraine")`, answer: "2024-10-16" }],
  compute({ deal, as_of, headers }, dataset) {
    const events = eventsUpTo(deal, as_of);
    if (events.length === 0)
      throw notAvailable(`${deal.id} has no event up to ${as_of}: the first is of ${deal.timeline[0]?.date ?? "no date"}.`);
    return withHeaders(
      headers,
      ["Date", "Event", "Source"],
      events.map(({ date, event, source }) => [publishedCell(date), event, dealsOf(dataset).source(source).short]),
    );
  },
});
