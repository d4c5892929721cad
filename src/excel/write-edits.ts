import type { Edit } from "../workbook/edits";
import { askForEdits } from "./apply-edits";
import { inWorkbook, WorkbookProblem } from "./workbook";

/** Cells of a table of which values are read back too: of more, the answer might be larger than Excel gives. */
const MOST_CELLS_WITH_VALUES = 40_000;

/** What a table shows after it was written to, header row included. */
export interface TableReadBack {
  name: string;
  types: string[][];
  /** Undefined of a table with many cells. */
  values: unknown[][] | undefined;
}

/**
 * Writes edits, as one step of Undo where Excel can, and reads tables back, in the same round trip.
 * @param tables that are read back, with the number of their cells
 * @throws WorkbookProblem where Excel refuses. It carries a request out up to the first error: what was written until then is there
 */
export async function writeEdits(
  edits: readonly Edit[],
  tables: readonly { name: string; cells: number }[] = [],
): Promise<TableReadBack[]> {
  const work = async (context: Excel.RequestContext): Promise<TableReadBack[]> => {
    await askForEdits(context, edits);
    const ranges = tables.map(({ name, cells }) => {
      const withValues = cells <= MOST_CELLS_WITH_VALUES;
      const range = context.workbook.tables
        .getItem(name)
        .getRange()
        .load(withValues ? "valueTypes,values" : "valueTypes");
      return { name, range, withValues };
    });
    await context.sync();
    return ranges.map(({ name, range, withValues }) => ({
      name,
      types: range.valueTypes,
      values: withValues ? (range.values as unknown[][]) : undefined,
    }));
  };
  try {
    return await inWorkbook(work, "one step");
  } catch (error) {
    if (!(error instanceof WorkbookProblem) || error.code !== "UndoNotSupported") throw error;
  }
  return inWorkbook(work);
}
