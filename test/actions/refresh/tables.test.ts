/** Orebook tables that stay behind or have other things below them, on Microsoft's Excel client. */
import { acceptRefresh, startRefresh } from "../../../src/actions/refresh/refresh";
import { refreshState } from "../../../src/actions/refresh/state";
import { writeSources } from "../../../src/actions/write-sources";
import { explainActiveCell } from "../../../src/actions/cell-in-sight";
import { fill } from "../../workbench/host/open-excel";
import { answering } from "../answering";
import { callOf, inserted } from "../inserting";
import { accepted, at, changesOf, preview, refreshingForEachTest } from "./refreshing";

const book = refreshingForEachTest();
const TABLE = "Orebook_Top_barium_blue";

async function insertAt(cell: string, mineral = "barium blue"): Promise<void> {
  await book.current.select(cell);
  await inserted({ kind: "table", call: callOf("MINERAL.TOP", { mineral }) });
}

const work = (batch: (workbook: Excel.Workbook) => void) =>
  book.current.run(async (context) => {
    batch(context.workbook);
    await context.sync();
  });

const protect = (isOn: boolean) =>
  work(({ worksheets }) => {
    const { protection } = worksheets.getItem("Sheet1");
    if (isOn) protection.protect();
    else protection.unprotect();
  });

describe("the column that marks rows tears nothing apart that stands beside", () => {
  // The table has rows 3 to 5: headings stand one row above it, or a list goes on below it.
  test.each<[string, string, unknown[][]]>([
    [
      "headings above",
      "F2:H6",
      [
        ["head F", "head G", "head H"],
        ["f", "g", "h"],
        ["f", "g", "h"],
        ["f", "g", "h"],
        ["", "", ""],
      ],
    ],
    ["a list that goes on below", "F3:F8", [["f0"], ["f1"], ["f2"], ["f3"], ["f4"], ["f5"]]],
  ])("%s", async (_, range, cells) => {
    await insertAt("B3");
    await fill(book.current, range.split(":")[0]!, cells as string[][]);
    await preview();
    const { tables } = await accepted();
    expect(await book.current.values(range)).toEqual(cells);
    expect(tables[0]!.warnings.join(" ")).toMatch(
      /What stands right of the table goes on above or below it, and would be torn apart: .* Not marked: Betaland\./,
    );
  });
});

describe("new rows tear nothing apart that stands below", () => {
  const block = (from: number) => [
    ["label", 1, 2, 3, 4, 5, 6, "end"],
    ["sum", 1, 2, 3, 4, 5, 6, `=SUM(B${from + 1}:G${from + 1})`],
  ];

  test("rows that are free are taken, and nothing moves; one Undo brings all back", async () => {
    await insertAt("B3");
    await fill(book.current, "A8", block(8));
    const before = await book.current.formulas("A1:H10");
    expect((await preview()).tables[0]!.warnings).toEqual([]);
    const { tables } = await accepted(true);
    expect(tables[0]).toMatchObject({ added: 1, room: "free" });
    expect(await book.current.formulas("A8:H9")).toEqual(block(8));
    expect(await book.current.values("H9")).toEqual([[21]]);
    expect((await book.current.values("B6:F7"))[0]!.slice(0, 3)).toEqual([2, "Gammaland", 5]);
    const area = await book.current.run(async (context) => {
      const range = context.workbook.tables.getItem(TABLE).getRange().load("address");
      await context.sync();
      return range.address;
    });
    expect(area).toBe("Sheet1!B3:F6");
    const rows = await book.current.values("'Orebook changes'!A1:G12");
    expect(rows.find(([cell]) => cell === "Sheet1!C6")!.slice(3, 7)).toEqual([
      "New row: Rank 2, Country Gammaland, Value 5, Share 13.9%",
      "revision",
      "New row: Gammaland, barium blue mine production, 2029: 5 kg",
      "New 2030, rows 30, 32",
    ]);
    book.current.model.dispatch("REQUEST_UNDO");
    expect(await book.current.formulas("A1:H10")).toEqual(before);
  });

  test("where none is free, whole rows of the sheet come in, and the report names cells where they stand then", async () => {
    await fill(book.current, "A6", block(6));
    await insertAt("B3");
    await fill(book.current, "J9", [['=MINERAL.VALUE("barium blue","Alphaland")']]);
    await preview();
    const outcome = await accepted();
    expect(outcome.tables[0]).toMatchObject({ added: 1, room: "sheet" });
    expect(await book.current.formulas("A7:H8")).toEqual(block(7));
    expect(await book.current.values("H8")).toEqual([[21]]);
    expect((await book.current.values("C6:D6"))[0]).toEqual(["Gammaland", 5]);
    expect(changesOf(outcome)[0]).toEqual(["Sheet1!J10", 30, 31, "revision"]);
  });

  test("where that would tear what stands beside, they are left out, told, and come in once there is room", async () => {
    await fill(book.current, "A6", block(6));
    await insertAt("B3");
    await fill(
      book.current,
      "J1",
      Array.from({ length: 9 }, (_, row) => [row]),
    );
    const { tables } = await preview();
    expect(tables[0]).toMatchObject({ added: 0, isBehind: true });
    expect(tables[0]!.warnings.join()).toMatch(
      /^1 new row is left out \(Gammaland\).*leave 1 row free below it, and refresh again/,
    );
    await accepted();
    expect(await book.current.formulas("A6:H7")).toEqual(block(6));
    expect(await book.current.values("J1:J9")).toEqual(Array.from({ length: 9 }, (_, row) => [row]));
    await startRefresh();
    expect(refreshState.get()).toMatchObject({ kind: "up to date", behind: [expect.stringContaining("Gammaland")] });
    await work(({ worksheets }) => worksheets.getItem("Sheet1").getRange("A6:H7").clear());
    await preview();
    expect((await accepted()).tables[0]).toMatchObject({ added: 1, isBehind: false });
    expect((await book.current.values("C6:D6"))[0]).toEqual(["Gammaland", 5]);
  });

  test.each([
    ["free rows", 28],
    ["rows of the sheet", 26],
  ])("%s are taken back where Excel refuses in the middle", async (_, row) => {
    await fill(book.current, `A${row}`, block(row));
    await insertAt("B1", "fooite");
    await insertAt("B23");
    const lower = await book.current.formulas("A20:J32");
    await preview();
    at(
      (state) => state.kind === "writing" && state.step === "writing",
      () => {
        const { getters } = book.current.model;
        const [{ range } = { range: undefined }] = getters.getTables(getters.getActiveSheetId());
        const { top, bottom, left, right } = range!.zone;
        book.current.model.dispatch("REMOVE_TABLE", {
          sheetId: getters.getActiveSheetId(),
          target: [{ top, bottom, left, right }],
        });
      },
    );
    await acceptRefresh({ changesSheet: false });
    expect(refreshState.get()).toMatchObject({ kind: "problem", text: expect.stringMatching(/Everything is as before/) });
    expect(await book.current.formulas("A20:J32")).toEqual(lower);
  });
});

describe("a table that was left alone", () => {
  /** Betaland is deleted, Atlantis is the person's own; the sheet is protected while the workbook is refreshed. */
  async function leftAlone(): Promise<void> {
    await insertAt("B3");
    await work(({ tables }) => {
      tables.getItem(TABLE).rows.getItemAt(1).delete();
      tables.getItem(TABLE).rows.add(undefined, [["", "Atlantis", 99, ""]]);
    });
    await protect(true);
    await preview();
    await accepted();
  }

  test("is named as long as it is behind, and nothing says that there is nothing to refresh", async () => {
    await leftAlone();
    await startRefresh();
    expect(refreshState.get()).toEqual({
      kind: "up to date",
      text: "Dataset 2031.1 of 2031-07-01 is the newest. Not every Orebook figure in the workbook is of it:",
      behind: [
        `Table ${TABLE}: Nothing was written to the table: the sheet Sheet1 is protected. Unprotect it (Review, Unprotect Sheet) and refresh again. Its figures stay those of dataset 2030.1.`,
      ],
    });
  });

  test("is refreshed later by the dataset that it is from: own rows stay unmarked, deleted rows deleted, reasons right", async () => {
    await leftAlone();
    await protect(false);
    await preview();
    const outcome = await accepted();
    const rows = await book.current.values("B4:F6");
    expect(rows.map((row) => [row[1], row[2], row[4]])).toEqual([
      ["Alphaland", 31, ""],
      ["Atlantis", 99, ""],
      ["Gammaland", 5, ""],
    ]);
    expect(outcome.tables[0]!.changes[0]).toMatchObject({ reason: "revision", detail: expect.stringMatching(/^Was 30/) });
  });

  test("is cited to the dataset that its figures are from, in the sheet of sources and in the tab Cell", async () => {
    await insertAt("B3", "fooite");
    await protect(true);
    await preview();
    await accepted();
    await answering(writeSources, true);
    const sources = (await book.current.values("'Orebook sources'!A1:I12")).filter((row) => row[1] !== "");
    expect(sources.slice(1).map((row) => [row[0], row[1], row[8]])).toEqual([
      [1, "New Yearbook", expect.stringContaining("Sheet1!")],
      [
        "",
        expect.stringMatching(
          /^Table Orebook_Top_fooite holds figures of dataset 2030\.1 in Sheet1!B4:.*its works are cited as that dataset has them \(released 2030-07-01, SHA-256 0{64}\)\. Refresh it to bring it to 2031\.1\.$/,
        ),
        "",
      ],
    ]);
    await work(({ worksheets }) => worksheets.getItem("Sheet1").activate());
    await book.current.select("D4");
    const explanation = await explainActiveCell();
    expect(explanation).toMatchObject({ version: "2030.1", table: { dataset: "2030.1" } });
    expect(explanation!.words).toContain("Refresh data in the tab Workbook brings the table to dataset 2031.1.");
    expect(JSON.stringify(explanation!.nodes)).toContain("New 2030");
    expect(JSON.stringify(explanation!.nodes)).not.toContain("Next 2031");
  });
});

test("a table that was deleted is told once, and taken off the list", async () => {
  await insertAt("B3");
  await fill(book.current, "J1", [['=MINERAL.VALUE("barium blue","Alphaland")']]);
  await work(({ tables }) => tables.getItem(TABLE).convertToRange());
  const { tables, willWrite } = await preview();
  expect(tables[0]!.problem).toMatch(/This refresh takes it off the list\.$/);
  expect(willWrite).toBe("1 formula in 1 sheet is calculated again; 1 table that is gone comes off the list.");
  await accepted();
  await startRefresh();
  expect(refreshState.get()).toMatchObject({ kind: "up to date", behind: [] });
});
