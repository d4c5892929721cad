/** Round trips and bytes of large refreshes, on Microsoft's Excel client. */
import { dataset } from "../../../src/dataset/current";
import type { Dataset } from "../../../src/dataset/dataset";
import type { CellResult } from "../../../src/domain/cell";
import { quantityCell } from "../../../src/domain/number-format";
import { functionById } from "../../../src/functions";
import { openWorkbook } from "../../excel/open-workbook";
import { callOf, inserted } from "../inserting";
import { accepted, preview, refreshingForEachTest } from "./refreshing";

const book = refreshingForEachTest();
const MOST_BYTES = 4_000_000;
/** What Excel on the web answers at once. */
const MOST_BYTES_ANSWERED = 5_000_000;

test("a table of 10,000 rows is refreshed in at most three round trips, none above 4 MB", async () => {
  const top = functionById("MINERAL.TOP")!;
  jest.spyOn(top, "evidence").mockReturnValue([]);
  jest.spyOn(top, "evaluate").mockImplementation(([, , , , , headers], { version }: Dataset) => {
    const isOld = version === "2030.1";
    const rows = Array.from({ length: 10_000 }, (_, row): CellResult[] => [
      `Place number ${isOld ? row : row + 5}`,
      quantityCell(isOld || row % 3 > 0 ? row : row * 10 + 1),
      `U.S. Geological Survey, Mineral Commodity Summaries, row ${row}`,
      quantityCell(row / 7),
    ]);
    return headers?.[0]?.[0] === true ? [["Place", "Value", "Source", "Index"], ...rows] : rows;
  });
  await inserted({ kind: "table", call: callOf("MINERAL.TOP", { mineral: "antimony" }) });
  await book.current.run(async (context) => {
    const table = context.workbook.tables.getItem("Orebook_Top_antimony");
    table.columns.add(undefined, [["My remark"], ...Array.from({ length: 10_000 }, (_, row) => [`remark ${row}`])]);
    table.sort.apply([{ key: 1, ascending: false }]);
    await context.sync();
  });
  const remarks = await book.current.values("E1:E10001");
  book.current.trips();
  book.current.answers();
  const seen = await preview();
  const looking = book.current.trips();
  expect(seen.tables[0]).toMatchObject({ problem: undefined, added: 5 });
  expect(seen.tables[0]!.vanished).toHaveLength(5);
  const { tables } = await accepted();
  const writing = book.current.trips();
  expect(tables[0]!.changes.length).toBeGreaterThan(3_000);
  expect(writing.length).toBeLessThanOrEqual(3);
  // One for where cells are filled, one for the cells, one for the note of the table; the first time, one to be told of changes.
  expect(looking.length).toBeLessThanOrEqual(4);
  expect(Math.max(...writing, ...looking)).toBeLessThan(MOST_BYTES);
  expect(Math.max(...book.current.answers())).toBeLessThan(MOST_BYTES_ANSWERED);
  expect(await book.current.values("E1:E10001")).toEqual(remarks);
}, 180_000);

test("200,000 formulas over 20 sheets", async () => {
  const places = ["Alphaland", "Betaland", "Alphaland", "Betaland", "Alphaland"];
  const cells = Object.fromEntries(
    Array.from({ length: 2_000 }, (_, row) =>
      places.map((place, column) => [`${"ABCDE"[column]}${row + 1}`, `=MINERAL.VALUE("barium blue","${place}")+${row}-${row}`]),
    ).flat(),
  );
  book.current.host.close();
  book.current = openWorkbook({
    ...book.current.model.exportData(),
    sheets: Array.from({ length: 20 }, (_, index) => ({
      id: `part${index}`,
      name: `Part ${index}`,
      colNumber: 5,
      rowNumber: 2_000,
      cells,
    })),
  });
  book.current.trips();
  book.current.answers();
  const seen = await preview();
  const looking = book.current.trips();
  expect(seen.report.counts.formulas).toBe(200_000);
  // 10,000 cells a sheet, five sheets to a request; one to be told of changes.
  expect(looking.length).toBeLessThanOrEqual(1 + 4 + 1);
  const { report } = await accepted();
  const writing = book.current.trips();
  expect(dataset().version).toBe("2031.1");
  expect(report.counts).toMatchObject({ formulas: 200_000, open: 0 });
  expect(report.counts.changed).toBe(200_000);
  expect(writing.length).toBeLessThanOrEqual(2 * 20);
  expect(Math.max(...writing, ...looking)).toBeLessThan(MOST_BYTES);
  expect(Math.max(...book.current.answers())).toBeLessThan(MOST_BYTES_ANSWERED);
  expect(await book.current.values("'Part 7'!A5")).toEqual([[31]]);
}, 300_000);
