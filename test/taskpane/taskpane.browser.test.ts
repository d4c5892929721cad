/** The shell of the pane, as every page of it has it: what is there without Office, themes, lazy chunks, and that the page keeps its own rules. */
import type { Browser, Page } from "playwright-core";
import { COMMANDS } from "../../src/commands/commands";
import { worksheetFunctions } from "../../src/functions";
import { launchBrowser } from "../../workbench/browser";
import { contrastProblems } from "./contrast";
import { axeProblems, openPane, PANE_WIDTH, type OpenOptions, type Pane } from "./open-pane";

const TABS = ["Find", "Cell", "Workbook", "Help"];

jest.setTimeout(30_000);

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

const opened = (): Pane => {
  if (!pane) throw new Error("No pane is open.");
  return pane;
};

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

describe("with Microsoft's own library", () => {
  test("the page's rules let it in, and it takes functions and commands", async () => {
    const page = await open({ office: "library" });
    await tab(page, "Find").waitFor();
    const taken = await page.evaluate(() => {
      const { CustomFunctions, Office } = globalThis as unknown as Record<
        "CustomFunctions" | "Office",
        { _association?: { mappings: object }; actions?: { _association: { mappings: object } } }
      >;
      return {
        functions: Object.keys(CustomFunctions._association!.mappings),
        commands: Object.keys(Office.actions!._association.mappings),
      };
    });
    expect(taken.functions.sort()).toEqual(worksheetFunctions.map(({ id }) => id).sort());
    expect(taken.commands.map((id) => id.toUpperCase()).sort()).toEqual(
      Object.keys(COMMANDS)
        .map((id) => id.toUpperCase())
        .sort(),
    );
  });
});

describe("in Excel", () => {
  test("functions and commands are there before the pane, and without it", async () => {
    const page = await open({ office: {}, missing: ["pane.js"] });
    const alert = page.getByRole("alert");
    await alert.waitFor();
    const { functions, commands } = await page.evaluate(() => {
      const { associatedFunctions, associatedActions } = globalThis as unknown as {
        associatedFunctions: string[];
        associatedActions: Record<string, unknown>;
      };
      return { functions: associatedFunctions, commands: Object.keys(associatedActions) };
    });
    expect(functions.sort()).toEqual(worksheetFunctions.map(({ id }) => id).sort());
    expect(commands.sort()).toEqual(Object.keys(COMMANDS).sort());
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

describe("before the scripts", () => {
  const SCRIPTS = ["functions.js", "taskpane.js"];

  test("the page names the tabs where they will be, and says what to do should it stay so", async () => {
    const page = await open({ missing: SCRIPTS });
    await page.getByText("Opening Orebook. If this text stays, close the pane and open it again.").waitFor();
    expect(await contrastProblems(page)).toEqual([]);
    const placesOf = (where: Page, selector: string) =>
      where.locator(selector).evaluateAll((elements) =>
        elements.map((element) => {
          const { x, y, width, height } = element.getBoundingClientRect();
          return [x, y, width, height];
        }),
      );
    const before = await placesOf(page, ".tabs span");
    await pane?.close();
    pane = await openPane(browser, { office: {} });
    await tab(pane.page, "Help").waitFor();
    const after = await placesOf(pane.page, "[role=tab]");
    expect(before).toHaveLength(TABS.length);
    expect(before).toEqual(after);
  });

  test("it has the dark theme's colours", async () => {
    const page = await open({ missing: SCRIPTS, colorScheme: "dark" });
    expect(await contrastProblems(page)).toEqual([]);
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe("rgb(41, 41, 41)");
  });

  test("without JavaScript it says that it needs it, and nothing that is not true", async () => {
    const page = await open({ context: { javaScriptEnabled: false } });
    expect((await page.locator("body").innerText()).trim()).toBe(
      "Orebook needs JavaScript. Switch it on and open the pane again.",
    );
  });
});

describe("the page's own rules", () => {
  const PAGES = ["taskpane.html", "support.html", "help/MINERAL.RANK.html"];

  test.each(PAGES)("%s runs no script of its text and none of another place", async (path) => {
    const page = await open({ path });
    await page.evaluate(() => {
      const inText = document.createElement("script");
      inText.text = "globalThis.ran = 'in the text'";
      const elsewhere = document.createElement("script");
      elsewhere.src = "https://elsewhere.example/script.js";
      const pressed = document.createElement("div");
      pressed.setAttribute("onclick", "globalThis.ran = 'attribute'");
      document.body.append(inText, elsewhere, pressed);
      pressed.click();
    });
    const expected = ["attr forbids inline", "elem forbids https://elsewhere.example/script.js", "elem forbids inline"];
    while (opened().problems().length < expected.length) await page.waitForTimeout(20);
    expect(await page.evaluate(() => "ran" in globalThis)).toBe(false);
    expect([...opened().problems()].sort()).toEqual(expected.map((what) => expect.stringContaining(`script-src-${what} (`)));
    await expect(opened().close()).rejects.toThrow(/did what it must not do/);
    pane = undefined;
  });

  test.each(PAGES)("%s keeps to them", async (path) => {
    const page = await open({ path });
    await page.getByRole("heading").first().waitFor({ state: "attached" });
    expect(await axeProblems(page)).toEqual([]);
  });

  test("text is not run as a script", async () => {
    const page = await open();
    // Later than the debugger's own call, which may do what the page may not.
    const error = await page.evaluate(
      () =>
        new Promise((resolve) =>
          setTimeout(() => {
            try {
              resolve(new Function("return 1")());
            } catch (refused) {
              resolve((refused as Error).name);
            }
          }),
        ),
    );
    expect(error).toBe("EvalError");
    // The page tells of it a moment later.
    while (opened().problems().length === 0) await page.waitForTimeout(20);
    await expect(opened().close()).rejects.toThrow(/script-src forbids eval/);
    pane = undefined;
  });
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
  test("no tab has a fault that axe finds, faint text or sideways scrolling", async () => {
    const page = await open(options);
    for (const tabName of TABS) {
      await tab(page, tabName).click();
      await page.getByRole("tabpanel", { name: tabName }).locator("> *").first().waitFor();
      const axe = await axeProblems(page);
      // With a contrast theme the colours are the person's own.
      const contrast = name === "forced colours" ? [] : await contrastProblems(page);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect({ tabName, axe, contrast, width }).toEqual({ tabName, axe: [], contrast: [], width: PANE_WIDTH });
    }
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
