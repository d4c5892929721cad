import { quote } from "../domain/cell";
import { invalidValue } from "../domain/fault";
import { fold } from "../domain/name";
import { chooseFrom, notAllowed, oneOf } from "../domain/vocabulary";
import { isMeasure } from "../dataset/measure";
import { namesOfProperty } from "../dataset/property";
import type { Mineral, MineralList, MineralProperty } from "../dataset/schema";
import type { Parameter } from "./definition";
import { mineral } from "./parameters";

/** Parameters of MINERAL functions alone: a mineral or all of them, an official list, a property. */

/** A mineral, or undefined for `all`: also what concerns no single mineral. */
export const mineralOrAll: Parameter<Mineral | undefined> = {
  ...mineral,
  description: "Mineral by name, chemical symbol or alias, such as antimony or Sb, or all.",
  read: (value, name, dataset) =>
    typeof value === "string" && fold(value) === "all" ? undefined : mineral.read(value, name, dataset),
};

/** An official list of minerals, or undefined for all minerals. */
export const list: Parameter<MineralList | undefined> = {
  description: "Official list: all (default), eu critical, eu strategic, us critical, us critical 2022 or us-ukraine.",
  optional: true,
  type: "string",
  choices: {
    id: "MINERAL_LIST",
    list: ({ lists }) => [
      { value: "all", tooltip: "Every mineral of the dataset" },
      ...lists.all.map(({ id, name }) => ({ value: id, tooltip: name })),
    ],
  },
  read(value, name, { lists }) {
    if (value === null) return undefined;
    return chooseFrom(name, value, [undefined, ...lists.all], (entry) =>
      entry ? [entry.id, entry.name, entry.property, ...entry.aliases] : ["all"],
    );
  },
};

export const property: Parameter<MineralProperty> = {
  description: "Property to answer, such as symbol, uses, hs_code, eu_critical, net_import_reliance or top_producer.",
  optional: false,
  type: "string",
  choices: {
    id: "PROPERTY",
    list: ({ properties }) => properties.all.map(({ id, description }) => ({ value: id, tooltip: description })),
  },
  read(value, name, dataset) {
    const { properties, measureWords } = dataset;
    const found = typeof value === "string" ? properties.lookUp(value) : undefined;
    if (found) return found;
    const word = typeof value === "string" ? measureWords.word(value) : undefined;
    if (word && isMeasure(word)) {
      const answering = word.measure?.kind === "price" ? "MINERAL.PRICE answers prices" : "MINERAL.VALUE answers measures";
      throw invalidValue(`${name} ${quote(value)}: use ${legalProperties(properties.all)}. ${answering}.`);
    }
    const kind = typeof value === "string" ? dataset.kindOf(value) : undefined;
    if (kind !== undefined)
      throw invalidValue(`${name} ${quote(value)}: this is ${kind}. Use a property such as symbol, eu_critical or top_producer.`);
    // Beside a list, its scope says no more; it is near only to who asks for one.
    const near = properties.all.filter(({ origin }) => origin !== "list scope" || fold(String(value)).includes("scope"));
    throw notAllowed(name, value, near.map(namesOfProperty), legalProperties(properties.all));
  },
};

/** What a message offers: scopes go by the list that they belong to, so that it stays short enough to read. */
function legalProperties(properties: readonly MineralProperty[]): string {
  const ids = properties.filter(({ origin }) => origin !== "list scope").map(({ id }) => id);
  return oneOf(ids.length < properties.length ? [...ids, "a list with _scope"] : ids);
}
