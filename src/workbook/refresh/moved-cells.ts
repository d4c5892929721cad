import type { Area, SheetReference } from "../area";
import type { RefreshReport } from "./report";
import type { RefreshedTable, TableSnapshot } from "./tables";

interface Place {
  sheet: SheetReference;
  row: number;
  column: number;
}

/** Rows that a table gets, below which everything in its columns moves down. */
interface Growth {
  area: Area;
  rows: number;
}

/**
 * A report with the places at which cells stand once tables have got their new rows: a cell below a table moves down with whatever stands
 * there.
 */
export function afterGrowth<T extends { report: RefreshReport; tables: readonly RefreshedTable[] }>(
  refreshed: T,
  snapshots: readonly TableSnapshot[],
): T {
  const growths = refreshed.tables.flatMap(({ name, added, problem }): Growth[] => {
    const snapshot = snapshots.find((each) => each.name.toLowerCase() === name.toLowerCase());
    return snapshot && added > 0 && problem === undefined ? [{ area: snapshot.area, rows: added }] : [];
  });
  if (growths.length === 0) return refreshed;
  const moved = <P extends Place>(place: P): P => ({ ...place, row: place.row + movedDown(place, growths) });
  const { report, tables } = refreshed;
  return {
    ...refreshed,
    report: {
      ...report,
      changes: report.changes.map(moved),
      inError: report.inError.map(moved),
      followers: report.followers.map(moved),
      moved: report.moved.map(moved),
      open: report.open.map(moved),
    },
    tables: tables.map((table) => ({ ...table, changes: table.changes.map(moved) })),
  };
}

/** Tables above push down what stands under their columns, and a table that is pushed takes its own push with it. */
function movedDown({ sheet, row, column }: Place, growths: readonly Growth[]): number {
  return growths
    .filter(({ area }) => area.sheet.key === sheet.key && row >= area.row + area.rows)
    .filter(({ area }) => column >= area.column && column < area.column + area.columns)
    .reduce((sum, { rows }) => sum + rows, 0);
}
