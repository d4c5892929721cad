/** Counting a workbook under Microsoft's Excel client. */
import { countWorkbook, workbookCount, type WorkbookCount } from "../../src/actions/count-workbook";
import { selectCell } from "../../src/actions/select-cell";
import { dataset } from "../../src/dataset/current";
import { workbookForEachTest } from "../excel/open-workbook";
import { fill } from "../workbench/host/open-excel";
import { callOf, inserted } from "./inserting";

const book = workbookForEachTest();

async function counted(): Promise<WorkbookCount> {
  await countWorkbook();
  const state = workbookCount.get();
  if (state?.kind !== "counted") throw new Error(JSON.stringify(state));
  return state.count;
}

test("an empty workbook has nothing", async () => {
  expect(await counted()).toEqual({
    sheets: [],
    formulas: 0,
    inError: [],
    sources: [],
    callsWithReferences: 0,
    tables: [],
    tooLarge: [],
  });
});

test("formulas, tables, errors and sources, in few round trips", async () => {
  await fill(book.current, "A1", [
    ["antimony", '=MINERAL.RANK(A1,"Tajikistan")', '=MINERAL.RANK("antimony","Tajikistan")'],
    ["nonsense", '=MINERAL.RANK(A2,"Tajikistan")', "=1+1"],
  ]);
  await book.current.run(async (context) => {
    context.workbook.worksheets.add("Tables").activate();
    await context.sync();
  });
  await book.current.select("B2");
  await inserted({ kind: "table", call: callOf("MINERAL.TOP", { mineral: "antimony", n: 2 }) });
  book.current.trips();
  const count = await counted();
  expect(book.current.trips()).toHaveLength(2);
  expect(count).toMatchObject({
    sheets: [{ name: "Sheet1", formulas: 3, errors: 1 }],
    formulas: 3,
    callsWithReferences: 2,
    tables: [{ name: "Orebook_Top_antimony", sheet: "Tables", formula: "MINERAL.TOP", dataset: dataset().version }],
  });
  expect(count.inError.map(({ cell, error }) => [cell, error])).toEqual([["B2", "#N/A"]]);
  expect(count.sources).toHaveLength(1);

  const [{ sheet, row, column }] = count.inError as [WorkbookCount["inError"][number]];
  await selectCell({ sheet, row, column, rows: 1, columns: 1 });
  expect(await book.current.selected()).toBe("Sheet1!B2");
});

test("a table that was deleted is not counted", async () => {
  await inserted({ kind: "table", call: callOf("MINERAL.TOP", { mineral: "antimony", n: 2 }) });
  await book.current.run(async (context) => {
    context.workbook.tables.getItem("Orebook_Top_antimony").delete();
    await context.sync();
  });
  expect((await counted()).tables).toEqual([]);
});

test("texts too long for one answer of Excel are read in several", async () => {
  const long = "x".repeat(30_000);
  await fill(
    book.current,
    "A1",
    Array.from({ length: 120 }, (_, row) => [row === 119 ? "=MINERAL.VERSION()" : long]),
  );
  expect((await counted()).formulas).toBe(1);
  expect(book.current.answers()).toContain(Infinity);
}, 60_000);

test("20 sheets take few round trips", async () => {
  await book.current.run(async (context) => {
    for (let index = 0; index < 20; index += 1) {
      const sheet = context.workbook.worksheets.add(`Part ${index}`);
      const formulas = Array.from({ length: 100 }, (_, row) => [`=MINERAL.RANK("antimony",$B${row + 1})`]);
      sheet.getRange("A1:A100").formulas = formulas;
    }
    await context.sync();
  });
  book.current.trips();
  expect((await counted()).formulas).toBe(2000);
  expect(book.current.trips()).toHaveLength(2);
}, 60_000);

test("a cell that is being edited is told of", async () => {
  book.current.host.editing = true;
  await countWorkbook();
  book.current.host.editing = false;
  expect(workbookCount.get()).toEqual({
    kind: "failed",
    reason: "A cell is being edited. Press Enter or Esc in the sheet and try again.",
  });
});
