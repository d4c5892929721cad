/** The way from Help over a source and a deal to a comparison, in a browser, by keyboard and by mouse. */
import type { Page } from "playwright-core";
import { CITATION_STYLES, citeWork } from "../../../src/domain/citation";
import { shownResult } from "../../../src/domain/shown";
import { dataset } from "../../../src/dataset/current";
import { dealTerm } from "../../../src/functions/deal.term";
import { answerOf } from "../../../src/workbook/worksheet-call";
import { contrastProblems } from "../contrast";
import { axeProblems, PANE_WIDTH, paneForEachTest, type OpenOptions } from "../open-pane";

const SOURCE = "kyiv-independent-2025-05-01";
const CLIPBOARD = { permissions: ["clipboard-read", "clipboard-write"] };

jest.setTimeout(60_000);

const openPane = paneForEachTest();
let page: Page;

async function open(options: OpenOptions = {}): Promise<void> {
  page = await openPane(options);
  await page.getByRole("tab", { name: "Help" }).waitFor();
}

/** What the keyboard stands on, as a screen reader names it. */
const focused = () =>
  page.evaluate(() => {
    const element = document.activeElement;
    const label = element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : undefined;
    return (element?.getAttribute("aria-label") ?? label ?? element?.textContent ?? "").trim();
  });

async function tabTo(name: string | RegExp, key = "Tab"): Promise<void> {
  for (let presses = 0; presses < 300; presses += 1) {
    await page.keyboard.press(key);
    const now = await focused();
    if (typeof name === "string" ? now === name : name.test(now)) return;
  }
  throw new Error(`${key} does not lead to ${String(name)}; it ends on ${await focused()}.`);
}

/** The page of the deal, by mouse. */
async function openDeal(): Promise<void> {
  await page.getByRole("tab", { name: "Help" }).click();
  await page.getByText("Sources and licences").click();
  await page.getByRole("searchbox", { name: "Filter the sources" }).fill("kyiv full text");
  await page.getByRole("link", { name: dataset().source(SOURCE).title, exact: true }).click();
  await page.getByRole("link", { name: "US-Ukraine", exact: true }).click();
  await page.getByRole("heading", { name: /^Terms \(/ }).waitFor();
}

const fitsInWidth = () => page.evaluate(() => document.documentElement.scrollWidth);

test("by keyboard alone: from Help to a source, a deal, a term, and back", async () => {
  await open();
  await tabTo("Find");
  for (let tab = 0; tab < 3; tab += 1) await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Begin here" }).waitFor();
  await tabTo("Sources and licences");
  await page.keyboard.press("Enter");
  await tabTo("Filter the sources");
  await page.keyboard.type("kyiv full text");
  await page.getByText(/^2 of \d+ sources$/).waitFor();
  await tabTo(dataset().source(SOURCE).title);
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Cite" }).waitFor();
  expect(await focused()).toBe(dataset().source(SOURCE).title);
  await tabTo("US-Ukraine");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: /^Terms \(81\)/ }).waitFor();
  await tabTo(/^Revenue share/);
  await page.keyboard.press("Enter");
  await page.getByText("Share of the revenue base").waitFor();
  await tabTo("Build");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: /DEAL\.TERM/ }).waitFor();
  for (const heading of [/United States-Ukraine/, /The full text/]) {
    await page.keyboard.press("Escape");
    await page.getByRole("heading", { level: 2, name: heading }).waitFor();
  }
});

test("copies the citation in each of the three styles", async () => {
  await open({ context: CLIPBOARD });
  await page.getByRole("tab", { name: "Help" }).click();
  await page.getByText("Sources and licences").click();
  await page.getByText(/^Statistics \(/).click();
  const source = dataset().source("mcs2026");
  await page.getByRole("link", { name: source.title, exact: true }).click();
  const names = { short: "Short citation", full: "Full citation", bibtex: "BibTeX citation" };
  for (const style of CITATION_STYLES) {
    await page.getByRole("group", { name: names[style] }).getByRole("button").click();
    await page.getByRole("group", { name: names[style] }).getByText("Copied").waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(citeWork(source, style, dataset().version));
  }
  await page.getByText(/^Figures \(/).click();
  await page
    .getByText(/^mine production: \d+ figures/)
    .first()
    .waitFor();
});

test("the day decides what a deal's page says", async () => {
  await open();
  await openDeal();
  const status = page.getByRole("region", { name: "Status" });
  await status.getByText("Operational", { exact: true }).waitFor();
  await page.getByLabel(/^As known on/).fill("2025-05-10");
  await status.getByText("Ratified", { exact: true }).waitFor();
  await page.getByRole("button", { name: "Later" }).click();
  expect(await page.getByLabel(/^As known on/).inputValue()).toBe("2025-05-12");
  await page.getByLabel(/^As known on/).fill("2020-01-01");
  await page.getByRole("heading", { name: "Terms (0)" }).waitFor();
  await status.getByText(/no status of US-Ukraine for 2020-01-01/).waitFor();
  await page.getByRole("button", { name: "All", exact: true }).click();
  await page.getByRole("heading", { name: "Terms (81)" }).waitFor();
});

test("deals are compared by keyboard: added, terms chosen, read sideways, one taken away", async () => {
  await open({ context: CLIPBOARD });
  await openDeal();
  await page.getByRole("combobox", { name: "Compare with" }).focus();
  await page.keyboard.type("drc");
  await page.getByRole("option", { name: /^US-DRC/ }).waitFor();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Compare deals" }).waitFor();
  await tabTo("Add a deal");
  await page.keyboard.type("trump route");
  await page.getByRole("option", { name: /^TRIPP/ }).waitFor();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.getByRole("columnheader", { name: "TRIPP" }).waitFor();
  await tabTo(/^Terms: \d+ of \d+ chosen/);
  await page.keyboard.press("Enter");
  await tabTo("None");
  await page.keyboard.press("Enter");
  await page.getByText("No term is chosen.").waitFor();
  await page.getByRole("checkbox", { name: /^Revenue share/ }).focus();
  await page.keyboard.press("Space");
  const cells = page.getByRole("row", { name: /^Revenue share/ }).getByRole("cell");
  for (const [index, deal] of ["US-Ukraine", "US-DRC", "TRIPP"].entries()) {
    const answer = answerOf({ definition: dealTerm, given: { deal, term: "revenue_share" } }, dataset())[0]![0]!;
    const shown = shownResult(answer);
    expect(await cells.nth(index).textContent()).toContain(shown === "#N/A" ? "no source states it" : shown);
  }
  const region = page.getByRole("region", { name: "Comparison" });
  await region.focus();
  await page.keyboard.press("ArrowRight");
  await page.waitForFunction((element) => element!.scrollLeft > 0, await region.elementHandle());
  expect(await fitsInWidth()).toBe(PANE_WIDTH);
  await page.getByRole("button", { name: "Copy formula" }).click();
  await page.getByText(/^Copied =DEAL/).waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    '=DEAL.COMPARE({"US-Ukraine","US-DRC","TRIPP"},"revenue_share",,TRUE)',
  );
  await page.getByRole("button", { name: "Remove US-DRC" }).focus();
  await page.keyboard.press("Delete");
  await page.getByRole("columnheader", { name: "US-DRC" }).waitFor({ state: "detached" });
});

describe.each([
  ["light", { colorScheme: "light" }],
  ["dark", { colorScheme: "dark" }],
  ["forced colours", { forcedColors: true }],
] as const)("%s", (_, look) => {
  test("no fault of accessibility, readable, and nothing wider than the pane", async () => {
    await open(look);
    const check = async (where: string) => {
      expect([where, await axeProblems(page)]).toEqual([where, []]);
      if (!("forcedColors" in look)) expect([where, await contrastProblems(page)]).toEqual([where, []]);
      expect([where, await fitsInWidth()]).toEqual([where, PANE_WIDTH]);
    };
    await page.getByRole("tab", { name: "Help" }).click();
    for (const topic of ["Functions", "How to read the answers", "What each action writes", "Keys", "Privacy"])
      await page.getByText(topic, { exact: true }).click();
    await check("help");
    await page.getByRole("link", { name: "DEAL.TERM", exact: true }).click();
    await page.getByRole("heading", { name: "Examples" }).waitFor();
    await check("function");
    await openDeal();
    await page.getByText("Revenue share", { exact: true }).click();
    await page.getByText("Share of the revenue base").waitFor();
    await check("deal");
    await page.getByRole("button", { name: "Back" }).click();
    await page.getByRole("heading", { name: "Cite" }).waitFor();
    await check("source");
    await page.getByRole("link", { name: "US-Ukraine", exact: true }).click();
    await page.getByRole("combobox", { name: "Compare with" }).fill("2025 cobalt congo");
    await page.getByRole("option", { name: /^US-DRC/ }).click();
    await page.getByRole("region", { name: "Comparison" }).waitFor();
    await page.getByText(/^Terms: /).click();
    await check("comparison");
  });
});
