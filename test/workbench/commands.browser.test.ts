/** The commands of the built manifest in the workbench: toolbar, menu of a cell and keys run the real pane's own actions. */
import type { FrameLocator } from "playwright-core";
import { WorkbenchPage } from "../../workbench/driver";
import { axeProblems } from "../taskpane/open-pane";

jest.setTimeout(60_000);

const FORMULA = '=IF(TRUE,MINERAL.RANK("antimony",A1),0)';

let workbench: WorkbenchPage;
let pane: FrameLocator;
beforeAll(async () => {
  workbench = await WorkbenchPage.open({ pane: "shown" });
  pane = workbench.page.frameLocator('iframe[title="Orebook task pane"]');
  await workbench.addSheet("Commands");
  await workbench.enterFormulas("A1", ["Tajikistan"]);
  await workbench.enterFormulas("B2", [FORMULA]);
  await workbench.select("B2");
}, 60_000);
afterAll(() => workbench?.close());

const toolbar = () => workbench.page.getByRole("toolbar", { name: "Orebook" });
const button = (name: string) => toolbar().getByRole("button", { name, exact: true });
const tabPanel = (name: string) => pane.getByRole("tabpanel", { name });
const focusedButton = () => workbench.page.evaluate(() => document.activeElement?.textContent);
const focusSheet = () => workbench.page.locator(".o-grid .o-composer").focus();

test("the toolbar has the ribbon's buttons, with their pictures, words and keys", async () => {
  expect(await toolbar().getByRole("button").allInnerTexts()).toEqual([
    "Orebook",
    "Find",
    "Build",
    "Explain",
    "Sources",
    "Refresh data",
    "Workbook",
  ]);
  expect(await button("Find").getAttribute("aria-keyshortcuts")).toBe("Control+Alt+Shift+F");
  expect(await button("Find").getAttribute("title")).toMatch(/^Look up minerals.*\(Ctrl\+Alt\+Shift\+F\)$/);
  const widths = await toolbar()
    .locator("img")
    .evaluateAll((images) => images.map((image) => (image as HTMLImageElement).naturalWidth));
  expect(widths).toEqual(Array(14).fill(16));
});

test("F6 leads to the toolbar; the arrow keys, Home and End go through it, and it is one stop of Tab", async () => {
  await focusSheet();
  for (let presses = 0; (await focusedButton()) !== "Orebook" && presses < 8; presses += 1) await workbench.press("F6");
  expect(await focusedButton()).toBe("Orebook");
  await workbench.press("ArrowRight");
  expect(await focusedButton()).toBe("Find");
  await workbench.press("End");
  expect(await focusedButton()).toBe("Workbook");
  await workbench.press("ArrowRight");
  expect(await focusedButton()).toBe("Orebook");
  await workbench.press("ArrowLeft");
  expect(await focusedButton()).toBe("Workbook");
  await workbench.press("Tab");
  expect(await focusedButton()).toBe("Open");
  await workbench.press("Shift+Tab");
  expect(await focusedButton()).toBe("Workbook");
});

test("Build opens the form on the call in the selected cell", async () => {
  await button("Build").click();
  await pane.getByRole("heading", { name: /MINERAL\.RANK/ }).waitFor();
});

test("Find puts the keyboard into the search of the pane", async () => {
  await focusSheet();
  await workbench.press("Control+Alt+Shift+F");
  const field = pane.getByRole("combobox", { name: /^Find a mineral/ });
  await field.waitFor();
  await workbench.page.keyboard.type("wolfram");
  expect(await field.inputValue()).toBe("wolfram");
});

test("Explain by its key shows the tab of the cell, with the call in it", async () => {
  await focusSheet();
  await workbench.press("Control+Alt+Shift+H");
  await tabPanel("Cell").waitFor();
  expect(await workbench.readContent("B2")).toBe(FORMULA);
});

test("the menu of a cell has Explain and Cite", async () => {
  await button("Sources").click();
  await tabPanel("Help").waitFor();
  await workbench.hover("B2");
  await workbench.page.mouse.down({ button: "right" });
  await workbench.page.mouse.up({ button: "right" });
  await workbench.page.getByText("Cite with Orebook").waitFor();
  await workbench.page.getByText("Explain with Orebook").click();
  await tabPanel("Cell").waitFor();
});

test("of buttons pressed in quick succession the last has the last word", async () => {
  await workbench.select("B2");
  await toolbar().evaluate((group) => {
    const buttons = [...group.querySelectorAll("button")];
    for (const name of ["Explain", "Sources", "Build", "Build", "Explain"])
      buttons.find((each) => each.textContent === name)!.click();
  });
  // What was still under way, the reading of the cell by Build, goes nowhere else afterwards.
  await workbench.page.waitForTimeout(500);
  expect(await tabPanel("Cell").isVisible()).toBe(true);
});

describe("the menu", () => {
  const menu = () => workbench.page.getByRole("menu", { name: "Workbook" });
  const isOpen = () => button("Workbook").getAttribute("aria-expanded");

  test("opens by Enter, Space, Down and Up, each key where it should; arrow keys, Home, End and letters go through it", async () => {
    for (const [key, entry] of [
      ["Enter", "Repair formulas"],
      ["Space", "Repair formulas"],
      ["ArrowDown", "Repair formulas"],
      ["ArrowUp", "Unpin the dataset"],
    ] as const) {
      await button("Workbook").focus();
      await workbench.press(key);
      await menu().waitFor();
      await workbench.page.waitForFunction((text) => document.activeElement?.textContent === text, entry);
      expect(await isOpen()).toBe("true");
      await workbench.press("Escape");
      await menu().waitFor({ state: "hidden" });
      expect([await focusedButton(), await isOpen()]).toEqual(["Workbook", "false"]);
    }
    await workbench.press("ArrowDown");
    await workbench.page.waitForFunction(() => document.activeElement?.textContent === "Repair formulas");
    await workbench.press("ArrowUp");
    expect(await focusedButton()).toBe("Unpin the dataset");
    await workbench.press("ArrowDown");
    expect(await focusedButton()).toBe("Repair formulas");
    await workbench.press("End");
    expect(await focusedButton()).toBe("Unpin the dataset");
    await workbench.press("Home");
    await workbench.press("w");
    expect(await focusedButton()).toBe("Write the sources to a sheet");
    await workbench.press("w");
    expect(await focusedButton()).toBe("Write what changed to a sheet");
    expect(await axeProblems(workbench.page, "#commands")).toEqual([]);
    await workbench.press("Tab");
    await menu().waitFor({ state: "hidden" });
  });

  test("an entry closes it and shows the tab of the workbook", async () => {
    await button("Sources").click();
    await tabPanel("Help").waitFor();
    await button("Workbook").click();
    await menu().getByRole("menuitem", { name: "Write what changed to a sheet" }).click();
    await menu().waitFor({ state: "hidden" });
    await tabPanel("Workbook").waitFor();
  });

  test("a press elsewhere closes it", async () => {
    await button("Workbook").click();
    await menu().waitFor();
    await workbench.page.mouse.click(300, 500);
    await menu().waitFor({ state: "hidden" });
  });
});

test("a pane that is hidden is shown, by its own button and by a command", async () => {
  const frame = workbench.page.locator("#pane");
  const hide = async () => {
    await workbench.page.getByRole("button", { name: "Task pane" }).click();
    expect(await frame.isVisible()).toBe(false);
  };
  await hide();
  await button("Orebook").click();
  expect(await frame.isVisible()).toBe(true);
  await hide();
  await focusSheet();
  await workbench.press("Control+Alt+Shift+F");
  expect(await frame.isVisible()).toBe(true);
});

test("the toolbar has no fault that axe finds, and nothing went wrong", async () => {
  expect(await axeProblems(workbench.page, "#commands")).toEqual([]);
  expect(workbench.consoleErrors).toEqual([]);
});
