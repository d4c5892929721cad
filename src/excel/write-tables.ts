import type { Edit } from "../workbook/edits";
import { writeEdits } from "./write-edits";

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
 * Writes edits and reads tables back, in the same round trip.
 * @param tables that are read back, with the number of their cells
 * @throws WorkbookProblem as `writeEdits`
 */
export async function writeTables(
  edits: readonly Edit[],
  tables: readonly { name: string; cells: number }[],
): Promise<TableReadBack[]> {
  let read: () => TableReadBack[] = () => [];
  await writeEdits(edits, {
    async then({ workbook }) {
      const ranges = tables.map(({ name, cells }) => {
        const withValues = cells <= MOST_CELLS_WITH_VALUES;
        const range = workbook.tables
          .getItem(name)
          .getRange()
          .load(withValues ? "valueTypes,values" : "valueTypes");
        return { name, range, withValues };
      });
      read = () =>
        ranges.map(({ name, range, withValues }) => ({
          name,
          types: range.valueTypes,
          values: withValues ? (range.values as unknown[][]) : undefined,
        }));
    },
  });
  return read();
}
