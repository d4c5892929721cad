import * as v from "valibot";
import { calendarYear, finite, record, text } from "../../src/dataset/schema/words";
import { type DataFolder } from "../read/folder";
import { type JsonFile } from "../read/json";
import { type Part } from "./part";
import { SERIES_COLUMNS } from "./series";
import { type Disagreement, disagreements } from "./world-totals";

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

const FILE = "known-discrepancies.json";

export function readDiscrepancies(folder: DataFolder): JsonFile<Discrepancy[]> | undefined {
  return folder.json(FILE, schema);
}

/** World totals that their countries do not add up to: each must be known, with what can be said about it, and none be declared that is not there. */
export const discrepancies: Part = ({ folder, problems, draft }) => {
  const json = readDiscrepancies(folder);
  const series = draft.series ?? [];
  if (!json || series.length === 0) return {};
  const key = ({ edition, mineral, measure, year, total, sum }: Disagreement): string =>
    JSON.stringify({ edition, mineral, measure, year, total, sum });
  const isSound = (edition: string): boolean => folder.isSound(`series/${edition}.csv`);
  const found = new Map(disagreements(series.filter(({ edition }) => isSound(edition))).map((one) => [key(one), one]));
  const known = new Set<string>();
  for (const [index, entry] of json.value.entries()) {
    const fail = (reason: string): void =>
      problems.add(json.file, json.lineAt(index), `${entry.mineral}, ${entry.measure}, ${entry.year} ${reason}`);
    if (known.has(key(entry))) fail("is there twice. Remove one.");
    known.add(key(entry));
    if (!found.has(key(entry)) && isSound(entry.edition))
      fail("is no discrepancy of the figures as they are, with this total and sum. Mend or remove the entry.");
  }
  for (const [id, one] of found) {
    if (known.has(id)) continue;
    const { file, line } = placeOfTotal(one, folder);
    problems.add(
      file,
      line,
      `the world total is ${one.total}, but the countries add up to ${one.sum}. Look at the publisher's table: correct the figure in data/corrections.json, or add to data/${FILE}, with a "reason" that says what is known: ${id}.`,
    );
  }
  return {};
};

/** Where a world total stands. */
function placeOfTotal(
  { edition, mineral, measure, year }: Disagreement,
  folder: DataFolder,
): { file: string; line: number | undefined } {
  const file = `series/${edition}.csv`;
  const record = folder
    .csv(file, SERIES_COLUMNS)
    .find(
      ({ cells }) =>
        cells.country === "WORLD" && cells.mineral === mineral && cells.measure === measure && cells.year === String(year),
    );
  return { file: folder.nameOf(file), line: record?.line };
}
