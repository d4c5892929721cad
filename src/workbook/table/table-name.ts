import type { WorksheetCall } from "../worksheet-call";

/** Letters of a name that people can still read in a formula; Excel takes 255. */
const MOST_LETTERS = 60;

/**
 * A name for the table of a call that no table and no defined name has: `Orebook_Top_antimony`, then `Orebook_Top_antimony_2`. Excel takes
 * letters, digits and underscores, and no difference of case.
 * @param taken names of tables and defined names of the workbook
 */
export function tableName({ definition, given }: WorksheetCall, taken: readonly string[]): string {
  const [, verb = ""] = definition.id.split(".");
  const subject = Object.values(given).find((value) => typeof value === "string" && value !== "");
  const words = [verb.charAt(0) + verb.slice(1).toLowerCase(), subject ?? ""].map(asName).filter((word) => word !== "");
  const name = ["Orebook", ...words].join("_").slice(0, MOST_LETTERS);
  const used = new Set(taken.map((each) => each.toLowerCase()));
  let free = name;
  for (let number = 2; used.has(free.toLowerCase()); number += 1) free = `${name}_${number}`;
  return free;
}

function asName(value: unknown): string {
  return String(value)
    .replace(/[^\p{L}\p{N}]+/gu, "_")
    .replace(/^_+|_+$/g, "");
}
