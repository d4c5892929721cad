import { quote } from "../../domain/cell";
import type { Deal, Term } from "../schema";
import { DEAL_STATUS } from "../schema/vocabulary";
import type { Timeline } from "./timeline";

/** Terms that ask since when a deal has a status, where term and status have different names. */
const STATUS_OF_TERM: Readonly<Record<string, string>> = { entry_into_force: DEAL_STATUS.inForce };

/**
 * Where a deal's parties, minerals or events answer what a term asks for, as the end of a sentence: a term without a version is not
 * unsaid then.
 * @param isOut whether a source was published by the day asked about
 */
export function saidElsewhere(
  term: Term,
  { id, parties, minerals }: Deal,
  timeline: Timeline,
  isOut: (source: string) => boolean,
): string | undefined {
  const inParentheses = `(${quote(id)})`;
  switch (term.key) {
    case "parties":
      return parties.some(({ source }) => isOut(source))
        ? `DEAL.PARTIES${inParentheses} lists the parties that sources name`
        : undefined;
    case "minerals_named":
    case "minerals_covered":
      return minerals.some(({ source }) => isOut(source))
        ? `DEAL.MINERALS${inParentheses} lists the minerals that sources name`
        : undefined;
    default: {
      if (term.type !== "date") return undefined;
      const wanted = STATUS_OF_TERM[term.key] ?? term.key;
      const event = timeline.events.find(({ status, source }) => status === wanted && isOut(source));
      return event && `DEAL.TIMELINE${inParentheses} has an event of ${event.date} that made the deal ${wanted}`;
    }
  }
}
