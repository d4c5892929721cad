/** Excel.WorksheetCollection and Excel.Worksheet, as Microsoft's reference describes them. */
import { excelForEachTest, failing, fill } from "./open-excel";

const excel = excelForEachTest();

const names = () =>
  excel.current.run(async (context) => {
    const worksheets = context.workbook.worksheets.load("items/name");
    await context.sync();
    return worksheets.items.map(({ name }) => name);
  });

describe("WorksheetCollection", () => {
  test("items give name, id, position and visibility", async () => {
    const items = await excel.current.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.add("Data").visibility = "Hidden";
      worksheets.load("items/name,items/id,items/position,items/visibility");
      await context.sync();
      return worksheets.items.map(({ name, id, position, visibility }) => ({ name, id, position, visibility }));
    });
    expect(items).toEqual([
      { name: "Sheet1", id: "sheet1", position: 0, visibility: "Visible" },
      { name: "Data", id: expect.any(String), position: 1, visibility: "Hidden" },
    ]);
  });

  test("getNextOrNullObject goes from sheet to sheet, hidden ones too, and ends in a null object", async () => {
    await excel.current.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.add("Data").visibility = "Hidden";
      const second = worksheets.getFirst().getNextOrNullObject().load("name");
      const none = second.getNextOrNullObject().load("name");
      const beyond = none.getNextOrNullObject().load("name");
      await context.sync();
      expect([second.name, none.isNullObject, beyond.isNullObject]).toEqual(["Data", true, true]);
    });
  });

  test("a sheet has no names of its own", async () => {
    await excel.current.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      context.workbook.names.add("Shares", sheet.getRange("A1"));
      sheet.names.load("items/name");
      const none = sheet.names.getItemOrNullObject("Shares").load("name");
      await context.sync();
      expect([sheet.names.items, none.isNullObject]).toEqual([[], true]);
    });
    const missing = excel.current.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().names.getItem("Shares").load("name");
      await context.sync();
    });
    await expect(missing).rejects.toEqual(failing("ItemNotFound", /Shares/));
  });

  test("getItem finds by name in any case and by id; what is not there is ItemNotFound", async () => {
    const found = await excel.current.run(async (context) => {
      const byName = context.workbook.worksheets.getItem("SHEET1").load("id");
      await context.sync();
      const byId = context.workbook.worksheets.getItem(byName.id).load("name");
      await context.sync();
      return byId.name;
    });
    expect(found).toBe("Sheet1");
    const missing = excel.current.run(async (context) => {
      context.workbook.worksheets.getItem("Nowhere").load("name");
      await context.sync();
    });
    await expect(missing).rejects.toEqual(failing("ItemNotFound", /Nowhere/));
  });

  test("getItemOrNullObject gives a null object, on which everything is null and a call does nothing", async () => {
    await excel.current.run(async (context) => {
      const { worksheets } = context.workbook;
      const none = worksheets.getItemOrNullObject("Nowhere");
      const range = none.getRange("A1");
      none.load("name");
      none.delete();
      await context.sync();
      expect([none.isNullObject, range.isNullObject]).toEqual([true, true]);
      const sheet = worksheets.getItemOrNullObject("Sheet1").load("name");
      await context.sync();
      expect([sheet.isNullObject, sheet.name]).toEqual([false, "Sheet1"]);
    });
  });

  test("add puts the sheet behind the last, does not show it, and names it when no name is given", async () => {
    await excel.current.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.add();
      worksheets.add("Tungsten & tin");
      const active = worksheets.getActiveWorksheet().load("name");
      const count = worksheets.getCount();
      await context.sync();
      expect([active.name, count.value]).toEqual(["Sheet1", 3]);
    });
    expect(await names()).toEqual(["Sheet1", "Sheet2", "Tungsten & tin"]);
  });

  test.each([
    ["sheet1", "ItemAlreadyExists"],
    ["a/b", "InvalidArgument"],
    ["x".repeat(32), "InvalidArgument"],
    ["'quoted", "InvalidArgument"],
  ])("add(%s) is %s", async (name, code) => {
    const adding = excel.current.run(async (context) => {
      context.workbook.worksheets.add(name);
      await context.sync();
    });
    await expect(adding).rejects.toEqual(failing(code));
    expect(await names()).toEqual(["Sheet1"]);
  });

  test("getFirst, getLast and getCount leave out hidden sheets when asked to", async () => {
    await excel.current.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.add("Hidden one").visibility = "Hidden";
      const all = worksheets.getLast().load("name");
      const visible = worksheets.getLast(true).load("name");
      const first = worksheets.getFirst().load("name");
      const count = worksheets.getCount(true);
      await context.sync();
      expect([all.name, visible.name, first.name, count.value]).toEqual(["Hidden one", "Sheet1", "Sheet1", 1]);
    });
  });
});

describe("Worksheet", () => {
  test("name is set; formulas follow, and the sheet is found by its new name only", async () => {
    await excel.current.run(async (context) => {
      const { worksheets } = context.workbook;
      const sheet = worksheets.getItem("Sheet1");
      sheet.getRange("A1").values = [[5]];
      const other = worksheets.add("Other");
      other.getRange("A1").formulas = [["=Sheet1!A1*2"]];
      sheet.name = "Base data";
      const formula = other.getRange("A1").load("formulas,values");
      const old = worksheets.getItemOrNullObject("Sheet1");
      await context.sync();
      expect([formula.formulas, formula.values, old.isNullObject]).toEqual([[["='Base data'!A1*2"]], [[10]], true]);
    });
  });

  test("a name that a sheet has is ItemAlreadyExists; a name that is none is InvalidArgument", async () => {
    const rename = (to: string) =>
      excel.current.run(async (context) => {
        context.workbook.worksheets.getItemOrNullObject("Two").delete();
        context.workbook.worksheets.add("Two").name = to;
        await context.sync();
      });

    await expect(rename("SHEET1")).rejects.toEqual(failing("ItemAlreadyExists"));
    await expect(rename("a:b")).rejects.toEqual(failing("InvalidArgument"));
  });

  test("delete removes it; afterwards it is not found; the last visible sheet stays", async () => {
    await excel.current.run(async (context) => {
      const sheet = context.workbook.worksheets.add("Short lived");
      await context.sync();
      sheet.delete();
      await context.sync();
      sheet.load("name");
      await expect(context.sync()).rejects.toEqual(failing("ItemNotFound"));
    });
    const last = excel.current.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").delete();
      await context.sync();
    });
    await expect(last).rejects.toEqual(failing("InvalidOperation"));
    expect(await names()).toEqual(["Sheet1"]);
  });

  test("activate shows it, unless it is hidden", async () => {
    await excel.current.run(async (context) => {
      const { worksheets } = context.workbook;
      const second = worksheets.add("Second");
      second.activate();
      const active = worksheets.getActiveWorksheet().load("name");
      await context.sync();
      expect(active.name).toBe("Second");
      worksheets.add("Third").visibility = "Hidden";
      worksheets.getItem("Third").activate();
      await expect(context.sync()).rejects.toEqual(failing("InvalidOperation"));
    });
  });

  test("position moves it", async () => {
    await excel.current.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.add("Second");
      worksheets.add("Third").position = 0;
      await context.sync();
    });
    expect(await names()).toEqual(["Third", "Sheet1", "Second"]);
    const beyond = excel.current.run(async (context) => {
      context.workbook.worksheets.getItem("Second").position = 3;
      await context.sync();
    });
    await expect(beyond).rejects.toEqual(failing("InvalidArgument"));
  });

  test("getNext and getPrevious", async () => {
    await excel.current.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.add("Second").visibility = "Hidden";
      worksheets.add("Third");
      const first = worksheets.getItem("Sheet1");
      const next = first.getNext().load("name");
      const nextVisible = first.getNext(true).load("name");
      const before = first.getPreviousOrNullObject();
      await context.sync();
      expect([next.name, nextVisible.name, before.isNullObject]).toEqual(["Second", "Third", true]);
      first.getPrevious().load("name");
      await expect(context.sync()).rejects.toEqual(failing("ItemNotFound"));
    });
  });

  test("getUsedRange: values, formats, spills; a blank sheet gives its first cell or a null object", async () => {
    await excel.current.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      const blank = sheet.getUsedRange().load("address");
      const none = sheet.getUsedRangeOrNullObject();
      await context.sync();
      expect([blank.address, none.isNullObject]).toEqual(["Sheet1!A1", true]);
      sheet.getRange("B2").values = [["x"]];
      sheet.getRange("C3").formulas = [["=SEQUENCE(2,2)"]];
      sheet.getRange("H9").numberFormat = [["0.0%"]];
      const all = sheet.getUsedRange().load("address");
      const values = sheet.getUsedRange(true).load("address");
      await context.sync();
      expect([all.address, values.address]).toEqual(["Sheet1!B2:H9", "Sheet1!B2:D4"]);
    });
  });

  test("getRange takes an address in A1 style, a name, or nothing for the whole sheet", async () => {
    await excel.current.run(async (context) => {
      const sheet = context.workbook.worksheets.add("My sheet");
      context.workbook.names.add("Shares", sheet.getRange("B2:C3"));
      const addresses = ["B2:A1", "$C$3", "B:C", "2:3", "Shares", "'My sheet'!D4"].map((address) =>
        sheet.getRange(address).load("address"),
      );
      const whole = sheet.getRange().load("address,isEntireRow,isEntireColumn");
      await context.sync();
      expect(addresses.map(({ address }) => address.replace("'My sheet'!", ""))).toEqual([
        "A1:B2",
        "C3",
        "B:C",
        "2:3",
        "B2:C3",
        "D4",
      ]);
      expect([whole.address, whole.isEntireRow, whole.isEntireColumn]).toEqual(["'My sheet'!1:1048576", true, true]);
    });
  });

  test.each(["A0", "XFE1", "A1048577", "no address", ""])("getRange(%j) is no address", async (address) => {
    const reading = excel.current.run(async (context) => {
      context.workbook.worksheets
        .getItem("Sheet1")
        .getRange(address === "" ? "!" : address)
        .load("address");
      await context.sync();
    });
    await expect(reading).rejects.toEqual(failing(address === "" ? "ItemNotFound" : "InvalidArgument"));
  });

  test("getCell and getRangeByIndexes count from 0", async () => {
    await excel.current.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      const cell = sheet.getCell(1, 2).load("address");
      const block = sheet.getRangeByIndexes(2, 0, 3, 2).load("address");
      await context.sync();
      expect([cell.address, block.address]).toEqual(["Sheet1!C2", "Sheet1!A3:B5"]);
      sheet.getCell(-1, 0).load("address");
      await expect(context.sync()).rejects.toEqual(failing("InvalidArgument"));
    });
  });

  test("getRanges gives several areas", async () => {
    await fill(excel.current, "A1", [[1, 2, 3]]);
    await excel.current.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      const areas = sheet.getRanges("A1, C1:C2").load("address,areaCount,cellCount");
      areas.areas.load("items/address,items/values");
      await context.sync();
      expect([areas.address, areas.areaCount, areas.cellCount]).toEqual(["Sheet1!A1,Sheet1!C1:C2", 2, 3]);
      expect(areas.areas.items.map(({ values }) => values)).toEqual([[[1]], [[3], [""]]]);
      areas.clear("Contents");
      const left = sheet.getRange("A1:C1").load("values");
      await context.sync();
      expect(left.values).toEqual([["", 2, ""]]);
    });
  });

  test("tab colour, gridlines and frozen panes", async () => {
    await excel.current.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.tabColor = "#FF0000";
      sheet.showGridlines = false;
      sheet.freezePanes.freezeRows(2);
      sheet.load("tabColor,showGridlines");
      await context.sync();
      expect([sheet.tabColor, sheet.showGridlines]).toEqual(["#FF0000", false]);
    });
    expect(excel.current.model.getters.getPaneDivisions("sheet1")).toEqual({ xSplit: 0, ySplit: 2 });
  });

  test.each<[string, (panes: Excel.WorksheetFreezePanes) => void, string | undefined]>([
    ["rows", (panes) => panes.freezeRows(2), "Sheet1!1:2"],
    ["columns", (panes) => panes.freezeColumns(1), "Sheet1!A:A"],
    ["columns after rows, which are free then", (panes) => (panes.freezeRows(2), panes.freezeColumns(2)), "Sheet1!A:B"],
    ["a range, with what is above it and left of it", (panes) => panes.freezeAt("B2:B3"), "Sheet1!A1:B3"],
    ["whole rows as a range", (panes) => panes.freezeAt("1:3"), "Sheet1!1:3"],
    ["nothing any more", (panes) => (panes.freezeAt("A1:B2"), panes.unfreeze()), undefined],
  ])("frozen panes: %s", async (_what, change, address) => {
    await excel.current.run(async (context) => {
      const panes = context.workbook.worksheets.getItem("Sheet1").freezePanes;
      change(panes);
      const place = panes.getLocationOrNullObject().load("address");
      await context.sync();
      expect(place.isNullObject ? undefined : place.address).toBe(address);
    });
  });

  test("getLocation is ItemNotFound where nothing is frozen", async () => {
    const asking = excel.current.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").freezePanes.getLocation().load("address");
      await context.sync();
    });
    await expect(asking).rejects.toEqual(failing("ItemNotFound"));
  });

  test("a very hidden sheet stays so when others are moved past it, until it is shown", async () => {
    await excel.current.run(async (context) => {
      const { worksheets } = context.workbook;
      const sheet = worksheets.add("Inputs");
      sheet.visibility = "VeryHidden";
      worksheets.add("Third").position = 1;
      sheet.load("visibility,position");
      await context.sync();
      expect([sheet.visibility, sheet.position]).toEqual(["VeryHidden", 2]);
      worksheets.getItem("Third").position = 2;
      sheet.load("visibility,position");
      await context.sync();
      expect([sheet.visibility, sheet.position]).toEqual(["VeryHidden", 1]);
      sheet.visibility = "Visible";
      sheet.visibility = "Hidden";
      sheet.load("visibility");
      await context.sync();
      expect(sheet.visibility).toBe("Hidden");
    });
  });
});
