import { existsSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { dataset } from "../../src/dataset/current";
import { worksheetFunctions } from "../../src/functions";
import { launchBrowser } from "../../workbench/browser";
import { ADDIN } from "../../workbench/paths";
import { contrastProblems } from "./contrast";

/** No server: requests for this address are answered from the built files. */
const ADDRESS = "https://orebook.test";
const TYPES: Record<string, string> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".json": "application/json",
  ".svg": "image/svg+xml",
};

/** As little of Office as the pane asks for. */
const officeScript = (isDarkTheme: boolean) => `
  globalThis.CustomFunctions = { associated: [], associate(id) { this.associated.push(id); } };
  globalThis.Office = {
    onReady: async () => ({ host: "Excel", platform: "OfficeOnline" }),
    context: { officeTheme: { isDarkTheme: ${isDarkTheme} }, requirements: { isSetSupported: () => true } },
  };`;

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
}, 60_000);
afterAll(() => browser?.close());

let page: Page;
afterEach(() => page?.context().close());

interface Opened {
  office?: string;
  missing?: string[];
  context?: BrowserContextOptions;
}

async function openPane({ office, missing = [], context }: Opened = {}): Promise<void> {
  page = await (await browser.newContext({ viewport: { width: 320, height: 640 }, ...context })).newPage();
  await page.route("https://appsforoffice.microsoft.com/**", (route) =>
    office ? route.fulfill({ contentType: "text/javascript", body: office }) : route.abort(),
  );
  await page.route(`${ADDRESS}/**`, (route) => {
    const path = new URL(route.request().url()).pathname.slice(1);
    const file = join(ADDIN, path);
    if (missing.includes(path) || !existsSync(file)) return route.fulfill({ status: 404 });
    return route.fulfill({ contentType: TYPES[extname(path)] ?? "application/octet-stream", body: readFileSync(file) });
  });
  await page.goto(`${ADDRESS}/taskpane.html`);
}

const functionButton = (id: string) => page.getByRole("button", { name: new RegExp(`^${id.replace(".", "\\.")}\\b`) });

test("shows the dataset and every function in a plain browser, without Office", async () => {
  await openPane();
  await page.getByText(`Dataset ${dataset().version}, released ${dataset().released}`).waitFor();
  for (const { id } of worksheetFunctions) await functionButton(id).waitFor();
});

test("in Excel the functions are there before the pane", async () => {
  await openPane({ office: officeScript(false), missing: ["pane.js"] });
  await page.getByRole("alert").waitFor();
  const associated = await page.evaluate(
    () => (globalThis as unknown as { CustomFunctions: { associated: string[] } }).CustomFunctions.associated,
  );
  expect(associated.sort()).toEqual(worksheetFunctions.map(({ id }) => id).sort());
  expect(await page.getByRole("alert").textContent()).toMatch(/did not load\. The functions work without it/);
});

test("search by keyboard, open a function, copy an example", async () => {
  await openPane({ context: { permissions: ["clipboard-read", "clipboard-write"] } });
  const first = worksheetFunctions.find(({ id }) => id === "MINERAL.HHI")!;
  await functionButton(first.id).waitFor();
  const focused = () =>
    page.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.textContent ?? "");
  await page.keyboard.press("Tab");
  expect(await focused()).toBe("Functions");
  await page.keyboard.press("Tab");
  expect(await focused()).toBe("Help");
  await page.keyboard.press("Tab");
  expect(await focused()).toBe("Search functions");
  await page.keyboard.type("herfindahl");
  expect(await page.getByRole("status").first().textContent()).toBe(`1 of ${worksheetFunctions.length} functions`);
  while (!(await focused()).startsWith(first.id)) await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Arguments" }).waitFor();
  await page.keyboard.press("Tab");
  expect(await focused()).toBe(`Copy ${first.examples[0]!.formula}`);
  await page.keyboard.press("Enter");
  await page.getByText("Copied").waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(first.examples[0]!.formula);
});

test("copies where the page may not use the clipboard directly", async () => {
  await openPane({ context: { permissions: [] } });
  await page.evaluate(() => {
    navigator.clipboard.writeText = async () => {
      throw new Error("blocked");
    };
  });
  await functionButton("MINERAL.RANK").click();
  await page
    .getByRole("button", { name: /^Copy =/ })
    .first()
    .click();
  await page.getByText("Copied").waitFor();
});

test("shows every source with its licence, and finds one", async () => {
  await openPane();
  await page.getByRole("tab", { name: "Sources" }).click();
  const { sources } = dataset();
  const panel = page.getByRole("tabpanel", { name: "Sources" });
  expect(await panel.getByRole("listitem").count()).toBe(sources.length);
  expect(await panel.getByText(/^Licence: ./).count()).toBe(sources.length);
  await panel.getByRole("searchbox").fill("Mineral Commodity Summaries 2026");
  const links = panel.getByRole("link", { name: /Mineral Commodity Summaries 2026/ });
  expect(await links.first().getAttribute("href")).toMatch(/^https:\/\//);
  expect(await links.first().getAttribute("target")).toBe("_blank");
});

test("leads to the help page, which is in the build", async () => {
  await openPane();
  const help = page.getByRole("link", { name: "Help" });
  await help.waitFor();
  expect(await help.getAttribute("target")).toBe("_blank");
  expect(existsSync(join(ADDIN, (await help.getAttribute("href"))!))).toBe(true);
});

test("an example whose answer spills says that it shows the first cell", async () => {
  await openPane();
  await functionButton("MINERAL.TOP").click();
  await page.getByText("first cell: Rank").waitFor();
  await functionButton("MINERAL.RANK").click();
  await page.getByText("3", { exact: true }).waitFor();
});

test("fetches nothing that the page has in memory", async () => {
  await openPane({ missing: ["function-reference.json", "functions.json"] });
  await functionButton("MINERAL.RANK").waitFor();
});

test("the contrast check notices text that is too faint", async () => {
  await openPane({ context: { colorScheme: "light" } });
  await functionButton("MINERAL.RANK").waitFor();
  await page.evaluate(() => document.querySelector("h1")!.setAttribute("style", "color: #999"));
  expect(await contrastProblems(page)).toEqual([expect.stringMatching(/^Orebook: 2\.8/)]);
});

describe.each(["light", "dark"] as const)("%s", (colorScheme) => {
  const openAll = async () => {
    await functionButton("MINERAL.RANK").click();
    await page.getByRole("heading", { name: "Examples" }).waitFor();
  };
  const background = () => page.evaluate(() => getComputedStyle(document.querySelector(".fui-FluentProvider")!).backgroundColor);

  test("follows the system, with readable contrast and no sideways scrolling at 320 pixels", async () => {
    await openPane({ context: { colorScheme } });
    await openAll();
    expect(await background()).toBe(colorScheme === "light" ? "rgb(255, 255, 255)" : "rgb(41, 41, 41)");
    expect(await contrastProblems(page)).toEqual([]);
    await page.getByRole("tab", { name: "Sources" }).click();
    expect(await contrastProblems(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  });

  test("follows Office before the system", async () => {
    await openPane({
      office: officeScript(colorScheme === "dark"),
      context: { colorScheme: colorScheme === "dark" ? "light" : "dark" },
    });
    await functionButton("MINERAL.RANK").waitFor();
    expect(await background()).toBe(colorScheme === "light" ? "rgb(255, 255, 255)" : "rgb(41, 41, 41)");
  });
});
