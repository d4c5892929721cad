/** Reading and writing Excel.Range: values, formulas, text, number formats, value types. */
import { excelForEachTest, failing, fill, valuesOf } from "./open-excel";

const excel = excelForEachTest();

const write = (address: string, what: "values" | "formulas" | "numberFormat", value: unknown) =>
  excel.current.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange(address)[what] = value as unknown[][];
    await context.sync();
  });

const load = (address: string, properties: string) =>
  excel.current.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange(address).load(properties);
    await context.sync();
    return range.toJSON();
  });

describe("reading", () => {
  test("address, place and size", async () => {
    expect(await load("B3:D4", "address,rowIndex,columnIndex,rowCount,columnCount,cellCount,isEntireRow,isEntireColumn")).toEqual(
      {
        address: "Sheet1!B3:D4",
        rowIndex: 2,
        columnIndex: 1,
        rowCount: 2,
        columnCount: 3,
        cellCount: 6,
        isEntireRow: false,
        isEntireColumn: false,
      },
    );
    expect(await load("C:C", "address,rowCount,cellCount,isEntireColumn")).toEqual({
      address: "Sheet1!C:C",
      rowCount: 1048576,
      cellCount: 1048576,
      isEntireColumn: true,
    });
    expect(await load("A:XFD", "cellCount")).toEqual({ cellCount: -1 });
  });

  test("an unbounded range has no values", async () => {
    expect(await load("A:A", "values,formulas,text")).toMatchObject({ values: null, formulas: null, text: null });
  });

  test("cells beyond the spreadsheet's own end are empty", async () => {
    expect(await valuesOf(excel.current, "XFD1048576")).toEqual([[""]]);
  });

  test("values, formulas, text and types of every kind of cell", async () => {
    await fill(excel.current, "A1", [[1.5, "two", true, "", "=1/0", "=A1*2", '=A1&"!"']]);
    await write("A1", "numberFormat", "0.00%");
    expect(await load("A1:G1", "values,formulas,text,valueTypes,numberFormat")).toEqual({
      values: [[1.5, "two", true, "", "#DIV/0!", 3, "1.5!"]],
      formulas: [[1.5, "two", true, "", "=1/0", "=A1*2", '=A1&"!"']],
      text: [["150.00%", "two", "TRUE", "", "#DIV/0!", "300.00%", "1.5!"]],
      valueTypes: [["Double", "String", "Boolean", "Empty", "Error", "Double", "String"]],
      numberFormat: [["0.00%", "General", "General", "General", "General", "0.00%", "General"]],
    });
  });

  test("errors have Excel's names", async () => {
    await fill(excel.current, "A1", [["=NOSUCH(1)", "=NA()", "=Sheet9!A1", "#N/A"]]);
    expect(await load("A1:D1", "values,text,valueTypes")).toEqual({
      values: [["#NAME?", "#N/A", "#REF!", "#N/A"]],
      text: [["#NAME?", "#N/A", "#REF!", "#N/A"]],
      valueTypes: [["Error", "Error", "Error", "Error"]],
    });
  });

  test("load without names, by object and by navigation", async () => {
    await fill(excel.current, "A1", [[7]]);
    await excel.current.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const everything = sheet.getRange("A1").load();
      const byObject = sheet.getRange("A1").load({ values: true, worksheet: { name: true } });
      const byPath = sheet.getRange("A1").load("worksheet/name, format/fill/color");
      const all = sheet.getRange("A1").load({ $all: true });
      await context.sync();
      expect([everything.values, everything.address, all.text]).toEqual([[[7]], "Sheet1!A1", [["7"]]]);
      expect([byObject.values, byObject.worksheet.name]).toEqual([[[7]], "Sheet1"]);
      expect([byPath.worksheet.name, byPath.format.fill.color]).toEqual(["Sheet1", "#FFFFFF"]);
    });
  });

  test("a property that was not loaded is PropertyNotLoaded", async () => {
    await excel.current.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1").load("text");
      expect(() => range.text).toThrow(expect.objectContaining({ code: "PropertyNotLoaded" }));
      await context.sync();
      expect(range.text).toEqual([[""]]);
      expect(() => range.values).toThrow(expect.objectContaining({ code: "PropertyNotLoaded" }));
    });
  });
});

describe("writing", () => {
  test("an array in the shape of the range; null leaves a cell alone, an empty text clears it", async () => {
    await fill(excel.current, "A1", [
      [1, 2],
      [3, 4],
    ]);
    await write("A1:B2", "values", [
      [null, "new"],
      ["", 5],
    ]);
    expect(await valuesOf(excel.current, "A1:B2")).toEqual([
      [1, "new"],
      ["", 5],
    ]);
  });

  test("a single value goes to every cell", async () => {
    await write("A1:B3", "values", 7);
    await write("C1:C2", "formulas", "=ROW()");
    expect(await valuesOf(excel.current, "A1:C3")).toEqual([
      [7, 7, 1],
      [7, 7, 2],
      [7, 7, ""],
    ]);
  });

  test.each([
    ["A1:B2", [[1, 2]]],
    ["A1:B1", [[1], [2]]],
    ["A1:B2", [[1, 2], [3]]],
    ["A1", [[1, 2]]],
    ["A1:B1", [1, 2]],
    ["A1:A2", []],
  ])("%s does not take %j, and stays as it was", async (address, values) => {
    await fill(excel.current, "A1", [["kept"]]);
    await expect(write(address, "values", values)).rejects.toEqual(failing("InvalidArgument"));
    expect(await valuesOf(excel.current, "A1")).toEqual([["kept"]]);
  });

  test("text is read as if typed: numbers, percentages, dates, truth values, formulas", async () => {
    await fill(excel.current, "A1", [["12", "12%", "2025-03-01", "true", "=1+1", "007 b"]]);
    expect(await load("A1:F1", "values,numberFormat,text")).toEqual({
      values: [[12, 0.12, 45717, true, 2, "007 b"]],
      numberFormat: [["General", "0%", "yyyy-mm-dd", "General", "General", "General"]],
      text: [["12", "12%", "2025-03-01", "TRUE", "2", "007 b"]],
    });
  });

  test("text after an apostrophe and in a cell of the format @ stays text, whatever it looks like", async () => {
    await write("B1:B2", "numberFormat", "@");
    await fill(excel.current, "A1", [
      ["'=SUM(1)", "=1+1"],
      ["'007", "007"],
    ]);
    expect(await load("A1:B2", "values,valueTypes")).toEqual({
      values: [
        ["=SUM(1)", "=1+1"],
        ["007", "007"],
      ],
      valueTypes: [
        ["String", "String"],
        ["String", "String"],
      ],
    });
  });

  test("format and value of one batch: the format holds for the value", async () => {
    await excel.current.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1");
      range.numberFormat = [["@"]];
      range.values = [["=danger"]];
      await context.sync();
    });
    expect(await valuesOf(excel.current, "A1")).toEqual([["=danger"]]);
  });

  test("markup and what the spreadsheet takes for a link stay text", async () => {
    const texts = ["<img src=x onerror=alert(1)>", "[Zinc](https://example.org)", "a\nb"];
    await fill(excel.current, "A1", [texts]);
    expect(await load("A1:C1", "values,text,formulas")).toEqual({ values: [texts], text: [texts], formulas: [texts] });
  });

  test("a web address that a formula spills is there, also in a cell that has a look of its own", async () => {
    await write("A1", "formulas", [['=TRANSPOSE({"https://example.org/a";"https://example.org/b"})']]);
    await excel.current.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("B1").format.font.bold = true;
      await context.sync();
    });
    const addresses = ["https://example.org/a", "https://example.org/b"];
    expect(await load("A1:B1", "values,text")).toEqual({ values: [addresses], text: [addresses] });
  });

  test("a formula that cannot be read is InvalidArgument; nothing of the array is written", async () => {
    const formulas = [[1, "=SUM(1,"]];
    await expect(write("A1:B1", "formulas", formulas)).rejects.toEqual(failing("InvalidArgument", /=SUM\(1,/));
    expect(await valuesOf(excel.current, "A1:B1")).toEqual([["", ""]]);
  });

  test("a doubled quote in a formula is a quote", async () => {
    await write("A1", "formulas", [['="say ""so"""']]);
    expect(await valuesOf(excel.current, "A1")).toEqual([['say "so"']]);
  });

  test("number formats: one for all, an array, General takes it away, what cannot be shown is refused", async () => {
    await fill(excel.current, "A1", [[0.5, 1234.5]]);
    await write("A1:B1", "numberFormat", [["0%", "#,##0.00"]]);
    expect(await load("A1:B1", "text")).toEqual({ text: [["50%", "1,234.50"]] });
    await write("A1:B1", "numberFormat", "General");
    expect(await load("A1:B1", "text,numberFormat")).toEqual({
      text: [["0.5", "1234.5"]],
      numberFormat: [["General", "General"]],
    });
    await expect(write("A1", "numberFormat", "zz[bad")).rejects.toEqual(failing("InvalidArgument"));
  });

  test("beyond the spreadsheet's own end", async () => {
    await write("AB500", "values", [["far"]]);
    expect(await valuesOf(excel.current, "AB500")).toEqual([["far"]]);
    await expect(write("A:A", "values", 1)).rejects.toEqual(failing("UnsupportedOperation"));
  });

  test("what is written is calculated before the next read of the same batch", async () => {
    await excel.current.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("A1").values = [[2]];
      sheet.getRange("B1").formulas = [["=A1^10"]];
      const before = sheet.getRange("B1").load("values");
      sheet.getRange("A1").values = [[3]];
      const after = sheet.getRange("B1").load("values");
      await context.sync();
      expect([before.values, after.values]).toEqual([[[1024]], [[59049]]]);
    });
  });

  test("10,000 cells in one round trip, one calculation and one step of undo", async () => {
    const rows = Array.from({ length: 5000 }, (_, row) => [row, `row ${row}`]);
    const end = excel.current.host.counter.begin("insert");
    await excel.current.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("A1").getResizedRange(4999, 1).untrack().values = rows;
      await context.sync();
    });
    expect(end().roundTrips).toBeLessThanOrEqual(2);
    expect(await valuesOf(excel.current, "A4999:B5000")).toEqual([rows[4998], rows[4999]]);
    excel.current.model.dispatch("REQUEST_UNDO");
    expect(await valuesOf(excel.current, "A1:B1")).toEqual([["", ""]]);
  });

  test("an array of more than 1500 cells in the wrong shape is InvalidArgument", async () => {
    const rows = Array.from({ length: 1000 }, () => [1, 2]);
    await expect(write("A1:B999", "values", rows)).rejects.toEqual(failing("InvalidArgument"));
  });

  test("set takes several properties", async () => {
    await excel.current.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1");
      range.set({ values: [[0.25]], numberFormat: [["0%"]], format: { font: { bold: true } } });
      range.load("text,format/font/bold");
      await context.sync();
      expect([range.text, range.format.font.bold]).toEqual([[["25%"]], true]);
    });
  });
});

describe("limits", () => {
  test.each([
    ["text of more than 32,767 characters", "values", "x".repeat(32_768), /32767 characters, not 32768/],
    ["a formula of more than 8,192 characters", "formulas", `=1${"+1".repeat(4096)}`, /8192 characters, not 8194/],
  ] as const)("%s is InvalidArgument, and the cell stays as it was", async (_what, property, content, message) => {
    await fill(excel.current, "A1", [["before"]]);
    await expect(write("A1", property, [[content]])).rejects.toEqual(failing("InvalidArgument", message));
    expect(await valuesOf(excel.current, "A1")).toEqual([["before"]]);
  });

  test("text of 32,767 characters is what a cell holds at most", async () => {
    const text = "x".repeat(32_767);
    await write("A1", "values", [[text]]);
    expect(await valuesOf(excel.current, "A1")).toEqual([[text]]);
  });

  test("a cell at the end of Excel's grid, for which the engine has no room, is an error at once", async () => {
    await fill(excel.current, "A1", [["before"]]);
    const writing = write("XFC1048575:XFD1048576", "values", [
      [1, 2],
      [3, 4],
    ]);
    await expect(writing).rejects.toEqual(failing("UnsupportedOperation", /1048576 rows of 16384 columns/));
    await fill(excel.current, "A2", [["after"]]);
    expect(await valuesOf(excel.current, "A1:A2")).toEqual([["before"], ["after"]]);
  });

  test("so are two cells of one batch that together need too much", async () => {
    const writing = excel.current.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("A100000").values = [["low"]];
      sheet.getRange("XFD1").values = [["right"]];
      await context.sync();
    });
    await expect(writing).rejects.toEqual(failing("UnsupportedOperation", /100001 rows of 16384 columns/));
    expect(await valuesOf(excel.current, "A100000")).toEqual([["low"]]);
  });
});

test("cells are locked at first; columns are fitted to what they hold", () =>
  excel.current.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const range = sheet.getRange("A1:B1");
    range.format.protection.load("locked");
    await context.sync();
    expect(range.format.protection.locked).toBe(true);
    range.values = [["a name far longer than the column is wide at first", ""]];
    range.format.load("columnWidth");
    await context.sync();
    const before = range.format.columnWidth;
    const first = sheet.getRange("A1").format.load("columnWidth");
    range.format.autofitColumns();
    first.load("columnWidth");
    await context.sync();
    // How wide letters are is the page's to know: without one, the width is another, and not yet the right one.
    expect(first.columnWidth).not.toBe(before);
  }));
