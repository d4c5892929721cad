import type { Page } from "playwright-core";
import { ADDIN_FIXTURE } from "./spreadsheet-engine";
import { WorkbenchPage } from "../../workbench/driver";

jest.setTimeout(20_000);

/** What the page draws besides cells, and what it does when it cannot. */
let workbench: WorkbenchPage;
let page: Page;
beforeAll(async () => {
  workbench = await WorkbenchPage.open({ addin: ADDIN_FIXTURE, viewport: { width: 1000, height: 640 }, pane: "hidden" });
  page = workbench.page;
  await workbench.addSheet("Chart");
  await workbench.page.evaluate(() => {
    // eslint-disable-next-line @typescript-eslint/no-explicit-any
    const { model } = (window as any).workbench;
    const sheetId = model.getters.getActiveSheetId();
    [
      ["", "t"],
      ["China", "40"],
      ["Russia", "32"],
      ["Tajikistan", "22"],
    ].forEach((cells, row) => cells.forEach((content, col) => model.dispatch("UPDATE_CELL", { sheetId, col, row, content })));
  });
}, 60_000);
afterAll(() => workbench?.close());

const selectData = () =>
  page.evaluate(() => {
    // eslint-disable-next-line @typescript-eslint/no-explicit-any
    const { model } = (window as any).workbench;
    model.selection.selectZone({ cell: { col: 0, row: 0 }, zone: { left: 0, right: 1, top: 0, bottom: 3 } });
  });

async function insertChart(): Promise<void> {
  await selectData();
  await page.locator(".o-topbar-menu", { hasText: "Insert" }).click();
  await page.locator(".o-menu-item", { hasText: /^Chart/ }).click();
}

/** Whether something is drawn on the chart's canvas. */
const isDrawn = () =>
  page.waitForFunction(() => {
    const canvas = document.querySelector<HTMLCanvasElement>(".o-figure canvas");
    if (!canvas) return false;
    const { data } = canvas.getContext("2d")!.getImageData(0, 0, canvas.width, canvas.height);
    return new Set(new Uint32Array(data.buffer)).size > 10;
  });

test("a chart is inserted from the menu and drawn, in every kind that is offered", async () => {
  await insertChart();
  await isDrawn();
  const open = () => page.locator(".o-type-selector").dispatchEvent("pointerdown");
  const kinds = page.locator(".o-chart-type-item");
  await open();
  await kinds.first().waitFor();
  const count = await kinds.count();
  expect(count).toBeGreaterThan(15);
  for (let index = 0; index < count; index++) {
    if (index > 0) await open();
    await kinds.nth(index).click();
    await kinds.first().waitFor({ state: "detached" });
    await page.locator(".o-figure").waitFor({ timeout: 2000 });
  }
  await open();
  await page.locator(".o-chart-type-item[data-id=column]").click();
  await isDrawn();
  await page.locator(".o-sidePanelClose").click();
  expect(workbench.consoleErrors).toEqual([]);
}, 30_000);

test("when the page cannot draw, the workbook stays, and is shown again as it was", async () => {
  await workbench.clear("D9");
  await workbench.typeFormula("D9", '=SAMPLE.RANK("cobalt")');
  await page.evaluate(() => {
    const global = window as unknown as { Chart?: unknown; kept?: unknown };
    global.kept = global.Chart;
    delete global.Chart;
  });
  await insertChart();
  const failure = page.locator(".failure[role=alert]");
  await failure.waitFor();
  expect(await failure.innerText()).toContain("Your workbook is not lost");
  await page.evaluate(() => {
    const global = window as unknown as { Chart?: unknown; kept?: unknown };
    global.Chart = global.kept;
  });
  await page.getByRole("button", { name: "Show it again" }).click();
  await failure.waitFor({ state: "detached" });
  await page.evaluate(() => {
    // eslint-disable-next-line @typescript-eslint/no-explicit-any
    const { model } = (window as any).workbench;
    const [sheetIdFrom, sheetIdTo] = [model.getters.getActiveSheetId(), model.getters.getSheetIds().at(-1)];
    model.dispatch("ACTIVATE_SHEET", { sheetIdFrom, sheetIdTo });
  });
  await isDrawn();
  expect((await workbench.readCell("D9")).value).toBe(7);
  expect(await page.locator("#workbook-title").innerText()).toBe("Orebook examples (not saved)");
});

test("an exception in the middle of a command does not leave a workbook that takes no more", async () => {
  await page.evaluate(() => {
    // eslint-disable-next-line @typescript-eslint/no-explicit-any
    const { model } = (window as any).workbench;
    const sheetId = model.getters.getActiveSheetId();
    model.handlers.at(-1).handle = () => {
      throw new Error("a defect");
    };
    setTimeout(() => model.dispatch("UPDATE_CELL", { sheetId, col: 5, row: 0, content: "last" }));
  });
  await page.locator(".failure").waitFor();
  expect(await page.locator(".failure").innerText()).toContain("a defect.");
  await page.getByRole("button", { name: "Show it again" }).click();
  await page.locator(".failure").waitFor({ state: "detached" });
  await workbench.addSheet("After");
  await workbench.typeFormula("A1", "=1+1");
  expect((await workbench.readCell("A1")).value).toBe(2);
});

describe("colours", () => {
  /** Until the page has the colours of that scheme, the spreadsheet's with it. */
  const becomes = (scheme: "light" | "dark") =>
    page.waitForFunction((wanted) => {
      const [red = 0] = /\d+/.exec(getComputedStyle(document.body).backgroundColor)!.map(Number);
      const found = red < 128 ? "dark" : "light";
      return found === wanted && (document.querySelector(".o-spreadsheet.dark") !== null) === (wanted === "dark");
    }, scheme);

  test("follow the system, until one is chosen", async () => {
    await becomes("light");
    await page.emulateMedia({ colorScheme: "dark" });
    await becomes("dark");
    await page.selectOption("#color-scheme", "light");
    await becomes("light");
    await page.selectOption("#color-scheme", "system");
    await becomes("dark");
    await page.emulateMedia({ colorScheme: "light" });
    await becomes("light");
  });
});

test.each([320, 480, 760])("a page %i px wide does not scroll sideways", async (width) => {
  await page.setViewportSize({ width, height: 640 });
  await page.waitForTimeout(100);
  const widths = await page.evaluate(() => [document.documentElement.scrollWidth, document.body.scrollWidth]);
  expect(Math.max(...widths)).toBeLessThanOrEqual(width);
  // A row of buttons may be longer than the page: each of them comes into sight when the keyboard reaches it.
  for (const control of await page.locator("header button, header select, header summary").all()) {
    if (!(await control.isVisible())) continue;
    await control.focus();
    await page.waitForFunction(() => {
      const { left, right } = document.activeElement!.getBoundingClientRect();
      return left >= 0 && right <= innerWidth;
    });
  }
});

test("on the narrowest page the licences are all in sight, and a card leaves room for its cell", async () => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.locator("header summary").click();
  const { x, width } = (await page.locator(".licences ul").boundingBox())!;
  expect(x).toBeGreaterThanOrEqual(0);
  expect(x + width).toBeLessThanOrEqual(320);
  await page.locator("header summary").click();
  await page.locator(".o-grid .o-composer").focus();
  await workbench.typeFormula("B9", '=SAMPLE.CARD("antimony")');
  await workbench.press("ArrowUp");
  await page.locator("#side").waitFor();
  await page.waitForFunction(() => {
    // eslint-disable-next-line @typescript-eslint/no-explicit-any
    const { getters } = (window as any).workbench.model;
    const { height } = document.querySelector(".o-grid-overlay")!.getBoundingClientRect();
    // The engine has heard of the room that is left, and shows the cell in it.
    return getters.getSheetViewDimension().height <= height && getters.isVisibleInViewport(getters.getActivePosition());
  });
});

test("a refused formula says what to type, in the strip and beside the cell", async () => {
  await page.setViewportSize({ width: 1000, height: 640 });
  await workbench.typeFormula("B2", '=SAMPLE.RANKS("cobalt")');
  await workbench.press("ArrowUp");
  await page.waitForFunction(() =>
    document.querySelector("#cell-status .message")!.textContent!.includes("Did you mean SAMPLE.RANK?"),
  );
  await workbench.typeFormula("B3", "=SUM(1;2)");
  await workbench.hover("B3");
  await page.locator(".o-error-tooltip").waitFor();
  expect(await page.locator(".o-error-tooltip").innerText()).toContain("not by a semicolon. Type =SUM(1,2)");
});
