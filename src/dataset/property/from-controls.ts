import { notAvailable } from "../../domain/fault";
import { quantityCell } from "../../domain/number-format";
import type { PropertyRule } from "./answer";

/** What the export controls in force on the day of the dataset's release say of a mineral. */
export const fromControls: PropertyRule = (dataset, mineral, { id }) => {
  const { controls, released } = dataset;
  const evidence = () => controls.inForce(mineral).map(({ control, phase }) => controls.phaseEvidence(control, phase));
  switch (id) {
    case "export_controls":
      // A count of what the dataset has: that it has none is known, so zero is no missing value here.
      return { value: quantityCell(controls.inForce(mineral).length), evidence };
    case "export_control_countries": {
      const countries = new Set(controls.inForce(mineral).map(({ control }) => dataset.placeName(control.country)));
      if (countries.size === 0)
        throw notAvailable(`The dataset has no export control on ${mineral.name} that is in force on ${released}.`);
      return { value: [...countries].join(", "), evidence };
    }
    default:
      return undefined;
  }
};
