/** Round trips, bytes and how long the pane waits, of what writes to a large workbook, on Microsoft's Excel client. */
import { countWorkbook, workbookCount } from "../../src/actions/count-workbook";
import { freeze } from "../../src/actions/freeze";
import { repair } from "../../src/actions/repair";
import { writeSources } from "../../src/actions/write-sources";
import { openWorkbook, type OpenWorkbook } from "../excel/open-workbook";
import { answering } from "./answering";

const MOST_BYTES = 4_000_000;
/** What Excel on the web answers at once. */
const MOST_BYTES_ANSWERED = 5_000_000;
const COUNTRIES = ["China", "Tajikistan", "Russia", "Bolivia", "Australia"];

let book: OpenWorkbook;
beforeEach(() => {
  jest.spyOn(console, "debug").mockImplementation(() => undefined);
});
afterEach(() => {
  expect(Math.max(...book.answers())).toBeLessThan(MOST_BYTES_ANSWERED);
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
  // Where cells are filled, cells in two requests, spills.
  expect(before.length).toBeLessThanOrEqual(4);
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
  expect(before.length).toBeLessThanOrEqual(7);
  expect(after.length).toBeLessThanOrEqual(before.length + 14);
  expect(Math.max(...after)).toBeLessThan(MOST_BYTES);
}, 300_000);

test("the works of 50,000 formulas are written in one request", async () => {
  book = openWorkbook(sheets(1, 25_000, "BD", TYPED));
  const { message, before, after } = await measured(writeSources);
  expect(message?.text).toMatch(/^Wrote 1 work to the sheet Orebook sources\.$/);
  expect(before.length).toBeLessThanOrEqual(3);
  expect(after.length).toBeLessThanOrEqual(before.length + 4);
  expect(Math.max(...after)).toBeLessThan(100_000);
}, 300_000);

/** Sheets with headers, a column of countries and ten columns of formulas about them: 50,000 in all. */
function sheetsOfFormulas(count: number): object {
  return {
    sheets: Array.from({ length: count }, (_, index) => {
      const cells: Record<string, string> = {};
      for (const column of "ABCDEFGHIJK") cells[`${column}1`] = `Header ${column}`;
      for (let row = 2; row <= 5_001; row += 1) {
        cells[`A${row}`] = COUNTRIES[row % COUNTRIES.length]!;
        for (const column of "BCDEFGHIJK") cells[`${column}${row}`] = LONG(row);
      }
      return { id: `sheet${index + 1}`, name: `Data ${index + 1}`, colNumber: 11, rowNumber: 5_001, cells };
    }),
  };
}

const LONG = (row: number) => `=MINERAL.VALUE("antimony",$A${row},"mine production",2024)`;

test.each([1, 2])(
  "50,000 formulas a sheet are counted in at most two round trips a sheet, %i in all",
  async (count) => {
    book = openWorkbook(sheetsOfFormulas(count));
    await countWorkbook();
    expect(workbookCount.get()).toMatchObject({ kind: "counted", count: { formulas: count * 50_000 } });
    expect(book.trips()).toHaveLength(1 + count);
  },
  300_000,
);

test("50,000 formulas beside what they point at: two round trips for the cells of each sheet, one for where they are", async () => {
  book = openWorkbook(sheets(3, 25_000, "BC", TYPED));
  await countWorkbook();
  expect(workbookCount.get()).toMatchObject({ kind: "counted", count: { formulas: 3 * 50_000 } });
  // 75,000 cells a sheet: together they take five requests, each sheet two or a part of two.
  expect(book.trips()).toHaveLength(1 + 5);
}, 300_000);

test("200,000 formulas in 20 sheets are looked through in a few round trips", async () => {
  book = openWorkbook(sheets(20, 5_000, "BD", TYPED));
  book.trips();
  const { message } = await answering(repair);
  expect(message?.text).toMatch(/^No formula needs repair/);
  // 400,000 cells with the blank ones between, eight requests.
  expect(book.trips().length).toBeLessThanOrEqual(1 + 8);
}, 300_000);
