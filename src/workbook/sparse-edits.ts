import { partOf, type Area } from "./area";
import type { Edit, WrittenValue } from "./edits";

/** Cells that are left as they are in one edit before a second one is cheaper: an edit costs as much as some hundred cells. */
const MOST_LEFT = 400;

/**
 * Writes some cells of an area in few rectangles: rows between those that change are in them as null, which leaves a cell as it is.
 * @param cells as many as the area has; null for one that stays
 */
export function sparseEdits(area: Area, cells: readonly (readonly (WrittenValue | null)[])[]): Edit[] {
  const changed = cells.flatMap((row, index) => (row.some((cell) => cell !== null) ? [index] : []));
  const runs: { from: number; to: number }[] = [];
  for (const row of changed) {
    const last = runs[runs.length - 1];
    if (last && (row - last.to - 1) * area.columns <= MOST_LEFT) last.to = row;
    else runs.push({ from: row, to: row });
  }
  return runs.map(({ from, to }) => {
    const rows = cells.slice(from, to + 1);
    const columns = Array.from({ length: area.columns }, (_, column) => column).filter((column) =>
      rows.some((row) => row[column] !== null),
    );
    const [left, right] = [columns[0]!, columns[columns.length - 1]!];
    return {
      kind: "values",
      area: partOf(area, from, left, to - from + 1, right - left + 1),
      values: rows.map((row) => row.slice(left, right + 1)),
    };
  });
}
