import { hasCell, type Area } from "../workbook/area";
import { requestsFor } from "../workbook/scan/reading";
import { rangeOf } from "./areas";
import { fromWorkbook } from "./workbook";

/** Cells of one request: formats are long texts now and then. */
const CELLS_OF_REQUEST = 50_000;

/** Number formats of cells, row by row. */
export async function readFormats(area: Area): Promise<string[][]> {
  return (await readFormatsOf([area]))[0]!;
}

/** Number formats of the cells of each area, row by row. @param areas none of which overlap */
export async function readFormatsOf(areas: readonly Area[]): Promise<string[][][]> {
  const formats = areas.map(({ rows }): string[][] => Array.from({ length: rows }, () => []));
  let area = 0;
  for (const request of requestsFor(areas, CELLS_OF_REQUEST)) {
    const read = await fromWorkbook(async (context) => {
      const ranges = request.map((part) => rangeOf(context, part).load("numberFormat"));
      // Each request is as large as Excel answers: they cannot be one.
      // eslint-disable-next-line office-addins/no-context-sync-in-loop
      await context.sync();
      return ranges.map((range) => range.numberFormat as string[][]);
    });
    read.forEach((rows, index) => {
      const block = request[index]!;
      while (!hasCell(areas[area]!, block)) area += 1;
      const [row, column] = [block.row - areas[area]!.row, block.column - areas[area]!.column];
      rows.forEach((cells, down) => cells.forEach((format, right) => (formats[area]![row + down]![column + right] = format)));
    });
  }
  return formats;
}
