import { eventsUpTo } from "../domain/deal";
import { publishedCell } from "../domain/date";
import { notAvailable } from "../domain/fault";
import { dealsOf } from "../dataset/deals";
import { deal } from "./deal-parameters";
import { spillFunction, withHeaders } from "./definition";
import { as_of, headers } from "./parameters";

export const dealTimeline = spillFunction({
  id: "DEAL.TIMELINE",
  description: "Events of a deal in order of time, with the source of each.",
  returns: "Rows of date, event and source. A date known only by month or year is text.",
  parameters: { deal, as_of, headers },
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
