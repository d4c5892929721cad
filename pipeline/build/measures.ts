import * as v from "valibot";
import { measureSchema } from "../../src/dataset/schema/mineral";
import { checkNames } from "./names";
import { type Part } from "./part";
import { byCodePoint } from "./serialise";

/** The vocabulary of quantities that figures can measure. */
export const measures: Part = ({ folder, problems }) => {
  const json = folder.json("measures.json", v.array(measureSchema));
  if (!json) return { measures: [] };
  checkNames(
    "measure",
    json.value.map((measure, index) => ({ ...measure, name: measure.id, line: json.lineAt(index) })),
    [],
    (line, reason) => problems.add(json.file, line, reason),
  );
  return { measures: [...json.value].sort((a, b) => byCodePoint(a.id, b.id)) };
};
