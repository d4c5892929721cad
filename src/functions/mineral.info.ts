import { propertyAnswer } from "../dataset/property-answer";
import { scalarFunction } from "./definition";
import { mineral } from "./parameters";
import { property } from "./record-parameters";

export const mineralInfo = scalarFunction({
  id: "MINERAL.INFO",
  description: "A property of a mineral: symbol, uses, HS code, official lists, import reliance, supply risk and more.",
  returns:
    "Text or a number, by property. Lists answer yes, no, yes with the grade (yes: battery grade), or in part with the forms that are listed (in part: titanium metal). Net import reliance is a fraction shown as a percentage; a published bound (>75%) and net exporter are text.",
  remarks:
    "Net import reliance and main uses are the U.S. Geological Survey's; supply risk and economic importance the European Commission's. MINERAL.CARD shows every property with its source.",
  parameters: { mineral, property },
  examples: [
    { formula: `=MINERAL.INFO("antimony","symbol")`, answer: "Sb" },
    { formula: `=MINERAL.INFO("antimony","net_import_reliance")`, answer: "91.0%" },
    { formula: `=MINERAL.INFO("nickel","eu_critical")`, answer: "yes: battery grade" },
    { formula: `=MINERAL.INFO("beryllium","net_import_reliance")`, answer: "net exporter" },
  ],
  compute: ({ mineral, property }, dataset) => propertyAnswer(dataset, mineral, property).value,
});
