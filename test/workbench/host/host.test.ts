/** The host as a whole: references, limits, cell editing, members that are lacking, counting. */
import { Model } from "@odoo/o-spreadsheet";
import { OfficeHost } from "../../../workbench/host/office-host";
import { excelForEachTest, failing, fill, valuesOf } from "./open-excel";

const excel = excelForEachTest();

describe("objects over several round trips", () => {
  test("Excel.run keeps ranges and gives them back at its end", async () => {
    await excel.current.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1").load("address");
      await context.sync();
      range.values = [[1]];
      await context.sync();
      range.load("values");
      await context.sync();
      expect(range.values).toEqual([[1]]);
    });
  });

  test("an object that nobody keeps is InvalidObjectPath after the next sync", async () => {
    const context = new excel.current.Excel.RequestContext();
    const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1").load("values");
    await context.sync();
    expect(() => range.load("text")).toThrow(expect.objectContaining({ code: "InvalidObjectPath" }));
    const kept = context.workbook.worksheets.getActiveWorksheet().getRange("A1");
    context.trackedObjects.add(kept);
    await context.sync();
    kept.load("text");
    await context.sync();
    expect(kept.text).toEqual([[""]]);
  });
});

describe("errors", () => {
  test("one ends its batch: what came before is done, what comes after is not", async () => {
    const writing = excel.current.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("A1").values = [["before"]];
      sheet.getRange("A2").values = [[1, 2]];
      sheet.getRange("A3").values = [["after"]];
      await context.sync();
    });
    await expect(writing).rejects.toMatchObject({
      code: "InvalidArgument",
      httpStatusCode: 400,
      debugInfo: { errorLocation: "Range.values", statement: expect.stringContaining("values = ") as string },
    });
    expect(await valuesOf(excel.current, "A1:A3")).toEqual([["before"], [""], [""]]);
  });

  test.each<[string, (context: Excel.RequestContext) => void]>([
    ["Workbook.pivotTables", ({ workbook }) => workbook.pivotTables.load("items")],
    ["Worksheet.shapes", ({ workbook }) => workbook.worksheets.getActiveWorksheet().shapes.load("items")],
    ["Range.removeDuplicates", ({ workbook }) => void workbook.getSelectedRange().removeDuplicates([0], false)],
    ["Range.flashFill", ({ workbook }) => workbook.getSelectedRange().flashFill()],
    ["Range.style", ({ workbook }) => (workbook.getSelectedRange().style = "Good")],
    ["Range.top", ({ workbook }) => workbook.getSelectedRange().load("top")],
    ["Workbook.isDirty", ({ workbook }) => (workbook.isDirty = true)],
  ])("%s is lacking, and says so", async (name, use) => {
    const using = excel.current.run(async (context) => {
      use(context);
      await context.sync();
    });
    await expect(using).rejects.toEqual(failing("NotImplemented", new RegExp(`lacks ${name.replace(".", "\\.")}\\b`)));
  });

  test("a property that is read only there is not set", async () => {
    const { host } = excel.current;
    const paths = { 1: { Id: 1, ObjectPathType: 1, Name: "" } };
    const reply = host.execute({
      Actions: [{ Id: 2, ActionType: 4, Name: "ReadOnly", ObjectPathId: 1, ArgumentInfo: { Arguments: [true] } }],
      ObjectPaths: paths,
    });
    expect(reply.Error).toMatchObject({
      Code: "NotImplemented",
      Message: expect.stringContaining("Workbook.readOnly") as string,
    });
  });

  test("what is no batch is refused", () => {
    expect(() => excel.current.host.execute({ Actions: "none" })).toThrow(expect.objectContaining({ code: "GeneralException" }));
  });
});

describe("limits", () => {
  test("a request of more than 5 MB is RequestPayloadSizeLimitExceeded, and nothing of it is done", async () => {
    const big = "x".repeat(30_000);
    const rows = Array.from({ length: 200 }, () => [big]);
    const writing = excel.current.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("A1:A200").values = rows;
      await context.sync();
    });
    await expect(writing).rejects.toEqual(failing("RequestPayloadSizeLimitExceeded"));
    expect(await valuesOf(excel.current, "A1")).toEqual([[""]]);
  });

  test("a reply of more than 5 MB is ResponsePayloadSizeLimitExceeded", async () => {
    await fill(excel.current, "A1", [["x".repeat(30_000)]]);
    const reading = excel.current.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const ranges = Array.from({ length: 200 }, () => sheet.getRange("A1").load("values"));
      await context.sync();
      return ranges;
    });
    await expect(reading).rejects.toEqual(failing("ResponsePayloadSizeLimitExceeded"));
  });
});

describe("a cell that is being edited", () => {
  beforeEach(() => (excel.current.host.editing = true));

  test("refuses every request", async () => {
    await expect(valuesOf(excel.current, "A1")).rejects.toEqual(failing("InvalidOperationInCellEditMode"));
    excel.current.host.editing = false;
    expect(await valuesOf(excel.current, "A1")).toEqual([[""]]);
  });

  test("writes nothing of a batch, not even what comes before a read", async () => {
    const { model } = excel.current;
    const before = JSON.stringify(model.exportData());
    const writing = excel.current.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("A1:A2").values = [["refused"], ["too"]];
      context.workbook.settings.add("Orebook.data", 1);
      sheet.getRange("A1").load("values");
      await context.sync();
    });
    await expect(writing).rejects.toEqual(failing("InvalidOperationInCellEditMode"));
    excel.current.host.editing = false;
    expect(JSON.stringify(model.exportData())).toBe(before);
  });

  test("holds back one that may wait, until the edit ends", async () => {
    let isDone = false;
    const writing = excel.current.Excel.run({ delayForCellEdit: true }, async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("A1").values = [["late"]];
      await context.sync();
      isDone = true;
    });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(isDone).toBe(false);
    excel.current.host.editing = false;
    await writing;
    expect(await valuesOf(excel.current, "A1")).toEqual([["late"]]);
  });
});

describe("counting", () => {
  test("round trips and bytes, by the action that went on", async () => {
    const { host } = excel.current;
    const end = host.counter.begin("Insert");
    await fill(excel.current, "A1", [["x"]]);
    const count = end();
    await valuesOf(excel.current, "A1");
    expect(count.roundTrips).toBeGreaterThanOrEqual(1);
    expect(count.requestBytes).toBeGreaterThan(200);
    expect(host.counter.byAction()).toEqual(new Map([["Insert", count]]));
    expect(host.counter.total().roundTrips).toBeGreaterThan(count.roundTrips);
  });

  test("bytes are those of UTF-8, errors are counted, and whoever listens is told", async () => {
    const { host } = excel.current;
    const codes: (string | undefined)[] = [];
    const stop = host.counter.subscribe(({ error }) => codes.push(error));
    const message = (body: unknown) => JSON.stringify({ id: 1, type: 1, flags: 0, message: { body } });
    const ascii = message({ Actions: [], ObjectPaths: {}, note: "a" });
    const umlaut = message({ Actions: [], ObjectPaths: {}, note: "ä" });
    await host.answer(ascii);
    await host.answer(umlaut);
    await host.answer(message({}));
    stop();
    await host.answer(ascii);
    const [first, second] = host.counter.roundTrips;
    expect(second!.requestBytes - first!.requestBytes).toBe(1);
    expect(codes).toEqual([undefined, undefined, "GeneralException"]);
  });
});

test("the workbook: its name and state", async () => {
  await excel.current.run(async (context) => {
    context.workbook.load("name,readOnly,autoSave");
    await context.sync();
    const { name, readOnly, autoSave } = context.workbook;
    expect([name, readOnly, autoSave]).toEqual(["Book1.xlsx", false, false]);
  });
});

test("a table of 10,000 rows is inserted, named and selected in at most three round trips", async () => {
  const rows = [["country", "tonnes"], ...Array.from({ length: 10_000 }, (_, row) => [`country ${row}`, row])];
  const end = excel.current.host.counter.begin("Insert");
  await excel.current.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const range = sheet.getRange("A1").getResizedRange(10_000, 1);
    range.values = rows;
    sheet.tables.add(range, true).name = "Production";
    range.select();
    const body = context.workbook.tables.getItem("Production").rows.getCount();
    await context.sync();
    expect(body.value).toBe(10_000);
  });
  expect(end().roundTrips).toBeLessThanOrEqual(3);
});

test("a workbook that was not made for a host is refused at once", () => {
  const model = new Model({ sheets: [{ id: "s", name: "S" }] });
  expect(() => new OfficeHost({ ...model, getters: {} } as unknown as Model)).toThrow(/prepareHost/);
});
