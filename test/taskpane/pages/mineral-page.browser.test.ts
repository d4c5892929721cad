/** The pages of minerals and countries in the built pane, at its narrowest: by keyboard, by mouse, and in every theme. */
import type { Page } from "playwright-core";
import { dataset } from "../../../src/dataset/current";
import { Fault } from "../../../src/domain/fault";
import { answerCell } from "../../../src/taskpane/components/answers/answer-rows";
import { callOf, formulaOf } from "../../../src/workbook/worksheet-call";
import { contrastProblems } from "../contrast";
import { axeProblems, PANE_WIDTH, paneForEachTest, type OpenOptions } from "../open-pane";

jest.setTimeout(60_000);

const openPane = paneForEachTest();

async function open(options: OpenOptions = {}): Promise<Page> {
  const page = await openPane(options);
  page.setDefaultTimeout(8_000);
  return page;
}

/** What is typed, the title of the page that it opens, and a heading near its end. */
const PAGES = [
  ["antimony", "Antimony", "Official lists"],
  ["rare earths", "Rare earths", "Official lists"],
  ["uranium", "Uranium", "Official lists"],
  ["copper", "Copper", "Demand in scenarios"],
  ["abrasives", "Abrasives", "United States statistics"],
  ["titanium sponge", "Titanium sponge", "Official lists"],
  ["Kazakhstan", "Kazakhstan", "What commentary claims"],
  ["European Union", "European Union", "Deals it is party to"],
] as const;

const search = (page: Page) => page.getByRole("combobox", { name: /^Find a mineral/ });
const heading = (page: Page, name: string) => page.getByRole("heading", { level: 2, name, exact: true });

/** Opens the page of the first result of a text. */
async function find(page: Page, text: string, title: string): Promise<void> {
  await search(page).fill(text);
  await page.getByRole("listbox").getByRole("option").first().waitFor();
  await search(page).press("Enter");
  await heading(page, title).waitFor();
}

const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement!;
    const label = (element as HTMLSelectElement).labels?.[0]?.textContent;
    return label ?? element.getAttribute("aria-label") ?? element.textContent ?? "";
  });

/** Tab until the focus is on what has this name. */
async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  for (let presses = 0; presses < 80; presses += 1) {
    await page.keyboard.press("Tab");
    const text = await focused(page);
    if (typeof name === "string" ? text === name : name.test(text)) return;
  }
  throw new Error(`The keyboard does not reach ${String(name)}.`);
}

test("by keyboard: wolfram, the picture and table of tungsten, its reserves, all countries, copy, Build, and back", async () => {
  const page = await open({ context: { permissions: ["clipboard-read", "clipboard-write"] } });
  await search(page).focus();
  await page.keyboard.type("wolfram");
  await page
    .getByRole("option", { name: /tungsten/ })
    .first()
    .waitFor();
  await page.keyboard.press("Enter");
  await heading(page, "Tungsten").waitFor();
  expect(await focused(page)).toBe("Tungsten");

  const chart = page.getByRole("img", { name: /^Tungsten mine production by country, \d{4}$/ });
  const description = await chart.evaluate(
    (element) => document.getElementById(element.getAttribute("aria-describedby")!)!.textContent,
  );
  expect(description).toMatch(/^China \d+\.\d% of the world, then .+ and .+$/);
  const table = page.getByRole("table", { name: /^Tungsten mine production by country/ });
  expect(await table.getByRole("columnheader").allTextContents()).toEqual(["Rank", "Country", "Valuet W content", "Share"]);

  await tabTo(page, "Measure");
  await page.keyboard.press("ArrowDown");
  await page.getByRole("heading", { name: /^Reserves by country/ }).waitFor();
  expect(await focused(page)).toBe("Measure");
  await tabTo(page, /^Copy formula/);
  await page.keyboard.press("Enter");
  const copied = async () => page.evaluate(() => navigator.clipboard.readText());
  await page.getByText(/^Copied =MINERAL\.TOP/).waitFor();
  expect(await copied()).toBe(`=MINERAL.TOP("tungsten",,"reserves",,,TRUE)`);

  await tabTo(page, "Build");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: /^Back to / }).waitFor();
  await page
    .getByRole("heading", { name: /MINERAL\.TOP/ })
    .first()
    .waitFor();
  await page.keyboard.press("Escape");
  await heading(page, "Tungsten").waitFor();
  await page.keyboard.press("Escape");
  await search(page).waitFor();
});

test("all countries are shown and copied together, and the keyboard stays where it was", async () => {
  const page = await open({ context: { permissions: ["clipboard-read", "clipboard-write"] } });
  await find(page, "antimony", "Antimony");
  const table = page.getByRole("table", { name: /^Antimony mine production by country/ });
  expect(await table.getByRole("row").count()).toBe(11);
  await tabTo(page, /^Show all \d+ countries$/);
  await page.keyboard.press("Space");
  const all = dataset().section(dataset().mineral("antimony"), dataset().measureWords.production, undefined, undefined).ranking;
  expect(await table.getByRole("row").count()).toBe(all.length + 1);
  expect(await focused(page)).toBe("Show the first 10 countries");
  await tabTo(page, /^Copy formula/);
  await page.keyboard.press("Enter");
  await page.getByText(/^Copied =MINERAL\.TOP\("antimony",1000/).waitFor();
});

test("by mouse: a withheld figure has its reason, and a country leads to its page and back", async () => {
  const page = await open();
  await find(page, "antimony", "Antimony");
  const call = callOf("MINERAL.VALUE", { mineral: "antimony", country: "United States" });
  const reason = answerCell(call, dataset());
  if (!(reason instanceof Fault)) throw new Error("The figure of the United States is no longer withheld: take another.");
  const line = page.getByRole("list", { name: "Listed without a rank" }).getByText("United States");
  await line.click();
  await page.getByText(reason.message, { exact: true }).waitFor();
  expect(await page.getByText(reason.word!, { exact: true }).count()).toBeGreaterThan(0);

  await page
    .getByRole("table", { name: /^Antimony mine/ })
    .getByRole("link", { name: "Tajikistan" })
    .click();
  await heading(page, "Tajikistan").waitFor();
  await page.getByRole("img", { name: "Tajikistan, shares of world production" }).waitFor();
  await page
    .getByRole("table", { name: /^what Tajikistan ranks for/ })
    .getByRole("link", { name: "antimony" })
    .click();
  await heading(page, "Antimony").waitFor();
  await page.getByRole("button", { name: /^Back to Tajikistan/ }).click();
  await heading(page, "Tajikistan").waitFor();
});

test("year and edition are part of what is inserted", async () => {
  const page = await open({ context: { permissions: ["clipboard-read", "clipboard-write"] } });
  await find(page, "antimony", "Antimony");
  await page.getByLabel("Edition", { exact: true }).selectOption({ label: "USGS MCS 2025 (published 2025-01-31)" });
  await page.getByLabel("Year", { exact: true }).selectOption({ label: "2023" });
  await page.getByRole("heading", { name: "Mine production by country, 2023" }).waitFor();
  const group = page.getByRole("group", { name: "antimony mine production by country, 2023" });
  await group.getByRole("button", { name: /^Copy formula/ }).click();
  const formula = formulaOf(callOf("MINERAL.TOP", { mineral: "antimony", year: 2023, as_of: "2025-01-31", headers: true }));
  await page.getByText(`Copied ${formula}`).waitFor();
});

test("by keyboard: monthly prices of copper since 1960, from a later month, all rows, and the formula to copy", async () => {
  const page = await open({ context: { permissions: ["clipboard-read", "clipboard-write"] } });
  await find(page, "copper", "Copper");
  await page.getByRole("heading", { name: "Prices" }).waitFor();
  await tabTo(page, "Series");
  await page.keyboard.type("World Bank");
  await page.getByRole("img", { name: "copper price, World Bank, by month, in USD/t" }).waitFor();
  const table = page.getByRole("table", { name: "copper price, World Bank, by month" });
  expect(await table.getByRole("row").last().textContent()).toBe("2026-0513,543.19");
  expect(await table.getByRole("row").count()).toBe(13);
  await tabTo(page, "From");
  await page.keyboard.type("2020");
  await tabTo(page, "Show all 77 rows");
  await page.keyboard.press("Space");
  expect(await table.getByRole("row").count()).toBe(78);
  expect(await focused(page)).toBe("Show the last 12 rows");
  await tabTo(page, /^Copy formula/);
  await page.keyboard.press("Enter");
  await page.getByText('Copied =MINERAL.PRICES("copper","2020-01",,"World Bank",,TRUE)').waitFor();
});

test("a statistic of the United States opens for its years and for what the edition before says", async () => {
  const page = await open();
  await find(page, "copper", "Copper");
  const list = page.getByRole("list", { name: "United States statistics" });
  await list.getByText("apparent consumption", { exact: true }).click();
  const table = list.getByRole("table", { name: "copper, apparent consumption, United States, year by year" });
  await table.waitFor();
  expect(await table.getByRole("row").count()).toBe(6);
  await list.getByText(/figures differ between editions or publishers/).waitFor();
  await list.getByText("United States, 2024").click();
  await list.getByRole("link", { name: "USGS MCS 2025", exact: true }).waitFor();
});

describe.each([
  ["light", { colorScheme: "light" }],
  ["dark", { colorScheme: "dark" }],
  ["a contrast theme", { forcedColors: true }],
] as const)("in %s", (theme, options) => {
  test("the pages have no fault of accessibility and fit their width", async () => {
    const page = await open(options);
    for (const [text, title, last] of PAGES) {
      await find(page, text, title);
      await page.getByRole("heading", { name: last, exact: true }).waitFor();
      const widths = await page.evaluate(() => [...document.querySelectorAll("main")].map((main) => main.scrollWidth));
      expect({
        title,
        axe: await axeProblems(page),
        // A contrast theme brings colours of its own.
        contrast: theme === "a contrast theme" ? [] : await contrastProblems(page),
        isWithin: Math.max(...widths) <= PANE_WIDTH,
      }).toEqual({ title, axe: [], contrast: [], isWithin: true });
      await page.keyboard.press("Escape");
    }
  });
});
