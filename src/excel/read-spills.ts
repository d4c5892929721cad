import { hasCell, type Area } from "../workbook/area";
import { halves } from "../workbook/scan/reading";
import { rangeOf } from "./areas";
import { hasRequirementSet } from "./requirement-sets";
import { fromWorkbook } from "./workbook";

/** Cells that are asked one by one; a larger area in which something spills is halved first. */
const FEW_CELLS = 64;
/** Cells that are asked in one round trip. */
const CELLS_OF_REQUEST = 1_500;

/**
 * The areas that formulas fill beyond their own cell: one round trip where nothing spills. None in an Excel where formulas fill one cell
 * (before ExcelApi 1.12).
 * @param areas where formulas may stand that fill others
 * @param formulaAt the formula of a cell; undefined where it has none. Cells that are filled may name the formula that fills them.
 */
export async function spillsIn(areas: readonly Area[], formulaAt: (cell: Cell) => string | undefined): Promise<Area[]> {
  if (areas.length === 0 || !hasRequirementSet("ExcelApi", "1.12")) return [];
  return fromWorkbook(async (context) => {
    const spilling = await spillingParts(context, areas);
    let open = spilling.flatMap((area) => [...cellsOf(area)].filter((cell) => formulaAt(cell) !== undefined));
    const spills: Area[] = [];
    while (open.length > 0) {
      const asked = firstOnes(open, formulaAt).slice(0, CELLS_OF_REQUEST);
      const ranges = asked.map((cell) =>
        rangeOf(context, cell).getSpillingToRangeOrNullObject().load("rowIndex,columnIndex,rowCount,columnCount"),
      );
      // Which cells are asked next depends on what these fill.
      // eslint-disable-next-line office-addins/no-context-sync-in-loop
      await context.sync();
      const found = ranges.flatMap((range, index): Area[] => {
        if (range.isNullObject) return [];
        const { rowIndex: row, columnIndex: column, rowCount: rows, columnCount: columns } = range;
        return rows * columns === 1 ? [] : [{ sheet: asked[index]!.sheet, row, column, rows, columns }];
      });
      spills.push(...found);
      const done = new Set(asked);
      open = open.filter((cell) => !done.has(cell) && !found.some((area) => hasCell(area, cell)));
    }
    return spills;
  });
}

type Cell = Pick<Area, "sheet" | "row" | "column">;

/** Small parts of areas in which something spills, and larger ones in which everything does. */
async function spillingParts(context: Excel.RequestContext, areas: readonly Area[]): Promise<Area[]> {
  const parts: Area[] = [];
  let open: readonly Area[] = areas;
  while (open.length > 0) {
    const asked = open.map((area) => ({ area, range: rangeOf(context, area).load("hasSpill") }));
    // Each half is asked only where the whole has a spill.
    // eslint-disable-next-line office-addins/no-context-sync-in-loop
    await context.sync();
    const spilling = asked.filter(({ range }) => range.hasSpill !== false);
    const isWhole = ({ area, range }: (typeof asked)[number]) => range.hasSpill || area.rows * area.columns <= FEW_CELLS;
    parts.push(...spilling.filter(isWhole).map(({ area }) => area));
    open = spilling.filter((each) => !isWhole(each)).flatMap(({ area }) => halves(area)!);
  }
  return parts;
}

function* cellsOf({ sheet, row, column, rows, columns }: Area): Generator<Area> {
  for (let down = 0; down < rows; down += 1)
    for (let right = 0; right < columns; right += 1)
      yield { sheet, row: row + down, column: column + right, rows: 1, columns: 1 };
}

/** Of cells that name the same formula as the one above or on the left, only the first: the others may be filled by it. */
function firstOnes(cells: readonly Area[], formulaAt: (cell: Cell) => string | undefined): Area[] {
  const open = new Set(cells.map(keyOf));
  const isAsBefore = (cell: Area, before: Cell) => open.has(keyOf(before)) && formulaAt(before) === formulaAt(cell);
  return cells.filter(
    (cell) => !isAsBefore(cell, { ...cell, row: cell.row - 1 }) && !isAsBefore(cell, { ...cell, column: cell.column - 1 }),
  );
}

function keyOf({ sheet, row, column }: Cell): string {
  return `${row} ${column} ${sheet.key}`;
}
