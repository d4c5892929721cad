import { type AmbiguousName } from "../../src/domain/name";
import { type Mineral } from "../../src/dataset/schema";
import { checkNames } from "./names";
import { type Part } from "./part";
import { byCodePoint } from "./serialise";
import { ambiguousNames, text, texts } from "./schema-words";

const schema = {
  type: "object",
  properties: {
    minerals: {
      type: "array",
      items: {
        type: "object",
        properties: {
          id: { type: "string", pattern: "^[a-z0-9]+(-[a-z0-9]+)*$" },
          name: text,
          symbol: text,
          aliases: texts,
          parent: text,
          production: text,
          reserves: text,
          capacity: text,
          uses: { type: "object", properties: { text, source: text }, required: ["text", "source"], additionalProperties: false },
          hs: {
            type: "array",
            items: {
              type: "object",
              properties: { code: { type: "string", pattern: "^\\d{6}$" }, label: text },
              required: ["code", "label"],
              additionalProperties: false,
            },
          },
        },
        required: ["id", "name", "aliases"],
        additionalProperties: false,
      },
    },
    ambiguous: ambiguousNames,
  },
  required: ["minerals", "ambiguous"],
  additionalProperties: false,
};

/** Every mineral commodity and its forms; a chemical symbol is a name too. */
export const minerals: Part = ({ folder, problems, draft }) => {
  const json = folder.json<{ minerals: Mineral[]; ambiguous: AmbiguousName[] }>("minerals.json", schema);
  const ambiguous = { minerals: json?.value.ambiguous ?? [], countries: draft.ambiguous?.countries ?? [] };
  if (!json) return { minerals: [], ambiguous };
  const list = json.value.minerals;
  const known = new Map(list.map((mineral) => [mineral.id, mineral]));
  const measures = new Map((draft.measures ?? []).map((measure) => [measure.id, measure]));
  const sources = new Set((draft.sources ?? []).map((source) => source.id));
  checkNames(
    "mineral",
    json.file,
    list.map((mineral) => ({
      ...mineral,
      aliases: [...mineral.aliases, ...(mineral.symbol === undefined ? [] : [mineral.symbol])],
    })),
    json.value.ambiguous,
    json.lineOf,
    problems,
  );
  for (const mineral of list) {
    const fail = (reason: string): void => problems.add(json.file, json.lineOf(mineral.id), reason);
    if (mineral.parent !== undefined && !known.has(mineral.parent)) {
      fail(`mineral "${mineral.id}" has the parent "${mineral.parent}", which is no mineral. Use the id of another entry.`);
    }
    for (let at: Mineral | undefined = mineral, seen = new Set<string>(); at?.parent !== undefined; at = known.get(at.parent)) {
      if (seen.has(at.id)) {
        fail(`mineral "${mineral.id}" is its own ancestor. Remove one "parent".`);
        break;
      }
      seen.add(at.id);
    }
    for (const kind of ["production", "reserves", "capacity"] as const) {
      const id = mineral[kind];
      if (id === undefined || measures.size === 0) continue;
      const measure = measures.get(id);
      if (!measure) fail(`mineral "${mineral.id}" gives "${kind}" the unknown measure "${id}". Use one of data/measures.json.`);
      else if (measure.kind !== kind)
        fail(`mineral "${mineral.id}" gives "${kind}" the measure "${id}", which is of kind ${measure.kind}.`);
    }
    if (mineral.uses && !sources.has(mineral.uses.source)) {
      fail(`mineral "${mineral.id}" takes its uses from the unknown source "${mineral.uses.source}". Add it to data/sources/.`);
    }
  }
  return { minerals: [...list].sort((a, b) => byCodePoint(a.id, b.id)), ambiguous };
};
