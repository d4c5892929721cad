import type { Area } from "../workbook/area";
import { requestsFor } from "../workbook/scan/reading";
import { rangeOf } from "./areas";
import { fromWorkbook } from "./workbook";

/** Cells of one request: formats are long texts now and then. */
const CELLS_OF_REQUEST = 50_000;

/** Number formats of cells, row by row. */
export async function readFormats(area: Area): Promise<string[][]> {
  const formats: string[][] = Array.from({ length: area.rows }, () => []);
  for (const request of requestsFor([area], CELLS_OF_REQUEST)) {
    const read = await fromWorkbook(async (context) => {
      const ranges = request.map((part) => rangeOf(context, part).load("numberFormat"));
      // Each request is as large as Excel answers: they cannot be one.
      // eslint-disable-next-line office-addins/no-context-sync-in-loop
      await context.sync();
      return ranges.map((range) => range.numberFormat as string[][]);
    });
    read.forEach((rows, index) => {
      const { row, column } = request[index]!;
      rows.forEach((cells, down) =>
        cells.forEach((format, right) => (formats[row - area.row + down]![column - area.column + right] = format)),
      );
    });
  }
  return formats;
}
