/** Excel.WorkbookProtection, as Microsoft's reference describes it. */
import { excelForEachTest, failing, reopen } from "./open-excel";

const excel = excelForEachTest();

const act = (work: (workbook: Excel.Workbook) => void) =>
  excel.current.run(async (context) => {
    work(context.workbook);
    await context.sync();
  });

const isProtected = () =>
  excel.current.run(async (context) => {
    const protection = context.workbook.protection.load("protected");
    await context.sync();
    return protection.protected;
  });

test("a protected structure lets no sheet be added, copied or deleted; cells can be written", async () => {
  expect(await isProtected()).toBe(false);
  await act(({ worksheets }) => worksheets.add("Second"));
  await act(({ protection }) => protection.protect());
  expect(await isProtected()).toBe(true);
  await expect(act(({ worksheets }) => worksheets.add("Third"))).rejects.toEqual(failing("AccessDenied"));
  await expect(act(({ worksheets }) => worksheets.getItem("Second").copy("End"))).rejects.toEqual(failing("AccessDenied"));
  await expect(act(({ worksheets }) => worksheets.getItem("Second").delete())).rejects.toEqual(failing("AccessDenied"));
  await act(({ worksheets }) => (worksheets.getItem("Second").getRange("A1").values = [[1]]));
  await act(({ protection }) => protection.unprotect());
  await act(({ worksheets }) => worksheets.getItem("Second").delete());
});

test("it is saved with the workbook", async () => {
  await act(({ protection }) => protection.protect());
  reopen(excel);
  expect(await isProtected()).toBe(true);
});
