/** What people do with an Orebook table between two releases stays theirs. */
import { fill } from "../../workbench/host/open-excel";
import { callOf, inserted } from "../inserting";
import { accepted, changesOf, preview, refreshingForEachTest, wholeOf } from "./refreshing";

const book = refreshingForEachTest();
const TABLE = "Orebook_Top_barium_blue";

async function insertAt(cell: string): Promise<void> {
  await book.current.select(cell);
  await inserted({ kind: "table", call: callOf("MINERAL.TOP", { mineral: "barium blue" }) });
}

test("a formula of the person's in a column of ours, a typed-over figure and a row of the person's own", async () => {
  await insertAt("A1");
  await book.current.run(async (context) => {
    const table = context.workbook.tables.getItem(TABLE);
    table.rows.add(undefined, [["", "My land", 7, ""]]);
    await context.sync();
  });
  await fill(book.current, "C2", [[99]]);
  await fill(book.current, "D2", [["=C2/2"]]);
  await preview();
  const outcome = await accepted();
  const rows = await book.current.formulas("A1:E5");
  expect(rows[1]!.slice(1, 4)).toEqual(["Alphaland", 31, "=C2/2"]);
  expect(rows[3]!.slice(1, 3)).toEqual(["My land", 7]);
  expect(rows[3]![4]).toBe("");
  expect(changesOf(outcome)).toEqual([["Sheet1!C2", 99, 31, "typed over"]]);
});

test("a row that was deleted stays deleted, and is told of", async () => {
  await insertAt("A1");
  await book.current.run(async (context) => {
    context.workbook.tables.getItem(TABLE).rows.getItemAt(0).delete();
    await context.sync();
  });
  const { tables } = await preview();
  expect(tables[0]!.warnings.join()).toMatch(/1 row of the data that had been deleted/);
  await accepted();
  expect((await book.current.values("B2:B4")).flat()).toEqual(["Betaland", "Gammaland", ""]);
});

test("a row of totals stays the last", async () => {
  await insertAt("A1");
  await book.current.run(async (context) => {
    context.workbook.tables.getItem(TABLE).showTotals = true;
    await context.sync();
  });
  await fill(book.current, "C4", [["=SUM(C2:C3)"]]);
  await preview();
  await accepted();
  const rows = await book.current.formulas("B1:C5");
  expect(rows.map(([name]) => name)).toEqual(["Country", "Alphaland", "Betaland", "Gammaland", rows[4]![0]]);
  expect(String(rows[4]![1])).toMatch(/^=SUM\(C2:C/);
});

test("two tables side by side", async () => {
  await insertAt("A1");
  await insertAt("F1");
  await preview();
  const outcome = await accepted();
  expect(outcome.tables.map(({ problem }) => problem)).toEqual([undefined, undefined]);
  const rows = await book.current.values("A1:L4");
  const headers = rows[0]!;
  for (const start of [0, headers.indexOf("Rank", 1)]) {
    expect(rows.slice(1).map((row) => row.slice(start + 1, start + 3))).toEqual([
      ["Alphaland", 31],
      ["Betaland", 10],
      ["Gammaland", 5],
    ]);
    expect(headers.slice(start, start + 5)).toEqual(["Rank", "Country", "Value", "Share", "Missing"]);
  }
});

test("one Undo brings the workbook back as it was, to the last cell", async () => {
  await insertAt("A1");
  await insertAt("A8");
  await fill(book.current, "H1", [['=MINERAL.VALUE("barium blue","Alphaland")']]);
  await preview();
  await accepted(true);
  const { followWorkbook } = await import("../../../src/actions/workbook-data/follow-workbook");
  book.current.model.dispatch("REQUEST_UNDO");
  await followWorkbook();
  const once = wholeOf(book.current) as object;
  await preview();
  await accepted(true);
  book.current.model.dispatch("REQUEST_UNDO");
  await followWorkbook();
  expect(wholeOf(book.current)).toEqual({ ...once, revisionId: expect.any(String) as string });
  expect((await book.current.values("H1"))[0]).toEqual([30]);
});

test("a defined name that calls Orebook: the cells that use it are counted and cited, and what only Excel can tell of them is said", async () => {
  await book.current.run(async (context) => {
    context.workbook.names.add("MyValue", '=MINERAL.VALUE("fooite","Alphaland")');
    await context.sync();
  });
  await fill(book.current, "A1", [['=MINERAL.VALUE("fooite","Alphaland")'], ["=MyValue*2"]]);
  const { report } = await preview();
  expect(report.counts.formulas).toBe(2);
  expect(report.open.map(({ formula }) => formula)).toEqual(["=MyValue*2"]);
});
