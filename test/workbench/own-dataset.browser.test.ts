/** A workbook computes with the dataset that its figures are from, whatever else this browser has: files are saved and opened in others. */
import { WorkbenchPage } from "../../workbench/driver";
import { download, openFile, shown } from "./page-files";

jest.setTimeout(120_000);

const FORMULA = '=MINERAL.VALUE("antimony","Tajikistan",,2025)';

const open: WorkbenchPage[] = [];
async function browser(feed: "nothing" | "bundled" | "next"): Promise<WorkbenchPage> {
  const page = await WorkbenchPage.open({ feed, pane: "shown" });
  open.push(page);
  return page;
}
afterEach(async () => {
  for (const page of open.splice(0)) await page.close();
});

async function typed(workbench: WorkbenchPage): Promise<void> {
  await workbench.addSheet("Model");
  await workbench.typeFormula("A1", FORMULA);
}

async function refresh({ pane }: WorkbenchPage): Promise<void> {
  await pane.getByRole("tab", { name: "Workbook" }).click();
  await pane.getByRole("button", { name: "Refresh data" }).click();
  await pane.getByRole("button", { name: "Refresh", exact: true }).click();
  await pane.getByRole("heading", { name: "Refreshed to dataset 2026.2" }).waitFor();
}

const save = async (workbench: WorkbenchPage) =>
  (await download(workbench.page, () => workbench.page.click("#save-file"))).content;

async function opened(workbench: WorkbenchPage, content: Buffer): Promise<void> {
  await openFile(workbench.page, "file.xlsx", content, async () => {
    await workbench.page.click("#open-file");
    const question = workbench.page.getByRole("button", { name: "Go on without saving" });
    if (await question.isVisible()) await question.click();
  });
  await shown(workbench.page, "file", 20_000);
}

async function until(isSo: () => Promise<boolean>): Promise<void> {
  for (let wait = 0; wait < 100; wait += 1) {
    if (await isSo()) return;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error("It did not come to that.");
}

const value = async (workbench: WorkbenchPage, cell: string) => (await workbench.readWorkbook())[cell]?.value;
const memory = async (workbench: WorkbenchPage) =>
  (await workbench.readSettings())["Orebook.data"] as { dataset: { version: string }; pinned: boolean } | undefined;

test("typed formulas keep their figures where another workbook was refreshed, and sheets of before that say nothing do too", async () => {
  const first = await browser("bundled");
  const untouched = await save(first);
  expect(await memory(first)).toBeUndefined();
  await typed(first);
  await until(async () => (await memory(first)) !== undefined);
  const file = await save(first);

  const other = await browser("next");
  await refresh(other);
  expect(await value(other, "Antimony!B9")).toBe(1);
  await opened(other, file);
  await until(async () => (await value(other, "Model!A1")) === 22_000);
  await other.page.waitForTimeout(1_000);
  expect([await value(other, "Model!A1"), await value(other, "Antimony!B9")]).toEqual([22_000, 3]);
  await opened(other, untouched);
  await other.page.waitForTimeout(2_000);
  expect(await value(other, "Antimony!B9")).toBe(3);
  expect(await memory(other)).toBeUndefined();
  expect(await other.page.title()).toMatch(/^file/);
  await other.pane.getByRole("tab", { name: "Workbook" }).click();
  await other.pane.getByText("does not say which dataset its figures are from").waitFor();
});

test("a refreshed workbook that is not pinned gets its dataset in another browser, or says that it cannot be had", async () => {
  const first = await browser("next");
  await refresh(first);
  await typed(first);
  expect(await value(first, "Model!A1")).toBe(41_000);
  const file = await save(first);

  const fetching = await browser("next");
  await opened(fetching, file);
  await until(async () => (await value(fetching, "Model!A1")) === 41_000);
  expect(await memory(fetching)).toMatchObject({ dataset: { version: "2026.2" }, pinned: false });

  const without = await browser("nothing");
  await opened(without, file);
  // In whatever tab the person is.
  await without.pane.getByText(/Dataset 2026\.2, with which this workbook computes, cannot be had/).waitFor();
  expect(await value(without, "Model!A1")).not.toBe(22_000);
  await without.pane.getByRole("tab", { name: "Workbook" }).click();
  await without.pane.getByText("2026.2, which is not on this computer", { exact: true }).waitFor();
  without.offer("next");
  await without.pane.getByRole("button", { name: "Try again" }).click();
  await until(async () => (await value(without, "Model!A1")) === 41_000);
  await without.pane.getByText("which is not on this computer").first().waitFor({ state: "detached" });
});
