/** The shell of the pane, as every page of it has it: what is there without Office, themes, lazy chunks, and that the page keeps its own rules. */
import type { Browser, Page } from "playwright-core";
import { worksheetFunctions } from "../../src/functions";
import { launchBrowser } from "../../workbench/browser";
import { contrastProblems } from "./contrast";
import { axeProblems, openPane, PANE_WIDTH, type OpenOptions, type Pane } from "./open-pane";

const TABS = ["Find", "Cell", "Workbook", "Help"];

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
}, 60_000);
afterAll(() => browser?.close());

let pane: Pane | undefined;
afterEach(async () => {
  await pane?.close();
  pane = undefined;
});

async function open(options?: OpenOptions): Promise<Page> {
  pane = await openPane(browser, options);
  return pane.page;
}

const tab = (page: Page, name: string) => page.getByRole("tab", { name, exact: true });

const background = (page: Page) =>
  page.evaluate(() => getComputedStyle(document.querySelector(".fui-FluentProvider")!).backgroundColor);

describe("without Office", () => {
  test("the pane opens and says what does not work", async () => {
    const page = await open();
    await page.getByText(/^Excel is out of reach: you can look up data and copy formulas here/).waitFor();
    for (const name of TABS) expect(await tab(page, name).isVisible()).toBe(true);
    expect(await page.getByText(/CustomFunctions|is not defined/).count()).toBe(0);
  });
});

describe("in Excel", () => {
  test("the functions are there before the pane, and without it", async () => {
    const page = await open({ office: {}, missing: ["pane.js"] });
    const alert = page.getByRole("alert");
    await alert.waitFor();
    const associated = await page.evaluate(
      () => (globalThis as unknown as { associatedFunctions: string[] }).associatedFunctions,
    );
    expect(associated.sort()).toEqual(worksheetFunctions.map(({ id }) => id).sort());
    expect(await alert.textContent()).toMatch(/did not load\. The functions work without it/);
  });
});

test.each(["cell", "workbook", "help"])("a chunk that is missing (%s) is told in its tab, and the others work", async (chunk) => {
  const page = await open({ missing: [`${chunk}.js`] });
  await page.getByRole("tab", { name: new RegExp(chunk, "i") }).click();
  const alert = page.getByRole("tabpanel").getByRole("alert");
  await alert.waitFor();
  expect(await alert.textContent()).toMatch(/^This part of the pane did not load\. The functions work without it/);
  await tab(page, "Find").click();
  await page.getByRole("tabpanel", { name: "Find" }).waitFor();
  expect(await page.getByRole("alert").count()).toBe(0);
});

test("fetches nothing that the page has in memory", async () => {
  const page = await open({ missing: ["function-reference.json", "functions.json"] });
  await page.getByRole("tabpanel", { name: "Find" }).waitFor();
});

test("the tabs are walked with the arrow keys and opened with Enter", async () => {
  const page = await open();
  await tab(page, "Find").waitFor();
  await page.keyboard.press("Tab");
  const focused = () => page.evaluate(() => document.activeElement?.id);
  expect(await focused()).toBe("tab-find");
  for (const name of ["Cell", "Workbook", "Help"]) {
    await page.keyboard.press("ArrowRight");
    expect(await focused()).toBe(`tab-${name.toLowerCase()}`);
    await page.keyboard.press("Enter");
    await page.getByRole("tabpanel", { name }).waitFor();
  }
});

describe.each<[string, OpenOptions]>([
  ["light", { colorScheme: "light" }],
  ["dark", { colorScheme: "dark" }],
  ["forced colours", { forcedColors: true }],
])("%s", (name, options) => {
  test.each(TABS)("%s has no fault that axe finds, readable contrast and no sideways scrolling", async (tabName) => {
    const page = await open(options);
    await tab(page, tabName).click();
    await page.getByRole("tabpanel", { name: tabName }).locator("> *").first().waitFor();
    expect(await axeProblems(page)).toEqual([]);
    if (name !== "forced colours") expect(await contrastProblems(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(PANE_WIDTH);
  });
});

describe("theme", () => {
  const COLOURS = { light: "rgb(255, 255, 255)", dark: "rgb(41, 41, 41)" };

  test.each(["light", "dark"] as const)("%s follows the system", async (colorScheme) => {
    const page = await open({ colorScheme });
    await tab(page, "Find").waitFor();
    expect(await background(page)).toBe(COLOURS[colorScheme]);
  });

  test.each(["light", "dark"] as const)("%s follows Office before the system", async (theme) => {
    const page = await open({ office: { isDarkTheme: theme === "dark" }, colorScheme: theme === "dark" ? "light" : "dark" });
    await tab(page, "Find").waitFor();
    expect(await background(page)).toBe(COLOURS[theme]);
  });

  test("Office's corner at the top right stays free", async () => {
    const page = await open({ office: {} });
    await tab(page, "Help").waitFor();
    const inCorner = await page.locator("button, input, a, [role=tab]").evaluateAll(
      (controls) =>
        controls.filter((control) => {
          const { right, top, width } = control.getBoundingClientRect();
          return width > 0 && right > innerWidth - 34 && top < 32;
        }).length,
    );
    expect(inCorner).toBe(0);
  });
});

describe("the opener", () => {
  test("notices a fault of accessibility, and text that is too faint", async () => {
    const page = await open();
    await tab(page, "Find").waitFor();
    await page.evaluate(() => {
      const image = document.createElement("img");
      const text = document.createElement("p");
      text.textContent = "Faint";
      text.setAttribute("style", "color: #999");
      document.querySelector("[role=tabpanel]")!.append(image, text);
    });
    expect((await axeProblems(page)).join("\n")).toMatch(/^image-alt: /m);
    expect(await contrastProblems(page)).toEqual([expect.stringMatching(/^Faint: 2\.8/)]);
  });
});
