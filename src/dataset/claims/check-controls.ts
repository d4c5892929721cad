import type { Day } from "../../domain/date";
import { listOf } from "../../domain/name";
import { aimsAt, stateOn, type ControlState } from "../control-state";
import type { ClaimCheck } from "../schema";
import type { ClaimData } from "./claim-data";
import { nothing, type Line } from "./line";

type ControlCheck = Extract<ClaimCheck, { kind: "control" }>;

/** Whether a country has such an export control in force: today, and when the claim was published. */
export function controlLine(check: ControlCheck, mineral: string, country: string, published: Day, data: ClaimData): Line {
  const controls = data
    .controls(mineral)
    .filter((control) => control.country === country && (check.destination === undefined || aimsAt(control, check.destination)));
  const place = data.placeName(country);
  if (controls.length === 0) return nothing(`the dataset has no export control of ${place} on ${data.mineralName(mineral)}`);
  const statesOn = (day: Day): ControlState[] => controls.flatMap((control) => stateOn(control, day) ?? []);
  const holdsOn = (day: Day): boolean =>
    statesOn(day).some(({ control, status }) => check.measures.includes(control.measure) && status === "in force");
  const today = statesOn(data.today);
  const then = `${holdsOn(published) ? "the" : "no"} ${listOf(check.measures, "or")} was in force`;
  return {
    outcomes: [
      { holds: holdsOn(data.today), says: `${place}: ${today.length > 0 ? sayStates(today, data) : "none in force"}` },
      { holds: holdsOn(published), says: `on ${published} ${then}` },
    ],
    evidence: () => controls.flatMap((control) => data.evidenceOf.control(control)),
  };
}

/** Controls in the same state are told together. */
function sayStates(states: readonly ControlState[], data: ClaimData): string {
  const alike = new Map<string, string[]>();
  for (const { control, status, from, phase } of states) {
    const destination = control.destination === undefined ? "" : ` to ${data.placeName(control.destination)}`;
    const suspended = status === "suspended" && phase.until ? ` from ${phase.from} until ${phase.until}` : "";
    const key = `${control.measure}${destination} on |from ${from}, ${status}${suspended} (${data.work(phase.source).short})`;
    alike.set(key, [...(alike.get(key) ?? []), control.product]);
  }
  return [...alike].map(([key, products]) => key.replace("|", `${listOf(products, "and")} `)).join("; ");
}
