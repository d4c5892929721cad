import { quote } from "../../domain/cell";
import type { Deal, Term } from "../schema";
import { DEAL_STATUS, VERSION_STATUS } from "../schema/vocabulary";
import type { Timeline } from "./timeline";

/** Terms that ask since when a deal has a status, where the status has another name than the term, or several statuses answer. */
const STATUSES_OF_TERM: Readonly<Record<string, readonly string[]>> = {
  entry_into_force: [DEAL_STATUS.inForce],
  // Without legal force it is signed all the same.
  signed: [DEAL_STATUS.signed, DEAL_STATUS.nonBinding],
};

/** Shares of one company: who holds what the other term gives. */
const OTHER_SHARE: Readonly<Record<string, { key: string; holder: string }>> = {
  equity_share: { key: "state_share", holder: "host state" },
  state_share: { key: "equity_share", holder: "foreign or private partner" },
};

/**
 * Where a deal's parties, minerals, events or another term answer what a term asks for, as the end of a sentence: a term without a
 * version is not unsaid then.
 * @param isOut whether a source was published by the day asked about
 */
export function saidElsewhere(
  term: Term,
  { id, parties, minerals, terms }: Deal,
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
      const other = OTHER_SHARE[term.key];
      if (other)
        return (terms[other.key] ?? []).some(
          ({ kind, status, source }) => kind === "value" && status !== VERSION_STATUS.contradicted && isOut(source),
        )
          ? `${other.key} says what the ${other.holder} holds: see DEAL.TERM(${quote(id)},${quote(other.key)})`
          : undefined;
      if (term.type !== "date") return undefined;
      const wanted = STATUSES_OF_TERM[term.key] ?? [term.key];
      const event = timeline.events.find(({ status = "", source }) => wanted.includes(status) && isOut(source));
      return event && `DEAL.TIMELINE${inParentheses} has an event of ${event.date} that made the deal ${event.status}`;
    }
  }
}
