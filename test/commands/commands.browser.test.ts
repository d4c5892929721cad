/** Commands as Excel starts them, in the built pane: where it then stands, and where the keyboard is. */
import type { Browser, Page } from "playwright-core";
import { launchBrowser } from "../../workbench/browser";
import { openPane, PANE_ORIGIN, type Pane } from "../taskpane/open-pane";

jest.setTimeout(30_000);

let browser: Browser;
let pane: Pane;
let page: Page;
beforeAll(async () => {
  browser = await launchBrowser();
  pane = await openPane(browser, { office: {} });
  page = pane.page;
  await page.getByRole("tab", { name: "Find" }).waitFor();
}, 60_000);
afterAll(async () => {
  await pane?.close();
  await browser?.close();
});

/** Starts a command as Excel does; answers once the button could be used again. */
const press = (id: string, at = page) =>
  at.evaluate(
    (command) =>
      new Promise<void>((completed) => {
        const { associatedActions } = globalThis as unknown as {
          associatedActions: Record<string, (event: { completed(): void }) => unknown>;
        };
        void associatedActions[command]!({ completed });
      }),
    id,
  );

const field = (at = page) => at.getByRole("combobox", { name: "Find a mineral, country, deal, term, source or function" });

const hasFocus = (at: ReturnType<typeof field>) => at.evaluate((element) => element === document.activeElement);

test("Find: from a page of Find to the search, its last words selected", async () => {
  await field().fill("wolfram");
  await page.keyboard.press("Enter");
  await page.getByRole("article", { name: "tungsten" }).waitFor();
  await press("Find");
  await field().waitFor();
  expect(await hasFocus(field())).toBe(true);
  await page.keyboard.type("tin");
  expect(await field().inputValue()).toBe("tin");
});

test("Find: from another tab", async () => {
  await page.getByRole("tab", { name: "Workbook" }).click();
  await press("Find");
  await field().waitFor();
  expect(await hasFocus(field())).toBe(true);
});

test("Build without a cell that has a call: the search among functions alone, ready to type", async () => {
  await field().fill("antimony");
  await press("Build");
  expect(await field().inputValue()).toBe("");
  expect(await hasFocus(field())).toBe(true);
  const options = await page.getByRole("listbox").getByRole("option").allTextContents();
  expect(options.length).toBeGreaterThan(3);
  expect(options.filter((text) => !/^(MINERAL|DEAL)\./.test(text))).toEqual([]);
  await press("Find");
  await field().fill("antimony");
  await page
    .getByRole("option", { name: /^antimony/ })
    .first()
    .waitFor();
});

test("Sources: Help, its list of sources open and reached by the keyboard; opened by hand, Help has it closed", async () => {
  await press("Sources");
  const topic = page.locator("details", { has: page.getByRole("heading", { name: "Sources and licences" }) });
  await topic.getByRole("searchbox", { name: "Filter the sources" }).waitFor();
  expect(
    await topic
      .locator("summary")
      .first()
      .evaluate((element) => element === document.activeElement),
  ).toBe(true);
  await page.getByRole("tab", { name: "Find" }).click();
  await page.getByRole("tab", { name: "Help" }).click();
  await topic.waitFor();
  expect(await topic.evaluate((details) => (details as HTMLDetailsElement).open)).toBe(false);
});

test("Explain: the tab of the cell", async () => {
  await press("Explain");
  await page.getByRole("tabpanel", { name: "Cell" }).waitFor();
});

test("a command that comes before the pane is drawn is carried out when it is", async () => {
  const early = await openPane(browser, { office: {}, path: "support.html" });
  let send: () => void = () => undefined;
  const sent = new Promise<void>((resolve) => (send = resolve));
  await early.page.route(/\/pane\.js/, async (route) => {
    await sent;
    await route.fallback();
  });
  // What the page loads belatedly holds up its load event.
  await early.page.goto(`${PANE_ORIGIN}/taskpane.html`, { waitUntil: "domcontentloaded" });
  await press("Find", early.page);
  send();
  await field(early.page).waitFor();
  expect(await hasFocus(field(early.page))).toBe(true);
  await early.close();
});
