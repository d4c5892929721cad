/** Refreshing a workbook on Microsoft's Excel client, from the feed to what stands in the cells. */
import { dataState } from "../../../src/actions/workbook-data/state";
import { goBack, startRefresh, writeChanges } from "../../../src/actions/refresh/refresh";
import { refreshState } from "../../../src/actions/refresh/state";
import { dataset } from "../../../src/dataset/current";
import { WORKBOOK_DATA_KEY } from "../../../src/workbook/pin";
import { invented } from "../../dataset/invented-dataset";
import { next } from "../../dataset/invented-release";
import { fill } from "../../workbench/host/open-excel";
import { callOf, inserted } from "../inserting";
import { accepted, changesOf, NEXT, preview, refreshingForEachTest, wholeOf } from "./refreshing";

const book = refreshingForEachTest();

const TYPED = [
  ["fooite", '=MINERAL.VALUE(A1,"Alphaland")', "=B1*2"],
  ["barium blue", '=MINERAL.VALUE(A2,"Alphaland")', '=IF(MINERAL.VALUE("barium blue","Betaland")>5,"many","few")'],
  ["child", '=MINERAL.VALUE("child","Alphaland")', "text"],
];

async function setting(): Promise<unknown> {
  return book.current.run(async (context) => {
    const found = context.workbook.settings.getItemOrNullObject(WORKBOOK_DATA_KEY).load("value");
    await context.sync();
    return found.isNullObject ? undefined : found.value;
  });
}

test("typed formulas: the preview writes nothing, and the refresh reports exactly what has changed", async () => {
  await fill(book.current, "A1", TYPED);
  const old = await book.current.values("A1:C3");
  const whole = wholeOf(book.current);
  const seen = await preview();
  expect(wholeOf(book.current)).toEqual(whole);
  expect(dataset()).toBe(invented);
  expect(await book.current.values("A1:C3")).toEqual(old);
  expect(seen.willWrite).toMatch(/^4 formulas in 1 sheet are calculated again\.$/);
  expect(changesOf(seen)).toEqual([
    ["Sheet1!B1", old[0]![1], 175, "new edition"],
    ["Sheet1!B2", 30, 31, "revision"],
  ]);

  const outcome = await accepted();
  expect(dataset().version).toBe(next.version);
  const now = await book.current.values("A1:C3");
  expect(now[0]).toEqual(["fooite", 175, 350]);
  expect(now[1]).toEqual(["barium blue", 31, "#N/A"]);
  expect(now[2]).toEqual(old[2]);
  expect(changesOf(outcome)).toEqual([
    ["Sheet1!B1", old[0]![1], 175, "new edition"],
    ["Sheet1!B2", 30, 31, "revision"],
    ["Sheet1!C2", "many", { error: "#N/A" }, "revision"],
  ]);
  expect(outcome.report.asBefore).toEqual([]);
  expect(outcome.report.changes[0]).toMatchObject({ detail: expect.stringMatching(/Next 2031/) });
  expect(outcome.report.changes[0]!.sources[0]!.work.id).toBe("next");
  expect(outcome.report.inError).toMatchObject([{ error: "#N/A", wasError: false }]);
  expect(outcome.report.open).toEqual([]);
  expect(await setting()).toEqual({ version: 1, dataset: { version: "2031.1", hash: NEXT.announced.sha256 }, pinned: false });
  expect(dataState.get().remembered).toMatchObject({ isPinned: false, dataset: { version: "2031.1" } });
});

test("an Orebook table with columns of the person's own, sorted", async () => {
  await book.current.select("B2");
  await inserted({ kind: "table", call: callOf("MINERAL.TOP", { mineral: "barium blue" }) });
  await book.current.run(async (context) => {
    const table = context.workbook.tables.getItem("Orebook_Top_barium_blue");
    table.columns.add(undefined, [["My remark"], ["=1+1"], ["kept"]]);
    table.columns.add(undefined, [["Own"], ["a"], [-5]]);
    table.sort.apply([{ key: 2, ascending: true }]);
    await context.sync();
  });
  const before = await book.current.formulas("B2:H5");
  const seen = await preview();
  expect(seen.willWrite).toBe("2 cells, 1 new row and 1 mark of a row that is no longer in the data in 1 table are written.");
  book.current.trips();
  const outcome = await accepted(true);
  const after = await book.current.formulas("B2:H5");
  const [, first, second, third] = after as [unknown[], unknown[], unknown[], unknown[]];
  expect(after[0]).toEqual([...before[0]!.slice(0, 6), "Missing"]);
  // Ascending by value: Betaland, which is gone, and Alphaland.
  expect(first.slice(1, 4)).toEqual(["Betaland", 10, 0.25]);
  expect(first[6]).toBe("No longer in the data (2031.1)");
  expect(second.slice(1, 4)).toEqual(["Alphaland", 31, 31 / 36]);
  expect([first[4], first[5], second[4], second[5]]).toEqual([before[1]![4], before[1]![5], before[2]![4], before[2]![5]]);
  expect(third.slice(0, 4)).toEqual([2, "Gammaland", 5, 5 / 36]);
  expect(outcome.changesSheet).toBe("Orebook changes");
  expect(outcome.tables[0]).toMatchObject({ added: 1, vanished: [0], problem: undefined });
  const sheet = await book.current.values("'Orebook changes'!A1:D8");
  expect(sheet.flat()).toEqual(expect.arrayContaining(["Orebook changes", "Sheet1!D4", 30, 31]));
  expect(Object.values(await book.current.comments())[0]).toContain("Orebook dataset 2031.1");
});

test("one Undo brings everything back, the figures of formulas too", async () => {
  await fill(book.current, "A1", TYPED);
  await book.current.select("E1");
  await inserted({ kind: "table", call: callOf("MINERAL.TOP", { mineral: "barium blue" }) });
  const [cells, sheet] = [await book.current.values("A1:I6"), wholeOf(book.current)];
  await preview();
  await accepted(true);
  expect(await book.current.values("A1:I6")).not.toEqual(cells);
  book.current.model.dispatch("REQUEST_UNDO");
  const { followWorkbook } = await import("../../../src/actions/workbook-data/follow-workbook");
  await followWorkbook();
  expect(dataset().version).toBe(invented.version);
  expect(await book.current.values("A1:I6")).toEqual(cells);
  expect(await setting()).toMatchObject({ dataset: { version: "2030.1" }, pinned: false });
  expect(sheet).toBeDefined();
});

test("going back brings the old figures, without the feed", async () => {
  await fill(book.current, "A1", TYPED);
  const old = await book.current.values("A1:C3");
  await preview();
  await accepted();
  book.feed.fetch = async () => {
    throw new TypeError("Failed to fetch");
  };
  const [now, whole] = [await book.current.values("A1:C3"), wholeOf(book.current)];
  await goBack();
  // What it writes is said first, as of a refresh.
  const state = refreshState.get();
  expect(state).toMatchObject({ kind: "preview", preview: { to: { version: "2030.1" }, back: { pins: false } } });
  if (state?.kind !== "preview") throw new Error("no preview");
  expect(state.preview.willWrite).toBe("4 formulas in 1 sheet are calculated again.");
  expect(changesOf(state.preview)).toContainEqual(["Sheet1!B1", 175, old[0]![1], "new edition"]);
  expect([await book.current.values("A1:C3"), wholeOf(book.current)]).toEqual([now, whole]);
  expect(dataset().version).toBe(next.version);
  expect((await accepted()).to.version).toBe("2030.1");
  expect(await book.current.values("A1:C3")).toEqual(old);
  expect(await setting()).toMatchObject({ dataset: { version: "2030.1" } });
});

test("a workbook that has everything of the newest dataset has nothing to refresh", async () => {
  await fill(book.current, "A1", TYPED);
  await preview();
  await accepted();
  await startRefresh();
  expect(refreshState.get()).toEqual({
    kind: "up to date",
    text: "Dataset 2031.1 of 2031-07-01 is the newest. Every Orebook figure in the workbook is of it. Nothing is to be refreshed.",
    behind: [],
  });
});

test("formulas of the person's own that come to an error are counted and named", async () => {
  await fill(book.current, "A1", [['=MINERAL.VALUE("barium blue","Betaland")', "=A1+1", "=1/0"]]);
  await preview();
  const { report } = await accepted(true);
  expect(report.followers.map(({ formula, error, row, column }) => [formula, error, row, column])).toEqual([
    ["=A1+1", "#N/A", 0, 1],
  ]);
  const lines = (await book.current.values("'Orebook changes'!A1:A6")).flat();
  expect(lines).toContain("1 formula of your own is in error since: Sheet1!B1");
});

test("the changes can be written later, and again, without a second sheet", async () => {
  await fill(book.current, "A1", TYPED);
  await preview();
  await accepted();
  expect(await writeChanges()).toBe(true);
  expect(await writeChanges()).toBe(true);
  const names = await book.current.run(async (context) => {
    const sheets = context.workbook.worksheets.load("items/name");
    await context.sync();
    return sheets.items.map(({ name }) => name);
  });
  expect(names).toEqual(["Sheet1", "Orebook changes"]);
});

test("a figure that is more than one call has the number format of its cell", async () => {
  await fill(book.current, "A1", [['=MINERAL.VALUE("fooite","Alphaland")*1000']]);
  await fill(book.current, "D5", [['=MINERAL.VALUE("barium blue","Alphaland")*2']]);
  await book.current.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("A1").numberFormat = [["#,##0"]];
    sheet.getRange("D5").numberFormat = [["0.00%"]];
    await context.sync();
  });
  await preview();
  const { report } = await accepted();
  const formats = report.changes.map(({ row, column, format }) => [row, column, format]);
  expect(formats).toEqual([
    [0, 0, "#,##0"],
    [4, 3, "0.00%"],
  ]);
});
