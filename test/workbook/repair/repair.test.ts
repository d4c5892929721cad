import { planRepair } from "../../../src/workbook/repair";
import { sheet, sheetBlock } from "../cells/sheet-block";

const name = { error: "#NAME?" };
const RANK = '=MINERAL.RANK("antimony","China")';

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
  // Cells between them are null, which leaves them as they are.
  expect(edits.map(({ area, formulas }) => [area.row, area.rows, formulas.map(([formula]) => formula !== null)])).toEqual([
    [0, 8, [true, true, true, true, false, false, false, true]],
  ]);
});

test("columns side by side are one edit, and cells far apart are two", () => {
  const row = [RANK, RANK];
  const blocks = [
    sheetBlock(
      [row, row],
      [
        [name, name],
        [name, name],
      ],
    ),
    sheetBlock([row], [[name, name]], { row: 1000 }),
    sheetBlock([[RANK]], [[name]], { sheet: { name: "Other", key: "0" } }),
  ];
  expect(planRepair(blocks).edits.map(({ area }) => [area.sheet.key, area.row, area.column, area.rows, area.columns])).toEqual([
    ["0", 0, 0, 1, 1],
    ["1", 0, 0, 2, 2],
    ["1", 1000, 0, 1, 2],
  ]);
});

test("of cells that one formula fills and that name it, only the first is entered again", () => {
  const leftover = '=_xldudf_MINERAL_TOP("antimony",2)';
  const blocks = [sheetBlock([[leftover, leftover], [leftover, leftover], [leftover]], [[1, "China"], [2, "Russia"], [1]])];
  const { cells } = planRepair(blocks, { spills: [{ sheet, row: 0, column: 0, rows: 2, columns: 2 }] });
  expect(cells.map(({ row, column }) => [row, column])).toEqual([
    [0, 0],
    [2, 0],
  ]);
});

test("on a protected sheet nothing is entered", () => {
  const plan = planRepair([sheetBlock([[RANK]], [[name]])], { protectedSheets: new Set([sheet.key]) });
  expect([plan.cells, plan.edits]).toEqual([[], []]);
  expect(plan.hopeless[0]!.message).toMatch(/^Sheet Data is protected\./);
});

test("text that reads like a leftover is left alone", () => {
  const text = "=_xldudf_MINERAL_RANK(A1,A2)";
  expect(planRepair([sheetBlock([[text]], [[text]])]).cells).toEqual([]);
});

test("a formula that is too long only as files hold it is entered: what is typed fits", () => {
  const call = 'MINERAL.RANK("antimony","China")';
  const stored = `=${Array.from({ length: 205 }, () => call.replace("MINERAL.", "_xldudf_MINERAL_")).join("+")}`;
  const { cells, hopeless } = planRepair([sheetBlock([[stored]], [[name]])]);
  expect(stored.length).toBeGreaterThan(8192);
  expect(hopeless).toEqual([]);
  expect(cells.map(({ enter }) => enter)).toEqual([`=${Array.from({ length: 205 }, () => call).join("+")}`]);
});

test("a formula that is longer than Excel takes is said, and not entered", () => {
  const long = `=_xldudf_MINERAL_VERSION()&"${"a".repeat(200)}"${`&"${"b".repeat(240)}"`.repeat(40)}`;
  const { cells, edits, hopeless } = planRepair([sheetBlock([[long]], [[name]])]);
  expect([cells, edits]).toEqual([[], []]);
  expect(hopeless).toHaveLength(1);
  expect(hopeless[0]!.message).toMatch(/letters: Excel takes at most 8192\. Shorten it/);
});
