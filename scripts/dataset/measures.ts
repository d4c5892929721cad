import { type Measure } from "../../src/dataset/schema";
import { checkNames } from "./names";
import { type Part } from "./part";
import { byCodePoint } from "./serialise";

const text = { type: "string", minLength: 1 };

const schema = {
  type: "array",
  items: {
    type: "object",
    properties: {
      id: text,
      kind: { enum: ["production", "reserves", "capacity", "share"] },
      aliases: { type: "array", items: text },
      description: text,
    },
    required: ["id", "kind", "aliases", "description"],
    additionalProperties: false,
  },
};

/** The vocabulary of quantities that figures can measure. */
export const measures: Part = ({ folder, problems }) => {
  const json = folder.json<Measure[]>("measures.json", schema);
  if (!json) return { measures: [] };
  checkNames(
    "measure",
    json.file,
    json.value.map((measure) => ({ ...measure, name: measure.id })),
    [],
    json.lineOf,
    problems,
  );
  return { measures: [...json.value].sort((a, b) => byCodePoint(a.id, b.id)) };
};
