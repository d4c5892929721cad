import * as v from "valibot";
import { finite, record, text } from "../../src/dataset/schema/words";
import { type DataFolder } from "../read/folder";
import { type Part } from "./part";

/** What is counted in the end: tonnes, carats, cubic metres, litres, square metres, percent, people, money, and money for a tonne or a carat. */
const BASES: readonly string[] = ["t", "ct", "m3", "L", "m2", "%", "employees", "USD", "USD/t"];

/** A unit that figures may be given in. */
const unitSchema = record({
  /** As shown in cells: `kt marketable ore`. */
  id: text,
  /** One of these, or the unit itself where it is no multiple of them: a price for a ton of one per cent of metal. */
  base: text,
  /** How many base units it is. */
  factor: v.pipe(finite, v.gtValue(0, "must be above 0")),
});
export type Unit = v.InferOutput<typeof unitSchema>;

const schema = v.array(
  v.pipe(
    unitSchema,
    v.check(
      ({ id, base, factor }) => BASES.includes(base) || (base === id && factor === 1),
      `must have as base one of ${BASES.join(", ")}, or itself with the factor 1`,
    ),
  ),
);

/** The vocabulary of units, by id. */
export function readUnits(folder: DataFolder): Map<string, Unit> {
  return new Map((folder.json("units.json", schema)?.value ?? []).map((unit) => [unit.id, unit]));
}

/** Checks the vocabulary of units. They are not part of the dataset by themselves: every series names its own. */
export const units: Part = ({ folder, problems }) => {
  const json = folder.json("units.json", schema);
  const seen = new Set<string>();
  for (const [index, { id }] of json?.value.entries() ?? []) {
    if (seen.has(id)) problems.add(json!.file, json!.lineAt(index), `unit "${id}" is there twice. Remove one.`);
    seen.add(id);
  }
  return {};
};
