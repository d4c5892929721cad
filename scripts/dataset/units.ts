import { type DataFolder } from "./data-folder";
import { text } from "./schema-words";

/** A unit that figures may be given in. */
export interface Unit {
  /** As shown in cells: `kt marketable ore`. */
  id: string;
  /** What it is counted in: `t`, `m3`, `ct`, `%`. */
  base: string;
  /** How many base units it is. */
  factor: number;
}

const schema = {
  type: "array",
  items: {
    type: "object",
    properties: { id: text, base: text, factor: { type: "number", exclusiveMinimum: 0 } },
    required: ["id", "base", "factor"],
    additionalProperties: false,
  },
};

/** The vocabulary of units, by id. */
export function readUnits(folder: DataFolder): Map<string, Unit> {
  return new Map((folder.json<Unit[]>("units.json", schema)?.value ?? []).map((unit) => [unit.id, unit]));
}
