import * as fc from "fast-check";
import type { Dataset } from "../../../src/dataset/dataset";
import { callingNames } from "../../../src/workbook/cells/calling-names";
import { isCellError, showSame, type Shown } from "../../../src/workbook/cells/shown";
import { addressOfCell, changesSheet, refreshInSteps, refreshReport, type RefreshReport } from "../../../src/workbook/refresh";
import { invented } from "../../dataset/invented-dataset";
import { next } from "../../dataset/invented-release";
import { answerBlock, answered, sheet, sheetBlock } from "../cells/sheet-block";

function column(formulas: readonly string[], dataset: Dataset = invented) {
  return sheetBlock(
    formulas.map((formula) => [formula]),
    formulas.map((formula) => [answered(formula, dataset)]),
  );
}

function changed({ changes }: RefreshReport) {
  return changes.map((change) => [addressOfCell(change), change.old, change.new, change.reason]);
}

test("says of each changed cell what it was, what it is, why, and from which work", () => {
  const formulas = [
    '=MINERAL.VALUE("fooite","Alphaland")',
    '=MINERAL.VALUE("barium blue","Alphaland")',
    '=MINERAL.VALUE("fooite","Betaland","reserves")',
    '=MINERAL.VALUE("fooite","Alphaland","reserves")',
    "=MINERAL.VERSION()",
  ];
  const report = refreshReport({ blocks: [column(formulas)] }, invented, next);
  expect(changed(report)).toEqual([
    ["Data!A1", 150, 175, "new edition"],
    ["Data!A2", 30, 31, "revision"],
    ["Data!A3", 500, 510, "correction"],
    ["Data!A5", "2030.1", "2031.1", "new dataset"],
  ]);
  expect(report.changes.map(({ detail }) => detail)).toEqual([
    "Next 2031 (first) in place of New 2030 (first)",
    "Was 30 kg, marked as revised by the publisher",
    "new-fooite-betaland: printed as 501.",
    "The answer rests on no work",
  ]);
  expect(report.changes[1]!.sources).toMatchObject([{ work: { short: "New 2030" }, locator: "row 30" }]);
  expect(report.counts).toEqual({
    formulas: 5,
    changed: 4,
    inError: 0,
    newlyInError: 0,
    open: 0,
    byReason: { "new edition": 1, revision: 1, correction: 1, "new dataset": 1 },
  });
  expect(report.from.version).toBe("2030.1");
  expect(report.to.hash).toBe("1".repeat(64));
});

test("a figure that is gone is an error with its reason, and one that comes is a change", () => {
  const formulas = ['=MINERAL.VALUE("barium blue","Betaland")', '=MINERAL.VALUE("barium blue","Gammaland")'];
  const report = refreshReport({ blocks: [column(formulas)] }, invented, next);
  expect(changed(report)).toEqual([
    ["Data!A1", 10, { error: "#N/A" }, "revision"],
    ["Data!A2", { error: "#N/A" }, 5, "revision"],
  ]);
  expect(report.inError).toMatchObject([
    { error: "#N/A", wasError: false, message: expect.stringContaining("Betaland") as string },
  ]);
  expect(report.counts.newlyInError).toBe(1);
});

test("arguments in cells, in table columns and in names are followed", () => {
  const block = sheetBlock(
    [
      ["Mineral", "Land", "Figure"],
      ["fooite", "Alphaland", "=MINERAL.VALUE(A2,B2)"],
      ["fooite", "Alphaland", "=MINERAL.VALUE([@Mineral],List[@Land])"],
      ["fooite", "Alphaland", "=MINERAL.VALUE(stone,'Data'!B4)"],
    ],
    [[], [null, null, 150], [null, null, 150], [null, null, 150]].map((row) => row.map((cell) => cell as Shown)),
  );
  const tables = [
    { name: "List", area: { sheet, row: 0, column: 0, rows: 4, columns: 3 }, headers: ["Mineral", "Land", "Figure"] },
  ];
  const report = refreshReport({ blocks: [block], tables, names: new Map([["STONE", [["fooite"]]]]) }, invented, next);
  expect(changed(report)).toEqual(["Data!C2", "Data!C3", "Data!C4"].map((address) => [address, 150, 175, "new edition"]));
});

test("calls in LET, IF, texts and arrays: Excel tells the figure, the call tells why", () => {
  const formulas = [
    '=LET(x,MINERAL.VALUE("fooite","Alphaland"),x*2)',
    '=IF(TRUE,MINERAL.VALUE("barium blue","Alphaland"),0)',
    '="MINERAL.VALUE(""fooite"",""Alphaland"")"',
    '=SUM(MINERAL.VALUE("fooite",{"Alphaland","Betaland"},"reserves"))',
    '=LET(m,"fooite",MINERAL.VALUE(m,"Alphaland"))',
    '=1+MINERAL.VALUE("fooite","Alphaland","reserves")',
  ];
  const typed = formulas.map((formula) => [formula]);
  const before = sheetBlock(typed, [[300], [30], ["text"], [1200], [150], [701]]);
  const after = sheetBlock(typed, [[350], [31], ["text"], [1210], [175], [701]]);
  const preview = refreshReport({ blocks: [before] }, invented, next);
  expect(preview.open.map(addressOfCell)).toEqual(["Data!A1", "Data!A2", "Data!A4", "Data!A5"]);
  expect(preview.changes).toEqual([]);
  const report = refreshReport({ blocks: [before] }, invented, next, [after]);
  expect(report.open).toEqual([]);
  expect(changed(report)).toEqual([
    ["Data!A1", 300, 350, "new edition"],
    ["Data!A2", 30, 31, "revision"],
    ["Data!A4", 1200, 1210, "correction"],
    ["Data!A5", 150, 175, "not known"],
  ]);
  expect(report.counts.formulas).toBe(5);
});

test("what a formula fills is compared cell by cell, also where it fills fewer or others", () => {
  const formula = '=MINERAL.TOP("barium blue")';
  const fill = (dataset: Dataset) => {
    const top = answerBlock(formula, dataset);
    return sheetBlock([[formula, ...top[0]!.slice(1)], ...top.slice(1)], top);
  };
  const [before, after] = [fill(invented), fill(next)];
  const preview = refreshReport({ blocks: [before] }, invented, next);
  const readBack = refreshReport({ blocks: [before] }, invented, next, [after]);
  expect(preview.changes.map(addressOfCell)).toEqual(["Data!C1", "Data!D1", "Data!B2", "Data!C2", "Data!D2"]);
  expect(preview.changes).toEqual(readBack.changes);
  expect(preview.changes.every(({ formula: of }) => of === formula)).toBe(true);
});

test("a formula that calculates with other cells beside its call names these as the reason", () => {
  const formula = '=IF(B1="","",MINERAL.VALUE("child","Alphaland")/B1)';
  const cells = (shown: Shown, divisor: number) => sheetBlock([[formula, divisor]], [[shown]]);
  const report = refreshReport({ blocks: [cells(4, 2)] }, invented, next, [cells(2, 4)]);
  expect(changed(report)).toEqual([["Data!A1", 4, 2, "other cells"]]);
});

test("a cell that had not been calculated, and one whose arguments have changed, are no change of the data", () => {
  const formulas = ['=MINERAL.VALUE("fooite","Alphaland","reserves")', "=MINERAL.VALUE(C2,D2,E2)"];
  const cells = (first: Shown, place: string, second: Shown) =>
    sheetBlock(
      [
        [formulas[0], null, null, null, null],
        [formulas[1], null, "fooite", place, "reserves"],
      ],
      [[first], [second]],
    );
  const report = refreshReport({ blocks: [cells({ error: "#NAME?" }, "Alphaland", 700)] }, invented, next, [
    cells(700, "Deltaland", { error: "#N/A" }),
  ]);
  expect(changed(report)).toEqual([
    ["Data!A1", { error: "#NAME?" }, 700, "recalculated"],
    ["Data!A2", 700, { error: "#N/A" }, "other cells"],
  ]);
});

test("an unchanged dataset changes nothing", () => {
  const minerals = fc.constantFrom("fooite", "barium blue", "child", "nothing", "no such", "=1+1");
  const places = fc.constantFrom("Alphaland", "Betaland", "World", "Group of Two", "Deltaland", "");
  const functions = fc.constantFrom("MINERAL.VALUE", "MINERAL.RANK", "MINERAL.SHARE", "MINERAL.CITE");
  fc.assert(
    fc.property(fc.array(fc.tuple(functions, minerals, places), { maxLength: 20 }), (calls) => {
      const formulas = calls.map(([id, mineral, place]) => `=${id}("${mineral}","${place}")`);
      const report = refreshReport({ blocks: [column(formulas)] }, invented, invented);
      expect(report.changes).toEqual([]);
      expect(report.open).toEqual([]);
      expect(report.counts.formulas).toBe(formulas.length);
    }),
  );
});

test("a preview says what the next dataset answers, for any call with its arguments in it", () => {
  const minerals = fc.constantFrom("fooite", "barium blue", "child");
  const places = fc.constantFrom("Alphaland", "Betaland", "Gammaland", "World", "Group of Two");
  fc.assert(
    fc.property(minerals, places, fc.constantFrom("MINERAL.VALUE", "MINERAL.RANK", "MINERAL.SHARE"), (mineral, place, id) => {
      const formula = `=${id}("${mineral}","${place}")`;
      const [old, now] = [answered(formula, invented), answered(formula, next)];
      const { changes } = refreshReport({ blocks: [column([formula])] }, invented, next);
      expect(changes.map((change) => [change.old, change.new])).toEqual(showSame(old, now) ? [] : [[old, now]]);
    }),
  );
});

test("200,000 formulas over 20 sheets take seconds, those that point at cells included", () => {
  const places = ["Alphaland", "Betaland", "Gammaland", "Deltaland"];
  const blocks = Array.from({ length: 20 }, (_, number) => {
    const typed = Array.from({ length: 10_000 }, (_, row) => [
      "fooite",
      places[row % 4],
      `=MINERAL.VALUE(A${row + 1},B${row + 1})`,
    ]);
    const shown = typed.map((_, row): Shown[] => [null, null, [150, 50, 50, { error: "#N/A" }][row % 4]!]);
    return sheetBlock(typed, shown, { sheet: { name: `Sheet ${number}`, key: String(number) } });
  });
  const start = performance.now();
  const steps = refreshInSteps({ blocks }, invented, next);
  let step = steps.next();
  let count = 0;
  for (; !step.done; step = steps.next()) expect(step.value).toBe((count += 2_000));
  const report = step.value;
  const seconds = (performance.now() - start) / 1000;
  expect(report.counts.formulas).toBe(200_000);
  expect(report.counts.changed).toBe(150_000);
  expect(report.changes.filter(({ new: now }) => isCellError(now))).toHaveLength(50_000);
  expect(seconds).toBeLessThan(15);
});

test("the changes as a sheet: formulas and text of the data as text, figures in their formats", () => {
  const report = refreshReport(
    { blocks: [column(['=MINERAL.VALUE("barium blue","Betaland")', '=MINERAL.SHARE("fooite","Alphaland")'])] },
    invented,
    next,
  );
  const existing = (first: string) => ({
    sheet: { name: "Orebook Changes", key: "7" },
    isProtected: false,
    used: { sheet, row: 0, column: 0, rows: 9, columns: 8 },
    first,
  });
  const written = changesSheet(report, [], [existing("My own")]);
  expect(written.name).toBe("Orebook changes 2");
  const [made, values] = written.edits;
  const format = written.edits.find(({ kind }) => kind === "format");
  expect(made).toEqual({ kind: "sheet", name: "Orebook changes 2" });
  if (values?.kind !== "values") throw new Error("no values");
  expect(values.values[0]![0]).toBe("Orebook changes");
  const [row, share] = values.values.slice(-2);
  expect(row!.slice(0, 5)).toEqual(["'Data!A1", `'=MINERAL.VALUE("barium blue","Betaland")`, 10, "'#N/A", "revision"]);
  expect(share![3]).toBeCloseTo(175 / 410);
  expect(format).toMatchObject({ kind: "format", area: { row: 5, column: 2, rows: 2, columns: 2 } });
  expect(format).toHaveProperty("format", [
    ["#,##0", "#,##0"],
    ["0.0%", "0.0%"],
  ]);
  for (const cell of values.values.flat()) expect(String(cell)).not.toMatch(/^[=+@-]/);
  const again = changesSheet(report, [], [existing("Orebook changes")]);
  expect(again.name).toBe("Orebook Changes");
  expect([...new Set(again.edits.map(({ kind }) => kind))]).toEqual(["clear", "values", "look", "format"]);
});

test("cells that Excel has not calculated yet are open, and one that cannot spill any more has left its other cells blank", () => {
  const formulas = ['=MINERAL.VALUE("fooite","Alphaland")', '=MINERAL.TOP("barium blue")'];
  const typed = [[formulas[0]], [formulas[1], "Alphaland", 30, 0.75], [2, "Betaland", 10, 0.25]];
  const before = sheetBlock(typed, [[150], [1]]);
  const after = sheetBlock(
    [[formulas[0]], [formulas[1], "", "", ""], ["mine", "", "", ""]],
    [[{ error: "#BUSY!" }], [{ error: "#SPILL!" }]],
  );
  const report = refreshReport({ blocks: [before] }, invented, next, [after]);
  expect(report.open.map(addressOfCell)).toEqual(["Data!A1"]);
  expect(changed(report)).toEqual([
    ["Data!A2", 1, { error: "#SPILL!" }, "recalculated"],
    ...[
      ["B2", "Alphaland"],
      ["C2", 30],
      ["D2", 0.75],
      ["B3", "Betaland"],
      ["C3", 10],
      ["D3", 0.25],
    ].map(([cell, old]) => [`Data!${cell}`, old, null, "recalculated"]),
  ]);
  expect(report.inError).toMatchObject([{ error: "#SPILL!", message: expect.stringContaining("Empty the cells") as string }]);
});

test("cells that show what they did before, though their data have changed, are named", () => {
  const formulas = [
    '=MINERAL.VALUE("fooite","Alphaland")',
    '=LET(v,MINERAL.VALUE("fooite","Alphaland"),v*2)',
    '=LET(m,"fooite",MINERAL.VALUE(m,"Alphaland"))',
    '=IF(MINERAL.VALUE("fooite","Alphaland")>100,"many","few")',
    '=MINERAL.VALUE("fooite","Alphaland","reserves")*2',
    '=MINERAL.VALUE(TRIM("fooite"),"Alphaland","reserves")',
    '=NOSUCH(MINERAL.VALUE("fooite","Alphaland"))',
    '=MINERAL.VALUE("fooite","Alphaland")+1',
  ];
  const typed = formulas.map((formula) => [formula]);
  const shown: Shown[][] = [[150], [300], [150], ["many"], [1400], [700], [{ error: "#NAME?" }], [151]];
  const before = sheetBlock(typed, shown);
  const report = refreshReport({ blocks: [before] }, invented, next, [sheetBlock(typed, [...shown.slice(0, 7), [176]])]);
  expect(report.asBefore.map((cell) => [addressOfCell(cell), cell.isCertain])).toEqual([
    ["Data!A1", true],
    ["Data!A2", false],
    ["Data!A3", false],
    ["Data!A4", false],
  ]);
  expect(changed(report).map(([address]) => address)).toEqual(["Data!A8"]);
  expect(refreshReport({ blocks: [before] }, invented, next).asBefore).toEqual([]);
  const values = changesSheet(report, [], [])
    .edits.find((edit) => edit.kind === "values")!
    .values.map(([first]) => first);
  expect(values.slice(3, 5)).toEqual([
    "'Not calculated again: F2 and Enter in the cell does so, where its functions are known: Data!A1",
    "'Show what they did before, though their data may have changed: Data!A2:A4",
  ]);
});

test("what a formula fills and was not calculated again is one cell", () => {
  const formula = '=MINERAL.TOP("barium blue")';
  const top = answerBlock(formula, invented);
  const block = sheetBlock([[formula, ...top[0]!.slice(1)], ...top.slice(1)], top);
  const report = refreshReport({ blocks: [block] }, invented, next, [block]);
  expect(report.asBefore).toEqual([{ sheet, row: 0, column: 0, formula, isCertain: true }]);
  expect(report.changes).toEqual([]);
});

test("a row of a table that a formula fills has the reasons of its own country", () => {
  const formula = '=MINERAL.TOP("barium blue")';
  const top = answerBlock(formula, invented);
  const block = sheetBlock([[formula, ...top[0]!.slice(1)], ...top.slice(1)], top);
  const { changes } = refreshReport({ blocks: [block] }, invented, next);
  expect(changes.map((change) => [addressOfCell(change), change.detail])).toEqual([
    ["Data!C1", "Was 30 kg, marked as revised by the publisher"],
    ["Data!D1", "Was 30 kg, marked as revised by the publisher"],
    ...["B2", "C2", "D2"].map((cell) => [`Data!${cell}`, "New 2030 now has: Gammaland, barium blue mine production, 2029: 5 kg"]),
  ]);
});

test("cells that call through a defined name are compared, and told why they change", () => {
  const names = callingNames([{ name: "MyValue", formula: '=MINERAL.VALUE("fooite","Alphaland")' }]);
  const typed = [["=MyValue"], ["=MyValue/10"], ["=1+1"]];
  const was = { blocks: [sheetBlock(typed, [[150], [15], [2]])], callingNames: names };
  const looked = refreshReport(was, invented, next);
  expect(looked.open.map(addressOfCell)).toEqual(["Data!A1", "Data!A2"]);
  expect(looked.counts.formulas).toBe(2);
  const report = refreshReport(was, invented, next, [sheetBlock(typed, [[175], [17.5], [2]])]);
  expect(changed(report)).toEqual([
    ["Data!A1", 150, 175, "new edition"],
    ["Data!A2", 15, 17.5, "new edition"],
  ]);
});
