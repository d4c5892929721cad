import { brokenNames, nothingToRepair, planRepair, repairOutcome, repairReport } from "../../../src/workbook/repair";
import { sheet, sheetBlock } from "../cells/sheet-block";

const RANK = '=MINERAL.RANK("antimony","China")';
const name = { error: "#NAME?" };

test("each formula is told by what it shows after it was entered: an answer, an error of its own, waiting, still not known, refused", () => {
  const typed = Array.from({ length: 5 }, () => [RANK]);
  const { cells } = planRepair([sheetBlock(typed, [[name], [name], [name], [name], [name]])]);
  const readBack = [sheetBlock(typed, [[1], [{ error: "#N/A" }], [{ error: "#BUSY!" }], [name], [name]])];
  const outcome = repairOutcome(cells, readBack, [{ sheet, row: 4, column: 0 }]);
  expect(Object.entries(outcome).map(([state, own]) => [state, (own as { row: number }[]).map(({ row }) => row)])).toEqual([
    ["answering", [0, 1]],
    ["waiting", [2]],
    ["unknown", [3]],
    ["refused", [4]],
  ]);
  expect(repairReport(outcome, { hopeless: [], names: [], tooLarge: ["Huge"] })).toBe(
    "Entered 4 formulas again: 2 calculate now. 1 formula (Data!A3): still being calculated: wait until they show their figures. 1 formula (Data!A4): still #NAME?: close and open Excel so that it loads Orebook, and repair again. 1 formula (Data!A5): not entered, because Excel refuses it: it may be a part of an array formula (Ctrl+Shift+Enter). Select the whole array, and enter its formula again yourself. Not looked through, because of their size: Huge.",
  );
});

test("a formula with another name that is not known is told apart from one that Orebook's functions alone keep from calculating", () => {
  const formulas = [
    '=LET(x,_xldudf_MINERAL_RANK("antimony","China"),x*2)',
    '=_xldudf_OTHER_ADDIN("a")+_xldudf_MINERAL_RANK("antimony","China")',
    "=TaxRate*_xldudf_MINERAL_VERSION()",
    "=_xldudf_MINERAL_VERSION()&MINERAL.VERSION()",
  ];
  const blocks = (shown: readonly unknown[]) => [
    sheetBlock(
      formulas.map((formula) => [formula]),
      shown.map((each) => [each as typeof name]),
    ),
  ];
  const { cells } = planRepair(blocks([name, name, name, name]));
  const report = (...shown: unknown[]) =>
    repairReport(repairOutcome(cells, blocks(shown), []), { hopeless: [], names: [], tooLarge: [] });
  expect(report(name, name, name, name)).toBe(
    "Entered 4 formulas again: 0 calculate now. " +
      "1 formula (Data!A4): still #NAME?: close and open Excel so that it loads Orebook, and repair again. " +
      "3 formulas (Data!A1:A3): still #NAME?: LET, _xldudf_OTHER_ADDIN or TaxRate may be not known here. Open the workbook in an Excel that has it, with the add-in that it comes from, or write the formula without it. Where Orebook's functions alone show #NAME? too, close and open Excel, and repair again.",
  );
  expect(report(name, 1, 1, "2030.1")).toBe(
    "Entered 4 formulas again: 3 calculate now. 1 formula (Data!A1): still #NAME?: LET is not known here. Open the workbook in an Excel that has it, with the add-in that it comes from, or write the formula without it.",
  );
});

test("ranges that nobody would read to the end are cut", () => {
  const typed = Array.from({ length: 200 }, (_, row) => [row % 2 === 0 ? RANK : ""]);
  const { hopeless } = planRepair(
    [
      sheetBlock(
        typed,
        typed.map(() => [name]),
      ),
    ],
    { protectedSheets: new Set([sheet.key]) },
  );
  const words = nothingToRepair({ hopeless, names: [], tooLarge: [] });
  expect(words).toMatch(
    /^Nothing was repaired\. 100 formulas are left as they are \(Data!A1, A3, A5, .*, …\): Sheet Data is protected\./,
  );
  expect(words.length).toBeLessThan(400);
});

test("a name that Excel did not bind is told with what to enter for it", () => {
  const names = brokenNames([
    { name: "MyRank", formula: '=[2]!_xldudf_mineral_rank("antimony","China")*2' },
    { name: "Fine", formula: RANK },
    { name: "Cells", formula: "=Data!$A$1" },
  ]);
  expect(names).toEqual([{ name: "MyRank", enter: `${RANK}*2` }]);
  expect(nothingToRepair({ hopeless: [], names, tooLarge: [] })).toBe(
    `Nothing was repaired. The name MyRank calls Orebook in a form that Excel did not bind. Open Formulas, Name Manager, and enter for it ${RANK}*2`,
  );
});
