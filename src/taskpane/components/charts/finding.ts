import { listOf } from "../../../domain/name";
import type { ChartRow } from "./chart-row";

/** How many of the first rows a finding names. */
const NAMED = 3;

/**
 * What a chart of rows in order of size says: `China 36.4% of the world, then Tajikistan 20.0% and Russia 18.2%`.
 * @param unit said after the first value where rows have no shares
 */
export function findingOfOrder(rows: readonly ChartRow[], unit = ""): string {
  const named = rows.filter(({ value }) => value !== undefined).slice(0, NAMED);
  const [first, ...others] = named.map(({ label, shown, share }, index) =>
    share === undefined
      ? `${label} ${shown}${index === 0 ? spaced(unit) : ""}`
      : `${label} ${share}${index === 0 ? " of the world" : ""}`,
  );
  if (first === undefined) return "No figures to compare";
  return others.length === 0 ? first : `${first}, then ${listOf(others, "and")}`;
}

/** The most periods without a figure that are named one by one. */
const NAMED_GAPS = 3;

/** What a line over years or months says: its first and last value, its peak where that is another, and the periods without a figure. */
export function findingOfYears(rows: readonly ChartRow[], unit = ""): string {
  const known = rows.flatMap((row) => (row.value === undefined ? [] : [{ ...row, value: row.value }]));
  const first = known[0];
  const last = known[known.length - 1];
  if (!first || !last) return "No figures in these years";
  const ends =
    first === last
      ? `${first.shown}${spaced(unit)} in ${first.label}`
      : `${first.shown}${spaced(unit)} in ${first.label}, ${last.shown} in ${last.label}`;
  const peak = known.reduce((best, row) => (row.value > best.value ? row : best));
  const lowest = known.reduce((best, row) => (row.value < best.value ? row : best));
  const isEnd = (row: ChartRow) => row.value === first.value || row.value === last.value;
  return [
    ends,
    ...(isEnd(peak) ? [] : [`highest ${peak.shown} in ${peak.label}`]),
    ...(isEnd(lowest) ? [] : [`lowest ${lowest.shown} in ${lowest.label}`]),
    ...gapsOf(rows),
  ].join("; ");
}

function gapsOf(rows: readonly ChartRow[]): string[] {
  const gaps = rows.filter(({ value }) => value === undefined);
  return gaps.length > NAMED_GAPS
    ? [`${gaps.length} of ${rows.length} without a figure`]
    : gaps.map(({ label, shown }) => `${label} ${shown}`);
}

function spaced(unit: string): string {
  return unit === "" ? "" : unit === "%" ? "%" : ` ${unit}`;
}
