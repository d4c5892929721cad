import * as v from "valibot";
import type { Dataset } from "../../dataset/dataset";
import type { Edit } from "../edits";

/** Key of the workbook's setting that says which dataset its figures are from; the shape of its value has its own version. */
export const WORKBOOK_DATA_KEY = "Orebook.data";

const VERSION = 1;

const datasetName = v.object({
  /** `2026.1` */
  version: v.pipe(v.string(), v.nonEmpty(), v.maxLength(40)),
  /** SHA-256 of its file, hexadecimal. */
  hash: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
});

const stored = v.object({
  version: v.literal(VERSION),
  /** The dataset with which the workbook computes: that of its first Orebook figure, and then of its last refresh. */
  dataset: datasetName,
  /** Whether a refresh leaves it there, whichever is the newest. */
  pinned: v.boolean(),
  /** There while a refresh has formulas calculated with another dataset. */
  calculating: v.optional(v.literal(true)),
});

/** A dataset as a workbook names it. */
export type DatasetName = v.InferOutput<typeof datasetName>;

/** What a workbook remembers of its data. */
export interface WorkbookData {
  /** The dataset with which it computes; undefined where it has no Orebook figure yet, and where that was saved before it could be remembered. */
  dataset: DatasetName | undefined;
  /** Whether it keeps to that dataset, whichever is the newest. */
  isPinned: boolean;
  /**
   * Whether the setting is there and cannot be read. A newer version of Orebook may have pinned the workbook: it counts as not pinned, the
   * person is told, and nothing is written over it unless they pin or refresh themselves.
   */
  isUnreadable: boolean;
  /**
   * Whether a refresh was having formulas calculated with another dataset. Where no refresh is under way, it was cut off: the page ended, or
   * Excel did not take the figures of before, and cells may show figures of a dataset that the workbook does not have.
   */
  isCutOff?: boolean;
}

/** @param value of the setting; undefined where the workbook has none */
export function workbookData(value: unknown): WorkbookData {
  if (value === undefined || value === null) return { dataset: undefined, isPinned: false, isUnreadable: false };
  const result = v.safeParse(stored, value);
  if (!result.success) return { dataset: undefined, isPinned: false, isUnreadable: true };
  const { dataset, pinned, calculating } = result.output;
  return { dataset, isPinned: pinned, isUnreadable: false, ...(calculating && { isCutOff: true }) };
}

/** The value of the setting for a workbook that computes with a dataset. */
export function workbookDataSetting(
  { version, hash }: Pick<Dataset, "version" | "hash">,
  isPinned: boolean,
): v.InferOutput<typeof stored> {
  return { version: VERSION, dataset: { version, hash }, pinned: isPinned };
}

/**
 * What has to be written with a figure so that the workbook goes on computing with the dataset that it is from: nothing where the workbook
 * remembers one, or what nobody can read.
 * @param value of the setting; undefined where the workbook has none
 */
export function rememberedWithFigures(value: unknown, dataset: Pick<Dataset, "version" | "hash">): Edit[] {
  if (value !== undefined && value !== null) return [];
  return [{ kind: "setting", key: WORKBOOK_DATA_KEY, value: workbookDataSetting(dataset, false) }];
}

/** The same setting, for the time in which a refresh has formulas calculated with another dataset. */
export function whileCalculating(setting: v.InferOutput<typeof stored>): v.InferOutput<typeof stored> {
  return { ...setting, calculating: true };
}

/**
 * Which dataset a workbook computes with.
 * - `current`: the one in use: it is not pinned, or pinned to this one
 * - `other`: it is pinned to another one, which has to be fetched; until then its figures stay as they are
 */
export function pinnedTo(
  data: WorkbookData,
  inUse: Pick<Dataset, "version" | "hash">,
): { kind: "current" } | { kind: "other"; dataset: DatasetName } {
  const { dataset, isPinned } = data;
  // The version is a name; the hash is what makes it the same data.
  return isPinned && dataset && dataset.hash !== inUse.hash ? { kind: "other", dataset } : { kind: "current" };
}
