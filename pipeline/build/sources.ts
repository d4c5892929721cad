import * as v from "valibot";
import { sourceSchema, type Source } from "../../src/dataset/schema/source";
import { futureFlaw } from "../../src/dataset/schema/rules/sources";
import { type Part } from "./part";
import { byCodePoint } from "./serialise";

const schema = v.array(sourceSchema);

/** Every published work, from all files of `sources/`; an id stands in one of them only. */
export const sources: Part = ({ folder, problems, draft }) => {
  const all: Source[] = [];
  const fileOf = new Map<string, string>();
  let isWhole = true;
  for (const file of folder.list("sources", ".json")) {
    const json = folder.json(file, schema);
    isWhole &&= json !== undefined;
    for (const [index, source] of json?.value.entries() ?? []) {
      const fail = (key: string, reason: string): void => problems.add(json!.file, json!.lineAt(index, key), reason);
      const other = fileOf.get(source.id);
      if (other !== undefined)
        fail("id", `source "${source.id}" is already in ${other}. Each work has one entry: remove or rename one.`);
      const future = draft.released === undefined ? undefined : futureFlaw(source, draft.released);
      if (future !== undefined) fail("published", future);
      fileOf.set(source.id, json!.file);
      if (other === undefined) all.push(source);
    }
  }
  if (all.length === 0 && isWhole)
    problems.add(folder.nameOf("sources"), undefined, "no source was found. Add the works that figures come from.");
  // Half of the works would make everything that names one of the others look wrong.
  if (!isWhole) return { sources: [] };
  return { sources: all.sort((a, b) => byCodePoint(a.id, b.id)) };
};
