import { partOf, type Area } from "./area";
import type { Edit } from "./edits";

/** Letters of a cell that is shown in several lines: a longer one would push what stands below it out of sight. */
const MOST_LETTERS_WRAPPED = 300;

/**
 * Looks of rows that Orebook writes: the first and the headers bold, columns of a readable width, and below the headers long texts in several
 * lines. A very long text stays in one line, cut at the next column and whole in the formula bar.
 * @param rows as they are written into the area
 * @param widths of columns in points; left out where the columns are somebody else's too
 */
export function sheetLooks(
  area: Area,
  rows: readonly (readonly unknown[])[],
  [firstHeader]: readonly string[],
  widths: readonly number[] = [],
): Edit[] {
  const headers = rows.findIndex(([first]) => first === firstHeader);
  return [
    { kind: "look", area: partOf(area, 0, 0), look: { bold: true } },
    { kind: "look", area: partOf(area, headers, 0, 1, area.columns), look: { bold: true } },
    ...(widths.length === 0 ? [] : wrapped(area, rows, headers)),
    ...widths.map((columnWidth, column): Edit => ({ kind: "look", area: partOf(area, 0, column), look: { columnWidth } })),
  ];
}

/** Rows one below the other whose texts are not too long, together. */
function wrapped(area: Area, rows: readonly (readonly unknown[])[], from: number): Edit[] {
  const runs: { from: number; count: number }[] = [];
  for (let row = from; row < Math.min(rows.length, area.rows); row += 1) {
    if (rows[row]!.some((cell) => typeof cell === "string" && cell.length > MOST_LETTERS_WRAPPED)) continue;
    const last = runs[runs.length - 1];
    if (last && last.from + last.count === row) last.count += 1;
    else runs.push({ from: row, count: 1 });
  }
  return runs.map((run) => ({
    kind: "look",
    area: partOf(area, run.from, 0, run.count, area.columns),
    look: { wraps: true },
  }));
}
