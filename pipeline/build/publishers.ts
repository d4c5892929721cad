import * as v from "valibot";
import { text } from "../../src/dataset/schema/words";
import { unknownId } from "../read/row";
import { type Part } from "./part";

/** Which publishers' editions answer before those of any other, from `publishers.json`, the first first. */
export const publishers: Part = ({ folder, problems, draft }) => {
  const json = folder.json("publishers.json", v.array(text));
  const known = new Set((draft.sources ?? []).filter(({ edition }) => edition !== undefined).map(({ publisher }) => publisher));
  const seen = new Set<string>();
  for (const [index, publisher] of json?.value.entries() ?? []) {
    const fail = (reason: string): void => problems.add(json!.file, json!.lineAt(index), reason);
    if (!known.has(publisher) && known.size > 0)
      fail(unknownId("publisher", publisher, known, "the statistical editions in data/sources/").replace("an id", "a publisher"));
    if (seen.has(publisher)) fail(`"${publisher}" is there twice. Remove one.`);
    seen.add(publisher);
  }
  return { publisherPrecedence: json?.value ?? [] };
};
