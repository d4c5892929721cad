/** Excel.TableCollection, Table, TableColumn, TableRow, sort and filters. */
import { excelForEachTest, failing, fill, reopen, valuesOf } from "./open-excel";

const excel = excelForEachTest();

const ROWS = [
  ["mineral", "tonnes"],
  ["tin", 3],
  ["zinc", 1],
  ["lead", 2],
];

/** A table of the rows in B2:C5, named Minerals. */
const makeTable = () =>
  excel.current.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("B2:C5").values = ROWS;
    sheet.tables.add("B2:C5", true).name = "Minerals";
    await context.sync();
  });

const withTable = <T>(use: (table: Excel.Table, context: Excel.RequestContext) => Promise<T>) =>
  excel.current.run(async (context) => use(context.workbook.tables.getItem("Minerals"), context));

const addressOf = (find: (table: Excel.Table) => Excel.Range) =>
  withTable(async (table, context) => {
    const range = find(table).load("address");
    await context.sync();
    return range.address.replace("Sheet1!", "");
  });

describe("TableCollection", () => {
  test("add takes an address or a range and gives a name", async () => {
    await fill(excel.current, "A1", [["x"], [1]]);
    await excel.current.run(async (context) => {
      const { tables } = context.workbook;
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const first = tables.add("Sheet1!A1:A2", true).load("name,id,style,showHeaders,showTotals,showBandedRows,showFilterButton");
      const second = sheet.tables.add(sheet.getRange("D1:E2"), true).load("name");
      const count = tables.getCount();
      tables.load("items/name,count");
      await context.sync();
      expect(first.toJSON()).toMatchObject({
        name: "Table1",
        style: "TableStyleMedium2",
        showHeaders: true,
        showTotals: false,
        showBandedRows: true,
        showFilterButton: true,
      });
      expect([second.name, count.value, tables.count]).toEqual(["Table2", 2, 2]);
      expect(tables.items.map(({ name }) => name)).toEqual(["Table1", "Table2"]);
      const byId = tables.getItem(first.id).load("name");
      await context.sync();
      expect(byId.name).toBe("Table1");
    });
    expect(await valuesOf(excel.current, "D1:E1")).toEqual([["Column1", "Column2"]]);
  });

  test("without headers a row of them comes above and the data moves down", async () => {
    await fill(excel.current, "A1", [
      [1, 2],
      [3, 4],
    ]);
    await excel.current.run(async (context) => {
      const table = context.workbook.tables.add("Sheet1!A1:B2", false);
      const range = table.getRange().load("address,values");
      await context.sync();
      expect([range.address, range.values]).toEqual([
        "Sheet1!A1:B3",
        [
          ["Column1", "Column2"],
          [1, 2],
          [3, 4],
        ],
      ]);
    });
  });

  test("headers become text, and different from each other", async () => {
    await fill(excel.current, "A1", [
      [2025, "a", "a", ""],
      [1, 2, 3, 4],
    ]);
    await excel.current.run(async (context) => {
      const table = context.workbook.tables.add("Sheet1!A1:D2", true);
      const headers = table.getHeaderRowRange().load("values");
      await context.sync();
      expect(headers.values).toEqual([["2025", "a", "a2", "Column4"]]);
    });
  });

  test("tables that would overlap are InvalidArgument", async () => {
    await makeTable();
    const adding = excel.current.run(async (context) => {
      context.workbook.tables.add("Sheet1!C4:D9", true);
      await context.sync();
    });
    await expect(adding).rejects.toEqual(failing("InvalidArgument", /overlap/));
  });

  test("a table right beside another and one right below leave it as it is, also when they are made once more", async () => {
    await makeTable();
    await excel.current.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("D2:E5").values = [["year", "note"], ...[2023, 2024, 2025].map((year) => [year, "mine"])];
      sheet.getRange("B6:C7").values = [
        ["country", "share"],
        ["China", 0.5],
      ];
      sheet.tables.add("D2:E5", true).name = "Beside";
      sheet.tables.add("B6:C7", true).name = "Below";
      await context.sync();
    });
    const ranges = () =>
      excel.current.run(async (context) => {
        const { tables } = context.workbook;
        tables.load("items/name");
        await context.sync();
        const found = tables.items.map((table) => table.getRange().load("address"));
        await context.sync();
        return tables.items.map(({ name }, index) => `${name} ${found[index]!.address.replace("Sheet1!", "")}`);
      });
    const all = ["Minerals B2:C5", "Beside D2:E5", "Below B6:C7"];
    expect(await ranges()).toEqual(all);
    excel.current.model.dispatch("REQUEST_UNDO");
    excel.current.model.dispatch("REQUEST_REDO");
    expect(await ranges()).toEqual(all);
  });

  test("a table without headers whose only row stands right above another is InvalidArgument, in Excel's words", async () => {
    await makeTable();
    await fill(excel.current, "B1", [["tin"]]);
    const adding = excel.current.run(async (context) => {
      context.workbook.tables.add("Sheet1!B1:C1", true);
      await context.sync();
    });
    await expect(adding).rejects.toEqual(failing("InvalidArgument", /^[^_]*A table can't overlap another table\.$/));
    expect(await valuesOf(excel.current, "B2:C2")).toEqual([ROWS[0]]);
  });

  test("what is typed beside a table makes it wider", async () => {
    await makeTable();
    excel.current.model.dispatch("UPDATE_CELL", { sheetId: "sheet1", row: 1, col: 3, content: "year" });
    expect(await addressOf((table) => table.getRange())).toBe("B2:D5");
  });

  test("getItem and getItemOrNullObject, also of a worksheet and of a range", async () => {
    await makeTable();
    await excel.current.run(async (context) => {
      const { tables, worksheets } = context.workbook;
      const other = worksheets.add("Other");
      const found = tables.getItemOrNullObject("MINERALS").load("name");
      const elsewhere = other.tables.getItemOrNullObject("Minerals");
      const none = tables.getItemOrNullObject("Nothing");
      const inRange = worksheets.getItem("Sheet1").getRange("C5:D9").getTables(false).getFirst().load("name");
      const contained = worksheets.getItem("Sheet1").getRange("C5:D9").getTables(true).getCount();
      await context.sync();
      expect([found.name, elsewhere.isNullObject, none.isNullObject, inRange.name, contained.value]).toEqual([
        "Minerals",
        true,
        true,
        "Minerals",
        0,
      ]);
      tables.getItem("Nothing").load("name");
      await expect(context.sync()).rejects.toEqual(failing("ItemNotFound"));
    });
  });

  test("a table made by hand in the spreadsheet is one too", async () => {
    const { model } = excel.current;
    const ranges = [model.getters.getRangeDataFromXc("sheet1", "A1:B3")];
    const config = { hasFilters: false, totalRow: false, firstColumn: false, lastColumn: false, numberOfHeaders: 1 };
    model.dispatch("CREATE_TABLE", {
      sheetId: "sheet1",
      ranges,
      tableType: "static",
      config: { ...config, bandedRows: true, bandedColumns: false, styleId: "TableStyleLight1" },
    });
    await excel.current.run(async (context) => {
      const table = context.workbook.tables.getItemAt(0).load("name,id");
      await context.sync();
      expect(table.name).toMatch(/^Table\d+$/);
      table.name = "Mine";
      const again = context.workbook.tables.getItem("Mine").load("name");
      await context.sync();
      expect(again.name).toBe("Mine");
    });
  });
});

describe("Table", () => {
  beforeEach(makeTable);

  test("its ranges", async () => {
    expect(await addressOf((table) => table.getRange())).toBe("B2:C5");
    expect(await addressOf((table) => table.getHeaderRowRange())).toBe("B2:C2");
    expect(await addressOf((table) => table.getDataBodyRange())).toBe("B3:C5");
    await expect(addressOf((table) => table.getTotalRowRange())).rejects.toEqual(failing("ItemNotFound"));
  });

  test("name: another table's or none is InvalidArgument", async () => {
    const rename = (name: string) =>
      withTable(async (table, context) => {
        table.name = name;
        await context.sync();
      });
    await expect(rename("two words")).rejects.toEqual(failing("InvalidArgument"));
    await excel.current.run(async (context) => {
      context.workbook.tables.add("Sheet1!F1:F2", true).name = "Other";
      await context.sync();
    });
    await expect(rename("other")).rejects.toEqual(failing("InvalidArgument"));
    await rename("Metals");
    await expect(rename("Metals2")).rejects.toEqual(failing("ItemNotFound"));
  });

  test("it moves with inserted rows, is saved and opened with the workbook, and keeps its name", async () => {
    await excel.current.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("1:2").insert("Down");
      await context.sync();
    });
    reopen(excel);
    expect(await addressOf((table) => table.getRange())).toBe("B4:C7");
  });

  test("style and looks", async () => {
    await withTable(async (table, context) => {
      table.style = "TableStyleLight9";
      table.showBandedRows = false;
      table.showFilterButton = false;
      table.highlightFirstColumn = true;
      table.load("style,showBandedRows,showFilterButton,highlightFirstColumn");
      await context.sync();
      expect(table.toJSON()).toMatchObject({
        style: "TableStyleLight9",
        showBandedRows: false,
        showFilterButton: false,
        highlightFirstColumn: true,
      });
    });
  });

  test("resize keeps the header row; other sizes are InvalidArgument", async () => {
    const resize = (address: string) =>
      withTable(async (table, context) => {
        table.resize(address);
        await context.sync();
      });
    await resize("B2:D7");
    expect(await addressOf((table) => table.getRange())).toBe("B2:D7");
    expect(await valuesOf(excel.current, "D2")).toEqual([["Column3"]]);
    await expect(resize("B3:C7")).rejects.toEqual(failing("InvalidArgument"));
    await expect(resize("B2:C2")).rejects.toEqual(failing("InvalidArgument"));
  });

  test("convertToRange leaves the cells, delete takes them", async () => {
    await excel.current.run(async (context) => {
      const { tables } = context.workbook;
      const range = tables.getItem("Minerals").convertToRange().load("address");
      const gone = tables.getItemOrNullObject("Minerals");
      await context.sync();
      expect([range.address, gone.isNullObject]).toEqual(["Sheet1!B2:C5", true]);
    });
    expect(await valuesOf(excel.current, "B2:C5")).toEqual(ROWS);
    await makeTable();
    await withTable(async (table, context) => {
      table.delete();
      await context.sync();
      table.load("name");
      await expect(context.sync()).rejects.toEqual(failing("ItemNotFound"));
    });
    expect((await valuesOf(excel.current, "B2:C5")).flat().join("")).toBe("");
  });
});

describe("rows", () => {
  beforeEach(makeTable);

  test("add at the end pushes down what lies below", async () => {
    await fill(excel.current, "B7", [["below"]]);
    await withTable(async (table, context) => {
      table.rows.add(undefined, [
        ["gold", 9],
        ["iron", "=C3*2"],
      ]);
      const body = table.getDataBodyRange().load("address,values");
      const count = table.rows.getCount();
      await context.sync();
      expect([body.address, count.value]).toEqual(["Sheet1!B3:C7", 5]);
      expect(body.values.slice(3)).toEqual([
        ["gold", 9],
        ["iron", 6],
      ]);
    });
    expect(await valuesOf(excel.current, "B9")).toEqual([["below"]]);
  });

  test("add within, and a row of one's own", async () => {
    await withTable(async (table, context) => {
      const row = table.rows.add(1, [["gold", 9]]).load("index,values");
      const third = table.rows.getItemAt(2).load("values");
      await context.sync();
      expect([row.index, row.values, third.values]).toEqual([1, [["gold", 9]], [["zinc", 1]]]);
      third.values = [["ZINC", 11]];
      third.getRange().load("values");
      table.rows.getItemAt(1).delete();
      table.rows.load("items/values");
      await context.sync();
      expect(table.rows.items.map(({ values }) => values[0])).toEqual([
        ["tin", 3],
        ["ZINC", 11],
        ["lead", 2],
      ]);
    });
    expect(await addressOf((table) => table.getRange())).toBe("B2:C5");
  });

  test.each<[string, number | undefined, unknown[][]]>([
    ["a row of another length", undefined, [["gold"]]],
    ["an index beyond the end", 9, [["gold", 1]]],
    ["no rows", undefined, []],
  ])("%s is InvalidArgument and changes nothing", async (_name, index, values) => {
    const adding = withTable(async (table, context) => {
      table.rows.add(index, values as string[][]);
      await context.sync();
    });
    await expect(adding).rejects.toEqual(failing("InvalidArgument"));
    expect(await addressOf((table) => table.getRange())).toBe("B2:C5");
  });

  test("deleteRowsAt; a table keeps one row", async () => {
    await withTable(async (table, context) => {
      table.rows.deleteRowsAt(1, 2);
      const body = table.getDataBodyRange().load("values");
      await context.sync();
      expect(body.values).toEqual([["tin", 3]]);
      table.rows.getItemAt(0).delete();
      const left = table.getDataBodyRange().load("address,values");
      await context.sync();
      expect([left.address, left.values]).toEqual(["Sheet1!B3:C3", [["", ""]]]);
    });
  });
});

describe("columns", () => {
  beforeEach(makeTable);

  test("by name, number and place", async () => {
    await withTable(async (table, context) => {
      const column = table.columns.getItem("Tonnes").load("name,index,id,values");
      const first = table.columns.getItemAt(0).load("name");
      const none = table.columns.getItemOrNullObject("price");
      table.columns.load("items/name,count");
      const body = column.getDataBodyRange().load("address");
      const header = column.getHeaderRowRange().load("address");
      await context.sync();
      expect(column.toJSON()).toMatchObject({ name: "tonnes", index: 1, id: 2, values: [["tonnes"], [3], [1], [2]] });
      expect([first.name, none.isNullObject, table.columns.count]).toEqual(["mineral", true, 2]);
      expect([body.address, header.address]).toEqual(["Sheet1!C3:C5", "Sheet1!C2"]);
      table.columns.getItem("price").load("name");
      await expect(context.sync()).rejects.toEqual(failing("ItemNotFound"));
    });
  });

  test("add with values, with a name; what lies beside moves; another number of values is InvalidArgument", async () => {
    await fill(excel.current, "E3", [["beside"]]);
    await withTable(async (table, context) => {
      table.columns.add(undefined, [["price"], [30], [10], ["=C5*10"]]);
      table.columns.add(0, undefined, "rank");
      const range = table.getRange().load("address,values");
      await context.sync();
      expect(range.address).toBe("Sheet1!B2:E5");
      expect(range.values[0]).toEqual(["rank", "mineral", "tonnes", "price"]);
      expect(range.values[3]).toEqual(["", "lead", 2, 20]);
      table.columns.add(undefined, [["short"], [1]]);
      await expect(context.sync()).rejects.toEqual(failing("InvalidArgument"));
    });
    expect(await valuesOf(excel.current, "G3")).toEqual([["beside"]]);
  });

  test("rename and delete", async () => {
    await withTable(async (table, context) => {
      table.columns.getItem("tonnes").name = "2025";
      const header = table.getHeaderRowRange().load("values");
      await context.sync();
      expect(header.values).toEqual([["mineral", "2025"]]);
      table.columns.getItem("mineral").name = "2025";
      await expect(context.sync()).rejects.toEqual(failing("InvalidArgument"));
      table.columns.getItem("mineral").delete();
      const range = table.getRange().load("address,values");
      await context.sync();
      expect([range.address, range.values]).toEqual(["Sheet1!B2:B5", [["2025"], [3], [1], [2]]]);
      table.columns.getItemAt(0).delete();
      await expect(context.sync()).rejects.toEqual(failing("InvalidOperation"));
    });
  });
});

describe("sort and filter", () => {
  beforeEach(makeTable);

  test("sort orders the body", async () => {
    await withTable(async (table, context) => {
      table.sort.apply([{ key: 1, ascending: true }]);
      const body = table.getDataBodyRange().load("values");
      await context.sync();
      expect(body.values.map(([name]) => name as string)).toEqual(["zinc", "lead", "tin"]);
    });
  });

  test("a filter by values hides rows; clearFilters shows them", async () => {
    const isHidden = (row: number) => excel.current.model.getters.isRowFiltered("sheet1", row);
    await withTable(async (table, context) => {
      table.columns.getItem("mineral").filter.applyValuesFilter(["tin", "lead"]);
      table.autoFilter.load("enabled,isDataFiltered");
      await context.sync();
      expect([table.autoFilter.enabled, table.autoFilter.isDataFiltered]).toEqual([true, true]);
      expect([2, 3, 4].map(isHidden)).toEqual([false, true, false]);
      const filter = table.columns.getItem("mineral").filter.load("criteria");
      await context.sync();
      expect(filter.criteria).toEqual({ filterOn: "Values", values: ["tin", "lead"] });
      table.clearFilters();
      table.autoFilter.load("isDataFiltered");
      await context.sync();
      expect([table.autoFilter.isDataFiltered, isHidden(3)]).toEqual([false, false]);
      table.autoFilter.apply("B2:C5", 0, { filterOn: "Values", values: ["zinc"] });
      await context.sync();
      expect([2, 3, 4].map(isHidden)).toEqual([true, false, true]);
      table.columns.getItem("tonnes").filter.applyTopItemsFilter(1);
      await expect(context.sync()).rejects.toEqual(failing("NotImplemented", /applyTopItemsFilter/));
    });
  });
});

describe("the row of totals", () => {
  const create = (rows: unknown[][]) =>
    excel.current.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const range = sheet.getRange("A1").getResizedRange(rows.length - 1, rows[0]!.length - 1);
      range.values = rows;
      sheet.tables.add(range, true).name = "Totals";
      sheet.getRange("A6").values = [["below"]];
      await context.sync();
    });
  const show = (isShown: boolean) =>
    excel.current.run(async (context) => {
      const table = context.workbook.tables.getItem("Totals");
      table.showTotals = isShown;
      table.load("showTotals");
      const body = table.getDataBodyRange().load("address");
      await context.sync();
      return [table.showTotals, body.address];
    });

  test("sums a last column of numbers; what lies below makes room, and comes back", async () => {
    await create([
      ["Country", "Tonnes"],
      ["China", 40],
      ["Russia", 32],
    ]);
    expect(await show(true)).toEqual([true, "Sheet1!A2:B3"]);
    await excel.current.run(async (context) => {
      const row = context.workbook.tables.getItem("Totals").getTotalRowRange().load("address,values,formulas");
      await context.sync();
      expect([row.address, row.values, row.formulas]).toEqual([
        "Sheet1!A4:B4",
        [["Total", 72]],
        [["Total", "=SUBTOTAL(109,B2:B3)"]],
      ]);
    });
    expect(await valuesOf(excel.current, "A7")).toEqual([["below"]]);
    expect(await show(false)).toEqual([false, "Sheet1!A2:B3"]);
    expect(await valuesOf(excel.current, "A4:B6")).toEqual([
      ["", ""],
      ["", ""],
      ["below", ""],
    ]);
  });

  test("counts a last column of texts", async () => {
    await create([
      ["Mineral", "Country"],
      ["antimony", "China"],
      ["cobalt", "Congo"],
    ]);
    await show(true);
    expect(await valuesOf(excel.current, "A4:B4")).toEqual([["Total", 2]]);
  });
});

test("tables of the workbook and of a range are listed, each with its sheet", () =>
  excel.current.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.tables.add("G10:H12", true).name = "Listed";
    const all = context.workbook.tables.load("items/name,items/worksheet/name");
    const here = sheet.getRange("G11").getTables(false).load("items/name");
    await context.sync();
    expect(all.items.filter(({ name }) => name === "Listed").map(({ worksheet }) => worksheet.name)).toEqual(["Sheet1"]);
    expect(here.items.map(({ name }) => name)).toEqual(["Listed"]);
  }));
