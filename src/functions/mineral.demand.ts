import { Fault, faultsAsResults, invalidValue } from "../domain/fault";
import { fold } from "../domain/name";
import { quantityCell } from "../domain/number-format";
import { notAllowed } from "../domain/vocabulary";
import type { Dataset } from "../dataset/dataset";
import type { DemandOutlook } from "../dataset/schema";
import type { Arguments, Parameter } from "./definition";
import { as_of, mineral, oneWordOf, optionalYear, textOf } from "./parameters";
import { scalarFunction } from "./scalar-function";

/** Scenarios of the International Energy Agency, the usual one first. */
export const SCENARIOS = ["STEPS", "APS", "NZE"] as const;

const anyYear = optionalYear("Year: 2024, or 2030, 2035, 2040, 2045 or 2050.");

const year: Parameter<number> = {
  ...anyYear,
  optional: false,
  read(value, name, dataset) {
    const year = anyYear.read(value, name, dataset);
    if (year === undefined) throw invalidValue(`${name} is blank: use a year such as 2030.`);
    return year;
  },
};

const use: Parameter<string> = {
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

const parameters = {
  mineral,
  year,
  scenario: oneWordOf("Scenario: STEPS (default), APS or NZE.", "DEMAND_SCENARIO", SCENARIOS, {
    STEPS: "Stated policies",
    APS: "Announced pledges",
    NZE: "Net zero emissions by 2050",
  }),
  use,
  as_of,
};

export const mineralDemand = scalarFunction({
  id: "MINERAL.DEMAND",
  description: "Demand for a mineral in a scenario of the International Energy Agency.",
  returns: "A number in thousand metric tons (kt), exactly as published.",
  remarks:
    "STEPS is the stated policies scenario, APS that of announced pledges, NZE net zero emissions by 2050. 2024 is no projection and the same in each. The agency gives years five apart: nothing is worked out between them. For copper, cobalt, lithium, nickel, graphite and magnet rare earths it gives the whole demand; for others that of clean energy technologies alone. Lithium is lithium content, rare earths are magnet rare earths.",
  parameters,
  examples: [
    { formula: `=MINERAL.DEMAND("lithium",2030)`, answer: "455.487243" },
    { formula: `=MINERAL.DEMAND("copper",2050,"NZE","electricity networks")`, answer: "8,852.873421" },
  ],
  compute(args, dataset) {
    const outlook = outlookOf(args, dataset);
    const quantity = faultsAsResults(() => dataset.demand.quantity(outlook, args.year, args.scenario));
    return quantity instanceof Fault ? quantity : quantityCell(quantity);
  },
  evidence(args, dataset) {
    return dataset.demand.evidence(outlookOf(args, dataset), args.year, args.scenario);
  },
});

function outlookOf({ mineral, use, as_of }: Arguments<typeof parameters>, { demand }: Dataset): DemandOutlook {
  return demand.outlook(mineral, use, as_of);
}
