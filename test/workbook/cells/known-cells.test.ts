import { KnownCells } from "../../../src/workbook/cells/known-cells";
import { sheet, sheetBlock } from "./sheet-block";

const other = { name: "My sheet", key: "2" };
const cells = new KnownCells({
  blocks: [
    sheetBlock([
      ["Land", "Figure"],
      ["Peru", 1],
      ["Chile", 2],
    ]),
    sheetBlock([["Cuba"]], [], { row: 3 }),
    sheetBlock([[true]], [[{ error: "#REF!" }]], { sheet: other, row: 4, column: 3 }),
  ],
  tables: [{ name: "List", area: { sheet, row: 0, column: 0, rows: 3, columns: 2 }, headers: ["Land", "Figure"] }],
});
const from = { sheet, row: 2, column: 5 };
const inTable = { sheet, row: 2, column: 1 };

test.each([
  ["A2", [["Peru"]]],
  [
    "$A$2:B3",
    [
      ["Peru", 1],
      ["Chile", 2],
    ],
  ],
  ["A4", [["Cuba"]]],
  ["A:A", [["Land"], ["Peru"], ["Chile"], ["Cuba"]]],
  ["B3:B6", [[2], [null], [null], [null]]],
  ["'my sheet'!D5", [[{ error: "#REF!" }]]],
  ["'My sheet'!A1", [[null]]],
  ["List[Land]", [["Peru"], ["Chile"]]],
  ["list[@figure]", [[2]]],
])("%s", (text, block) => {
  expect(cells.reference(text, from)).toEqual(block);
});

test("a column of the table in which the formula stands", () => {
  expect(cells.reference("[@Land]", inTable)).toEqual([["Chile"]]);
});

test.each(["Missing!A1", "List[Other]", "Other[Land]", "[@Land]", "SomeName", "A1#", "[Book.xlsx]Data!A1"])(
  "%s is not known",
  (text) => {
    expect(cells.reference(text, from)).toBeUndefined();
  },
);
