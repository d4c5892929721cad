import { functionById } from "../../../src/functions";
import { callingNames } from "../../../src/workbook/cells/calling-names";
import { askingCells, type AskedCall } from "../../../src/workbook/cells/asking-cells";
import { invented } from "../../dataset/invented-dataset";
import { sheetBlock } from "./sheet-block";

const ALPHA = '=MINERAL.VALUE("fooite","Alphaland")';
const FORMULAS = [
  [ALPHA, '=MINERAL.VALUE("fooite","Betaland")', "fooite", "Alphaland"],
  ["=MINERAL.VALUE(C1,D1,,C2)*2", '=IFERROR(MINERAL.VALUE("fooite","Alphaland"),0)', "", "=Mine"],
  ['=MINERAL.VALUE(LOWER("FOOITE"),"Betaland")', '=MINERAL.RANK("fooite","Alphaland")', "=1+1", 'text of MINERAL.VALUE("a")'],
];
const snapshot = {
  blocks: [
    sheetBlock(
      FORMULAS,
      FORMULAS.map((row) => row.map((cell) => (cell.startsWith("=") ? 1 : cell || null))),
    ),
  ],
  callingNames: callingNames([{ name: "Mine", formula: ALPHA }]),
};

function asked(id: string, ...values: (string | number | null | undefined)[]): AskedCall {
  return { definition: functionById(id)!, blocks: values.map((value) => (value === undefined ? undefined : [[value]])) };
}

const found = (...calls: AskedCall[]) =>
  askingCells(snapshot, calls, invented).map(({ row, column }) => `${"ABCD"[column]}${row + 1}`);

test("the cells that ask the same, by constants, by cells, within other formulas and through names, whatever way blanks are given", () => {
  // Of A3 only Excel can tell what it asks.
  const cells = ["A1", "A2", "B2", "D2", "A3"];
  expect(found(asked("MINERAL.VALUE", "fooite", "Alphaland"))).toEqual(cells);
  expect(found(asked("MINERAL.VALUE", "fooite", "Alphaland", null, "", undefined))).toEqual(cells);
  expect(found(asked("MINERAL.VALUE", "fooite", "Betaland", null))).toEqual(["B1", "A3"]);
  expect(found(asked("MINERAL.RANK", "fooite", "Alphaland"))).toEqual(["B3"]);
});

test("nothing asked, and nothing that the workbook asks, is no cell", () => {
  expect(found()).toEqual([]);
  expect(found(asked("MINERAL.RANK", "fooite", "Betaland"), asked("MINERAL.HHI", "fooite"))).toEqual([]);
});
