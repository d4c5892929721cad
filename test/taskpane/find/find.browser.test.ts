import type { Page } from "playwright-core";
import { dataset } from "../../../src/dataset/current";
import { axeProblems, PANE_ORIGIN, paneForEachTest, type OpenOptions } from "../open-pane";
import { contrastProblems } from "../contrast";

jest.setTimeout(60_000);

const openPane = paneForEachTest();
let page: Page;

const field = () => page.getByRole("combobox", { name: "Find a mineral, country, deal, term, source or function" });
const options = () => page.getByRole("listbox").getByRole("option");
const toggle = (name: RegExp) => page.getByRole("group", { name: "Show" }).getByRole("button", { name });
/** The name of the option that the keyboard is at. */
const active = () =>
  page.evaluate(() => {
    const id = document.activeElement?.getAttribute("aria-activedescendant");
    return (id && document.getElementById(id)?.firstElementChild?.textContent) ?? "";
  });
const listScroll = () => page.evaluate(() => document.querySelector('[role="listbox"]')!.parentElement!.scrollTop);
/** Where the option that the keyboard is at stands in the pane, in pixels from the top. */
const placeOfActive = async () => (await page.getByRole("option", { selected: true }).boundingBox())!.y;
const press = async (...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key);
};

async function open(options: OpenOptions = {}): Promise<void> {
  page = await openPane({ office: {}, ...options });
  await field().waitFor();
}

/** From the tabs to the field, as somebody without a mouse. */
async function toField(): Promise<void> {
  for (let tries = 0; tries < 6; tries += 1) {
    if (await field().evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error("The Tab key does not reach the field.");
}

test("by keyboard alone: type, open with Enter, come back with Escape to the option that was opened", async () => {
  await open();
  await toField();
  await page.keyboard.type("wolfram");
  expect(await active()).toBe("tungsten");
  const option = page.getByRole("option", { name: /tungsten/ }).first();
  expect(await option.getAttribute("aria-selected")).toBe("true");
  expect(await option.textContent()).toMatch(/wolfram: another name of tungsten.*World mine production 2025: .* USGS MCS 2026/);
  await press("Enter");
  const heading = page.getByRole("heading", { level: 2 });
  await heading.waitFor();
  expect(await heading.evaluate((element) => element === document.activeElement)).toBe(true);
  expect(await options().count()).toBe(0);
  await press("Escape");
  await options().first().waitFor();
  expect(await field().inputValue()).toBe("wolfram");
  expect(await active()).toBe("tungsten");

  await press("Escape");
  expect(await field().inputValue()).toBe("");
  expect(await field().evaluate((element) => element === document.activeElement)).toBe(true);
});

test("arrows, pages and ends move through all entries, which are drawn only where they are in sight", async () => {
  await open();
  await toField();
  const first = dataset().mineralsByName[0]!.name;
  await press("ArrowDown");
  expect(await active()).toBe(first);
  await press("ArrowUp");
  expect(await active()).toBe(first);
  await press("End");
  await page.waitForFunction(() => document.activeElement!.getAttribute("aria-activedescendant")!.includes("source%3A"));
  expect(await page.getByRole("option", { selected: true }).getAttribute("aria-posinset")).toBe(
    await page.getByRole("option", { selected: true }).getAttribute("aria-setsize"),
  );
  expect(await options().count()).toBeLessThan(30);
  await press("Home", "PageDown");
  const position = await page.getByRole("option", { selected: true }).getAttribute("aria-posinset");
  expect(Number(position)).toBeGreaterThan(3);
  // What is active is in sight.
  const [list, row] = await Promise.all([
    page.getByRole("listbox").locator("..").boundingBox(),
    page.getByRole("option", { selected: true }).boundingBox(),
  ]);
  expect(row!.y).toBeGreaterThanOrEqual(list!.y - 1);
  expect(row!.y + row!.height).toBeLessThanOrEqual(list!.y + list!.height + 1);
  await press("PageUp");
  expect(await active()).toBe(first);
});

test("coming back finds the list where it was, also after another tab", async () => {
  await open();
  await toField();
  await press("ArrowDown");
  for (let times = 0; times < 12; times += 1) await press("PageDown");
  await page.waitForTimeout(100);
  const [name, place] = [await active(), await placeOfActive()];
  expect(await listScroll()).toBeGreaterThan(500);
  await press("Enter");
  await page.getByRole("button", { name: "Back to search" }).waitFor();
  await page.getByRole("button", { name: "Back to search" }).click();
  await options().first().waitFor();
  expect(await active()).toBe(name);
  // The welcome above the list is gone, since something was opened; what was in sight stands where it stood.
  expect(Math.abs((await placeOfActive()) - place)).toBeLessThan(3);

  await page.getByRole("tab", { name: "Help" }).click();
  await page.getByRole("tab", { name: "Find" }).click();
  await options().first().waitFor();
  expect(Math.abs((await placeOfActive()) - place)).toBeLessThan(3);
});

test("Ctrl+Enter inserts without leaving the search, and says what is not to be inserted", async () => {
  await open();
  await toField();
  await page.keyboard.type("MINERAL.RANK");
  await press("Control+Enter");
  await page.getByText("MINERAL.RANK has no figure of its own to insert. Enter opens its page.").waitFor();
  await press("Escape");
  await page.keyboard.type("antimony");
  await press("Control+Enter");
  // There is no workbook here, so that is what is told.
  await page
    .getByRole("status", { name: "Message" })
    .getByText(/MINERAL\.RANK/)
    .waitFor({ state: "detached" });
  expect(await page.getByRole("status", { name: "Message" }).textContent()).not.toBe("");
  expect(await active()).toBe("antimony");
});

test("the way back names the page that it leads to, step by step", async () => {
  await open();
  await toField();
  await page.keyboard.type("us critical 2022");
  await press("Enter");
  await page.getByRole("button", { name: "aluminum" }).first().click();
  await page.getByRole("heading", { level: 2, name: "aluminum" }).waitFor();
  await page.getByRole("button", { name: "Back to US critical minerals (2022)" }).click();
  await page.getByRole("heading", { level: 2, name: "US critical minerals (2022)" }).waitFor();
  await press("Escape");
  await options().first().waitFor();
  await toggle(/^Recent 2$/).waitFor();
});

test("in a pane that is very low a result can still be read", async () => {
  await open({ context: { viewport: { width: 320, height: 300 } } });
  await field().fill("wolfram");
  const list = await page.getByRole("listbox").locator("..").boundingBox();
  expect(list!.height).toBeGreaterThanOrEqual(96);
  await page.getByRole("option").first().scrollIntoViewIfNeeded();
  await page.getByRole("option").first().click();
  await page.getByRole("heading", { level: 2 }).waitFor();
});

test("Alt+Left goes back and leaves the page of the pane in place", async () => {
  await open();
  await toField();
  await page.keyboard.type("kz");
  await press("Enter");
  await page.getByRole("heading", { level: 2 }).waitFor();
  await press("Alt+ArrowLeft");
  await options().first().waitFor();
  expect(page.url()).toContain(PANE_ORIGIN);
  expect(await active()).toBe("Kazakhstan");
});

test("results are grouped, say why they were found and are counted aloud", async () => {
  await open();
  await field().fill("ukraine");
  await page.getByRole("group", { name: "Deals" }).waitFor();
  expect(await active()).toBe("Ukraine");
  // Those that are in sight.
  const groups = page.getByRole("listbox").getByRole("group");
  const names = await groups.evaluateAll((all) => all.map((group) => group.getAttribute("aria-label")));
  expect(names.slice(0, 2)).toEqual(["Countries", "Deals"]);
  await page
    .getByRole("status")
    .filter({ hasText: /^\d+ results$/ })
    .waitFor();
  await field().fill("antimoney");
  await page.getByText('Did you mean "antimony"?').waitFor();
  await page
    .getByRole("status")
    .filter({ hasText: /^1 result$/ })
    .waitFor();
  await field().fill("xqzzyq");
  await page.getByText(/^Nothing found for "xqzzyq"/).waitFor();
});

test("one kind of the results", async () => {
  await open();
  await field().fill("royalty");
  await page.getByRole("button", { name: "All kinds" }).click();
  await page.getByRole("group", { name: "Kinds" }).getByRole("button", { name: "Deals 1" }).click();
  expect(await options().count()).toBe(1);
  expect(await options().first().textContent()).toContain("speaks of Royalty");
  await page.getByRole("button", { name: "Deals", expanded: true }).waitFor();
  // Of another text there may be no deal: it is not shown as nothing found.
  await field().fill("wolframite");
  await page
    .getByRole("option", { name: /tungsten/ })
    .first()
    .waitFor();
});

test("by mouse: what is pointed at has its buttons, a click opens it, and the way back is on the page", async () => {
  await open();
  await field().click();
  await page.keyboard.type("antimony");
  const buttons = page.getByRole("group", { name: "antimony", exact: true });
  await buttons.getByRole("button", { name: "Insert" }).waitFor();
  await buttons.getByRole("button", { name: "Pin" }).click();
  await toggle(/^Pinned 1$/).waitFor();
  await page
    .getByRole("option", { name: /^antimony/ })
    .first()
    .click();
  await page.getByRole("heading", { level: 2 }).waitFor();
  await page.getByRole("button", { name: "Unpin" }).click();
  await page.getByRole("button", { name: "Back to search" }).click();
  await toggle(/^Pinned$/).waitFor();
  expect(await active()).toBe("antimony");
});

test("recent and pinned entries survive a reload, and are filters of the same list", async () => {
  await open();
  await toField();
  await page.keyboard.type("wolfram");
  await press("Shift+Enter");
  await page.getByRole("status").filter({ hasText: "tungsten pinned" }).waitFor({ state: "attached" });
  await press("Enter");
  await page.getByRole("heading", { level: 2 }).waitFor();
  await press("Escape", "Escape");
  await page.keyboard.type("KZ");
  await press("Enter");
  await page.getByRole("heading", { level: 2 }).waitFor();

  await page.reload();
  await toggle(/^Pinned 1$/).click();
  expect(await options().allTextContents()).toEqual([expect.stringMatching(/^tungsten/)]);
  await toggle(/^Recent 2$/).click();
  expect(await options().allTextContents()).toEqual([expect.stringMatching(/^Kazakhstan/), expect.stringMatching(/^tungsten/)]);
  await field().fill("tungsten");
  expect(await options().count()).toBe(1);
  await toggle(/^All$/).click();
  expect(await options().count()).toBeGreaterThan(1);
});

test("where storage is forbidden, pins last as long as the pane", async () => {
  await open();
  await page.addInitScript(() =>
    Object.defineProperty(window, "localStorage", {
      get() {
        throw new DOMException("forbidden", "SecurityError");
      },
    }),
  );
  await page.reload();
  await toField();
  await page.keyboard.type("wolfram");
  await press("Shift+Enter");
  await toggle(/^Pinned 1$/).click();
  await field().fill("");
  expect(await options().allTextContents()).toEqual([expect.stringMatching(/^tungsten/)]);
});

test("junk in storage is passed over", async () => {
  await open();
  await page.evaluate(() => {
    localStorage.setItem("orebook.pinned", '[1,{"a":2},"mineral:nothing","mineral:tin"]');
    localStorage.setItem("orebook.recent", "{not json");
  });
  await page.reload();
  await toggle(/^Pinned/).click();
  expect(await options().allTextContents()).toEqual([expect.stringMatching(/^tin/)]);
  await toggle(/^Recent$/).click();
  await page.getByText(/^Nothing was opened yet/).waitFor();
});

test.each([
  ["light", {}],
  ["dark", { colorScheme: "dark" as const }],
  ["forced colours", { forcedColors: true }],
])("axe finds nothing, and no text is pale or cut off at the side: %s", async (name, options) => {
  await open(options);
  expect(await axeProblems(page)).toEqual([]);
  await field().fill("ukraine");
  await page.getByRole("group", { name: "Deals" }).waitFor();
  expect(await axeProblems(page)).toEqual([]);
  if (name !== "forced colours") expect(await contrastProblems(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  // Office draws its own menu over the top right corner.
  const taken = await page.evaluate(() => document.elementsFromPoint(300, 16).some((element) => element.closest("button")));
  expect(taken).toBe(false);
  await field().press("Enter");
  await page.getByRole("heading", { level: 2 }).waitFor();
  expect(await axeProblems(page)).toEqual([]);
});

test.each([
  ["royalty", "Royalty", /^Stated by \d+ deals?$/],
  ["us critical 2022", "US critical minerals (2022)", /^50 entries$/],
])("the page of a term or list: %s", async (typed, title, section) => {
  await open();
  await field().fill(typed);
  await field().press("Enter");
  await page.getByRole("heading", { level: 2, name: title }).waitFor();
  await page.getByRole("heading", { level: 3, name: section }).waitFor();
  expect(await axeProblems(page)).toEqual([]);
});
