import { dataset } from "../../../src/dataset/current";
import { callingNames } from "../../../src/workbook/cells/calling-names";
import { requestsFor } from "../../../src/workbook/scan/reading";
import { WorkbookScan, type SheetBlock } from "../../../src/workbook/scan/workbook-scan";

const sheet = { name: "Data", key: "1" };

function block(formulas: unknown[][], values: unknown[][], at: Partial<SheetBlock> = {}): SheetBlock {
  const types = values.map((row) => row.map((value) => (String(value).startsWith("#") ? "Error" : "Double")));
  return { sheet, row: 0, column: 0, formulas, values, types, ...at };
}

test("counts formulas by sheet, and finds those in error with their place", () => {
  const scan = new WorkbookScan();
  scan.add(
    block(
      [['=MINERAL.RANK("antimony","Tajikistan")', '=1+MINERAL.RANK(A1,"China")', "=SUM(A1:A2)", "mineral.rank", 5]],
      [[2, "#N/A", "#REF!", "mineral.rank", 5]],
      {
        row: 9,
        column: 1,
      },
    ),
  );
  scan.add(block([["=_xldudf_MINERAL_RANK(A1,A2)"]], [["#NAME?"]], { sheet: { name: "Old file", key: "2" } }));
  const count = scan.result(dataset());
  expect(count.sheets).toEqual([
    { name: "Data", formulas: 2, errors: 1 },
    { name: "Old file", formulas: 1, errors: 1 },
  ]);
  expect(count.formulas).toBe(3);
  expect(count.inError.map(({ sheet: { name }, cell, error, formula }) => [name, cell, error, formula])).toEqual([
    ["Data", "C10", "#N/A", '=1+MINERAL.RANK(A1,"China")'],
    ["Old file", "A1", "#NAME?", "=_xldudf_MINERAL_RANK(A1,A2)"],
  ]);
  expect(count.callsWithReferences).toBe(2);
  expect(count.sources.map(({ work, calls }) => [work.publisher, calls])).toEqual([["U.S. Geological Survey", 1]]);
});

test("text that looks like a formula is none", () => {
  const scan = new WorkbookScan();
  const text = "=MINERAL.RANK(A1,A2)";
  scan.add(block([[text]], [[text]]));
  expect(scan.result(dataset()).formulas).toBe(0);
});

test("a formula that is filled down is looked into once, and counted every time", () => {
  const scan = new WorkbookScan();
  const formula = '=MINERAL.RANK("antimony","Tajikistan")';
  scan.add(
    block(
      Array.from({ length: 100 }, () => [formula]),
      Array.from({ length: 100 }, () => [2]),
    ),
  );
  const { formulas, sources } = scan.result(dataset());
  expect([formulas, sources[0]?.calls]).toEqual([100, 100]);
});

test("an unknown mineral has no source, and is no reason to stop", () => {
  const scan = new WorkbookScan();
  scan.add(block([['=MINERAL.RANK("no such mineral","China")']], [["#N/A"]]));
  expect(scan.result(dataset())).toMatchObject({ formulas: 1, sources: [], callsWithReferences: 0 });
});

test("200,000 formulas over 20 sheets are counted", () => {
  const scan = new WorkbookScan();
  for (let index = 0; index < 20; index += 1) {
    const formulas = Array.from({ length: 10_000 }, (_, row) => [`=IFERROR(MINERAL.RANK($A${row + index},"China"),"")`]);
    scan.add(
      block(
        formulas,
        formulas.map(() => [1]),
        { sheet: { name: `Sheet${index}`, key: String(index) } },
      ),
    );
  }
  expect(scan.result(dataset())).toMatchObject({ formulas: 200_000, callsWithReferences: 200_000 });
});

test("cells are read in blocks of whole rows, as many as a request takes", () => {
  const area = (rows: number, columns: number, name = "Data") => ({
    sheet: { name, key: name },
    row: 0,
    column: 0,
    rows,
    columns,
  });
  expect(requestsFor([area(2, 2), area(2, 2, "Other")], 10)).toHaveLength(1);
  const requests = requestsFor([area(100, 3), area(5, 1, "Other")], 50);
  const blocks = requests.flat().filter(({ sheet: { name } }) => name === "Data");
  expect(
    Math.max(...requests.map((each) => each.reduce((cells, { rows, columns }) => cells + rows * columns, 0))),
  ).toBeLessThanOrEqual(50);
  let next = 0;
  for (const { row, rows, columns } of blocks) {
    expect([row, columns]).toEqual([next, 3]);
    next += rows;
  }
  expect(next).toBe(100);
  expect(requests.map((each) => each.map(({ rows }) => rows))).toEqual([[16], [16], [16], [16], [16], [16], [4, 5]]);
});

test("what one sheet leaves of a request, the next one fills", () => {
  const sheets = ["One", "Two", "Three"].map((name) => ({ sheet: { name, key: name }, row: 0, column: 0, rows: 15, columns: 5 }));
  expect(requestsFor(sheets, 100).map((each) => each.map(({ sheet: { name }, row, rows }) => [name, row, rows]))).toEqual([
    [
      ["One", 0, 15],
      ["Two", 0, 5],
    ],
    [
      ["Two", 5, 10],
      ["Three", 0, 10],
    ],
    [["Three", 10, 5]],
  ]);
});

test("a row of more cells than a request takes is a request of its own", () => {
  const wide = { sheet, row: 0, column: 0, rows: 2, columns: 20 };
  expect(requestsFor([wide], 10).map((each) => each.map(({ row, rows }) => [row, rows]))).toEqual([[[0, 1]], [[1, 1]]]);
});

test("a cell that calls through a defined name counts, with the works behind it", () => {
  const scan = new WorkbookScan(callingNames([{ name: "Rank", formula: '=MINERAL.RANK("antimony","Tajikistan")' }]));
  scan.add(block([["=Rank*2", "=1+1"]], [[4, 2]]));
  const count = scan.result(dataset());
  expect(count.formulas).toBe(1);
  expect(count.sources.map(({ work, calls }) => [work.publisher, calls])).toEqual([["U.S. Geological Survey", 1]]);
});
