/** The rows of the list: a heading for each group and its options under it, with the height of each. */
import type { Kind } from "./catalogue";
import type { Group, Match } from "./search-catalogue";

export interface HeadingRow {
  kind: Kind;
  count: number;
}

export interface OptionRow {
  match: Match;
  kind: Kind;
  /** From 1, among all options of the list. */
  position: number;
}

export type Row = HeadingRow | OptionRow;

/** Heights in pixels are fixed, so that nothing has to be measured: name, two lines of preview, and a line that says why it was found. */
const HEADING_HEIGHT = 28;
export const OPTION_HEIGHT = 64;
const WHY_HEIGHT = 16;

export function rowsOf(groups: readonly Group[]): Row[] {
  let position = 0;
  return groups.flatMap(({ kind, matches }) => [
    { kind, count: matches.length },
    ...matches.map((match) => ({ match, kind, position: (position += 1) })),
  ]);
}

export function heightOf(row: Row): number {
  if (!isOption(row)) return HEADING_HEIGHT;
  return row.match.why === undefined ? OPTION_HEIGHT : OPTION_HEIGHT + WHY_HEIGHT;
}

export function isOption(row: Row | undefined): row is OptionRow {
  return row !== undefined && "match" in row;
}

/** @returns the number of the row of an entry, or -1 */
export function rowWith(rows: readonly Row[], key: string | undefined): number {
  return key === undefined ? -1 : rows.findIndex((row) => isOption(row) && row.match.entry.key === key);
}

/**
 * The option some options further, stopping at the first and the last.
 * @param from number of a row, -1 for none
 * @returns number of a row, -1 where there are no options
 */
export function optionAt(rows: readonly Row[], from: number, steps: number): number {
  const step = Math.sign(steps);
  let [at, left] = [from, Math.abs(steps)];
  for (let next = from + step; left > 0 && next >= 0 && next < rows.length; next += step)
    if (isOption(rows[next])) [at, left] = [next, left - 1];
  return isOption(rows[at]) ? at : -1;
}

/** Where a group lies in the list, in pixels from its top. */
export interface Span {
  start: number;
  height: number;
}

/** The spans of the groups, heading and options. */
export function spansOf(rows: readonly Row[]): ReadonlyMap<Kind, Span> {
  const spans = new Map<Kind, Span>();
  let start = 0;
  for (const row of rows) {
    const height = heightOf(row);
    const span = spans.get(row.kind);
    if (span) span.height += height;
    else spans.set(row.kind, { start, height });
    start += height;
  }
  return spans;
}
