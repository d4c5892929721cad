import { publishedCell } from "../domain/date";
import { notAvailable } from "../domain/fault";
import { eventsEvidence } from "../dataset/deals/deal-evidence";
import { dayOfDeal, deal } from "./deal-parameters";
import { answerRow, withHeaders } from "./definition";
import { headers, optional } from "./parameters";
import { spillFunction } from "./spill-function";

export const dealTimeline = spillFunction({
  id: "DEAL.TIMELINE",
  description: "Events of a deal in order of time, with the source of each.",
  returns: "Rows of date, event and source. A date known only by month or year is text.",
  remarks:
    "As in DEAL.STATUS, an event counts from the day on which it happened, or the last day of its month or year, also where its source came later.",
  parameters: {
    deal,
    as_of: optional(dayOfDeal, "The last day to show: a date or text such as 2025-12-31; by default every event."),
    headers,
  },
  examples: [{ formula: `=DEAL.TIMELINE("US-Ukraine")`, answer: "2024-10-16" }],
  compute({ deal, as_of, headers }, dataset) {
    const events = dataset.deals.events(deal, as_of);
    if (events.length === 0)
      throw notAvailable(
        `The dataset has no event of ${deal.id} up to ${as_of}: the first is of ${deal.timeline[0]?.date ?? "no date"}.`,
      );
    return withHeaders(
      headers,
      ["Date", "Event", "Source"],
      events.map(({ date, event, source }) => [publishedCell(date), event, dataset.source(source).short]),
    );
  },
  rows({ deal, as_of }, dataset) {
    const evidence = eventsEvidence(dataset, deal, as_of);
    return dataset.deals
      .events(deal, as_of)
      .map(({ date, event }, index) => answerRow(`${date} ${event}`, () => [evidence[index]!]));
  },
  evidence: ({ deal, as_of }, dataset) => eventsEvidence(dataset, deal, as_of),
});
