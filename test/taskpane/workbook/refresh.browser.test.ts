/** A refresh of real formulas and a real table to the next release, from the key in the sheet to Undo, by keyboard alone. */
import type { Frame, FrameLocator } from "playwright-core";
import { WorkbenchPage } from "../../../workbench/driver";
import { axeProblems } from "../open-pane";

jest.setTimeout(60_000);

const FORMULA = '=MINERAL.RANK("antimony","Tajikistan")';
const PRODUCTION = '=MINERAL.PRODUCTION("antimony","Tajikistan")';

let workbench: WorkbenchPage;
let pane: FrameLocator;
let frame: Frame;
beforeAll(async () => {
  workbench = await WorkbenchPage.open({ pane: "shown", feed: "next" });
  pane = workbench.pane;
  frame = await workbench.paneFrame();
  await workbench.addSheet("Refreshed");
  await workbench.enterFormulas("A1", [FORMULA]);
  await workbench.enterFormulas("A2", [PRODUCTION]);
}, 120_000);
afterAll(() => workbench?.close());

const focused = () => frame.evaluate(() => document.activeElement?.textContent ?? "");
const heading = (name: RegExp) => pane.getByRole("heading", { name });
const change = (address: string) =>
  pane.getByRole("listitem").filter({ has: pane.getByRole("button", { name: address, exact: true }) });
const shown = async () => [(await workbench.readCell("A1")).formattedValue, (await workbench.readCell("A2")).formattedValue];

let before: string[];

test("the key in the sheet shows what would change, with old, new, why and source, and writes nothing", async () => {
  before = await shown();
  await workbench.page.locator(".o-grid .o-composer").focus();
  await workbench.press("Control+Alt+Shift+M");
  await heading(/^What dataset 2026\.2 changes$/).waitFor();
  await pane.getByText("Dataset 2026.2 of").first().waitFor();
  expect(await shown()).toEqual(before);
  await pane.getByRole("combobox", { name: "Sheet or table" }).selectOption({ label: "Sheet Refreshed (2)" });
  const text = await change("Refreshed!A2").innerText();
  expect(text).toContain(before[1]);
  expect(text).toMatch(/New edition: .* in place of [^]*Source: /);
  expect(await axeProblems(frame)).toEqual([]);
});

test("the address of a change selects its cell", async () => {
  await workbench.selectRange("C5");
  await pane.getByRole("button", { name: "Refreshed!A2", exact: true }).press("Enter");
  await frame.waitForFunction(() =>
    Excel.run(async (context) => {
      const range = context.workbook.getSelectedRange().load("address");
      await context.sync();
      return range.address === "Refreshed!A2";
    }),
  );
});

test("Refresh brings the workbook to the newer data, and the report has the keyboard", async () => {
  const expected = await change("Refreshed!A2").innerText();
  await pane.getByRole("button", { name: "Refresh", exact: true }).press("Enter");
  await heading(/^Refreshed to dataset 2026\.2$/).waitFor();
  expect(await focused()).toBe("Refreshed to dataset 2026.2");
  const after = await shown();
  expect(after[1]).not.toBe(before[1]);
  expect(expected).toContain(after[1]);
  expect(await axeProblems(frame)).toEqual([]);
});

test("Go back shows first what it changes, then brings the old figures back, and says so", async () => {
  const now = await shown();
  await pane.getByRole("button", { name: "Go back to 2026.1" }).press("Enter");
  await heading(/^What going back to dataset 2026\.1 changes$/).waitFor();
  expect(await shown()).toEqual(now);
  expect(await axeProblems(frame)).toEqual([]);
  await pane.getByRole("button", { name: "Go back to 2026.1" }).press("Enter");
  await heading(/^Back at dataset 2026\.1$/).waitFor();
  expect(await shown()).toEqual(before);
  await workbench.press("Escape");
  expect(await focused()).toBe("Refresh data");
});

test("Keep pins the workbook, and it stays where it is", async () => {
  await workbench.press("Enter");
  await heading(/^What dataset 2026\.2 changes$/).waitFor();
  await pane.getByRole("button", { name: "Keep 2026.1" }).press("Enter");
  await pane.getByText("Yes: to 2026.1, on every computer").waitFor();
  expect(await focused()).toBe("Refresh data");
  expect(await shown()).toEqual(before);
  await workbench.press("Enter");
  await pane.getByRole("button", { name: "Unpin and refresh" }).waitFor();
  await workbench.press("Escape");
  expect(workbench.consoleErrors).toEqual([]);
});
