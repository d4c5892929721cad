/** Events: what a handler is told, by whoever's hand it happened. */
import { excelForEachTest, failing, fill } from "./open-excel";

const excel = excelForEachTest();

/** Events come after the reply, and the library passes them on a moment later. */
const settled = () => new Promise((resolve) => setTimeout(resolve, 20));

type Listen = (context: Excel.RequestContext, tell: (event: object) => Promise<void>) => void;

async function listen(register: Listen): Promise<object[]> {
  const events: object[] = [];
  await excel.current.run(async (context) => {
    register(context, async (event) => void events.push(event));
    await context.sync();
  });
  await settled();
  events.length = 0;
  return events;
}

const type = (cell: { col: number; row: number }, content: string) =>
  void excel.current.model.dispatch("UPDATE_CELL", { sheetId: "sheet1", ...cell, content });

describe("selection", () => {
  test("workbook.onSelectionChanged, once for each change", async () => {
    const events = await listen(({ workbook }, tell) => void workbook.onSelectionChanged.add(tell));
    excel.current.model.selection.selectCell(2, 3);
    await settled();
    expect(events).toHaveLength(1);
    type({ col: 0, row: 0 }, "no change of selection");
    await settled();
    expect(events).toHaveLength(1);
  });

  test("worksheet.onSelectionChanged tells the address", async () => {
    const events = await listen(({ workbook }, tell) => {
      workbook.worksheets.getActiveWorksheet().onSelectionChanged.add(tell);
    });
    await excel.current.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("B2:C3").select();
      await context.sync();
    });
    await settled();
    expect(events).toEqual([{ type: "WorksheetSelectionChanged", address: "B2:C3", worksheetId: "sheet1" }]);
  });
});

describe("changes", () => {
  const onChanged = () => listen(({ workbook }, tell) => void workbook.worksheets.getActiveWorksheet().onChanged.add(tell));

  test("a cell that is typed, undone as well", async () => {
    const events = await onChanged();
    type({ col: 1, row: 1 }, "7");
    await settled();
    expect(events).toEqual([
      expect.objectContaining({
        type: "WorksheetChanged",
        changeType: "RangeEdited",
        address: "B2",
        worksheetId: "sheet1",
        source: "Local",
        triggerSource: "Unknown",
      }),
    ]);
  });

  test("a write of the add-in is one event, marked as its own; the range is given", async () => {
    const events = (await onChanged()) as Excel.WorksheetChangedEventArgs[];
    await fill(excel.current, "B2", [
      [1, 2],
      [3, 4],
    ]);
    await settled();
    expect(events).toHaveLength(1);
    expect(events[0]).toMatchObject({ address: "B2:C3", triggerSource: "ThisLocalAddin" });
    await excel.current.run(async (context) => {
      const range = events[0]!.getRange(context).load("values");
      await context.sync();
      expect(range.values).toEqual([
        [1, 2],
        [3, 4],
      ]);
    });
  });

  test("rows and columns that come and go", async () => {
    const events = await onChanged();
    await excel.current.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("2:3").insert("Down");
      sheet.getRange("A:A").delete("Left");
      await context.sync();
    });
    await settled();
    expect(events).toEqual([
      expect.objectContaining({ changeType: "RowInserted", address: "2:3" }),
      expect.objectContaining({ changeType: "ColumnDeleted", address: "A:A" }),
    ]);
  });

  test("other sheets are not told; all of them are told at the collection", async () => {
    const [ofSheet, ofAll] = [
      await onChanged(),
      await listen(({ workbook }, tell) => void workbook.worksheets.onChanged.add(tell)),
    ];
    await excel.current.run(async (context) => {
      context.workbook.worksheets.add("Other").getRange("A1").values = [[1]];
      await context.sync();
    });
    await settled();
    expect([ofSheet.length, ofAll.length]).toEqual([0, 1]);
  });

  test("a handler that is removed hears no more; with events off nothing is told", async () => {
    const events: object[] = [];
    await excel.current.run(async (context) => {
      const handle = context.workbook.worksheets.getActiveWorksheet().onChanged.add(async (event) => void events.push(event));
      await context.sync();
      type({ col: 0, row: 0 }, "told");
      await settled();
      context.runtime.enableEvents = false;
      await context.sync();
      type({ col: 0, row: 0 }, "not told");
      await settled();
      context.runtime.enableEvents = true;
      handle.remove();
      await context.sync();
      type({ col: 0, row: 0 }, "removed");
      await settled();
    });
    expect(events).toHaveLength(1);
  });

  test("table.onChanged", async () => {
    await fill(excel.current, "A1", [["x"], [1]]);
    const events = await listen(({ workbook }, tell) => void workbook.tables.add("Sheet1!A1:A2", true).onChanged.add(tell));
    await fill(excel.current, "A2", [[5]]);
    await fill(excel.current, "D9", [[5]]);
    await settled();
    expect(events).toEqual([expect.objectContaining({ type: "TableChanged", address: "A2" })]);
  });
});

test("worksheets that come, go, are shown and renamed", async () => {
  const seen: string[] = [];
  const note = (name: string) => async () => void seen.push(name);
  await excel.current.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.onAdded.add(note("added"));
    worksheets.onDeleted.add(note("deleted"));
    worksheets.onActivated.add(note("activated"));
    worksheets.onDeactivated.add(note("deactivated"));
    await context.sync();
    worksheets.add("Other").activate();
    await context.sync();
    worksheets.getItem("Other").delete();
    await context.sync();
  });
  await settled();
  expect(seen).toEqual(["added", "deactivated", "activated", "deleted", "deactivated", "activated"]);
});

test("an event that the host does not tell of says its name when it is asked for", async () => {
  const asking = excel.current.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().onFormatChanged.add(async () => undefined);
    await context.sync();
  });
  await expect(asking).rejects.toEqual(failing("NotImplemented", /Worksheet\.onFormatChanged/));
});
