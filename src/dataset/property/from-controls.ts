import { notAvailable } from "../../domain/fault";
import { quantityCell } from "../../domain/number-format";
import type { PropertyRule } from "./answer";

/** What the export controls in force on a day say of a mineral: by default that of the dataset's release. */
export const fromControls: PropertyRule = (dataset, mineral, { id }, { asOf = dataset.released }) => {
  const { controls } = dataset;
  const inForce = controls.inForce(mineral, asOf);
  const evidence = () => inForce.map(({ control, phase }) => controls.phaseEvidence(control, phase));
  switch (id) {
    case "export_controls":
      // A count of what the dataset has: that it has none is known, so zero is no missing value here.
      return { value: quantityCell(inForce.length), evidence };
    case "export_control_countries": {
      const countries = new Set(inForce.map(({ control }) => dataset.placeName(control.country)));
      if (countries.size === 0)
        throw notAvailable(`The dataset has no export control on ${mineral.name} that is in force on ${asOf}.`);
      return { value: [...countries].join(", "), evidence };
    }
    default:
      return undefined;
  }
};
