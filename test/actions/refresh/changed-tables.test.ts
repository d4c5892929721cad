/** Orebook tables that a person has deleted, converted, moved or renamed parts of, refreshed to the next release. */
import { fill } from "../../workbench/host/open-excel";
import { callOf, inserted } from "../inserting";
import { accepted, changesOf, preview, refreshingForEachTest } from "./refreshing";

const book = refreshingForEachTest();
const TABLE = "Orebook_Top_barium_blue";

const GONE = "It is not in the workbook any more: it was deleted or turned into a range. This refresh takes it off the list.";

/** One typed formula and one Orebook table. */
beforeEach(async () => {
  await fill(book.current, "A1", [['=MINERAL.VALUE("barium blue","Alphaland")', "mine"]]);
  await book.current.select("D1");
  await inserted({ kind: "table", call: callOf("MINERAL.TOP", { mineral: "barium blue" }) });
});

test("a table that was deleted: nothing is written where it stood, and formulas are refreshed", async () => {
  await book.current.run(async (context) => {
    context.workbook.tables.getItem(TABLE).delete();
    await context.sync();
  });
  await fill(book.current, "D1", [["my", "own", "words"]]);
  const cells = await book.current.formulas("B1:I6");
  const seen = await preview();
  expect(seen.willWrite).toBe("1 formula in 1 sheet is calculated again; 1 table that is gone comes off the list.");
  const outcome = await accepted();
  expect(changesOf(outcome)).toEqual([["Sheet1!A1", 30, 31, "revision"]]);
  expect(outcome.tables.map(({ problem }) => problem)).toEqual([GONE]);
  expect(await book.current.formulas("B1:I6")).toEqual(cells);
});

test("a table that was made a plain range keeps its cells as the person's own", async () => {
  await book.current.run(async (context) => {
    context.workbook.tables.getItem(TABLE).convertToRange();
    await context.sync();
  });
  const cells = await book.current.formulas("B1:I6");
  await preview();
  const outcome = await accepted();
  expect(outcome.tables.map(({ problem }) => problem)).toEqual([GONE]);
  expect(changesOf(outcome)).toEqual([["Sheet1!A1", 30, 31, "revision"]]);
  expect(await book.current.formulas("B1:I6")).toEqual(cells);
});

test("a table that was moved is refreshed where it stands now", async () => {
  await book.current.run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").getRange("A1:A3").insert("Down");
    context.workbook.worksheets.getItem("Sheet1").getRange("D1:H1").insert("Down");
    await context.sync();
  });
  await preview();
  expect(changesOf(await accepted()).map(([address]) => address)).toEqual(["Sheet1!A4", "Sheet1!F3", "Sheet1!G3"]);
  expect((await book.current.values("D2:G5")).map((row) => row.slice(1, 3))).toEqual([
    ["Country", "Value"],
    ["Alphaland", 31],
    ["Betaland", 10],
    ["Gammaland", 5],
  ]);
});

test("a table whose key column was renamed stays as it is and says so, and is refreshed once the column has its name again", async () => {
  await fill(book.current, "E1", [["State"]]);
  const cells = await book.current.formulas("D1:I6");
  const PROBLEM =
    'Nothing was written to the table: its key column "Country", by which rows are found again, is not there. Give the column its name back, or insert the table anew. Its figures stay those of dataset 2030.1.';
  const seen = await preview();
  expect(seen.tables.map(({ problem }) => problem)).toEqual([PROBLEM]);
  const outcome = await accepted();
  expect(outcome.tables.map(({ problem }) => problem)).toEqual([PROBLEM]);
  expect(changesOf(outcome)).toEqual([["Sheet1!A1", 30, 31, "revision"]]);
  expect(await book.current.formulas("D1:I6")).toEqual(cells);

  await fill(book.current, "E1", [["Country"]]);
  await preview();
  const again = await accepted();
  expect(again.tables.map(({ problem }) => problem)).toEqual([undefined]);
  expect(changesOf(again).map((change) => change.slice(0, 3))).toEqual([
    ["Sheet1!F2", 30, 31],
    ["Sheet1!G2", 0.75, 31 / 36],
  ]);
});
