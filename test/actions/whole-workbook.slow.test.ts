/** Round trips, bytes and how long the pane waits, of what writes to a large workbook, on Microsoft's Excel client. */
import { freeze } from "../../src/actions/freeze";
import { repair } from "../../src/actions/repair";
import { writeSources } from "../../src/actions/write-sources";
import { openWorkbook, type OpenWorkbook } from "../excel/open-workbook";
import { answering } from "./answering";

const MOST_BYTES = 4_000_000;
const COUNTRIES = ["China", "Tajikistan", "Russia", "Bolivia", "Australia"];

let book: OpenWorkbook;
beforeEach(() => {
  jest.spyOn(console, "debug").mockImplementation(() => undefined);
});
afterEach(() => {
  book.host.close();
  jest.restoreAllMocks();
});

/** Sheets with a country in the first column, and formulas about it in others. */
function sheets(count: number, rows: number, columns: string, formula: (row: number) => string): object {
  return {
    sheets: Array.from({ length: count }, (_, index) => {
      const cells: Record<string, string> = {};
      for (let row = 1; row <= rows; row += 1) {
        cells[`A${row}`] = COUNTRIES[row % COUNTRIES.length]!;
        for (const column of columns) cells[`${column}${row}`] = formula(row);
      }
      return { id: `sheet${index + 1}`, name: `Data ${index + 1}`, colNumber: 10, rowNumber: rows, cells };
    }),
  };
}

/** What an action sends before its question and behind it, and its answers. */
async function measured(action: () => Promise<void>) {
  book.trips();
  let before: number[] = [];
  const { message } = await answering(action, () => {
    before = book.trips();
    return true;
  });
  return { message, before, after: book.trips() };
}

const LEFTOVER = (row: number) => `=_xldudf_MINERAL_RANK("antimony",$A${row})`;
const TYPED = (row: number) => `=MINERAL.RANK("antimony",$A${row})`;

test("50,000 formulas that Excel does not know are entered in one request, below 4 MB", async () => {
  book = openWorkbook(sheets(1, 25_000, "BD", LEFTOVER), "late");
  const { message, before, after } = await measured(repair);
  expect(message?.text).toBe("Repaired 50,000 formulas: all calculate now.");
  // Outline, cells in two requests, spills.
  expect(before.length).toBeLessThanOrEqual(5);
  // The same again, writing, reading back.
  expect(after.length).toBeLessThanOrEqual(before.length + 4);
  expect([...before, ...after].filter((bytes) => bytes > 100_000)).toHaveLength(1);
  expect(Math.max(...after)).toBeLessThan(MOST_BYTES);
}, 300_000);

test("a sheet of 50,000 formulas is frozen in few requests, each below 4 MB, with 1,000 notes", async () => {
  book = openWorkbook(sheets(1, 25_000, "BD", TYPED));
  const { message, before, after } = await measured(() => freeze("sheet"));
  expect(message?.text).toMatch(
    /^Made the sheet Data 1 \(values\): values stand in the place of 50,000 formulas, with 1,000 notes\./,
  );
  expect(message?.text).toMatch(/49,000 cells have no note of sources/);
  expect(before.length).toBeLessThanOrEqual(8);
  expect(after.length).toBeLessThanOrEqual(before.length + 14);
  expect(Math.max(...after)).toBeLessThan(MOST_BYTES);
}, 300_000);

test("the works of 50,000 formulas are written in one request", async () => {
  book = openWorkbook(sheets(1, 25_000, "BD", TYPED));
  const { message, before, after } = await measured(writeSources);
  expect(message?.text).toMatch(/^Wrote 1 work to the sheet Orebook sources\.$/);
  expect(before.length).toBeLessThanOrEqual(4);
  expect(after.length).toBeLessThanOrEqual(before.length + 4);
  expect(Math.max(...after)).toBeLessThan(100_000);
}, 300_000);

test("200,000 formulas in 20 sheets are looked through in at most two round trips a sheet", async () => {
  book = openWorkbook(sheets(20, 5_000, "BD", TYPED));
  book.trips();
  const { message } = await answering(repair);
  expect(message?.text).toMatch(/^No formula needs repair/);
  expect(book.trips().length).toBeLessThanOrEqual(40);
}, 300_000);
