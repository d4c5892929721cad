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
