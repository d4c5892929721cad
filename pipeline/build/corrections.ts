import * as v from "valibot";
import { record, text } from "../../src/dataset/schema/words";
import { type DataFolder } from "../read/folder";
import { FORMATS } from "./crosswalks";
import { type JsonFile } from "../read/json";
import { type Problems } from "../read/problems";
import { type Draft } from "./part";

/** The fields of a publisher's figure that a correction can name. */
export const RAW_FIELDS = ["commodity", "statistic", "detail", "country", "unit", "year", "value", "notes"] as const;
export type RawField = (typeof RAW_FIELDS)[number];

const field = v.picklist(RAW_FIELDS);
const oneOrMore = v.union([v.string(), v.array(v.string())]);
const named = v.check((fields: object) => Object.keys(fields).length > 0, "must name a field");

const common = {
  /** Permanent; figures that it changed name it in their column `correction`. */
  id: v.pipe(text, v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "must be lower case words with hyphens between them")),
  edition: text,
  /** Which of the edition's files has them, where it has figures in files of several formats. */
  format: v.optional(v.picklist(FORMATS)),
  /** Which figures: each named field has this text, or one of these. */
  match: v.pipe(v.record(field, oneOrMore), named),
  /** How many figures must match. */
  figures: v.pipe(v.number(), v.integer("must be a whole number"), v.minValue(1, "must be 1 or more")),
  /** The guard: what the fields must say in every matched figure, or in each in the order of the rows. */
  expect: v.pipe(v.record(field, oneOrMore), named),
  /** What the note of a changed figure says about the original. */
  original: text,
  /** Why we know that it is an error. */
  reason: text,
};
/** What the fields say afterwards. */
const set = v.pipe(v.record(field, v.string()), named);

/**
 * A declared repair of an upstream error. It is applied when the edition is imported, to figures described by the fields
 * commodity, statistic, detail, country, unit, year, value and notes, whatever the publisher's columns are called.
 */
const correctionSchema = v.variant("action", [
  /** Changes fields. */
  record({ ...common, action: v.literal("set"), set }),
  /** Puts several figures into the first. */
  record({ ...common, action: v.literal("join"), set }),
  /** Leaves figures out; `discarded` is the series that they would be in, and the build checks that they are not. */
  record({ ...common, action: v.literal("discard"), discarded: record({ mineral: text, measure: text }) }),
]);
export type Correction = v.InferOutput<typeof correctionSchema>;

/** The declared corrections. */
export function readCorrections(folder: DataFolder, problems: Problems): JsonFile<Correction[]> | undefined {
  const json = folder.json("corrections.json", v.array(correctionSchema));
  const seen = new Set<string>();
  for (const [index, { id }] of json?.value.entries() ?? []) {
    if (seen.has(id))
      problems.add(json!.file, json!.lineAt(index, "id"), `correction "${id}" is there twice. Give each its own id.`);
    seen.add(id);
  }
  return json;
}

/** How the note of a figure tells of the correction that changed it. */
export function correctionNote({ id, original }: Correction): string {
  return `Corrected (${id}): ${original}`;
}

/**
 * Reports declared repairs that the figures do not show: a correction that no figure names, and one that discards figures which are
 * there all the same. Nothing is said of an edition whose file has a fault: the figure could be on the line that cannot be read.
 * @param built the series, with the ids of corrections that figures name
 */
export function checkApplied(
  json: JsonFile<Correction[]>,
  { series, applied }: { series: NonNullable<Draft["series"]>; applied: ReadonlySet<string> },
  folder: DataFolder,
  problems: Problems,
): void {
  for (const [index, correction] of json.value.entries()) {
    const { id, edition } = correction;
    const file = `series/${edition}.csv`;
    const fail = (reason: string): void => problems.add(json.file, json.lineAt(index, "id"), `correction "${id}" ${reason}`);
    if (!folder.has(file)) {
      fail(`is not applied: there is no data/${file}. Import the edition, or remove the correction.`);
    } else if (!folder.isSound(file)) {
      continue;
    } else if (correction.action === "discard") {
      const { mineral, measure } = correction.discarded;
      if (series.some((one) => one.edition === edition && one.mineral === mineral && one.measure === measure))
        fail(`discards ${mineral}, ${measure}, but data/${file} holds it. Import the edition again.`);
    } else if (!applied.has(id)) {
      fail("is not applied: no figure of the edition names it. Import the edition again, or remove the correction.");
    }
  }
}
