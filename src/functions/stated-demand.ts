import { Fault, faultsAsResults, invalidValue } from "../domain/fault";
import { quantityCell } from "../domain/number-format";
import type { Dataset } from "../dataset/dataset";
import type { DemandOutlook, Mineral } from "../dataset/schema";
import type { Asked } from "./cited-measure";
import type { StatedFigure, StatedFigures } from "./stated-figure";

/** Demand of a use in a scenario, as MINERAL.DEMAND answers it. */
export function demandFigures(
  { use, scenario }: Extract<Asked, { kind: "demand" }>,
  mineral: Mineral,
  { demand }: Dataset,
): StatedFigures {
  const figureOf = (outlook: DemandOutlook, year: number): StatedFigure => ({
    value: quantityCell(demand.quantity(outlook, year, scenario)),
    unit: outlook.unit,
    year,
    evidence: demand.evidence(outlook, year, scenario),
  });
  return {
    name: `${mineral.name} demand`,
    answering(year, asOf) {
      const outlook = demand.outlook(mineral, use, asOf);
      if (year === undefined) throw invalidValue("year is blank: use a year such as 2030.");
      return figureOf(outlook, year);
    },
    all(year) {
      const outlooks = demand.outlooks(mineral, use);
      const found = outlooks.flatMap((outlook) => {
        const years = year === undefined ? [...outlook.years].reverse().concat(outlook.year) : [year];
        return years.flatMap((each) => {
          const figure = faultsAsResults(() => figureOf(outlook, each));
          return figure instanceof Fault ? [] : [figure];
        });
      });
      return found.length > 0 ? found : [figureOf(outlooks[0]!, year!)];
    },
  };
}
