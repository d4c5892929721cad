/** The Workbook tab in every state of a refresh, by keyboard, with actions that only note that they were started. */
import type { Browser, Page } from "playwright-core";
import type { DataState } from "../../../src/actions/workbook-data/state";
import type { RefreshState } from "../../../src/actions/refresh/state";
import { launchBrowser } from "../../../workbench/browser";
import { contrastProblems } from "../contrast";
import { axeProblems, PANE_WIDTH } from "../open-pane";
import { bundleStage } from "./bundle-stage";
import type { Stage } from "./stage";
import type { CellChange } from "../../../src/workbook/refresh";
import { COUNT, LONG_CHANGE, OUTCOME, PREVIEW } from "./states";

jest.setTimeout(30_000);

const NAMED = { version: "2026.1", hash: "a".repeat(64) };
const DATA: DataState = {
  remembered: { dataset: NAMED, isPinned: false, isUnreadable: false },
  problem: undefined,
  offered: { version: "2026.2", released: "2026-11-15" },
};
const PINNED: DataState = { ...DATA, remembered: { dataset: NAMED, isPinned: true, isUnreadable: false } };

let script: string;
let browser: Browser;
let page: Page;
beforeAll(async () => {
  [script, browser] = await Promise.all([bundleStage(), launchBrowser()]);
}, 120_000);
afterAll(() => browser?.close());

const problems: string[] = [];

async function open(options: Parameters<Browser["newContext"]>[0] = {}): Promise<void> {
  const context = await browser.newContext({ viewport: { width: PANE_WIDTH, height: 640 }, ...options });
  page = await context.newPage();
  page.on("pageerror", (error) => problems.push(error.stack ?? error.message));
  await page.setContent(
    '<!doctype html><html lang="en"><title>Orebook</title><style>body{margin:0}</style><div id="stage"></div>',
  );
  await page.addScriptTag({ content: script });
  await button("Refresh data").waitFor();
}

beforeEach(() => open());
afterEach(async () => {
  await page.context().close();
  expect(problems.splice(0)).toEqual([]);
});

/** Sets what stores hold; what is left out stays. */
async function set(given: { refresh?: RefreshState | null; data?: DataState; isCounted?: boolean }): Promise<void> {
  await page.evaluate(
    ({ refresh, data, count }) => {
      const { stage } = globalThis as unknown as { stage: Stage };
      if (data) stage.dataState.set(data);
      if (count) stage.workbookCount.set({ kind: "counted", count });
      if (refresh !== undefined) stage.refreshState.set(refresh ?? undefined);
    },
    { refresh: given.refresh, data: given.data, count: given.isCounted ? COUNT : undefined },
  );
}

const button = (name: string | RegExp) => page.getByRole("button", { name, exact: typeof name === "string" });
const region = (name: string) => page.getByRole("region", { name });
const focused = () => page.evaluate(() => document.activeElement?.textContent);
const live = () => page.getByRole("status", { name: "Refresh" }).textContent();
/** Actions that were started since the last call, but for those that the tab starts by itself. */
const started = () =>
  page.evaluate(() => {
    const { stage } = globalThis as unknown as { stage: Stage };
    return stage.calls.splice(0).filter((call) => !/^(countWorkbook|lookForNewer)/.test(call));
  });

const preview = (more: Partial<typeof PREVIEW> = {}): RefreshState => ({ kind: "preview", preview: { ...PREVIEW, ...more } });
/** Done with the dataset that is in use on the stage, unless told. */
async function done(more: Partial<typeof OUTCOME> = {}): Promise<RefreshState> {
  const hash = await page.evaluate(() => (globalThis as unknown as { stage: Stage }).stage.hash);
  return { kind: "done", outcome: { ...OUTCOME, to: { ...OUTCOME.to, hash }, ...more } };
}

describe("data", () => {
  test("says which dataset is in use, what is offered, and whether the workbook is pinned", async () => {
    await set({ data: DATA });
    const data = region("Data");
    await data.getByText("Dataset 2026.2 of 2026-11-15 is there.").waitFor();
    expect(await data.innerText()).toMatch(/2026\.1, released \d{4}-\d\d-\d\d/);
    await button("Pin").click();
    await set({ data: PINNED });
    await data.getByText("Yes: to 2026.1, on every computer, until you unpin it.").waitFor();
    await button("Unpin").click();
    expect(await started()).toEqual(["pin", "unpin"]);
  });

  test("opening the tab asks what is newer; what is in use already is not offered", async () => {
    const asked = await page.evaluate(() => (globalThis as unknown as { stage: Stage }).stage.calls.includes("lookForNewer"));
    expect(asked).toBe(true);
    const version = await page.evaluate(() => (globalThis as unknown as { stage: Stage }).stage.version);
    await set({ data: { ...DATA, offered: { version, released: "2026-11-15" } } });
    await button("Pin").waitFor();
    expect(await region("Data").getByRole("term").allInnerTexts()).toEqual(["Dataset", "Pinned"]);
  });

  test("a problem is told, and tried again", async () => {
    await set({ data: { ...PINNED, problem: "Dataset 2026.1 could not be fetched. Connect to the Internet and try again." } });
    await page.getByText("could not be fetched").waitFor();
    await button("Try again").click();
    expect(await started()).toEqual(["startData"]);
  });

  test("what is being fetched is told as long as it takes", async () => {
    await set({ data: { ...PINNED, fetching: "This workbook computes with dataset 2026.1, which Orebook is fetching." } });
    await page.getByRole("status").getByText("which Orebook is fetching").waitFor();
    await set({ data: PINNED });
    await page.getByText("which Orebook is fetching").waitFor({ state: "detached" });
  });

  test("a workbook with figures that does not say which dataset they are from is told of, an empty one is not", async () => {
    const remembered = { dataset: undefined, isPinned: false, isUnreadable: false };
    await set({ data: { ...DATA, remembered } });
    await button("Pin").waitFor();
    const told = page.getByText("does not say which dataset its figures are from");
    expect(await told.count()).toBe(0);
    await set({ isCounted: true });
    await told.waitFor();
    await set({ data: DATA });
    await told.waitFor({ state: "detached" });
  });

  test("a part that does not load is told, and loaded again", async () => {
    await page.evaluate(() => {
      const { stage } = globalThis as unknown as { stage: Stage };
      stage.actions["lookForNewer"] = () => Promise.reject(new Error("Loading chunk data failed."));
    });
    await page.getByRole("tab", { name: "Help" }).click();
    await page.getByRole("tab", { name: "Workbook" }).click();
    const problem = page.getByText("did not load: formulas answer from the one built with Orebook.");
    await problem.waitFor();
    await button("Try again").press("Enter");
    await problem.waitFor({ state: "detached" });
    expect(await started()).toEqual(["startData"]);
  });

  test("Pin waits until it is known what the workbook remembers", async () => {
    expect(await button("Pin").getAttribute("aria-disabled")).toBe("true");
    await button("Pin").press("Enter");
    expect(await started()).toEqual([]);
  });
});

describe("while a refresh runs", () => {
  test("a progress bar says how far it is, the live region each step once, and Cancel is there as long as it helps", async () => {
    await set({ data: DATA });
    await button("Refresh data").press("Enter");
    expect(await started()).toEqual(["startRefresh"]);
    const bar = page.getByRole("progressbar");
    await set({ refresh: { kind: "checking", progress: { step: "asking" } } });
    await bar.waitFor();
    expect(await focused()).toBe("Refresh data");
    await page.evaluate(() => {
      const told: string[] = [];
      Object.assign(globalThis, { told });
      const status = document.querySelector('[role=status][aria-label="Refresh"]')!;
      new MutationObserver(() => told.push(status.textContent ?? "")).observe(status, {
        childList: true,
        characterData: true,
        subtree: true,
      });
    });
    await set({ refresh: { kind: "checking", progress: { step: "downloading", received: 1_500_000, total: 6_000_000 } } });
    expect(await bar.getAttribute("aria-valuetext")).toBe("1.5 of 6.0 MB");
    expect(await bar.getAttribute("aria-valuenow")).toBe("0.25");
    for (let done = 0; done < 5; done += 1) await set({ refresh: { kind: "reading", done: done * 1000, total: 50_000 } });
    expect(await bar.getAttribute("aria-valuetext")).toBe("4,000 of 50,000 cells");
    expect(await page.evaluate(() => (globalThis as unknown as { told: string[] }).told)).toEqual([
      "Fetching the newer dataset",
      "Reading the workbook",
    ]);
    await page.keyboard.press("Enter");
    expect(await started()).toEqual([]);
    await button("Cancel").press("Enter");
    expect(await started()).toEqual(["cancelRefresh"]);
    await set({ refresh: { kind: "writing", step: "calculating" } });
    await page.getByText("Excel calculates with the newer dataset").first().waitFor();
    expect(await button("Cancel").count()).toBe(0);
    expect(await live()).toBe("Excel calculates with the newer dataset");
  });

  test("put away, the keyboard is on the button that started it", async () => {
    await set({ data: DATA });
    await button("Refresh data").focus();
    await set({ refresh: { kind: "reading", done: 0, total: 0 } });
    await button("Cancel").focus();
    await set({ refresh: null });
    expect(await focused()).toBe("Refresh data");
  });

  test.each(["Freeze a copy of this sheet", "Pin", "Refresh data"])("%s cannot be started beside it", async (name) => {
    await set({ data: DATA, refresh: { kind: "comparing", done: 1, total: 2 } });
    await page.getByRole("progressbar").waitFor();
    await button(name).press("Enter");
    expect(await started()).toEqual([]);
  });
});

describe("preview", () => {
  const panel = () => region("What dataset 2026.2 changes");

  test("has the keyboard on its heading, says what will be written, and shows each change with old, new, why and source", async () => {
    await button("Refresh data").focus();
    await set({ data: DATA, refresh: preview() });
    expect(await focused()).toBe("What dataset 2026.2 changes");
    const text = await panel().innerText();
    expect(text).toContain(PREVIEW.willWrite);
    expect(text).toContain("The sheet Archive was not read");
    const items = panel().getByRole("listitem");
    const itemOf = (address: string) =>
      items.filter({ has: page.getByRole("button", { name: address, exact: true }) }).textContent();
    expect(await itemOf("'Supply model'!B2")).toBe(
      [
        "'Supply model'!B2 22,000 \u2192  becomes 25,500",
        '=MINERAL.PRODUCTION("antimony","Tajikistan")',
        "New edition: USGS MCS 2027 in place of USGS MCS 2026",
        "Source: USGS MCS 2027, row 446",
      ].join(""),
    );
    expect(await itemOf("'Supply model'!B3")).toContain("69.2% \u2192  becomes 66.1%");
    expect(await itemOf("'Supply model'!B4")).toMatch(
      /#N\/A → {2}becomes 4,500.*Publisher's note: Reported for the first time\./,
    );
    expect(await itemOf("'Supply model'!B5")).toContain("0.3 \u2192  becomes blank");
    expect(await itemOf("Tables!B8")).toContain("Orebook_Top: =MINERAL.TOP");
    const newly = region("Newly in error after the refresh (1)");
    expect(await newly.innerText()).toMatch(/C22 #N\/A\n[^]*withholds it/);
    await page.getByText("In error as before (1)").click();
    await button("'Supply model'!C21").waitFor();
  });

  test("its buttons come in order of the keyboard, and do what they say", async () => {
    await button("Refresh data").focus();
    await set({ data: DATA, refresh: preview() });
    const order = [];
    for (let presses = 0; presses < 5; presses += 1) {
      await page.keyboard.press("Tab");
      order.push(await page.evaluate(() => document.activeElement?.textContent || document.activeElement?.getAttribute("type")));
    }
    expect(order).toEqual(["checkbox", "Refresh", "Keep 2026.1", "Close", "'Supply model'!C22"]);
    await page.keyboard.press("Enter");
    await page.getByRole("checkbox", { name: "Write the changes to a sheet" }).press("Space");
    await button("Refresh").press("Enter");
    await button("Keep 2026.1").press("Enter");
    expect(await started()).toEqual(["selectCell Supply model 21 2", 'acceptRefresh {"changesSheet":true}', "keepPinned"]);
  });

  test("Escape puts it away and writes nothing, from wherever the keyboard is in it", async () => {
    await button("Refresh data").focus();
    await set({ data: DATA, refresh: preview() });
    await button("'Supply model'!B3").focus();
    await page.keyboard.press("Escape");
    expect(await focused()).toBe("Refresh data");
    expect(await started()).toEqual(["closeRefresh"]);
    expect(await panel().count()).toBe(0);
  });

  test("of a pinned workbook the button says that it unpins", async () => {
    await set({ data: PINNED, refresh: preview({ isPinned: true }) });
    await page.getByText("This workbook is pinned to dataset 2026.1. A refresh unpins it.").waitFor();
    expect(await button(/^Keep/).count()).toBe(0);
    await button("Unpin and refresh").press("Enter");
    expect(await started()).toEqual(['acceptRefresh {"changesSheet":false}']);
  });

  test("of going back says what that does, and offers nothing else", async () => {
    const back = preview({ from: PREVIEW.to, to: PREVIEW.from, back: { pins: true } });
    await set({ data: DATA, refresh: back });
    await region("What going back to dataset 2026.1 changes").waitFor();
    await page.getByText("The workbook is pinned to dataset 2026.1 then, as it was.").waitFor();
    expect(await button(/^(Keep|Refresh$)/).count()).toBe(0);
    await button("Go back to 2026.1").press("Enter");
    expect(await started()).toEqual(['acceptRefresh {"changesSheet":false}']);
  });

  test("formulas that show #NAME? come first, with Repair and without a figure", async () => {
    const unknown = { ...PREVIEW.report.inError[0]!, row: 60, error: "#NAME?", message: "" };
    await set({ data: DATA, refresh: preview({ report: { ...PREVIEW.report, inError: [unknown] } }) });
    const section = region("#NAME?: Repair first (1)");
    expect(await section.innerText()).toMatch(/1 formula shows #NAME\?[^]*A refresh does not change that[^]*C61/);
    expect(await page.getByText(/^In error as before/).count()).toBe(0);
    await section.getByRole("button", { name: "Repair" }).press("Enter");
    expect(await started()).toEqual(["repair"]);
  });

  test("a row that one answer lacks, and figures of two formats", async () => {
    const [first, second] = PREVIEW.report.changes as [CellChange, CellChange];
    const changes: CellChange[] = [
      { ...first, old: null, lacksRow: "old" },
      { ...second, old: 0.0117647, oldFormat: "0.0%", new: { error: "#N/A" }, format: null },
    ];
    await set({ data: DATA, refresh: preview({ report: { ...PREVIEW.report, changes } }) });
    const text = await panel().innerText();
    expect(text).toMatch(/B2 no row →\s*becomes\s*25,500/);
    expect(text).toMatch(/B3 1\.2% →\s*becomes\s*#N\/A/);
  });

  test("is narrowed by sheet or table and by reason", async () => {
    await set({ data: DATA, refresh: preview() });
    await page.getByRole("combobox", { name: "Sheet or table" }).selectOption("Table Orebook_Top");
    await page.getByText("1 of 5 changes").waitFor();
    expect(await button(/!B\d$/).allInnerTexts()).toEqual(["Tables!B8"]);
    // In a list of choices Escape closes that list alone.
    await page.getByRole("combobox", { name: "Sheet or table" }).press("Escape");
    expect(await started()).toEqual([]);
    await page.getByRole("combobox", { name: "Sheet or table" }).selectOption("All");
    await page.getByRole("combobox", { name: "Why" }).selectOption({ label: "New edition (2)" });
    await page.getByText("2 of 5 changes").waitFor();
    expect(await button(/!B\d$/).allInnerTexts()).toEqual(["'Supply model'!B2", "'Supply model'!B4"]);
  });

  test("cells of which only Excel can tell are opened by keyboard", async () => {
    await set({ data: DATA, refresh: preview() });
    await page.getByText("Only Excel can tell (1)").click();
    await button("'Supply model'!A31").waitFor();
  });

  test("does not take the keyboard from another part of Excel", async () => {
    await page.evaluate(() => (document.hasFocus = () => false));
    await set({ data: DATA, refresh: preview() });
    await panel().waitFor();
    expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
    expect(await live()).toBe("What dataset 2026.2 changes");
  });

  test("stays while another tab is in sight", async () => {
    await set({ data: DATA, refresh: preview() });
    await page.getByRole("tab", { name: "Help" }).click();
    await page.getByRole("tab", { name: "Workbook" }).click();
    await panel().waitFor();
    expect(await focused()).toBe("Workbook");
  });

  test("of 200,000 changes is there at once: 50 of them, and more when asked", async () => {
    await set({ data: DATA });
    await page.evaluate(async (given) => {
      const { stage } = globalThis as unknown as { stage: Stage };
      const [first] = given.report.changes;
      const sheets = Array.from({ length: 20 }, (_, index) => ({ name: `Sheet${index + 1}`, key: `k${index}` }));
      const changes = Array.from({ length: 200_000 }, (_, index) => ({ ...first!, sheet: sheets[index % 20]!, row: index }));
      const drawn = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      stage.refreshState.set({ kind: "preview", preview: { ...given, report: { ...given.report, changes } } });
      await drawn();
      const [select] = document.querySelectorAll("select");
      select!.value = "Sheet Sheet7";
      select!.dispatchEvent(new Event("change", { bubbles: true }));
      await drawn();
    }, PREVIEW);
    await page.getByText("10,000 of 200,001 changes").waitFor();
    expect(await button(/!B\d+$/).count()).toBe(50);
    await button("Show 50 more of 9,950").press("Enter");
    expect(await button(/!B\d+$/).count()).toBe(100);
    // Reading goes on with the first of those that have come.
    expect(await focused()).toBe("Sheet7!B1007");
  });
});

describe("report", () => {
  test("has the keyboard on its heading, says how to go back, and what is in error", async () => {
    await button("Refresh data").focus();
    await set({ data: DATA, refresh: await done() });
    expect(await focused()).toBe("Refreshed to dataset 2026.2");
    const text = await region("Refreshed to dataset 2026.2").innerText();
    expect(text).toContain("5 cells changed. Undo in Excel takes it back, in one step where your Excel can.");
    expect(text).toContain("The publisher withholds it. Use an earlier year.");
    await button("Write changes to a sheet").press("Enter");
    await button("Go back to 2026.1").press("Enter");
    expect(await started()).toEqual(["writeChanges", "goBack"]);
    await page.keyboard.press("Escape");
    expect(await started()).toEqual(["closeRefresh"]);
    expect(await focused()).toBe("Refresh data");
  });

  test("names the cells that were not calculated again, and those that perhaps were not, with what to do", async () => {
    await set({ data: DATA, refresh: await done() });
    const certain = region("Not calculated again (1)");
    expect(await certain.innerText()).toMatch(
      /still show the figure of before\. Press F2 and Enter[^]*!A32\n=MINERAL\.PRODUCTION/,
    );
    await page.getByText("Perhaps not calculated again (1)").click();
    await button("'Supply model'!A33").press("Enter");
    expect(await started()).toEqual(["selectCell Supply model 32 0"]);
    const text = await region("Refreshed to dataset 2026.2").innerText();
    expect(text).toContain("a condition or by rounding. Where it does not: press F2 and Enter in the cell.");
    expect(text).toContain("=LET(v,MINERAL.PRODUCTION");
    expect(await axeProblems(page)).toEqual([]);
  });

  test("shows the beginning of a formula as long as Excel takes one, and the whole when asked", async () => {
    const { report } = OUTCOME;
    await set({ data: DATA, refresh: await done({ report: { ...report, changes: [...report.changes, LONG_CHANGE] } }) });
    const item = page.getByRole("listitem").filter({ has: button("'Supply model'!B6") });
    const { height } = (await item.boundingBox())!;
    expect(height).toBeLessThan(400);
    const [whole] = await item.getByRole("button", { name: /^Show all 8,\d+ letters$/ }).all();
    await whole!.press("Enter");
    expect(await item.innerText()).toContain(LONG_CHANGE.formula);
    expect(await focused()).toBe("Show its beginning");
    expect(await axeProblems(page)).toEqual([]);
  });

  test("names the sheet to which the changes were written, and writes it again", async () => {
    await set({ data: DATA, refresh: await done({ changesSheet: "Orebook changes" }) });
    await page.getByText("The changes were written to the sheet Orebook changes.").waitFor();
    expect(await button("Write changes to a sheet").count()).toBe(0);
    await button("Write the sheet again").press("Enter");
    expect(await started()).toEqual(["writeChanges"]);
  });

  test("names formulas of the person's own that are in error since, and rows that moved", async () => {
    const followers = [
      { ...OUTCOME.report.inError[1]!, row: 40, formula: "=B22+1", message: "It calculates with cells that have changed." },
    ];
    const moved = [
      {
        sheet: OUTCOME.report.changes[0]!.sheet,
        row: 50,
        column: 0,
        formula: '=DEAL.TERMS("US-Ukraine")',
        moved: 38,
        added: 1,
        gone: 0,
      },
    ];
    await set({
      data: DATA,
      refresh: await done({ report: { ...OUTCOME.report, followers, moved } }),
    });
    expect(await region("Your own formulas in error since (1)").innerText()).toMatch(/C41[^]*=B22\+1[^]*calculates with cells/);
    await page.getByText("Rows that moved (1 formula)").click();
    await page.getByText("38 rows stand elsewhere: 1 row is new.").waitFor();
    await button("'Supply model'!A51").press("Enter");
    expect(await started()).toEqual(["selectCell Supply model 50 0"]);
  });

  test("within one dataset offers no way back", async () => {
    const within = await done();
    if (within.kind !== "done") throw new Error("not done");
    const { outcome } = within;
    await set({ data: DATA, refresh: { kind: "done", outcome: { ...outcome, from: outcome.to } } });
    await region("Refreshed to dataset 2026.2").waitFor();
    expect(await button(/^Go back/).count()).toBe(0);
  });
});

describe("a report that is not the last word", () => {
  test("taken back by Undo, it says so, and there is nothing to go back to", async () => {
    await set({ data: DATA, refresh: await done({ to: OUTCOME.to }) });
    await page.getByText("It was taken back: the workbook computes with dataset 2026.1.").waitFor();
    expect(await button(/^Go back/).count()).toBe(0);
  });

  test("taken back by Undo, it does not speak of the sheet that Undo has taken away", async () => {
    await set({ data: DATA, refresh: await done({ to: OUTCOME.to, changesSheet: "Orebook changes" }) });
    await page.getByText("It was taken back: the workbook computes with dataset 2026.1.").waitFor();
    expect(await region("Refreshed to dataset 2026.2").innerText()).not.toContain("Orebook changes");
    expect(
      await region("Refreshed to dataset 2026.2")
        .getByRole("button", { name: /^Write/ })
        .count(),
    ).toBe(0);
  });

  test("of going back has its own title", async () => {
    const back = await done({ from: OUTCOME.to, to: OUTCOME.from });
    await set({ data: DATA, refresh: back });
    await region("Back at dataset 2026.1").waitFor();
  });
});

describe("a refresh that changed nothing", () => {
  test("because there is nothing newer says so", async () => {
    await button("Refresh data").focus();
    await set({ data: DATA, refresh: { kind: "up to date", text: "Dataset 2026.1 is the newest.", behind: [] } });
    expect(await focused()).toBe("Nothing to refresh");
    await page.keyboard.press("Escape");
    expect(await focused()).toBe("Refresh data");
  });

  test("because of a problem can be tried again, also with data that cannot be kept", async () => {
    await set({
      data: DATA,
      refresh: { kind: "problem", text: "This computer has no room. Nothing was written.", canUseUnkept: true },
    });
    await region("Not refreshed").getByText("This computer has no room.").waitFor();
    await button("Try again").press("Enter");
    await button("Use it without keeping it").press("Enter");
    expect(await started()).toEqual(["startRefresh", 'startRefresh {"evenIfNotKept":true}']);
  });
});

describe("share and repair", () => {
  test("each button starts its action", async () => {
    const names = [
      "Repair formulas",
      "Freeze a copy of this sheet",
      "Freeze a copy of the selection",
      "Write the sources to a sheet",
    ];
    for (const name of names) await button(name).press("Enter");
    expect(await started()).toEqual(["repair", "freezeSheet", "freezeSelection", "writeSources"]);
  });

  test("Repair says how many formulas show #NAME?, here and with their list", async () => {
    await set({ isCounted: true });
    await page.getByText("2 cells show #NAME?: enters their formulas again.").waitFor();
    await region("#NAME? (2)").getByRole("button", { name: "Repair" }).press("Enter");
    expect(await started()).toEqual(["repair"]);
  });

  test("the switch for people without Orebook is read and set", async () => {
    const spares = page.getByRole("switch", { name: "People without Orebook are not asked to install it" });
    expect(await spares.isChecked()).toBe(false);
    await spares.press("Space");
    expect(await spares.isChecked()).toBe(true);
    expect(await started()).toEqual(["spareRecipients true"]);
  });

  test("an action that cannot be started is told", async () => {
    await page.evaluate(() => {
      const { stage } = globalThis as unknown as { stage: Stage };
      stage.actions["repair"] = () => Promise.reject(new Error("This part did not load."));
    });
    // Drawn again, the button has it.
    await set({ isCounted: true });
    await page.getByText("2 cells show #NAME?").waitFor();
    await button("Repair formulas").press("Enter");
    await page.getByRole("status", { name: "Message" }).getByText("This part did not load.").waitFor();
  });
});

test("tables tell which of them are older than what formulas answer from", async () => {
  await set({ isCounted: true });
  const tables = region("Orebook tables");
  await tables.waitFor();
  expect(await tables.getByRole("listitem").allInnerTexts()).toEqual([
    "Orebook_Top on Tables: MINERAL.TOP, dataset 2025.9, older than 2026.1, which formulas answer from",
    "Orebook_Deals on Tables: DEAL.TERMS, dataset 2026.1",
  ]);
});

describe.each([
  ["light", { colorScheme: "light" }],
  ["dark", { colorScheme: "dark" }],
  ["forced colours", { forcedColors: "active" }],
] as const)("%s", (name, options) => {
  const states: Record<string, RefreshState | null | "done"> = {
    "no refresh": null,
    downloading: { kind: "checking", progress: { step: "downloading", received: 1, total: 4 } },
    writing: { kind: "writing", step: "writing" },
    preview: preview(),
    "preview of a pinned workbook": preview({ isPinned: true }),
    done: "done",
    "up to date": { kind: "up to date", text: "Dataset 2026.1 is the newest.", behind: [] },
    problem: { kind: "problem", text: "This computer has no room. Nothing was written.", canUseUnkept: true },
  };

  test("no state has a fault that axe finds, faint text or sideways scrolling", async () => {
    await page.context().close();
    await open(options);
    for (const [state, given] of Object.entries(states)) {
      const refresh = given === "done" ? await done() : given;
      await set({ refresh, data: { ...DATA, problem: "Dataset 2026.1 could not be fetched. Try again." }, isCounted: true });
      // Buttons that become of use change their colours over a moment.
      await page.waitForFunction(() => !document.getAnimations().some((each) => each instanceof CSSTransition));
      await page
        .locator("details > summary")
        .evaluateAll((all) => all.forEach((each) => ((each.parentElement as HTMLDetailsElement).open = true)));
      const axe = await axeProblems(page);
      // With a contrast theme the colours are the person's own.
      const contrast = name === "forced colours" ? [] : await contrastProblems(page);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect({ state, axe, contrast, width }).toEqual({ state, axe: [], contrast: [], width: PANE_WIDTH });
    }
  });
});
