import { planRepair } from "../../../src/workbook/repair";
import { sheetBlock } from "../cells/sheet-block";

const name = { error: "#NAME?" };

test("leftovers in every form, and formulas that Excel did not know, are entered again in the typed form", () => {
  const typed = [
    ['=_xldudf_MINERAL_RANK("antimony",B2)'],
    ['=IF(A1>0,[2]!_xldudf_DEAL_TERM("US-Ukraine","revenue_share"),0)'],
    ['=_xldudf_mineral_rank("antimony","China")'],
    ['=MINERAL.RANK("antimony","China")'],
    ['=MINERAL.RANK("antimony","Peru")'],
    ["=SUM(A1:A2)"],
    ['="_xldudf_MINERAL_RANK(1)"'],
    ['=mineral.rank("antimony","Peru")'],
  ];
  const { cells, edits, hopeless } = planRepair([
    sheetBlock(typed, [[2], [name], [name], [name], [1], [name], ["text"], [name]]),
  ]);
  expect(cells.map(({ row, enter, why }) => [row, enter, why])).toEqual([
    [0, '=MINERAL.RANK("antimony",B2)', "leftover"],
    [1, '=IF(A1>0,DEAL.TERM("US-Ukraine","revenue_share"),0)', "leftover"],
    [2, '=MINERAL.RANK("antimony","China")', "leftover"],
    [3, '=MINERAL.RANK("antimony","China")', "not known"],
    [7, '=MINERAL.RANK("antimony","Peru")', "not known"],
  ]);
  expect(hopeless).toEqual([]);
  expect(edits.map((edit) => edit.kind === "formulas" && [edit.area.row, edit.area.rows, edit.formulas.length])).toEqual([
    [0, 4, 4],
    [7, 1, 1],
  ]);
});

test("text that reads like a leftover is left alone", () => {
  const text = "=_xldudf_MINERAL_RANK(A1,A2)";
  expect(planRepair([sheetBlock([[text]], [[text]])]).cells).toEqual([]);
});

test("a formula that is longer than Excel takes is said, and not entered", () => {
  const long = `=_xldudf_MINERAL_VERSION()&"${"a".repeat(200)}"${`&"${"b".repeat(240)}"`.repeat(40)}`;
  const { cells, edits, hopeless } = planRepair([sheetBlock([[long]], [[name]])]);
  expect([cells, edits]).toEqual([[], []]);
  expect(hopeless).toHaveLength(1);
  expect(hopeless[0]!.message).toMatch(/letters: Excel takes at most 8192\. Shorten it/);
});
