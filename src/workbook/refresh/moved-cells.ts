import type { Area, SheetReference } from "../area";
import type { RefreshReport } from "./report";
import type { RefreshedTable, TableSnapshot } from "./tables";

interface Place {
  sheet: SheetReference;
  row: number;
  column: number;
}

/** Rows that a table gets, below which everything moves down in its columns, or in the whole sheet. */
interface Growth {
  table: string;
  area: Area;
  rows: number;
  isOfSheet: boolean;
}

/**
 * A report with the places at which cells stand once tables have got their new rows: a cell below a table moves down with whatever stands
 * there.
 */
export function afterGrowth<T extends { report: RefreshReport; tables: readonly RefreshedTable[] }>(
  refreshed: T,
  snapshots: readonly TableSnapshot[],
): T {
  const growths = refreshed.tables.flatMap(({ name, added, room, problem }): Growth[] => {
    const snapshot = snapshots.find((each) => each.name.toLowerCase() === name.toLowerCase());
    if (!snapshot || added === 0 || room === "free" || problem !== undefined) return [];
    return [{ table: name, area: snapshot.area, rows: added, isOfSheet: room === "sheet" }];
  });
  if (growths.length === 0) return refreshed;
  const movedBy =
    (all: readonly Growth[]) =>
    <P extends Place>(place: P): P => ({ ...place, row: place.row + movedDown(place, all) });
  const moved = movedBy(growths);
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
      asBefore: report.asBefore.map(moved),
    },
    tables: tables.map((table) => ({
      ...table,
      changes: table.changes.map(moved),
      // Its own new rows do not push themselves down.
      rows: table.rows.map(movedBy(growths.filter((growth) => growth.table !== table.name))),
    })),
  };
}

/** Tables above push down what stands under their columns, and a table that is pushed takes its own push with it. */
function movedDown({ sheet, row, column }: Place, growths: readonly Growth[]): number {
  return growths
    .filter(({ area }) => area.sheet.key === sheet.key && row >= area.row + area.rows)
    .filter(({ area, isOfSheet }) => isOfSheet || (column >= area.column && column < area.column + area.columns))
    .reduce((sum, { rows }) => sum + rows, 0);
}
