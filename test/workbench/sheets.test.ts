import "../../workbench/page/group-by";
import { Model, helpers } from "@odoo/o-spreadsheet";
import { fillReferenceSheet } from "../../workbench/page/reference-sheet";
import { toWorkbookData, type SheetFile } from "../../workbench/page/sheet-file";

const open = (files: SheetFile[]) => {
  jest.spyOn(console, "debug").mockImplementation(() => undefined);
  const model = new Model(toWorkbookData(files, helpers.createEmptyWorkbookData(), helpers.lettersToNumber));
  const read = (sheet: number, cell: string) => {
    const position = { sheetId: model.getters.getSheetIds()[sheet]!, ...helpers.toCartesian(cell) };
    return { ...model.getters.getEvaluatedCell(position), style: model.getters.getCellComputedStyle(position) };
  };
  return { model, read };
};
afterEach(() => jest.restoreAllMocks());

test("the engine opens what a sheet file describes", () => {
  const { model, read } = open([
    {
      name: "First",
      widths: { B: 250 },
      cells: { A1: "Title", B2: "0.25", B3: "=B2*2" },
      styles: { A1: { bold: true } },
      formats: { "B2:B3": "0.0%" },
    },
    { name: "Second", cells: { A1: "=First!B3" }, gridLines: false },
  ]);
  expect(model.getters.getSheetIds().map((id) => model.getters.getSheetName(id))).toEqual(["First", "Second"]);
  expect(read(0, "A1").style.bold).toBe(true);
  expect([read(0, "B2").formattedValue, read(0, "B3").formattedValue, read(1, "A1").value]).toEqual(["25.0%", "50.0%", 0.5]);
  expect(model.getters.getColSize(model.getters.getSheetIds()[0]!, 1)).toBe(250);
});

describe("the sheet of all functions", () => {
  const frame: SheetFile = { name: "Functions", cells: { A1: "Title", A3: "Function" } };
  const rowsOf: Record<string, number> = { "=SEQUENCE(3)": 3, "=SEQUENCE(99)": 99 };
  const sheet = fillReferenceSheet(
    frame,
    [
      { id: "A.ONE", description: "One thing. And more about it.", examples: [{ formula: '=UPPER("a")' }] },
      { id: "A.BLOCK", description: "A block", examples: [{ formula: "=SEQUENCE(3)" }] },
      { id: "A.LONG", description: "A long block", examples: [{ formula: "=SEQUENCE(99)" }] },
      { id: "A.NONE", description: "No example", examples: [] },
    ],
    { sizeOf: (formula) => ({ rows: rowsOf[formula] ?? 1, columns: 1 }), nameCell: (id) => `<${id}>` },
  );

  test("shows name, first sentence, the example as text, and its answer calculated", () => {
    const { read } = open([sheet]);
    expect(["A4", "B4", "C4", "D4"].map((cell) => read(0, cell).value)).toEqual(["<A.ONE>", "One thing.", '=UPPER("a")', "A"]);
  });

  test("leaves room for a block, but does not calculate one that is too long", () => {
    const { read } = open([sheet]);
    expect(["D5", "D6", "D7"].map((cell) => read(0, cell).value)).toEqual([1, 2, 3]);
    expect(read(0, "A9").value).toBe("<A.LONG>");
    expect(read(0, "D9").value).toBe("99 rows: enter it in an empty sheet");
    expect(Object.values(sheet.cells)).toContain("<A.NONE>");
  });
});
