/** What `npm start` offers: the example workbook is refreshed to the release that follows, in the pane of the built add-in. */
import { WorkbenchPage, type CellReading } from "../../workbench/driver";

jest.setTimeout(60_000);

let workbench: WorkbenchPage;
beforeAll(async () => {
  workbench = await WorkbenchPage.open();
  await workbench.pane.getByRole("tab", { name: "Workbook" }).click();
}, 60_000);
afterAll(() => workbench?.close());

const inPane = (text: string) => workbench.pane.getByText(text).first().waitFor();
const press = (name: string) => workbench.pane.getByRole("button", { name, exact: true }).first().press("Enter");
const shown = async (...cells: string[]) => {
  const read = await workbench.readWorkbook();
  return cells.map((cell) => read[cell]?.formattedValue);
};
const CELLS = ["Antimony!B9", "Antimony!E10", "Antimony!H10", "Portfolio!C11", "Portfolio!E6", "Deals!E5", "Deals!C34"];
const BUNDLED = ["3", "Turkey", "33.0", "13.7%", "1.2%", "50.0%", undefined];
const NEXT = ["1", "South Africa", "#N/A", "12.5%", "#N/A", "60.0%", "=Sample amendment"];

async function refresh(): Promise<void> {
  await press("Refresh data");
  await inPane("What dataset 2026.2 changes");
  await press("Refresh");
  await inPane("Refreshed to dataset 2026.2");
}

let before: Record<string, CellReading>;

test("with the bundled release on offer there is nothing newer", async () => {
  expect(await shown(...CELLS)).toEqual(BUNDLED);
  before = await workbench.readWorkbook();
  await press("Refresh data");
  await inPane("is the newest");
});

test("the next release changes figures, and makes rows of answers come and go", async () => {
  workbench.offer("next");
  await refresh();
  expect(await shown(...CELLS)).toEqual(NEXT);
  expect(await workbench.readSettings()).toMatchObject({ "Orebook.data": { dataset: { version: "2026.2" }, pinned: false } });
});

test("one undo in the sheet brings all back, the data too", async () => {
  await workbench.undo();
  await inPane("2026.1, released");
  // The formulas are calculated again a moment later.
  for (let wait = 0; (await shown("Antimony!B9"))[0] !== "3" && wait < 50; wait++) await workbench.page.waitForTimeout(100);
  expect(await workbench.readWorkbook()).toEqual(before);
});

test("refreshed, it keeps the release after a reload, also when there is no feed any more", async () => {
  await refresh();
  workbench.offer("nothing");
  await workbench.page.waitForTimeout(2_000);
  workbench.page.once("dialog", (dialog) => void dialog.accept());
  await workbench.page.reload();
  await workbench.page.waitForFunction(() => "workbench" in window);
  await workbench.pane.getByRole("tab", { name: "Workbook" }).click();
  await inPane("2026.2, released");
  expect(await shown(...CELLS)).toEqual(NEXT);
});
