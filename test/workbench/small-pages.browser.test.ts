import { WorkbenchPage } from "../../workbench/driver";
import { ADDIN_FIXTURE } from "./spreadsheet-engine";

/** A high zoom leaves a page of a few hundred pixels. */
let workbench: WorkbenchPage;
beforeAll(async () => {
  workbench = await WorkbenchPage.open({ addin: ADDIN_FIXTURE, viewport: { width: 320, height: 640 } });
  await workbench.addSheet("Small");
}, 60_000);
afterAll(() => workbench?.close());

const box = async (selector: string) => (await workbench.page.locator(selector).boundingBox())!;

test.each([180, 256])("on a page of 320 x %i pixels the selected cell is in sight", async (height) => {
  const { page } = workbench;
  await page.setViewportSize({ width: 320, height });
  await workbench.select("A1");
  await page.locator("#open-file").focus();
  await page.locator(".o-grid .o-composer").focus();
  // The page scrolls to what has the focus, a moment after it has it.
  await page.waitForFunction(
    () => {
      const { top, bottom } = document.querySelector(".o-grid-overlay")!.getBoundingClientRect();
      return Math.min(bottom, innerHeight) - Math.max(top, 0) > 40;
    },
    null,
    { timeout: 5000 },
  );
});

test("the list of suggestions and that of the licences stay inside a narrow page", async () => {
  const { page } = workbench;
  await page.setViewportSize({ width: 320, height: 640 });
  await page.locator(".licences summary").click();
  await expectInside(".licences ul");
  await page.locator(".licences summary").click();
  for (const cell of ["A2", "C3", "C12"]) {
    await workbench.select(cell);
    await page.locator(".o-grid .o-composer").focus();
    await page.keyboard.type("=SAMPLE.RANK(");
    await page.locator(".o-grid-composer .o-autocomplete-dropdown").waitFor();
    await expectInside(".o-grid-composer .o-composer-assistant-container");
    await workbench.press("Escape");
    await workbench.press("Escape");
  }
});

describe("the head of a page of 320 x 640 pixels", () => {
  beforeAll(() => workbench.page.setViewportSize({ width: 320, height: 640 }));

  test("leaves the room to the sheet and the pane", async () => {
    expect((await box(".bar")).height).toBeLessThan(110);
    expect(await workbench.page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  });

  test("shows each of its buttons whole when the keyboard comes to it", async () => {
    const { page } = workbench;
    await page.locator("#open-file").focus();
    const passed: string[] = [];
    for (let presses = 0; presses < 7; presses += 1) {
      passed.push(await page.evaluate(() => document.activeElement!.id || document.activeElement!.textContent));
      await expectInside(":focus");
      await workbench.press("Tab");
    }
    expect(passed).toEqual([
      "open-file",
      "save-file",
      "open-reference",
      "toggle-pane",
      "toggle-developer",
      "color-scheme",
      "Licences",
    ]);
  });

  test("shows in a contrast theme which of its buttons are pressed", async () => {
    const { page } = workbench;
    const fill = () => page.locator("#toggle-developer").evaluate((button) => getComputedStyle(button).backgroundColor);
    await page.emulateMedia({ forcedColors: "active" });
    const released = await fill();
    await page.locator("#toggle-developer").click();
    // Not under the pointer, which has a fill of its own.
    await page.mouse.move(0, 0);
    expect(await fill()).not.toBe(released);
    await page.locator("#toggle-developer").click();
    await page.emulateMedia({ forcedColors: "none" });
  });
});

test("what leads to the menus is large enough and says so", async () => {
  const { width, height } = await box(".ribbon-toggler");
  expect(Math.min(width, height)).toBeGreaterThanOrEqual(24);
});

test("in the dark a click selects the cell under it", async () => {
  const { page } = workbench;
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.locator("#color-scheme").selectOption("dark");
  // The sheet has drawn itself for the wide page, from its first cell on.
  await workbench.select("A1");
  await page.locator(".o-topbar-menu").first().waitFor();
  const { x, y } = await box(".o-grid-overlay");
  await page.mouse.click(x + 150, y + 60);
  await page.locator("#cell-status .address", { hasText: "Small!B3" }).waitFor({ timeout: 5000 });
});

async function expectInside(selector: string): Promise<void> {
  const { x, width } = await box(selector);
  expect(x).toBeGreaterThanOrEqual(0);
  expect(x + width).toBeLessThanOrEqual(320);
}
