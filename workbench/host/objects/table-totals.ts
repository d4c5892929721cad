/** The row of totals below a table's data. */
import { type Area, columnCount } from "../engine/area";
import { writeZone } from "../engine/area";
import type { Book } from "./book";
import { deleteCells } from "./shift-cells";
import { bodyZone, insertRows, setTableZone, type TableEntry, tableById, updateConfig } from "./table-model";

/** What `SUBTOTAL` does with the last column, as Excel chooses: the sum of its numbers, or how many cells hold something. */
const SUM = 109;
const COUNT = 103;

/** Excel names the row in its first column and takes the total of the last. What lies below moves down. */
export function addTotals(book: Book, table: TableEntry): void {
  if (table.config.totalRow) return;
  const body = bodyZone(table);
  const row = insertRows(book, table, body.bottom - body.top + 1, 1).top;
  updateConfig(book, tableById(book, table.id), { totalRow: true });
  const { spreadsheet } = book;
  const { sheetId, left, right } = body;
  const last: Area = { ...body, left: right };
  if (columnCount(body) > 1) spreadsheet.change(sheetId, row, left, { content: "Total" });
  const kind = hasNumbersOnly(book, last) ? SUM : COUNT;
  spreadsheet.change(sheetId, row, right, { content: `=SUBTOTAL(${kind},${writeZone(last)})` });
}

export function removeTotals(book: Book, table: TableEntry): void {
  if (!table.config.totalRow) return;
  const { sheetId, zone } = table;
  updateConfig(book, table, { totalRow: false });
  deleteCells({ book, area: { ...zone, sheetId, top: zone.bottom } }, "Up");
  setTableZone(book, tableById(book, table.id), { ...zone, bottom: zone.bottom - 1 });
}

function hasNumbersOnly({ spreadsheet }: Book, area: Area): boolean {
  const { getters } = spreadsheet;
  let numbers = 0;
  let others = 0;
  spreadsheet.eachCell(area, (row, col) => {
    const { type } = getters.getEvaluatedCell({ sheetId: area.sheetId, row, col });
    if (type === "number") numbers++;
    else if (type !== "empty") others++;
  });
  return numbers > 0 && others === 0;
}
