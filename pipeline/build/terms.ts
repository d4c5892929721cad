import * as v from "valibot";
import { dealKindSchema, dealVocabularySchema, termSchema, type DealVocabulary } from "../../src/dataset/schema/deal";
import { DEAL_STATUS, VERSION_STATUS } from "../../src/dataset/schema/vocabulary";
import { record, texts } from "../../src/dataset/schema/words";
import { checkNames } from "./names";
import { type PartInput } from "./part";

/** As `terms.json` has it: a term or a kind without other names leaves them out. */
const schema = record({
  ...dealVocabularySchema.entries,
  terms: v.array(record({ ...termSchema.entries, aliases: v.optional(texts, []) })),
  kinds: v.array(record({ ...dealKindSchema.entries, aliases: v.optional(texts, []) })),
});

/** The vocabulary of the terms of deals, with the kinds of deals and the words for statuses. */
export function readTerms({ folder, problems }: PartInput): DealVocabulary | undefined {
  const json = folder.json("terms.json", schema);
  if (!json) return undefined;
  const fail = (line: number | undefined, reason: string): void => problems.add(json.file, line, reason);
  checkNames(
    "term",
    json.value.terms.map(({ key, label, aliases }, index) => ({
      id: key,
      name: label,
      aliases,
      line: json.lineAt("terms", index, "key"),
    })),
    [],
    fail,
  );
  checkNames(
    "kind",
    json.value.kinds.map(({ id, aliases }, index) => ({ id, name: id, aliases, line: json.lineAt("kinds", index, "id") })),
    [],
    fail,
  );
  for (const [list, needed] of [
    ["versionStatuses", Object.values(VERSION_STATUS)],
    ["dealStatuses", Object.values(DEAL_STATUS)],
  ] as const) {
    const declared = json.value[list].map(({ id }) => id);
    for (const id of needed)
      if (!declared.includes(id))
        fail(json.lineAt(list), `the status "${id}", which rules rest on, is not declared. Add it to "${list}".`);
    for (const [index, id] of declared.entries())
      if (declared.indexOf(id) !== index) fail(json.lineAt(list, index), `the status "${id}" is there twice. Remove one.`);
  }
  return json.value;
}
