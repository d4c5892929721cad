import { type Measure } from "../../src/dataset/schema";
import { checkNames } from "./names";
import { type Part } from "./part";
import { byCodePoint } from "./serialise";
import { listOfRecords, text, texts } from "./schema-words";

const schema = listOfRecords(
  {
    id: text,
    kind: { enum: ["production", "reserves", "capacity", "share"] },
    aliases: texts,
    description: text,
  },
  ["id", "kind", "aliases", "description"],
);

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
