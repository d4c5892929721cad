/** What an Excel.Range does: clear, insert, delete, copy, move, sort, select, calculate; and how it looks. */
import { excelForEachTest, failing, fill, valuesOf } from "./open-excel";

const excel = excelForEachTest();

const act = (action: (sheet: Excel.Worksheet, context: Excel.RequestContext) => void) =>
  excel.current.run(async (context) => {
    action(context.workbook.worksheets.getActiveWorksheet(), context);
    await context.sync();
  });

describe("clear", () => {
  beforeEach(() =>
    act((sheet) => {
      const range = sheet.getRange("A1");
      range.values = [[0.5]];
      range.numberFormat = [["0%"]];
      range.format.fill.color = "#FFEE00";
    }),
  );

  test.each<[Excel.ClearApplyTo | undefined, unknown[]]>([
    [undefined, ["", "General", "#FFFFFF"]],
    ["Contents" as Excel.ClearApplyTo, ["", "0%", "#FFEE00"]],
    ["Formats" as Excel.ClearApplyTo, [0.5, "General", "#FFFFFF"]],
  ])("%s", async (applyTo, expected) => {
    await act((sheet) => sheet.getRange("A1").clear(applyTo));
    await excel.current.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1").load("values,numberFormat,format/fill/color");
      await context.sync();
      expect([range.values[0]![0], range.numberFormat[0]![0], range.format.fill.color]).toEqual(expected);
    });
  });

  test("a word that is none is InvalidArgument", async () => {
    await expect(act((sheet) => sheet.getRange("A1").clear("Everything" as Excel.ClearApplyTo))).rejects.toEqual(
      failing("InvalidArgument"),
    );
  });
});

describe("insert and delete", () => {
  beforeEach(() =>
    fill(excel.current, "A1", [
      [1, 2, 3],
      [4, 5, 6],
      [7, 8, "=SUM(A1:B3)"],
    ]),
  );

  test("insert moves cells down or right, gives the new cells, and formulas follow", async () => {
    await excel.current.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const inserted = sheet.getRange("A2:B2").insert("Down").load("address,values");
      const sum = sheet.getRange("C3").load("formulas");
      await context.sync();
      expect([inserted.address, inserted.values]).toEqual(["Sheet1!A2:B2", [["", ""]]]);
      expect(sum.formulas).toEqual([["=SUM(A1:B3)"]]);
    });
    expect(await valuesOf(excel.current, "A1:C4")).toEqual([
      [1, 2, 3],
      ["", "", 6],
      [4, 5, 12],
      [7, 8, ""],
    ]);
    await act((sheet) => sheet.getRange("A1").insert("Right"));
    expect(await valuesOf(excel.current, "A1:D1")).toEqual([["", 1, 2, 3]]);
  });

  test("whole rows and columns", async () => {
    await act((sheet) => {
      sheet.getRange("2:3").insert("Down");
      sheet.getRange("B:B").insert("Right");
    });
    await excel.current.run(async (context) => {
      const sum = context.workbook.worksheets.getActiveWorksheet().getRange("D5").load("formulas,values");
      await context.sync();
      expect([sum.formulas, sum.values]).toEqual([[["=SUM(A1:C5)"]], [[27]]]);
    });
    await act((sheet) => {
      sheet.getRange("B:B").delete("Left");
      sheet.getRange("2:3").delete("Up");
    });
    expect(await valuesOf(excel.current, "A1:C3")).toEqual([
      [1, 2, 3],
      [4, 5, 6],
      [7, 8, 27],
    ]);
  });

  test("delete moves the cells that come after", async () => {
    await act((sheet) => sheet.getRange("A1:A2").delete("Up"));
    expect(await valuesOf(excel.current, "A1:A3")).toEqual([[7], [""], [""]]);
    await act((sheet) => sheet.getRange("A1").delete("Left"));
    expect(await valuesOf(excel.current, "A1:C1")).toEqual([[2, 3, ""]]);
  });

  test("a range that the client keeps follows inserted rows", async () => {
    await excel.current.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const range = sheet.getRange("A2:C2").load("address");
      await context.sync();
      sheet.getRange("1:1").insert("Down");
      range.load("address,values");
      await context.sync();
      expect([range.address, range.values]).toEqual(["Sheet1!A3:C3", [[4, 5, 6]]]);
    });
  });

  test("a shift that is none is InvalidArgument", async () => {
    await expect(act((sheet) => sheet.getRange("A1").insert("Up" as never))).rejects.toEqual(failing("InvalidArgument"));
  });
});

describe("copyFrom and moveTo", () => {
  beforeEach(() =>
    act((sheet) => {
      sheet.getRange("A1:B2").formulas = [
        [1, "=A1*10"],
        ["", "=A2+5"],
      ];
      sheet.getRange("B1").numberFormat = [["0.0"]];
    }),
  );

  test("all: formulas move their references, formats come along; a bigger target is filled with repetitions", async () => {
    await act((sheet) => sheet.getRange("A3:B6").copyFrom("A1:B2"));
    await excel.current.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange("A3:B6").load("formulas,text");
      await context.sync();
      expect(range.formulas).toEqual([
        [1, "=A3*10"],
        ["", "=A4+5"],
        [1, "=A5*10"],
        ["", "=A6+5"],
      ]);
      expect(range.text[0]).toEqual(["1", "10.0"]);
    });
  });

  test("values, formats, blanks skipped, transposed", async () => {
    await fill(excel.current, "D1", [
      ["a", "b"],
      ["c", "d"],
    ]);
    await act((sheet) => sheet.getRange("D1").copyFrom(sheet.getRange("A1:B2"), "Values" as Excel.RangeCopyType, true, true));
    await excel.current.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange("D1:E2").load("formulas,numberFormat");
      await context.sync();
      expect(range.formulas).toEqual([
        [1, "b"],
        [10, 5],
      ]);
      expect(range.numberFormat).toEqual([
        ["General", "General"],
        ["General", "General"],
      ]);
    });
    await act((sheet) => sheet.getRange("D2").copyFrom("B1", "Formats" as Excel.RangeCopyType));
    expect(await valuesOf(excel.current, "D2")).toEqual([[10]]);
  });

  test("moveTo takes the cells along, and formulas that read them follow", async () => {
    await fill(excel.current, "F1", [["=A1"]]);
    await act((sheet) => sheet.getRange("A1:B2").moveTo("C5"));
    expect(await valuesOf(excel.current, "A1:B2")).toEqual([
      ["", ""],
      ["", ""],
    ]);
    await excel.current.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const reader = sheet.getRange("F1").load("formulas");
      const moved = sheet.getRange("D5").load("formulas,values");
      await context.sync();
      expect([reader.formulas, moved.formulas, moved.values]).toEqual([[["=C5"]], [["=C5*10"]], [[10]]]);
    });
  });

  test("copies of a link are lacking, and say so", async () => {
    await expect(act((sheet) => sheet.getRange("D1").copyFrom("A1", "Link" as Excel.RangeCopyType))).rejects.toEqual(
      failing("NotImplemented", /Link/),
    );
  });
});

describe("sort", () => {
  const rows = [
    ["name", "tonnes"],
    ["b", 2],
    ["a", ""],
    ["c", 2],
    ["A", 10],
  ];
  beforeEach(() => fill(excel.current, "A1", rows));

  test("by several columns, with headers; empty cells come last either way", async () => {
    await act((sheet) =>
      sheet.getRange("A1:B5").sort.apply(
        [
          { key: 1, ascending: false },
          { key: 0, ascending: true },
        ],
        false,
        true,
      ),
    );
    expect(await valuesOf(excel.current, "A1:B5")).toEqual([rows[0], rows[4], rows[1], rows[3], rows[2]]);
    await act((sheet) => sheet.getRange("A2:B5").sort.apply([{ key: 1 }]));
    expect((await valuesOf(excel.current, "B2:B5")).flat()).toEqual([2, 2, 10, ""]);
  });

  test("a column that the range has not is InvalidArgument", async () => {
    await expect(act((sheet) => sheet.getRange("A1:B5").sort.apply([{ key: 2 }]))).rejects.toEqual(failing("InvalidArgument"));
  });
});

describe("selection", () => {
  test("select shows sheet and range; getSelectedRange and getActiveCell give them", async () => {
    await excel.current.run(async (context) => {
      const { workbook } = context;
      workbook.worksheets.add("Other").getRange("B3:C50").select();
      const selected = workbook.getSelectedRange().load("address");
      const cell = workbook.getActiveCell().load("address");
      const sheet = workbook.worksheets.getActiveWorksheet().load("name");
      await context.sync();
      expect([selected.address, cell.address, sheet.name]).toEqual(["Other!B3:C50", "Other!B3", "Other"]);
    });
  });

  test("a whole column", async () => {
    await excel.current.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("C:C").select();
      const selected = context.workbook.getSelectedRange().load("address");
      await context.sync();
      expect(selected.address).toBe("Sheet1!C:C");
    });
  });

  test("the first rows of a sheet that was filled to its end are no whole column", async () => {
    await fill(
      excel.current,
      "A1",
      Array.from({ length: 200 }, () => [1]),
    );
    await excel.current.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("A1:A200").select();
      const selected = context.workbook.getSelectedRange().load("address");
      await context.sync();
      expect(selected.address).toBe("Sheet1!A1:A200");
    });
  });

  test("several areas: getSelectedRange is InvalidSelection, getSelectedRanges gives them", async () => {
    const { selection } = excel.current.model;
    selection.selectCell(0, 0);
    selection.addCellToSelection(3, 3);
    await excel.current.run(async (context) => {
      const areas = context.workbook.getSelectedRanges().load("address");
      await context.sync();
      expect(areas.address).toBe("Sheet1!A1,Sheet1!D4");
      context.workbook.getSelectedRange().load("address");
      await expect(context.sync()).rejects.toEqual(failing("InvalidSelection"));
    });
  });
});

describe("calculation", () => {
  let calls = 0;
  beforeAll(async () => {
    const { addFunction } = await import("@odoo/o-spreadsheet");
    addFunction("TEST.COUNT", {
      description: "counts its calls",
      category: "Test",
      isExported: false,
      args: [],
      compute: () => ({ value: ++calls }),
    });
  });
  beforeEach(() => fill(excel.current, "A1", [["=TEST.COUNT()", "=TEST.COUNT()"]]));

  test("setDirty and calculate run the range's formulas again; recalculate alone runs nothing", async () => {
    const before = calls;
    await act((_sheet, context) => context.workbook.application.calculate("Recalculate"));
    expect(calls).toBe(before);
    await act((sheet, context) => {
      sheet.getRange("A1").setDirty();
      context.workbook.application.calculate("Recalculate");
    });
    expect(calls).toBe(before + 1);
    await act((sheet) => sheet.getRange("B1:C3").calculate());
    expect(calls).toBe(before + 2);
  });

  test("a whole calculation, and that of a worksheet", async () => {
    const before = calls;
    await act((_sheet, context) => context.workbook.application.calculate("Full"));
    expect(calls).toBe(before + 2);
    await act((sheet) => sheet.calculate(true));
    expect(calls).toBe(before + 4);
    await act((sheet) => sheet.calculate(false));
    expect(calls).toBe(before + 4);
  });

  test("the application: mode, state, separators, suspension; a kind of calculation that is none", async () => {
    await excel.current.run(async (context) => {
      const { application } = context.workbook;
      application.suspendApiCalculationUntilNextSync();
      application.suspendScreenUpdatingUntilNextSync();
      application.load("calculationMode,calculationState,decimalSeparator,thousandsSeparator");
      application.cultureInfo.load("name");
      application.calculationMode = "Automatic";
      await context.sync();
      const { calculationMode, calculationState, decimalSeparator, thousandsSeparator, cultureInfo } = application;
      expect([calculationMode, calculationState, decimalSeparator, thousandsSeparator, cultureInfo.name]).toEqual([
        "Automatic",
        "Done",
        ".",
        ",",
        "en-US",
      ]);
      application.calculationMode = "Manual";
      await expect(context.sync()).rejects.toEqual(failing("NotImplemented", /calculationMode Manual/));
      application.calculate("Sometimes" as Excel.CalculationType);
      await expect(context.sync()).rejects.toEqual(failing("InvalidArgument"));
    });
  });
});

describe("format", () => {
  test("fill, font, alignment, widths; null where cells differ", async () => {
    await excel.current.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const { format } = sheet.getRange("A1:B1");
      format.fill.color = "#ffee00";
      format.font.bold = true;
      format.font.italic = true;
      format.font.color = "#112233";
      format.font.size = 14;
      format.font.underline = "Single";
      format.font.strikethrough = true;
      format.horizontalAlignment = "Center";
      format.verticalAlignment = "Top";
      format.wrapText = true;
      format.columnWidth = 90;
      format.rowHeight = 30;
      format.load("horizontalAlignment,verticalAlignment,wrapText,columnWidth,rowHeight");
      format.fill.load("color");
      format.font.load("bold,italic,color,size,underline,strikethrough");
      const mixed = sheet.getRange("B1:C1").format.font.load("bold,size");
      await context.sync();
      expect(format.toJSON()).toMatchObject({
        horizontalAlignment: "Center",
        verticalAlignment: "Top",
        wrapText: true,
        columnWidth: 90,
        rowHeight: 30,
        fill: { color: "#FFEE00" },
        font: { bold: true, italic: true, color: "#112233", size: 14, underline: "Single", strikethrough: true },
      });
      expect([mixed.bold, mixed.size]).toEqual([null, null]);
      sheet.getRange("A1").format.fill.clear();
      const fillOfA1 = sheet.getRange("A1").format.fill.load("color");
      await context.sync();
      expect(fillOfA1.color).toBe("#FFFFFF");
    });
  });

  test("a colour that is none is InvalidArgument; a property that the host lacks says its name", async () => {
    await expect(act((sheet) => (sheet.getRange("A1").format.fill.color = "sky"))).rejects.toEqual(failing("InvalidArgument"));
    await expect(act((sheet) => (sheet.getRange("A1").format.font.superscript = true))).rejects.toEqual(
      failing("NotImplemented", /RangeFont\.superscript/),
    );
    await expect(act((sheet) => (sheet.getRange("A1").format.indentLevel = 1))).rejects.toEqual(
      failing("NotImplemented", /RangeFormat\.indentLevel/),
    );
  });
});

test("dataValidation: a list of entries or of a range gives a drop-down", async () => {
  await excel.current.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const { dataValidation } = sheet.getRange("A1");
    dataValidation.rule = { list: { inCellDropDown: true, source: "tin,zinc" } };
    const fromRange = sheet.getRange("A2").dataValidation;
    fromRange.rule = { list: { inCellDropDown: true, source: "=C1:C3" } };
    dataValidation.load("rule,type");
    fromRange.load("rule");
    await context.sync();
    expect([dataValidation.type, dataValidation.rule]).toEqual(["List", { list: { inCellDropDown: true, source: "tin,zinc" } }]);
    expect(fromRange.rule).toEqual({ list: { inCellDropDown: true, source: "=Sheet1!C1:C3" } });
    dataValidation.clear();
    dataValidation.load("type");
    await context.sync();
    expect(dataValidation.type).toBe("None");
    dataValidation.rule = { wholeNumber: { formula1: 1, operator: "GreaterThan" } };
    await expect(context.sync()).rejects.toEqual(failing("NotImplemented"));
  });
});

test("merge and unmerge", async () => {
  await act((sheet) => sheet.getRange("A1:B2").merge());
  expect(excel.current.model.getters.getMerges("sheet1")).toHaveLength(1);
  await act((sheet) => sheet.getRange("A1:B2").unmerge());
  expect(excel.current.model.getters.getMerges("sheet1")).toEqual([]);
});
