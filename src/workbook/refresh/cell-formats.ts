import type { Area, SheetReference } from "../area";
import { rectanglesOf } from "../rectangles";
import type { CellChange } from "./report";

/** Rectangles that are read: the formats of a workbook with more of them would take longer than the refresh. */
const MOST_RECTANGLES = 500;

const GENERAL = "General";

/** Where numbers stand whose format is that of their cell: of a formula that is more than one call no answer says it. */
export function formatsToRead(changes: readonly CellChange[]): Area[] {
  const bySheet = new Map<string, { sheet: SheetReference; cells: CellChange[] }>();
  for (const change of changes) {
    if (change.format !== null || (typeof change.old !== "number" && typeof change.new !== "number")) continue;
    const found = bySheet.get(change.sheet.key);
    if (found) found.cells.push(change);
    else bySheet.set(change.sheet.key, { sheet: change.sheet, cells: [change] });
  }
  const areas = [...bySheet.values()].flatMap(({ sheet, cells }) =>
    rectanglesOf(cells).map((rectangle): Area => ({ sheet, ...rectangle })),
  );
  return areas.slice(0, MOST_RECTANGLES);
}

/** The changes with the formats that were read. @param formats of each area, row by row */
export function inFormats(
  changes: readonly CellChange[],
  areas: readonly Area[],
  formats: readonly (readonly (readonly string[])[])[],
): CellChange[] {
  const byCell = new Map<string, string>();
  areas.forEach(({ sheet, row, column }, index) =>
    formats[index]!.forEach((cells, down) =>
      cells.forEach((format, right) => byCell.set(`${row + down} ${column + right} ${sheet.key}`, format)),
    ),
  );
  return changes.map((change) => {
    const format = change.format === null ? byCell.get(`${change.row} ${change.column} ${change.sheet.key}`) : undefined;
    return format === undefined || format === GENERAL || format === "" ? change : { ...change, format };
  });
}
