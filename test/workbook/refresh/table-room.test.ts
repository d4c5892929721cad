/** Where new rows of a table come from, so that nothing that belongs together is torn apart. */
import type { Area } from "../../../src/workbook/area";
import { roomForRows } from "../../../src/workbook/refresh/table-room";
import { sheet, sheetBlock } from "../cells/sheet-block";

/** A table in the columns B to D and the rows 2 to 4 (`T`), with what stands around it: one letter a cell, a dot for a blank one. */
function roomIn(picture: string, { rows = 1, hasTotals = false, others = [] as Area[] } = {}) {
  const lines = picture.trim().split(/\s+/);
  const typed = lines.map((line) => [...line].map((cell) => (cell === "." ? null : cell)));
  const end = lines.map((line) => line.includes("T")).lastIndexOf(true) + 1;
  const area = { sheet, row: hasTotals ? end - 1 : end, column: 1, rows, columns: 3 };
  return roomForRows(area, hasTotals, { blocks: [sheetBlock(typed)], others });
}

const table = (row: number, column: number, rows: number, columns: number): Area => ({ sheet, row, column, rows, columns });

describe("cells below move down", () => {
  test.each([
    ["where nothing stands there", "...... .TTT.. .TTT.. ......"],
    ["where all of it stands in the table's columns", "...... .TTT.. .TTT.. .aab.. .a...."],
    ["where what stands beside is apart from it", "...... .TTT.. .TTT.. .aa... ...... .....b"],
  ])("%s", (_, picture) => expect(roomIn(picture)).toBe("shift"));

  test("where another table stands wholly there, whatever table stands beside it", () => {
    const others = [table(4, 1, 2, 3), table(1, 5, 5, 1)];
    expect(roomIn(".....S .TTT.S .TTT.S .....S .UUU.S .UUU.S", { others })).toBe("shift");
  });
});

describe("free rows are taken", () => {
  test.each([
    ["where a row further down reaches out of the table's columns", "...... .TTT.. .TTT.. ...... aaaaaa"],
    ["where a label stands outside, in the row above its numbers", "...... .TTT.. .TTT.. ...... a..... .bbb.."],
  ])("%s", (_, picture) => expect(roomIn(picture)).toBe("free"));

  test("where another table stands only partly in the table's columns, as long as it is not in the way", () => {
    expect(roomIn("...... .TTT.. .TTT.. ...... ..UUU.", { others: [table(4, 2, 1, 3)] })).toBe("free");
    expect(roomIn("...... .TTT.. .TTT.. ...... ..UUU.", { others: [table(4, 2, 1, 3)], rows: 2 })).toBe("sheet");
  });
});

describe("rows of the sheet come in", () => {
  test.each([
    ["where too few rows are free", "...... .TTT.. .TTT.. ...... aaaaaa", { rows: 2 }],
    ["where what stands beside ends with the table", ".....b .TTT.b .TTT.b aaaa..", {}],
    ["above a row of totals", "...... .TTT.. .TTT.. .TTT.. ...... aaaaaa", { hasTotals: true }],
  ])("%s", (_, picture, more) => expect(roomIn(picture, more)).toBe("sheet"));
});

describe("new rows are left out", () => {
  test.each([
    ["where a block beside the table goes on below", "...... .TTT.b .TTT.b aaaa.b"],
    ["where it goes on one column further", "...... .TTT.b. .TTT.b. aaaa..b"],
  ])("%s", (_, picture) => expect(roomIn(picture)).toBeUndefined());

  test("where a table beside it would be torn apart", () => {
    expect(roomIn("......S .TTT..S .TTT..S aaaaa.S", { others: [table(0, 6, 4, 1)] })).toBeUndefined();
  });
});
