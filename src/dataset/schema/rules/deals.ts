import { lastDayOf } from "../../../domain/date";
import type { Deal, DealVocabulary, Term, TermVersion } from "../deal";
import type { Source } from "../source";
import { VERSION_STATUS } from "../vocabulary";
import { placeText, within, type Flaw } from "./flaw";
import { termValueFlaw } from "./term-values";

/** Events stand in order of time, and one at least gives the deal a status. */
export function timelineFlaws(timeline: Deal["timeline"]): Flaw[] {
  const flaws: Flaw[] = timeline.flatMap(({ date }, index) => {
    const before = timeline[index - 1];
    return before && lastDayOf(date) < lastDayOf(before.date)
      ? [
          {
            path: [index, "date"],
            reason: `${date} stands after ${before.date}. Put events in order of time; a month or year counts from its last day.`,
          },
        ]
      : [];
  });
  if (!timeline.some(({ status }) => status !== undefined))
    flaws.push({ path: [], reason: "no event has a status. Give one event at least the status from that day." });
  return flaws;
}

/** What is wrong with one version of a term. */
export function versionFlaws(term: Term, version: TermVersion, source: Source | undefined): Flaw[] {
  const flaws: Flaw[] = [];
  const { status, was, note } = version;
  if (was !== undefined && [status, was.status].includes(VERSION_STATUS.contradicted))
    flaws.push({ path: ["was"], reason: 'what is contradicted was never in force: leave out "was".' });
  if (status === VERSION_STATUS.superseded && was === undefined)
    flaws.push({
      path: [],
      reason:
        'what was superseded answers for the days before: add "was" with the status of then and the day until which it held.',
    });
  if (status === VERSION_STATUS.contradicted && note === undefined)
    flaws.push({ path: [], reason: "a contradicted version needs a note that says what the better source has." });
  if (source?.tier === "statistics")
    flaws.push({
      path: ["source"],
      reason: `"${source.id}" is a statistical work. A term rests on a text or a report about it.`,
    });
  if (version.kind !== "value") return flaws;
  const { value, currency } = version;
  if ((term.type === "money") !== (currency !== undefined))
    flaws.push({
      path: ["currency"],
      reason: term.type === "money" ? "money needs a currency such as USD." : "only an amount of money has a currency.",
    });
  const fault = termValueFlaw(term.type, value);
  if (fault !== undefined) flaws.push({ path: ["value"], reason: fault });
  return flaws;
}

/**
 * Versions of a source that has one already. A source has one date, so one source twice is one source with two versions for one day.
 * @param place of the versions, for messages
 */
export function repeatedSourceFlaws(versions: readonly { source?: unknown }[], place: readonly string[]): Flaw[] {
  const indexOf = new Map<unknown, number>();
  return versions.flatMap(({ source }, index) => {
    // That a version has none is told as a fault of its own.
    if (typeof source !== "string") return [];
    const first = indexOf.get(source);
    indexOf.set(source, index);
    return first === undefined
      ? []
      : [
          {
            path: [index],
            reason: `"${source}" already speaks in ${placeText([...place, first])}. A source has one version of a term: merge the two.`,
          },
        ];
  });
}

/** What is wrong with a deal whose references hold. */
export function dealFlaws(deal: Deal, { terms }: DealVocabulary, sources: ReadonlyMap<string, Source>): Flaw[] {
  return [
    ...within(["timeline"], timelineFlaws(deal.timeline)),
    ...Object.entries(deal.terms).flatMap(([key, versions]) => {
      const term = terms.find((one) => one.key === key)!;
      return within(
        ["terms", key],
        [
          ...repeatedSourceFlaws(versions, ["terms", key]),
          ...versions.flatMap((version, index) => within([index], versionFlaws(term, version, sources.get(version.source)))),
        ],
      );
    }),
  ];
}
