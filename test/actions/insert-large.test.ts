/** Round trips and bytes of large tables, and text that must stay text, on Microsoft's Excel client. */
import { dataset } from "../../src/dataset/current";
import type { Block, CellResult } from "../../src/domain/cell";
import { Fault } from "../../src/domain/fault";
import { quantityCell } from "../../src/domain/number-format";
import type { WorksheetFunction } from "../../src/functions/definition";
import { functionById } from "../../src/functions";
import type { WorksheetCall } from "../../src/workbook/worksheet-call";
import { workbookForEachTest } from "../excel/open-workbook";
import { inserted } from "./inserting";

const book = workbookForEachTest();
const MOST_BYTES = 4_000_000;

/** A call of a function that answers these rows, whatever is asked. */
function answering(headers: string[], rows: Block<CellResult>): WorksheetCall {
  const definition: WorksheetFunction = {
    ...functionById("MINERAL.TOP")!,
    evaluate: ([, , , , , given]) => (given?.[0]?.[0] === true ? [headers, ...rows] : rows),
    evidence: () => [],
  };
  return { definition, given: { mineral: "antimony" } };
}

test("a table of 10,000 rows takes at most three round trips, none above 4 MB", async () => {
  const rows = Array.from({ length: 10_000 }, (_, row): CellResult[] => [
    `Place number ${row}`,
    quantityCell(row * 10 + 1),
    2000 + (row % 25),
    `U.S. Geological Survey, Mineral Commodity Summaries, row ${row}`,
    row % 2 === 0 ? "estimated" : "",
    quantityCell(row / 7),
  ]);
  book.current.trips();
  const end = book.current.host.counter.begin("insert");
  const { message } = await inserted({
    kind: "table",
    call: answering(["Place", "Value", "Year", "Source", "Note", "Index"], rows),
  });
  const trips = book.current.trips();
  // What is sent without being waited for counts too.
  await new Promise((done) => setTimeout(done));
  expect(end().roundTrips).toBeLessThanOrEqual(3);
  expect(message?.text).toBe("Wrote MINERAL.TOP as table Orebook_Top_antimony to Sheet1!A1:F10001 (60,006 cells).");
  expect(trips.length).toBeLessThanOrEqual(3);
  expect(Math.max(...trips)).toBeLessThan(MOST_BYTES);
  expect((await book.current.values("A10001:D10001"))[0]).toEqual([rows[9999]![0], 99_991, 2024, rows[9999]![3]]);
  expect((await book.current.text("B10001"))[0]).toEqual(["99,991"]);
}, 120_000);

test("what is larger than a request goes in several, each below 4 MB", async () => {
  const long = 'Article "V" — Überschuß '.repeat(60);
  const rows = Array.from({ length: 4_000 }, (_, row): CellResult[] => [`Place ${row}`, `${row} ${long}`]);
  book.current.trips();
  const { done } = await inserted({ kind: "table", call: answering(["Place", "Text"], rows) });
  const trips = book.current.trips();
  expect(done).toBe(true);
  expect(trips.length).toBeGreaterThan(2);
  expect(Math.max(...trips)).toBeLessThan(MOST_BYTES);
  expect(await book.current.values("B4001")).toEqual([[`3999 ${long}`]]);
}, 120_000);

const ASTRAY = [
  "=1+1",
  '=HYPERLINK("http://x")',
  "+3",
  "-",
  "-5",
  "@SUM(A1)",
  "'quoted",
  "2024",
  "1/2",
  "TRUE",
  "1e5",
  "May 5",
  "<b>bold</b>",
  "[a](http://x)",
  "=",
  "'",
  "''",
];

test("text of the dataset stays this text, whatever it looks like", async () => {
  const rows = ASTRAY.map((text, row): CellResult[] => [`row ${String.fromCharCode(97 + row)}`, text]);
  const { done } = await inserted({ kind: "table", call: answering(["=Name", "+Text"], rows) });
  expect(done).toBe(true);
  const last = ASTRAY.length + 1;
  expect(await book.current.values(`A1:B${last}`)).toEqual([["=Name", "+Text"], ...rows]);
  const types = await book.current.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange(`B2:B${last}`).load("valueTypes");
    await context.sync();
    return range.valueTypes;
  });
  expect(types).toEqual(ASTRAY.map(() => ["String"]));
});

test("a missing figure is #N/A with its reason beside it, never zero and never blank", async () => {
  const rows: Block<CellResult> = [
    ["China", quantityCell(40)],
    ["Tajikistan", new Fault("notAvailable", "=withheld by the publisher")],
  ];
  const { message } = await inserted({ kind: "table", call: answering(["Country", "Value"], rows) });
  expect(message?.text).toBe(
    "Wrote MINERAL.TOP as table Orebook_Top_antimony to Sheet1!A1:C3 (9 cells). 1 cell is #N/A: the column Missing says why.",
  );
  expect(await book.current.values("A1:C3")).toEqual([
    ["Country", "Value", "Missing"],
    ["China", 40, ""],
    ["Tajikistan", "#N/A", "=withheld by the publisher"],
  ]);
});

test("an answer of nothing but errors is refused", async () => {
  const missing = new Fault("notAvailable", "withheld");
  const { done, message } = await inserted({ kind: "table", call: answering(["Value"], [[missing]]) });
  expect([done, message?.text]).toEqual([false, "There is no figure to insert. withheld"]);
});

test("more cells than can be read back are refused before anything is written", async () => {
  const rows = Array.from({ length: 300_001 }, (): CellResult[] => [1]);
  const { message } = await inserted({ kind: "table", call: answering(["Number"], rows) });
  expect(message?.text).toMatch(/answers 300001 x 1 cells, and at most 300000 can be written as values\./);
});

test("where Excel refuses halfway, what stood in empty cells is taken back", async () => {
  const { OfficeExtension } = book.current;
  expect(OfficeExtension).toBeDefined();
  const rows: Block<CellResult> = [["China", quantityCell(40)]];
  const { host } = book.current;
  const answer = host.answer.bind(host);
  // Excel carries out what comes before the setting, and refuses that.
  host.answer = (message) => {
    const request = JSON.parse(message) as {
      message: {
        body: { Actions: { Name: string }[]; ObjectPaths: Record<string, { Name: string; ParentObjectPathId: number }> };
      };
    };
    for (const path of Object.values(request.message.body?.ObjectPaths ?? {}))
      if (path.Name === "Add" && request.message.body.ObjectPaths[path.ParentObjectPathId]?.Name === "Settings")
        path.Name = "GetItem";
    return answer(JSON.stringify(request));
  };
  const { done, message } = await inserted({ kind: "table", call: answering(["Country", "Value"], rows) });
  host.answer = answer;
  expect([done, message?.kind]).toEqual([false, "problem"]);
  expect(await book.current.values("A1:B2")).toEqual([
    ["", ""],
    ["", ""],
  ]);
  const tables = await book.current.run(async (context) => {
    const count = context.workbook.tables.getCount();
    await context.sync();
    return count.value;
  });
  expect(tables).toBe(0);
});

test("undo is merged where Excel can, and goes on without where it cannot", async () => {
  book.current.addRequirementSet("ExcelApi", "1.20");
  const run = jest.spyOn(book.current.Excel, "run");
  const { done } = await inserted({ kind: "formula", call: { definition: functionById("MINERAL.VERSION")!, given: {} } });
  expect(done).toBe(true);
  expect(run.mock.calls.some(([options]) => (options as { mergeUndoGroup?: boolean }).mergeUndoGroup === true)).toBe(true);
  expect(await book.current.values("A1")).toEqual([[dataset().version]]);
});
