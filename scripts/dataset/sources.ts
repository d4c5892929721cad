import { type Source, TIERS } from "../../src/dataset/schema";
import { type Part } from "./part";
import { byCodePoint } from "./serialise";
import { listOfRecords, text } from "./schema-words";

const schema = listOfRecords(
  {
    id: { type: "string", pattern: "^[a-z0-9][a-z0-9-]*$" },
    title: text,
    short: text,
    publisher: text,
    author: text,
    published: { type: "string", pattern: "^\\d{4}(-\\d{2}(-\\d{2})?)?$" },
    url: { type: "string", pattern: "^https?://" },
    doi: { type: "string", pattern: "^10\\." },
    licence: {
      type: "object",
      properties: { name: text, url: { type: "string", pattern: "^https?://" } },
      required: ["name"],
      additionalProperties: false,
    },
    tier: { enum: TIERS },
    edition: text,
    file: text,
    note: text,
  },
  ["id", "title", "short", "publisher", "published", "licence", "tier"],
);

/** Every published work, from all files of `sources/`; an id stands in one of them only. */
export const sources: Part = ({ folder, problems }) => {
  const all: Source[] = [];
  const fileOf = new Map<string, string>();
  for (const file of folder.list("sources", ".json")) {
    const json = folder.json<Source[]>(file, schema);
    if (!json) continue;
    for (const source of json.value) {
      const other = fileOf.get(source.id);
      if (other !== undefined) {
        problems.add(
          json.file,
          json.lineOf(source.id),
          `source "${source.id}" is already in ${other}. Each work has one entry: remove or rename one.`,
        );
        continue;
      }
      fileOf.set(source.id, json.file);
      all.push(source);
    }
  }
  if (all.length === 0)
    problems.add(folder.nameOf("sources"), undefined, "no source was found. Add the works that figures come from.");
  return { sources: all.sort((a, b) => byCodePoint(a.id, b.id)) };
};
