import { chooseFrom } from "../domain/choice";
import type { MineralList } from "../domain/mineral-list";
import type { MineralProperty } from "../domain/mineral-property";
import { fold } from "../domain/name";
import type { Mineral } from "../dataset/schema";
import type { Parameter } from "./definition";
import { mineral } from "./parameters";

/** Parameters of the functions that answer lists, properties, controls and claims. */

/** A mineral, or undefined for `all`: also what concerns no single mineral. */
export const mineralOrAll: Parameter<Mineral | undefined> = {
  ...mineral,
  description: "Mineral by name, chemical symbol or alias, such as antimony or Sb, or all.",
  read: (value, name, dataset) =>
    typeof value === "string" && fold(value) === "all" ? undefined : mineral.read(value, name, dataset),
};

/** An official list of minerals, or undefined for all minerals. */
export const list: Parameter<MineralList | undefined> = {
  description: "Which list: all (default), eu critical, eu strategic, us critical, us critical 2022, us-ukraine.",
  optional: true,
  type: "string",
  customEnum: "MINERAL_LIST",
  read(value, name, dataset) {
    if (value === null) return undefined;
    return chooseFrom(name, value, [undefined, ...dataset.file.lists], (entry) =>
      entry ? [entry.id, entry.name, entry.property, ...entry.aliases] : ["all"],
    );
  },
};

export const property: Parameter<MineralProperty> = {
  description: "What to answer, such as symbol, uses, hs_code, eu_critical, net_import_reliance or top_producer.",
  optional: false,
  type: "string",
  customEnum: "PROPERTY",
  read: (value, name, dataset) =>
    chooseFrom(name, value, dataset.file.properties, ({ id, label, aliases }) => [id, label, ...aliases]),
};
