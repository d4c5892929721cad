import * as v from "valibot";
import { mineralSchema } from "../../src/dataset/schema/mineral";
import { type Flaw } from "../../src/dataset/schema/rules/flaw";
import { meaningFlaws, meaningsWithoutFigures, parentFlaws } from "../../src/dataset/schema/rules/minerals";
import { withSymbol } from "../../src/dataset/schema/rules/names";
import { ambiguousNameSchema, record } from "../../src/dataset/schema/words";
import { checkNames } from "./names";
import { GENERAL_MEASURES } from "../../src/dataset/measure";
import { type JsonFile } from "../read/json";
import { type Problems } from "../read/problems";
import { type Part, type PartInput, vocabulariesOf } from "./part";
import { byCodePoint } from "./serialise";

/** As `minerals.json` has it. */
export const mineralsFile = record({ minerals: v.array(mineralSchema), ambiguous: v.array(ambiguousNameSchema) });

/** Every mineral commodity and its forms; a chemical symbol is a name too. */
export const minerals: Part = ({ folder, problems, draft }) => {
  const json = folder.json("minerals.json", mineralsFile);
  const ambiguous = { minerals: json?.value.ambiguous ?? [], countries: draft.ambiguous?.countries ?? [] };
  if (!json) return { minerals: [], ambiguous };
  const list = json.value.minerals;
  checkNames(
    "mineral",
    list.map((mineral, index) => ({
      ...withSymbol(mineral),
      line: json.lineAt("minerals", index, "id"),
    })),
    json.value.ambiguous.map((name, index) => ({ ...name, line: json.lineAt("ambiguous", index) })),
    (line, reason) => problems.add(json.file, line, reason),
  );
  checkReferences(json, { problems, draft });
  report(json, [...parentFlaws(list), ...meaningFlaws(list, draft.measures ?? [])], problems);
  return { minerals: [...list].sort((a, b) => byCodePoint(a.id, b.id)), ambiguous };
};

/** Parents and measures that are not there. */
function checkReferences(json: MineralsFile, { problems, draft }: Pick<PartInput, "problems" | "draft">): void {
  const list = json.value.minerals;
  const ids = new Set(list.map(({ id }) => id));
  const { measures } = vocabulariesOf(draft);
  for (const [index, mineral] of list.entries()) {
    const fail = (key: string, reason: string): void =>
      report(json, [{ path: [index, key], reason: `mineral "${mineral.id}" ${reason}` }], problems);
    if (mineral.parent !== undefined && !ids.has(mineral.parent))
      fail("parent", `has the parent "${mineral.parent}", which is no mineral. Use the id of another entry.`);
    for (const word of GENERAL_MEASURES) {
      const fault = mineral[word] === undefined ? undefined : measures.faultOf("measure", mineral[word]);
      if (fault !== undefined) fail(word, `gives "${word}" the ${fault}`);
    }
  }
}

/** Checks, once the figures are there, that words such as production lead to some. */
export const meanings: Part = ({ folder, problems, draft }) => {
  const json = folder.json("minerals.json", mineralsFile);
  const files = folder.list("series", ".csv");
  // Without every figure it cannot be said that a measure has none.
  if (!json || !draft.series?.length || !files.every((file) => folder.isSound(file))) return {};
  report(json, meaningsWithoutFigures(json.value.minerals, draft.series), problems);
  return {};
};

type MineralsFile = JsonFile<v.InferOutput<typeof mineralsFile>>;

function report(json: MineralsFile, flaws: readonly Flaw[], problems: Problems): void {
  for (const { path, reason } of flaws) problems.add(json.file, json.lineAt("minerals", ...path), reason);
}
