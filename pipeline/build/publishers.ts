import * as v from "valibot";
import { text } from "../../src/dataset/schema/words";
import { Vocabulary } from "../read/row";
import { type Part } from "./part";

/** Which publishers' editions answer before those of any other, from `publishers.json`, the first first. */
export const publishers: Part = ({ folder, problems, draft }) => {
  const json = folder.json("publishers.json", v.array(text));
  const known = new Vocabulary(
    new Set((draft.sources ?? []).filter(({ edition }) => edition !== undefined).map(({ publisher }) => publisher)),
    "the publishers of statistical editions in data/sources/",
  );
  const seen = new Set<string>();
  for (const [index, publisher] of json?.value.entries() ?? []) {
    const fail = (reason: string): void => problems.add(json!.file, json!.lineAt(index), reason);
    const fault = known.faultOf("publisher", publisher);
    if (fault !== undefined) fail(fault);
    if (seen.has(publisher)) fail(`"${publisher}" is there twice. Remove one.`);
    seen.add(publisher);
  }
  return { publisherPrecedence: json?.value ?? [] };
};
