/** The whole workbook, read under Microsoft's Excel client. */
import { readWorkbook } from "../../src/excel/read-workbook";
import { KnownCells } from "../../src/workbook/cells/known-cells";
import { fill } from "../workbench/host/open-excel";
import { workbookForEachTest } from "./open-workbook";

const book = workbookForEachTest();

test("sheets, tables and names with their cells", async () => {
  await fill(book.current, "A1", [
    ["Mineral", "Figure"],
    ["antimony", '=MINERAL.RANK(A2,"Tajikistan")'],
    ["tungsten", 2],
  ]);
  await book.current.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.tables.add("A1:B3", true).name = "Mine";
    context.workbook.names.add("Chosen", sheet.getRange("A2"));
    const locked = context.workbook.worksheets.add("Locked");
    locked.getRange("C3").values = [["note"]];
    locked.protection.protect();
    context.workbook.worksheets.add("Empty");
    await context.sync();
  });
  book.current.trips();
  const progress: [number, number][] = [];
  const { snapshot, sheets, tables, settings, tooLarge } = await readWorkbook((done, total) => progress.push([done, total]));
  expect(book.current.trips()).toHaveLength(2);
  expect(progress).toEqual([
    [0, 7],
    [6, 7],
    [7, 7],
  ]);
  expect(sheets.map(({ sheet, isProtected, used, first }) => [sheet.name, isProtected, used?.rows, first])).toEqual([
    ["Sheet1", false, 3, "Mineral"],
    ["Locked", true, 1, ""],
    ["Empty", false, undefined, ""],
  ]);
  expect(tables).toMatchObject([
    {
      name: "Mine",
      isProtected: false,
      showsHeaders: true,
      headers: ["Mineral", "Figure"],
      area: { row: 0, column: 0, rows: 3, columns: 2 },
    },
  ]);
  expect(tables[0]!.formulas).toEqual([
    ["antimony", '=MINERAL.RANK(A2,"Tajikistan")'],
    ["tungsten", 2],
  ]);
  expect(tables[0]!.types[1]).toEqual(["String", "Double"]);
  const known = new KnownCells(snapshot);
  const from = { sheet: snapshot.blocks[0]!.sheet, row: 0, column: 5 };
  expect(known.reference("Chosen", from)).toEqual([["antimony"]]);
  expect(known.reference("Mine[Mineral]", from)).toEqual([["antimony"], ["tungsten"]]);
  expect(settings).toEqual({ tables: undefined, data: undefined });
  expect(tooLarge).toEqual([]);
});

test("sheets of 50,000 cells each take one trip for the outline and one for each sheet", async () => {
  const cells = Array.from({ length: 10_000 }, (_, row) => [row, row, row, row, row]);
  await book.current.run(async (context) => {
    for (let index = 0; index < 3; index += 1)
      context.workbook.worksheets.add(`Part ${index}`).getRange("A1:E10000").values = cells;
    await context.sync();
  });
  book.current.trips();
  const { snapshot } = await readWorkbook();
  expect(book.current.trips()).toHaveLength(1 + 3);
  expect(snapshot.blocks.reduce((sum, { values }) => sum + values.length, 0)).toBe(30_000);
}, 60_000);

test("of very many sheets one more trip finds where cells are filled, and every sheet is read once, in its order", async () => {
  await book.current.run(async (context) => {
    for (let index = 0; index < 30; index += 1) {
      const sheet = context.workbook.worksheets.add(`Part ${index}`);
      sheet.getRange("B2").values = [[index]];
      if (index % 2 > 0) sheet.visibility = "Hidden";
    }
    await context.sync();
  });
  book.current.trips();
  const { snapshot, sheets } = await readWorkbook();
  expect(book.current.trips()).toHaveLength(3);
  expect(snapshot.blocks.map(({ sheet: { name }, row, column, values }) => [name, row, column, values])).toEqual(
    Array.from({ length: 30 }, (_, index) => [`Part ${index}`, 1, 1, [[index]]]),
  );
  expect(sheets).toHaveLength(31);
}, 60_000);

test("cells that are more than one answer holds do not keep the outline from being read, and come whole", async () => {
  const long = "x".repeat(30_000);
  await fill(
    book.current,
    "A1",
    Array.from({ length: 100 }, (_, row) => [`${row} ${long}`]),
  );
  await book.current.run(async (context) => {
    context.workbook.names.add("Chosen", context.workbook.worksheets.getItem("Sheet1").getRange("A2"));
    await context.sync();
  });
  book.current.answers();
  const { snapshot, names } = await readWorkbook();
  // Where; outline with cells, refused; outline; two halves.
  expect(book.current.answers().map((bytes) => bytes === Infinity)).toEqual([false, true, false, false, false]);
  expect(names).toMatchObject([{ name: "Chosen" }]);
  expect(snapshot.blocks.map(({ row, values }) => [row, values.length])).toEqual([
    [0, 50],
    [50, 50],
  ]);
  expect(snapshot.blocks[1]!.values[49]).toEqual([`99 ${long}`]);
}, 60_000);

test("an error of whoever follows the progress ends the reading", async () => {
  await fill(book.current, "A1", [["x"]]);
  await expect(
    readWorkbook((done) => {
      if (done > 0) throw new Error("Enough.");
    }),
  ).rejects.toThrow("Enough.");
});
