/** Formulas that stayed #NAME? are entered again, on Microsoft's Excel client. */
import { repair } from "../../src/actions/repair";
import { HostError } from "../../workbench/host/wire/errors";
import { openWorkbook, type OpenWorkbook } from "../excel/open-workbook";
import { refuseMergedUndo } from "../excel/refuse-merged-undo";
import { answering } from "./answering";

let book: OpenWorkbook;
beforeEach(() => {
  jest.spyOn(console, "debug").mockImplementation(() => undefined);
});
afterEach(() => {
  book.host.close();
  jest.restoreAllMocks();
});

const RANK = '=MINERAL.RANK("antimony","Tajikistan")';

/** A workbook that was opened before the add-in was there. */
function opened(sheets: { name: string; cells: Record<string, string>; rowNumber?: number; more?: object }[]): OpenWorkbook {
  book = openWorkbook(
    {
      sheets: sheets.map(({ name, cells, rowNumber = 50, more }, index) => ({
        id: `sheet${index + 1}`,
        name,
        colNumber: 10,
        rowNumber,
        cells,
        ...more,
      })),
    },
    "late",
  );
  return book;
}

/** All that a saved workbook holds but for the contents of cells: formats, merged cells, comments, settings. */
function besideFormulas(): object {
  const data = JSON.parse(JSON.stringify(book.model.exportData())) as { sheets: { cells?: object }[]; revisionId?: string };
  // The engine counts its commands.
  delete data.revisionId;
  for (const sheet of data.sheets) delete sheet.cells;
  return data;
}

const cellsOf = (sheet: number) =>
  (book.model.exportData() as unknown as { sheets: { cells: Record<string, string> }[] }).sheets[sheet]!.cells;

test("formulas that stayed #NAME? calculate, in one Undo, and nothing else is touched", async () => {
  const LEFT = '=_xldudf_mineral_rank("antimony","China")';
  opened([
    {
      name: "Data",
      cells: {
        A1: "text",
        B1: RANK,
        B2: LEFT,
        B3: '=IF(A1="text",[2]!_xldudf_MINERAL_RANK("antimony","Tajikistan"),0)',
        B4: '="_xldudf_MINERAL_RANK(1)"',
        B5: "=1+1",
        B6: `='book.xla'!_xldudf_Mineral_Rank("antimony","China")`,
        C1: "beside",
      },
      more: { styles: { B1: 1, B2: 1 }, formats: { B1: 1 }, merges: ["E1:F2"] },
    },
    { name: "Other sheet", cells: { D4: '=MINERAL.UNIT("antimony")' }, more: { isVisible: false } },
  ]);
  await book.run(async (context) => {
    context.workbook.worksheets.getItem("Data").comments.add("B1", "a person's own words");
    await context.sync();
  });
  expect((await book.values("B1:B2")).flat()).toEqual(["#NAME?", "#NAME?"]);
  const before = { beside: besideFormulas(), formulas: await book.formulas("A1:F10") };
  const { message, questions } = await answering(repair, true);
  expect(questions.map(({ title, agree }) => [title, agree])).toEqual([["Repair 5 formulas in 2 sheets?", "Repair"]]);
  expect(message).toEqual({ kind: "done", text: "Repaired 5 formulas: all calculate now." });
  expect(await book.formulas("B1:B6")).toEqual([
    [RANK],
    ['=MINERAL.RANK("antimony","China")'],
    ['=IF(A1="text",MINERAL.RANK("antimony","Tajikistan"),0)'],
    ['="_xldudf_MINERAL_RANK(1)"'],
    ["=1+1"],
    ['=MINERAL.RANK("antimony","China")'],
  ]);
  expect((await book.values("B1:B6")).flat()).toEqual([3, 1, 3, "_xldudf_MINERAL_RANK(1)", 2, 1]);
  expect((await book.values("'Other sheet'!D4")).flat()).toEqual(["t Sb content"]);
  // Formats, comments, merged cells and all other cells are as they were.
  expect(besideFormulas()).toEqual(before.beside);
  expect((await book.formulas("A1:F10")).map((row) => [row[0], ...row.slice(2)])).toEqual(
    before.formulas.map((row) => [row[0], ...row.slice(2)]),
  );
  book.model.dispatch("REQUEST_UNDO");
  expect([await book.formulas("A1:F10"), besideFormulas()]).toEqual([before.formulas, before.beside]);
});

test("formulas on a protected sheet are left and named, the others are repaired", async () => {
  opened([
    { name: "Open", cells: { A1: RANK } },
    { name: "Locked", cells: { A1: RANK, A2: RANK, C9: RANK } },
  ]);
  await book.run(async (context) => {
    context.workbook.worksheets.getItem("Locked").protection.protect();
    await context.sync();
  });
  const { message, questions } = await answering(repair, true);
  const left =
    "3 formulas are left as they are (Locked!A1:A2, C9): Sheet Locked is protected. Unprotect it (Review, Unprotect Sheet) and repair again.";
  expect(questions[0]!.text).toContain(left);
  expect(message).toEqual({ kind: "done", text: `Repaired 1 formula: it calculates now. ${left}` });
  expect((await book.values("Locked!A1")).flat()).toEqual(["#NAME?"]);
  const again = await answering(repair);
  expect(again.message).toEqual({ kind: "problem", text: `Nothing was repaired. ${left}` });
});

test("a formula that would be too long is left, with what to do", async () => {
  const long = `=_xldudf_MINERAL_VERSION()&"${"a".repeat(200)}"${`&"${"b".repeat(240)}"`.repeat(40)}`;
  opened([{ name: "Data", cells: { A1: long, A2: RANK } }]);
  const { message } = await answering(repair, true);
  expect(message?.text).toMatch(
    /^Repaired 1 formula: it calculates now\. 1 formula is left as it is \(Data!A1\): .* at most 8192\. Shorten it: put a part of it into a cell of its own/,
  );
  expect(cellsOf(0).A1).toBe(long);
});

test("a formula that Excel still does not know is said to be so", async () => {
  opened([{ name: "Data", cells: { A1: `=LET(x,MINERAL.RANK("antimony","China"),x)`, A2: RANK } }]);
  const { message } = await answering(repair, true);
  expect(message?.text).toMatch(
    /^Entered 2 formulas again: 1 calculates now\. 1 formula \(Data!A1\): still #NAME\?: LET is not known here\. Open the workbook in an Excel that has it/,
  );
});

test("with nothing to repair nothing is asked, and text that reads like a formula is none", async () => {
  opened([{ name: "Data", cells: { A1: "'=_xldudf_MINERAL_RANK(1)", A2: "=1+1", A3: '="MINERAL.RANK(1)"' } }]);
  const { message } = await answering(repair);
  expect(message).toEqual({
    kind: "done",
    text: "No formula needs repair: Excel knows every Orebook function in this workbook.",
  });
});

test("nothing is written without agreement", async () => {
  opened([{ name: "Data", cells: { A1: RANK } }]);
  const before = JSON.stringify(book.model.exportData());
  expect((await answering(repair, false)).message).toBeUndefined();
  expect(JSON.stringify(book.model.exportData())).toBe(before);
});

test("what changes while the question stands there counts: a cell that was edited stays, a sheet that was deleted is no failure", async () => {
  opened([
    { name: "Data", cells: { A1: RANK, A2: RANK } },
    { name: "Gone", cells: { A1: RANK } },
  ]);
  const { message } = await answering(repair, async () => {
    await book.run(async (context) => {
      context.workbook.worksheets.getItem("Data").getRange("A1").values = [["typed meanwhile"]];
      context.workbook.worksheets.getItem("Gone").delete();
      await context.sync();
    });
    return true;
  });
  expect(message?.text).toBe("Repaired 1 formula: it calculates now.");
  expect((await book.values("Data!A1:A2")).flat()).toEqual(["typed meanwhile", 3]);
});

test("while a cell is being edited, nothing is written", async () => {
  opened([{ name: "Data", cells: { A1: RANK } }]);
  const { message } = await answering(repair, () => {
    book.host.editing = true;
    return true;
  });
  book.host.editing = false;
  expect(message).toMatchObject({ kind: "problem", text: expect.stringMatching(/A cell is being edited/) as string });
  expect((await book.values("A1")).flat()).toEqual(["#NAME?"]);
});

test("a formula that fills several cells fills them again, and a value beside it stays", async () => {
  opened([{ name: "Data", cells: { A1: '=_xldudf_MINERAL_TOP("antimony",2,"production",2025)', A4: RANK, E1: "beside" } }]);
  const { message } = await answering(repair, true);
  expect(message?.text).toBe("Repaired 2 formulas: all calculate now.");
  expect((await book.values("A1:E2")).map((row) => [row[1], row[4]])).toEqual([
    ["China", "beside"],
    ["Russia", ""],
  ]);
});

test("where Excel refuses a cell, as one of an array formula, the others are repaired and it is named", async () => {
  opened([{ name: "Data", cells: Object.fromEntries(Array.from({ length: 40 }, (_, row) => [`B${row + 1}`, RANK])) }]);
  const { spreadsheet } = (book.host as unknown as { book: { spreadsheet: { change: (...given: unknown[]) => void } } }).book;
  const change = spreadsheet.change.bind(spreadsheet);
  spreadsheet.change = (sheetId, row, ...rest) => {
    if (row === 17) throw new HostError("InvalidOperation", "You can't change part of an array.");
    change(sheetId, row, ...rest);
  };
  const { message } = await answering(repair, true);
  expect(message?.text).toMatch(
    /^Repaired 39 formulas: all calculate now\. 1 formula \(Data!B18\): not entered, because Excel refuses it/,
  );
  expect((await book.values("B17:B19")).flat()).toEqual([3, "#NAME?", 3]);
});

test("where Excel cannot undo all of it at once, it is repaired all the same", async () => {
  opened([{ name: "Data", cells: { A1: RANK } }]);
  const wasMerged = refuseMergedUndo(book);
  const { message } = await answering(repair, true);
  expect([message?.text, wasMerged()]).toEqual(["Repaired 1 formula: it calculates now.", true]);
});
