import { Fault } from "../domain/fault";
import { property } from "./mineral-parameters";
import { mineral, optionalYear } from "./parameters";
import { scalarFunction } from "./scalar-function";

export const mineralInfo = scalarFunction({
  id: "MINERAL.INFO",
  description: "A property of a mineral: symbol, uses, HS code, official lists, import reliance, supply risk and more.",
  returns:
    "Text or a number, by property. An official list answers yes or no, or in part where it lists only forms of the mineral; the property of the list with _scope says what limits the entry, such as battery grade. Net import reliance is a fraction shown as a percentage; a published bound (>75%) and net exporter are text.",
  remarks:
    "Net import reliance and main uses are the U.S. Geological Survey's; supply risk and economic importance the European Commission's, of its assessments of 2011, 2014, 2017, 2020 and 2023. export_controls counts the controls in force that the dataset has on the day of its release, so 0 means that it has none. MINERAL.CARD shows properties with their sources, and MINERAL.CITE cites one, as the measure and without a country.",
  parameters: {
    mineral,
    property,
    year: optionalYear("Year of the assessment, of a property that has been assessed several times; by default the newest."),
  },
  examples: [
    { formula: `=MINERAL.INFO("antimony","symbol")`, answer: "Sb" },
    { formula: `=MINERAL.INFO("antimony","net_import_reliance")`, answer: "91.0%" },
    { formula: `=MINERAL.INFO("nickel","eu_critical")`, answer: "yes" },
    { formula: `=MINERAL.INFO("nickel","eu_critical_scope")`, answer: "battery grade" },
    { formula: `=MINERAL.INFO("titanium","eu_critical")`, answer: "in part" },
    { formula: `=MINERAL.INFO("beryllium","net_import_reliance")`, answer: "net exporter" },
    { formula: `=MINERAL.INFO("antimony","supply_risk",2011)`, answer: "2.6" },
    { formula: `=MINERAL.INFO("gallium","export_control_countries")`, answer: "China" },
  ],
  compute({ mineral, property, year }, { properties }) {
    const answer = properties.answer(mineral, property, { year });
    return answer instanceof Fault ? answer : answer.value;
  },
  evidence: ({ mineral, property, year }, { properties }) => properties.evidence(mineral, property, { year }),
});
