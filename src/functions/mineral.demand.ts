import { Fault, faultsAsResults, invalidValue } from "../domain/fault";
import { quantityCell } from "../domain/number-format";
import type { Dataset } from "../dataset/dataset";
import type { DemandOutlook } from "../dataset/schema";
import type { Arguments, Parameter } from "./definition";
import { scenario, use } from "./demand-parameters";
import { as_of, mineral, optionalYear } from "./parameters";
import { scalarFunction } from "./scalar-function";

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

const parameters = {
  mineral,
  year,
  scenario,
  use,
  as_of,
};

export const mineralDemand = scalarFunction({
  id: "MINERAL.DEMAND",
  description: "Demand for a mineral in a scenario of the International Energy Agency.",
  returns: "A number in thousand metric tons (kt), exactly as published.",
  remarks:
    'STEPS is the stated policies scenario, APS that of announced pledges, NZE net zero emissions by 2050. 2024 is no projection and the same in each. The agency gives years five apart: nothing is worked out between them. For copper, cobalt, lithium, nickel, graphite and magnet rare earths it gives the whole demand; for others that of clean energy technologies alone. Lithium is lithium content, rare earths are magnet rare earths, graphite is natural and synthetic. MINERAL.CITE cites it, without a country, with the measure demand or one such as "demand, wind, NZE".',
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
