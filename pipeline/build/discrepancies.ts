import * as v from "valibot";
import { calendarYear, finite, record, text } from "../../src/dataset/schema/words";
import { type DataFolder } from "../read/folder";
import { type JsonFile } from "../read/json";
import { isBalance, readBalances } from "./balances";
import { balanceDisagreements } from "./consumption-balance";
import { type Disagreement } from "./disagreement";
import { type Part } from "./part";
import { SERIES_COLUMNS } from "./series";
import { readUnits } from "./units";
import { worldTotalDisagreements } from "./world-totals";

const schema = v.array(
  record({
    edition: text,
    mineral: text,
    measure: text,
    year: calendarYear,
    /** As published. */
    total: finite,
    /** What the parts give: the countries of a world total, or the balance of a consumption or reliance. */
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

/**
 * Totals that their parts do not add up to, world totals and the balances of consumption: each must be known, with what can be said about
 * it, and none be declared that is not there.
 */
export const discrepancies: Part = ({ folder, problems, draft }) => {
  const json = readDiscrepancies(folder);
  const balances = readBalances(folder);
  const series = draft.series ?? [];
  if (!json || !balances || series.length === 0) return {};
  const key = ({ edition, mineral, measure, year, total, sum }: Disagreement): string =>
    JSON.stringify({ edition, mineral, measure, year, total, sum });
  const isSound = (edition: string): boolean => folder.isSound(`series/${edition}.csv`);
  const sound = series.filter(({ edition }) => isSound(edition));
  const found: Found[] = [
    ...worldTotalDisagreements(sound).map((one): Found => ({ ...one, place: "WORLD" })),
    ...balanceDisagreements(balances.value.filter(isBalance), sound, readUnits(folder)).map((one): Found => ({
      ...one,
      place: "USA",
    })),
  ];
  const known = new Set<string>();
  for (const [index, entry] of json.value.entries()) {
    const fail = (reason: string): void =>
      problems.add(json.file, json.lineAt(index), `${entry.mineral}, ${entry.measure}, ${entry.year} ${reason}`);
    if (known.has(key(entry))) fail("is there twice. Remove one.");
    known.add(key(entry));
    if (!found.some((one) => key(one) === key(entry)) && isSound(entry.edition))
      fail("is no discrepancy of the figures as they are, with this total and sum. Mend or remove the entry.");
  }
  for (const one of found) {
    if (known.has(key(one))) continue;
    const { file, line } = placeOfTotal(one, folder);
    problems.add(
      file,
      line,
      `${contradictionOf(one)}. Look at the publisher's table: correct the figure in data/corrections.json, or add to data/${FILE}, with a "reason" that says what is known: ${key(one)}.`,
    );
  }
  return {};
};

/** A disagreement with the place whose total it is. */
interface Found extends Disagreement {
  place: "WORLD" | "USA";
}

function contradictionOf({ place, measure, total, sum }: Found): string {
  if (place === "WORLD") return `the world total is ${total}, but the countries add up to ${sum}`;
  return `the ${measure} is ${total}, but its parts as data/balances.json has them give ${sum}`;
}

/** Where a total stands. */
function placeOfTotal(
  { edition, mineral, measure, year, place }: Found,
  folder: DataFolder,
): { file: string; line: number | undefined } {
  const file = `series/${edition}.csv`;
  const record = folder
    .csv(file, SERIES_COLUMNS)
    .find(
      ({ cells }) =>
        cells.country === place && cells.mineral === mineral && cells.measure === measure && cells.year === String(year),
    );
  return { file: folder.nameOf(file), line: record?.line };
}
