import { quote } from "../domain/cell";
import { invalidValue } from "../domain/fault";
import type { MineralList } from "../domain/mineral-list";
import type { MineralProperty } from "../domain/mineral-property";
import { didYouMean, fold, listOf, nearest } from "../domain/name";
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
  takes: "cell",
  read(value, name, dataset) {
    if (value === null || fold(String(value)) === "all") return undefined;
    const wanted = fold(String(value));
    const lists = dataset.file.lists;
    const found = lists.find((candidate) =>
      [candidate.id, candidate.name, candidate.property, ...candidate.aliases].some((text) => fold(text) === wanted),
    );
    if (found) return found;
    const ids = ["all", ...lists.map(({ id }) => id)];
    const near = nearest(
      String(value),
      ids.map((id) => ({ answer: id, spellings: [id] })),
    );
    throw invalidValue(`${name} ${quote(value)}: use ${listOf(ids, "or")}.${didYouMean(near)}`);
  },
};

export const property: Parameter<MineralProperty> = {
  description: "What to answer, such as symbol, uses, hs_code, eu_critical, net_import_reliance or top_producer.",
  optional: false,
  type: "string",
  customEnum: "PROPERTY",
  takes: "cell",
  read(value, name, dataset) {
    const wanted = fold(String(value));
    const properties = dataset.file.properties;
    const found = properties.find((candidate) =>
      [candidate.id, candidate.label, ...candidate.aliases].some((text) => fold(text) === wanted),
    );
    if (found) return found;
    const near = nearest(
      String(value),
      properties.map(({ id, label, aliases }) => ({ answer: id, spellings: [id, label, ...aliases] })),
    );
    throw invalidValue(
      `${name} ${quote(value)}: use ${listOf(
        properties.map(({ id }) => id),
        "or",
      )}.${didYouMean(near)}`,
    );
  },
};
