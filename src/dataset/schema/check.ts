import * as v from "valibot";
import { datasetSchema, type DatasetFile } from ".";
import { DatasetError } from "../dataset-error";
import { readWrittenFile } from "../written-file";
import { brokenReferences } from "./references";
import { brokenRules } from "./rules";
import { placeText } from "./rules/flaw";
import { unsafeKeys } from "./unsafe-keys";

/**
 * A dataset from elsewhere, checked in shape, references and rules before anything is answered from it.
 * @param value what JSON.parse gave of a written file, or a dataset itself
 * @throws DatasetError with every problem and its place
 */
export function checkDataset(value: unknown): DatasetFile {
  const checks = datasetChecks(value);
  for (;;) {
    const step = checks.next();
    if (step.done) return step.value;
  }
}

/** As `checkDataset`, with a place to rest after each part, for whoever must not be away for long. */
export function* datasetChecks(value: unknown): Generator<undefined, DatasetFile> {
  const unsafe = unsafeKeys(value);
  if (unsafe.length > 0) throw new DatasetError(unsafe.map((key) => `the key "${key}" is none that data may have`));
  const checked = v.safeParse(datasetSchema, readWrittenFile(value));
  if (!checked.success) throw new DatasetError(checked.issues.map((issue) => `${placeOf(issue)}: ${wording(issue)}`));
  yield;
  const broken = brokenReferences(checked.output);
  if (broken.length > 0) throw new DatasetError(broken);
  yield;
  const flaws = brokenRules(checked.output);
  if (flaws.length > 0) throw new DatasetError(flaws.map(({ path, reason }) => `${placeText(path)}: ${reason}`));
  return checked.output;
}

/** Where in the value an issue is: `deals[3].terms.revenue_share[0].source`. */
export function placeOf(issue: v.BaseIssue<unknown>): string {
  return placeText(pathOf(issue)) || "the whole";
}

export function pathOf(issue: v.BaseIssue<unknown>): (string | number)[] {
  return (issue.path ?? []).map(({ key }) => key as string | number);
}

/** What is wrong and where, as a sentence. */
export function sentence(issue: v.BaseIssue<unknown>): string {
  return isRule(issue) ? wording(issue) : `${placeOf(issue)} ${wording(issue)}.`;
}

/** Rules on several fields, or on parts of one, say themselves what they are about. */
function isRule({ type }: v.BaseIssue<unknown>): boolean {
  return type === "raw_check";
}

/** What is wrong, in the words of the file and not of the schema. */
export function wording(issue: v.BaseIssue<unknown>): string {
  if (isRule(issue)) return issue.message;
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
  const text = jsonOf(value) ?? String(value);
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}

/** JSON of what came, which may be nested deeper than can be written. */
function jsonOf(value: unknown): string | undefined {
  try {
    return JSON.stringify(value);
  } catch {
    return Array.isArray(value) ? "a list" : "an object";
  }
}
