import * as v from "valibot";
import { datasetSchema, type DatasetFile } from ".";
import { DatasetError } from "../dataset-error";
import { brokenReferences } from "./references";

/**
 * A dataset from elsewhere, checked in shape and references before anything is answered from it.
 * @param value what JSON.parse gave
 * @throws DatasetError with every problem and its place
 */
export function checkDataset(value: unknown): DatasetFile {
  const checked = v.safeParse(datasetSchema, value);
  if (!checked.success) throw new DatasetError(checked.issues.map((issue) => `${placeOf(issue)}: ${wording(issue)}`));
  const broken = brokenReferences(checked.output);
  if (broken.length > 0) throw new DatasetError(broken);
  return checked.output;
}

/** Where in the value an issue is: `deals[3].terms.revenue_share[0].source`. */
export function placeOf(issue: v.BaseIssue<unknown>): string {
  const path = (issue.path ?? []).map(({ key }) => (typeof key === "number" ? `[${key}]` : `.${String(key)}`)).join("");
  return path.replace(/^\./, "") || "the whole";
}

/** What is wrong, in the words of the file and not of the schema. */
export function wording(issue: v.BaseIssue<unknown>): string {
  const came = issue.received === "undefined" ? "nothing" : shown(issue.input);
  if (issue.type === "strict_object" && issue.expected === "never") return "is a key that is not known here";
  if (issue.input === undefined) return "is missing";
  if (issue.type === "picklist" || issue.type === "literal" || issue.type === "variant" || issue.type === "union")
    return issue.message.startsWith("must")
      ? issue.message
      : `is ${came}; allowed are ${(issue.expected ?? "others").replace(/^\((.*)\)$/, "$1").replaceAll(" | ", ", ")}`;
  return `is ${came}; it ${issue.message.startsWith("must") ? issue.message : `must be ${issue.expected ?? "of another kind"}`}`;
}

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}
