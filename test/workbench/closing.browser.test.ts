/** Closing the workbook, and settings that change by another hand, as the add-in's page hears of them. */
import type { Frame, Page } from "playwright-core";
import { WorkbenchPage } from "../../workbench/driver";
import { ADDIN_FIXTURE } from "./spreadsheet-engine";

jest.setTimeout(20_000);

let workbench: WorkbenchPage;
let page: Page;
let frame: Frame;
beforeAll(async () => {
  workbench = await WorkbenchPage.open({ addin: ADDIN_FIXTURE });
  page = workbench.page;
  frame = await workbench.paneFrame();
  await listen();
}, 60_000);
afterAll(() => workbench?.close());

/** Each workbook that is opened begins the page in the frame anew. */
const listen = () =>
  frame.evaluate(async () => {
    const told: string[] = [];
    Object.assign(globalThis, { told });
    await Office.addin.beforeDocumentCloseNotification.onCloseActionCancelled(() => void told.push("cancelled"));
    await Excel.run(async (context) => {
      context.workbook.settings.onSettingsChanged.add(async () => void told.push("settings"));
      await context.sync();
    });
    Office.context.document.settings.addHandlerAsync(Office.EventType.SettingsChanged, () => void told.push("document settings"));
  });

const told = () => frame.evaluate(() => (globalThis as unknown as { told: string[] }).told.splice(0).sort());
const settled = () => new Promise((resolve) => setTimeout(resolve, 100));
/** What the page in the frame hears comes a moment later, which is longer on a busy machine. */
const hears = (count: number) =>
  frame.waitForFunction((most) => (globalThis as unknown as { told: string[] }).told.length >= most, count).then(settled);
const closing = (method: "enable" | "disable") =>
  frame.evaluate((name) => Office.addin.beforeDocumentCloseNotification[name](), method);

async function openExamples(): Promise<void> {
  await page.getByText("File", { exact: true }).first().click();
  await page.getByText("Example sheets", { exact: true }).click();
}

/** Leaves the page, and answers what the browser asks. @returns whether it asked */
async function leave(answer: "stay" | "leave"): Promise<boolean> {
  const asked = page.waitForEvent("dialog", { timeout: 2_000 }).then(
    async (dialog) => {
      await (answer === "stay" ? dialog.dismiss() : dialog.accept());
      return dialog.type() === "beforeunload";
    },
    () => false,
  );
  await page.evaluate(() => setTimeout(() => (location.href = "about:blank")));
  return asked;
}

/** Until another workbook is shown, with the page in the frame begun anew. */
async function opened(open: () => Promise<void>): Promise<void> {
  const before = await page.evaluateHandle(() => (window as unknown as { workbench: { host: object } }).workbench.host);
  await open();
  await page.waitForFunction((host) => (window as unknown as { workbench: { host: object } }).workbench.host !== host, before);
  await frame.evaluate(() => Office.onReady());
}

const dialog = () => page.getByRole("dialog");

test("undo and redo of what the add-in has written into the settings is told in the frame, its own write is not", async () => {
  await frame.evaluate(() =>
    Excel.run(async (context) => {
      context.workbook.settings.add("Orebook.data", { pinned: true });
      await context.sync();
    }),
  );
  await settled();
  expect(await told()).toEqual([]);
  expect(await workbench.readSettings()).toEqual({ "Orebook.data": { pinned: true } });
  await workbench.undo();
  await hears(2);
  expect(await told()).toEqual(["document settings", "settings"]);
  expect(await workbench.readSettings()).toEqual({});
});

test("another workbook is opened without a question as long as the add-in wants none", async () => {
  await closing("enable");
  await closing("disable");
  await openExamples();
  // The changes of the test before ask for themselves.
  await opened(() => page.getByRole("button", { name: "Go on without saving" }).click());
  expect(await dialog().count()).toBe(0);
});

test("while the add-in wants it, there is a question first; Escape keeps the workbook open and tells the add-in", async () => {
  await listen();
  await closing("enable");
  await workbench.select("A30");
  await openExamples();
  await dialog().getByText("Orebook asks you to confirm that Orebook examples is closed").waitFor();
  await page.keyboard.press("Escape");
  await hears(1);
  expect(await told()).toEqual(["cancelled"]);
  await openExamples();
  await opened(() => dialog().getByRole("button", { name: "Close", exact: true }).press("Enter"));
  // The page of the add-in that begins anew wants nothing yet.
  await opened(openExamples);
  expect(await dialog().count()).toBe(0);
});

test("the page is not left without a question either, although nothing has changed", async () => {
  await listen();
  await closing("enable");
  // Browsers ask only for pages that a person has used.
  await workbench.select("A30");
  await page.keyboard.press("ArrowDown");
  expect(await leave("stay")).toBe(true);
  await hears(1);
  expect(await told()).toEqual(["cancelled"]);
  await closing("disable");
  expect(await leave("leave")).toBe(false);
});
