/** Excel.SettingCollection and Setting. */
import { excelForEachTest, failing, reopen } from "./open-excel";

const excel = excelForEachTest();

describe("settings", () => {
  test("add, change, read, delete; a key in another case is another", async () => {
    await excel.current.run(async (context) => {
      const { settings } = context.workbook;
      settings.add("orebook", { dataset: "2026.1", pins: [1, 2] });
      settings.add("Orebook", 5);
      const setting = settings.getItem("orebook").load("value,key");
      const none = settings.getItemOrNullObject("nothing");
      await context.sync();
      expect([setting.value, setting.key, none.isNullObject]).toEqual([{ dataset: "2026.1", pins: [1, 2] }, "orebook", true]);
      setting.value = "changed";
      settings.add("Orebook", 6);
      settings.load("items/key,items/value");
      const count = settings.getCount();
      await context.sync();
      expect(settings.items.map(({ key, value }) => [key, value as unknown])).toEqual([
        ["orebook", "changed"],
        ["Orebook", 6],
      ]);
      expect(count.value).toBe(2);
      settings.getItem("orebook").delete();
      const gone = settings.getItemOrNullObject("orebook");
      await context.sync();
      expect(gone.isNullObject).toBe(true);
      settings.getItem("orebook").load("value");
      await expect(context.sync()).rejects.toEqual(failing("ItemNotFound"));
    });
  });

  test("dates come back as dates; everything is saved with the workbook", async () => {
    await excel.current.run(async (context) => {
      context.workbook.settings.add("when", new Date(Date.UTC(2026, 0, 2)));
      await context.sync();
    });
    reopen(excel);
    await excel.current.run(async (context) => {
      const setting = context.workbook.settings.getItem("when").load("value");
      await context.sync();
      expect(new Date(setting.value as string).getTime()).toBe(Date.UTC(2026, 0, 2));
    });
  });
});

describe("settingsChanged", () => {
  const settled = () => new Promise((resolve) => setTimeout(resolve, 20));
  /** Events come a moment later, which is longer on a busy machine. */
  const toHave = async (told: readonly unknown[], count: number) => {
    for (let wait = 0; told.length < count && wait < 100; wait++) await settled();
    await settled();
    expect(told).toHaveLength(count);
  };
  const write = (value: number) =>
    excel.current.run(async (context) => {
      context.workbook.settings.add("Orebook.data", value);
      context.workbook.worksheets.getActiveWorksheet().getRange("A1").values = [[value]];
      await context.sync();
    });
  const listenInExcel = async () => {
    const told: unknown[] = [];
    let stop!: () => Promise<void>;
    await excel.current.run(async (context) => {
      const handle = context.workbook.settings.onSettingsChanged.add(async (event) => void told.push(event.settings));
      await context.sync();
      stop = async () => {
        handle.remove();
        await handle.context.sync();
      };
    });
    return { told, stop: () => stop() };
  };

  test("settings.onSettingsChanged is raised by undo and redo in the sheet, once each, and not by the add-in's own write", async () => {
    const { told, stop } = await listenInExcel();
    await write(1);
    await toHave(told, 0);
    excel.current.model.dispatch("REQUEST_UNDO");
    await toHave(told, 1);
    expect(excel.current.host.settings).toEqual({});
    excel.current.model.dispatch("REQUEST_REDO");
    await toHave(told, 2);
    expect(excel.current.host.settings).toEqual({ "Orebook.data": 1 });
    await stop();
    excel.current.model.dispatch("REQUEST_UNDO");
    await toHave(told, 2);
  });

  test("undo of something else does not raise it", async () => {
    await write(1);
    const { told, stop } = await listenInExcel();
    excel.current.model.dispatch("UPDATE_CELL", { sheetId: "sheet1", col: 4, row: 0, content: "typed" });
    excel.current.model.dispatch("REQUEST_UNDO");
    await settled();
    expect(told).toHaveLength(0);
    await stop();
  });

  test("document.settings.addHandlerAsync hears the same; the copy in memory is read again by refreshAsync", async () => {
    const { settings } = excel.current.Office.context.document;
    const { SettingsChanged } = excel.current.Office.EventType;
    const told: string[] = [];
    const handler = (event?: object) => void told.push((event as { type: string }).type);
    await new Promise((done) => settings.addHandlerAsync(SettingsChanged, handler, done));
    settings.set("pinned", true);
    await new Promise((done) => settings.saveAsync(done));
    await settled();
    expect(told).toEqual([]);
    excel.current.model.dispatch("REQUEST_UNDO");
    await toHave(told, 1);
    expect(told).toEqual(["settingsChanged"]);
    expect(settings.get("pinned")).toBe(true);
    await new Promise((done) => settings.refreshAsync(done));
    expect(settings.get("pinned")).toBeNull();
    await new Promise((done) => settings.removeHandlerAsync(SettingsChanged, { handler }, done));
    excel.current.model.dispatch("REQUEST_REDO");
    await toHave(told, 1);
  });

  test("settings tell of no other event", async () => {
    const { settings } = excel.current.Office.context.document;
    const { DocumentSelectionChanged } = excel.current.Office.EventType;
    const result = await new Promise<Office.AsyncResult<void>>((done) =>
      settings.addHandlerAsync(DocumentSelectionChanged, () => undefined, done),
    );
    expect([result.status, result.error.message]).toEqual(["failed", expect.stringContaining("documentSelectionChanged")]);
  });
});
