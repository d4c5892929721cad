import * as v from "valibot";
import { mineralSchema, type Mineral } from "../../src/dataset/schema/mineral";
import { ambiguousNameSchema, record } from "../../src/dataset/schema/words";
import { checkNames } from "./names";
import { type Draft, type Part } from "./part";
import { byCodePoint } from "./serialise";

const schema = record({ minerals: v.array(mineralSchema), ambiguous: v.array(ambiguousNameSchema) });

/** Every mineral commodity and its forms; a chemical symbol is a name too. */
export const minerals: Part = ({ folder, problems, draft }) => {
  const json = folder.json("minerals.json", schema);
  const ambiguous = { minerals: json?.value.ambiguous ?? [], countries: draft.ambiguous?.countries ?? [] };
  if (!json) return { minerals: [], ambiguous };
  const list = json.value.minerals;
  checkNames(
    "mineral",
    list.map((mineral, index) => ({
      ...mineral,
      aliases: [...mineral.aliases, ...(mineral.symbol === undefined ? [] : [mineral.symbol])],
      line: json.lineAt("minerals", index, "id"),
    })),
    json.value.ambiguous.map((name, index) => ({ ...name, line: json.lineAt("ambiguous", index) })),
    (line, reason) => problems.add(json.file, line, reason),
  );
  for (const [index, mineral] of list.entries()) {
    const fail = (key: string, reason: string): void =>
      problems.add(json.file, json.lineAt("minerals", index, key), `mineral "${mineral.id}" ${reason}`);
    checkParent(mineral, list, fail);
    checkMeanings(mineral, draft.measures ?? [], fail);
  }
  return { minerals: [...list].sort((a, b) => byCodePoint(a.id, b.id)), ambiguous };
};

function checkParent(mineral: Mineral, list: readonly Mineral[], fail: (key: string, reason: string) => void): void {
  const known = new Map(list.map((one) => [one.id, one]));
  if (mineral.parent !== undefined && !known.has(mineral.parent))
    fail("parent", `has the parent "${mineral.parent}", which is no mineral. Use the id of another entry.`);
  const seen = new Set<string>();
  for (let at: Mineral | undefined = mineral; at?.parent !== undefined; at = known.get(at.parent)) {
    if (seen.has(at.id)) return fail("parent", 'is its own ancestor. Remove one "parent".');
    seen.add(at.id);
  }
}

/** Words that every mineral gives a meaning of its own must mean a measure of their kind. */
function checkMeanings(
  mineral: Mineral,
  measures: NonNullable<Draft["measures"]>,
  fail: (key: string, reason: string) => void,
): void {
  // That the vocabulary cannot be read is reported already.
  if (measures.length === 0) return;
  for (const kind of ["production", "reserves", "capacity"] as const) {
    const id = mineral[kind];
    if (id === undefined) continue;
    const measure = measures.find((one) => one.id === id);
    if (!measure) fail(kind, `gives "${kind}" the unknown measure "${id}". Use one of data/measures.json.`);
    else if (measure.kind !== kind) fail(kind, `gives "${kind}" the measure "${id}", which is of kind ${measure.kind}.`);
  }
}
