import { WorkbenchPage } from "../../workbench/driver";
import { ADDIN_FIXTURE } from "./spreadsheet-engine";

interface Getters {
  getActivePosition(): unknown;
  isVisibleInViewport(position: unknown): boolean;
}

/** What a user who never touches the pointer can do, with the small add-in of the fixtures. */
let workbench: WorkbenchPage;
beforeAll(async () => {
  workbench = await WorkbenchPage.open({ addin: ADDIN_FIXTURE });
  await workbench.addSheet("Keys");
}, 60_000);
afterAll(() => workbench?.close());
afterEach(async () => {
  await workbench.press("Escape");
  await workbench.press("Escape");
  await workbench.clear("B2");
});

const shown = (selector: string) => workbench.page.locator(selector);
const keys = (text: string) => workbench.page.keyboard.type(text);

test("the functions are listed with their description, Tab takes one, and its parameters are shown", async () => {
  await workbench.select("B2");
  await keys("=SAMPLE.RA");
  await shown(".o-autocomplete-dropdown").waitFor();
  expect(await shown(".o-autocomplete-value").allInnerTexts()).toEqual(expect.arrayContaining(["SAMPLE.RANK", "SAMPLE.RAGGED"]));
  expect(await shown(".o-autocomplete-description").innerText()).toContain("Rank of a mineral.");
  await workbench.press("Tab");
  await shown(".o-formula-assistant-head").waitFor();
  expect(await shown(".o-formula-assistant-head").innerText()).toMatch(/SAMPLE\.RANK \( mineral, \[year\] \)/);
});

test("the values of an argument are listed with what they mean, and taken with their quotes", async () => {
  await workbench.select("B2");
  await keys("=SAMPLE.RANK(");
  await shown(".o-autocomplete-dropdown").waitFor();
  // The list of names gives way to that of values a moment later.
  await expectSoon(async () => expect(await shown(".o-autocomplete-value").allInnerTexts()).toEqual(['"antimony"', '"cobalt"']));
  expect(await shown(".o-autocomplete-description").first().innerText()).toBe("Antimony: Symbol Sb");
  await keys('"co');
  await expectSoon(async () => expect(await shown(".o-autocomplete-value").allInnerTexts()).toEqual(['"cobalt"']));
  await workbench.press("Tab");
  await keys(")");
  await workbench.press("Enter");
  expect(await workbench.readContent("B2")).toBe('=SAMPLE.RANK("cobalt")');
  expect((await workbench.readCell("B2")).value).toBe(7);
});

test("an argument that is finished, or left out, is not replaced by a listed value", async () => {
  await workbench.typeFormula("B2", '=SAMPLE.RANK("co")');
  expect((await workbench.readCell("B2")).message).toContain('No mineral "co"');
  await workbench.select("H2");
  await keys("=SAMPLE.ECHO(1,");
  await shown(".o-autocomplete-dropdown").waitFor();
  await workbench.press("Enter");
  expect((await workbench.readCell("H2")).value).toBe("[[[1]],null,null] 3");
});

test("a block spills, says what it cannot overwrite, and goes when its formula is deleted", async () => {
  await workbench.typeFormula("C3", "mine");
  await workbench.typeFormula("B2", "=SAMPLE.BLOCK(3)");
  expect((await workbench.readCell("B2")).value).toBe("#SPILL!");
  await workbench.clear("C3");
  expect((await workbench.readSpill("B2")).map((row) => row.map(({ value }) => value))).toEqual([
    [1, "row 1", 0.1],
    [2, "row 2", 0.2],
    [3, "row 3", 0.3],
  ]);
  await workbench.clear("B2");
  expect((await workbench.readCell("C4")).value).toBeNull();
});

test("the reason of an error is read below the sheet, where a screen reader is told of it", async () => {
  await workbench.typeFormula("B2", '=SAMPLE.RANK("antimoney")');
  await workbench.press("ArrowUp");
  const status = shown("#cell-status");
  await expectSoon(async () => expect(await status.innerText()).toContain('No mineral "antimoney". Did you mean "antimony"?'));
  expect(await status.innerText()).toMatch(/Keys!B2\s+=SAMPLE\.RANK\("antimoney"\)\s+#N\/A/);
  expect(await status.getAttribute("aria-live")).toBe("polite");
});

test("with a pointer, the reason shows on the cell", async () => {
  await workbench.typeFormula("B2", '=SAMPLE.RANK("antimoney")');
  await workbench.hover("B2");
  await shown(".o-error-tooltip").waitFor();
  expect(await shown(".o-error-tooltip").innerText()).toContain('Did you mean "antimony"?');
});

test("a cell that holds an entity shows its card with the sources, and the card goes with the cell", async () => {
  await workbench.typeFormula("B2", '=SAMPLE.CARD("antimony")');
  expect(await shown("#side").isVisible()).toBe(false);
  await workbench.press("ArrowUp");
  await shown("#side").waitFor();
  expect(await shown("#side").innerText()).toMatch(/Sb[\s\S]*Share\s+20\.0%\s+of the world\s+A published work \(CC0\)/);
  expect(await shown("#side a").first().getAttribute("href")).toBe("https://example.org/work");
  await workbench.press("ArrowUp");
  await shown("#side").waitFor({ state: "hidden" });
});

test("on a narrow page the cell stays in sight when its card takes the place below the sheet", async () => {
  const { page } = workbench;
  const viewport = page.viewportSize()!;
  await page.setViewportSize({ width: 700, height: 600 });
  try {
    await workbench.typeFormula("B14", '=SAMPLE.CARD("antimony")');
    await workbench.press("ArrowUp");
    await shown("#side").waitFor();
    await expectSoon(async () =>
      expect(
        await page.evaluate(() => {
          const { getters } = (window as unknown as { workbench: { model: { getters: Getters } } }).workbench.model;
          return getters.isVisibleInViewport(getters.getActivePosition());
        }),
      ).toBe(true),
    );
    await workbench.clear("B14");
  } finally {
    await page.setViewportSize(viewport);
  }
});

test("what the spreadsheet tells in passing is shown and read out", async () => {
  await workbench.typeFormula("B2", '="un"&"obtainium"');
  await workbench.press("Control+h");
  const search = shown(".o-find-and-replace input").first();
  await search.fill("unobtainium");
  const replaceAll = shown(".o-find-and-replace button").last();
  await expectSoon(async () => expect(await replaceAll.isEnabled()).toBe(true));
  await replaceAll.click();
  await expectSoon(async () => expect(await shown("#notice").innerText()).toContain("cannot be replaced"));
  expect(await shown("#notice").getAttribute("role")).toBe("status");
  await shown(".o-sidePanelClose").click();
  await workbench.page.locator(".o-grid .o-composer").focus();
});

test("F6 leads out of the sheet, to the menus, to the card, to the task pane, and back", async () => {
  const focused = () =>
    workbench.page.evaluate(() => {
      const { id, className, title } = document.activeElement as HTMLElement;
      return id || className || title;
    });
  await workbench.typeFormula("B2", '=SAMPLE.CARD("antimony")');
  await workbench.press("ArrowUp");
  await shown("#side").waitFor();
  await workbench.press("F6");
  expect(await focused()).toContain("o-topbar-menu");
  await workbench.press("F6");
  expect(await focused()).toBe("open-reference");
  await workbench.press("F6");
  expect(await focused()).toBe("side");
  await workbench.press("F6");
  expect(await focused()).toBe("Orebook task pane");
  await workbench.press("F6");
  expect(await focused()).toContain("o-composer");
  await workbench.press("Shift+F6");
  expect(await focused()).toBe("Orebook task pane");
  await workbench.press("Shift+F6");
  expect(await focused()).toBe("side");
  await workbench.press("F6");
  await workbench.press("F6");
});

test("typing over a filled cell replaces what it held, however fast the keys follow", async () => {
  for (const formula of ["=1+1", "=1+2", "=1+3", "=1+4", "=1+5", "=1+6"]) {
    await workbench.select("B2");
    await keys(formula);
    await workbench.press("Enter");
    expect(await workbench.readContent("B2")).toBe(formula);
  }
});

test("Escape leaves a cell as it was", async () => {
  await workbench.typeFormula("B2", "=1+1");
  await workbench.select("B2");
  await keys("=9");
  await workbench.press("Escape");
  expect(await workbench.readContent("B2")).toBe("=1+1");
});

test("a defect of a function is #VALUE! in the cell and is told on the console only", async () => {
  const before = workbench.consoleErrors.length;
  await workbench.typeFormula("B2", "=SAMPLE.BUG()");
  expect(await workbench.readCell("B2")).toMatchObject({ value: "#VALUE!" });
  expect((await workbench.readCell("B2")).message ?? "").toBe("");
  await expectSoon(async () => expect(workbench.consoleErrors.slice(before).join()).toContain("SAMPLE.BUG: it threw TypeError"));
});

test("an older runtime can be asked for in the address", async () => {
  const older = await WorkbenchPage.open({ addin: ADDIN_FIXTURE, runtime: "1.1" });
  try {
    await older.addSheet("Older");
    await older.typeFormula("B2", "=SAMPLE.SHARE()");
    expect(await older.readCell("B2")).toMatchObject({ value: 0.2, formattedValue: "0.2" });
    await older.typeFormula("B4", '=SAMPLE.CARD("antimony")');
    expect((await older.readCell("B4")).value).toBe("antimony");
  } finally {
    await older.close();
  }
}, 60_000);

/** Tries until it holds: what is on the page follows the keys by a moment. */
async function expectSoon(assertion: () => Promise<void>, deadline = Date.now() + 3000): Promise<void> {
  for (;;) {
    try {
      return await assertion();
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}
