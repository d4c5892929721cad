import * as v from "valibot";
import { calendarYear, finite, record, text } from "../../src/dataset/schema/words";
import { type DataFolder } from "../read/folder";
import { type JsonFile } from "../read/json";
import { type Part } from "./part";
import { disagreements } from "./world-totals";

const schema = v.array(
  record({
    edition: text,
    mineral: text,
    measure: text,
    year: calendarYear,
    /** As published. */
    total: finite,
    /** Of the countries. */
    sum: finite,
    /** What is known about which of the two is wrong. */
    reason: text,
  }),
);
export type Discrepancy = v.InferOutput<typeof schema>[number];

export function readDiscrepancies(folder: DataFolder): JsonFile<Discrepancy[]> | undefined {
  return folder.json("known-discrepancies.json", schema);
}

/** World totals that their countries do not add up to: each must be known, with what can be said about it, and none be declared that is not there. */
export const discrepancies: Part = ({ folder, problems, draft }) => {
  const json = readDiscrepancies(folder);
  const series = draft.series ?? [];
  if (!json || series.length === 0) return {};
  const key = ({ edition, mineral, measure, year, total, sum }: Omit<Discrepancy, "reason">): string =>
    JSON.stringify({ edition, mineral, measure, year, total, sum });
  const isSound = (edition: string): boolean => folder.isSound(`series/${edition}.csv`);
  const found = new Set(disagreements(series.filter(({ edition }) => isSound(edition))).map(key));
  const known = new Set<string>();
  for (const [index, entry] of json.value.entries()) {
    const fail = (reason: string): void =>
      problems.add(json.file, json.lineAt(index), `${entry.mineral}, ${entry.measure}, ${entry.year} ${reason}`);
    if (known.has(key(entry))) fail("is there twice. Remove one.");
    known.add(key(entry));
    if (!found.has(key(entry)) && isSound(entry.edition))
      fail("is no discrepancy of the figures as they are, with this total and sum. Mend or remove the entry.");
  }
  for (const one of found)
    if (!known.has(one))
      problems.add(
        json.file,
        undefined,
        `the countries do not add up to the world total: ${one}. Correct it in data/corrections.json, or add it with a "reason" that says what is known.`,
      );
  return {};
};
