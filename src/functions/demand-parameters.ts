import { fold } from "../domain/name";
import { notAllowed } from "../domain/vocabulary";
import type { Dataset } from "../dataset/dataset";
import type { Parameter } from "./definition";
import { oneWordOf, textOf } from "./parameters";

/** Scenarios of the International Energy Agency, the usual one first. */
export const SCENARIOS = ["STEPS", "APS", "NZE"] as const;
export type Scenario = (typeof SCENARIOS)[number];

export const scenario = oneWordOf("Scenario: STEPS (default), APS or NZE.", "DEMAND_SCENARIO", SCENARIOS, {
  STEPS: "Stated policies",
  APS: "Announced pledges",
  NZE: "Net zero emissions by 2050",
});

export const use: Parameter<string> = {
  description: "Use, such as electric vehicles or clean energy technologies; by default all.",
  optional: true,
  type: "string",
  choices: {
    id: "DEMAND_USE",
    list: ({ demand }: Dataset) => demand.uses.map((value) => ({ value, tooltip: "Use of minerals" })),
  },
  read(value, name, { demand }) {
    if (value === null) return "all";
    const text = textOf(value, name, "a use such as electric vehicles");
    const found = demand.uses.find((each) => fold(each) === fold(text));
    if (found !== undefined) return found;
    throw notAllowed(
      name,
      value,
      demand.uses.map((each) => [each]),
    );
  },
};
