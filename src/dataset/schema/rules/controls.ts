import { lastDayOf } from "../../../domain/date";
import type { ControlPhase, ExportControl } from "../control";
import type { Flaw } from "./flaw";

/** Why a phase cannot be: it ends before it begins. */
export function untilFlaw({ from, until }: ControlPhase): string | undefined {
  return until !== undefined && lastDayOf(until) < lastDayOf(from)
    ? `until ${until} lies before from ${from}. Are the two exchanged?`
    : undefined;
}

/** Why a phase cannot follow another. */
export function orderFlaw(before: ControlPhase, { from }: ControlPhase): string | undefined {
  return lastDayOf(from) <= lastDayOf(before.from)
    ? `from ${from} does not lie after ${before.from}, where the stretch before begins. Put the stretches in order.`
    : undefined;
}

export function controlFlaws({ phases }: ExportControl): Flaw[] {
  return phases.flatMap((phase, index) => {
    const before = phases[index - 1];
    return [untilFlaw(phase), before && orderFlaw(before, phase)].flatMap((reason) =>
      reason === undefined ? [] : [{ path: ["phases", index], reason }],
    );
  });
}
