/** The form and the tab Cell in the workbench: on Microsoft's Excel client, in a pane of 320 px, by mouse and by keyboard. */
import type { Locator } from "playwright-core";
import { WorkbenchPage } from "../../../workbench/driver";
import { axeProblems } from "../open-pane";

jest.setTimeout(40_000);

let workbench: WorkbenchPage;
beforeAll(async () => {
  workbench = await WorkbenchPage.open({
    viewport: { width: 1000, height: 800 },
    pane: "shown",
    before: 'localStorage.setItem("orebook-workbench-pane-width", "320")',
  });
  await workbench.addSheet("Sheet A");
  await enter({ A1: "rare earths", B1: "China", A2: "antimony", B2: "Tajikistan", D2: "=MINERAL.RANK(A2,B2)" });
}, 90_000);
afterAll(() => workbench?.close());

/** Enters contents by the addresses of their cells. */
async function enter(cells: Record<string, string>): Promise<void> {
  for (const [cell, content] of Object.entries(cells)) await workbench.enterFormulas(cell, [content]);
}

/** What is selected, as Excel tells the pane. */
const selection = async () =>
  (await workbench.paneFrame()).evaluate(() =>
    Excel.run(async (context) => {
      const range = context.workbook.getSelectedRange().load("address");
      await context.sync();
      return range.address;
    }),
  );

const cellTab = () => workbench.pane.getByRole("tab", { name: "Cell" });
const field = (name: string) => workbench.pane.getByRole("combobox", { name: new RegExp(`^${name}\\b`) });
const heading = (name: string | RegExp) => workbench.pane.getByRole("heading", { name });

/** Opens the form of a function from its page. */
async function openForm(id: string): Promise<void> {
  const { pane } = workbench;
  await pane.getByRole("tab", { name: "Find" }).click();
  const back = pane.getByRole("button", { name: /^Back/ });
  while ((await back.count()) > 0) await back.first().click();
  await pane.getByRole("search").getByRole("combobox").fill(id);
  await pane
    .getByRole("option", { name: new RegExp(`^${id}`) })
    .first()
    .click();
  await pane.getByRole("button", { name: "Build", exact: true }).first().click();
  await heading(`Build ${id}`).waitFor();
}

test("a SHARE formula is built by pointing at two cells, inserted, and explained", async () => {
  const { pane } = workbench;
  await workbench.select("C1");
  await openForm("MINERAL.SHARE");
  await pane.getByRole("button", { name: "Pick mineral from the sheet" }).click();
  await pane.getByText("The formula goes to 'Sheet A'!C1.").waitFor();
  await workbench.select("A1");
  await pane.getByText("'Sheet A'!A1: rare earths").waitFor();
  expect(await field("mineral").inputValue()).toBe("=A1");
  await pane.getByRole("button", { name: "Pick country from the sheet" }).click();
  await workbench.select("B1");
  await pane.getByText("'Sheet A'!B1: China").waitFor();
  // Escape ends picking and goes back to the cell of the formula; it does not close the page.
  await field("country").press("Escape");
  await heading("Build MINERAL.SHARE").waitFor();
  await field("year").fill("2025");
  const result = pane.getByRole("status", { name: "Result" });
  await result.getByText("69.2%", { exact: true }).waitFor();
  await pane.getByText("=MINERAL.SHARE(A1,B1,,2025)", { exact: true }).waitFor();
  expect(await selection()).toBe("'Sheet A'!C1");
  await pane.getByRole("button", { name: "Insert", exact: true }).click();
  await pane
    .getByRole("status", { name: "Message" })
    .getByText(/MINERAL\.SHARE/)
    .waitFor();
  expect(await workbench.readContent("C1")).toBe("=MINERAL.SHARE(A1,B1,,2025)");
  expect((await workbench.readCell("C1")).formattedValue).toBe("69.2%");

  await workbench.select("C1");
  await cellTab().click();
  await heading("'Sheet A'!C1 shows 69.2%").waitFor();
  const panel = pane.getByRole("tabpanel", { name: "Cell" });
  await panel.getByText(/^China has 69\.2% of the world's rare earths mine production in 2025/).waitFor();
  await pane
    .getByRole("list", { name: "What it rests on" })
    .getByText(/270,000 t/)
    .waitFor();
  await pane.getByText(/^Computed from dataset .*, nothing sent\.$/).waitFor();
});

test("the tab follows the selection, in two round trips a cell, until the switch turns that off", async () => {
  const { pane } = workbench;
  await workbench.select("A2");
  await cellTab().click();
  await heading("'Sheet A'!A2 shows antimony").waitFor();
  // What was asked before it is answered.
  await workbench.page.waitForTimeout(500);
  const { roundTrips } = await workbench.countRoundTrips(async () => {
    await workbench.select("D2");
    await heading("'Sheet A'!D2 shows 3").waitFor();
  });
  expect(roundTrips).toBeLessThanOrEqual(2);
  const follow = pane.getByRole("switch", { name: "Follow the selection" });
  await follow.click();
  await workbench.select("A2");
  await workbench.page.waitForTimeout(600);
  await heading("'Sheet A'!D2 shows 3").waitFor();
  await pane.getByRole("button", { name: "Explain the selected cell" }).click();
  await heading("'Sheet A'!A2 shows antimony").waitFor();
  await pane.getByText(/holds the name of a mineral, antimony/).waitFor();
  await follow.click();
});

test("the tree by keyboard: move, close and open, go to a cell, edit in Build", async () => {
  const { pane } = workbench;
  await workbench.select("D2");
  await cellTab().click();
  await heading("'Sheet A'!D2 shows 3").waitFor();
  const lines = pane.getByRole("treeitem");
  const selected = pane.locator('[role=treeitem][aria-selected="true"]');
  await lines.first().focus();
  expect(await lines.allInnerTexts()).toEqual(["MINERAL.RANK = 3", "mineral: antimony in A2", "country: Tajikistan in B2"]);
  await selected.press("ArrowLeft");
  expect(await lines.count()).toBe(1);
  await selected.press("ArrowRight");
  await selected.press("ArrowRight");
  expect(await selected.innerText()).toBe("mineral: antimony in A2");
  await selected.press("ArrowDown");
  await selected.press("Control+Enter");
  await heading("'Sheet A'!B2 shows Tajikistan").waitFor();
  expect(await selection()).toBe("'Sheet A'!B2");

  await workbench.select("D2");
  await heading("'Sheet A'!D2 shows 3").waitFor();
  await lines.first().focus();
  await selected.press("Enter");
  await heading("Edit MINERAL.RANK in 'Sheet A'!D2").waitFor();
  expect(await field("mineral").inputValue()).toBe("=A2");
});

test("a call is edited within its formula, and all else stays", async () => {
  const { pane } = workbench;
  await enter({ E2: '=ROUND(MINERAL.SHARE(A2, "China")*100, 1)' });
  const before = await workbench.readContent("E2");
  await workbench.select("E2");
  await cellTab().click();
  await heading(/^'Sheet A'!E2/).waitFor();
  await pane.getByRole("button", { name: "Edit in Build" }).click();
  await heading("Edit MINERAL.SHARE in 'Sheet A'!E2").waitFor();
  // The list opens while typing; the arrow and Enter take the first of it.
  await field("country").fill("Tajik");
  await pane.getByRole("option", { name: /^Tajikistan/ }).waitFor();
  await field("country").press("ArrowDown");
  await field("country").press("Enter");
  expect(await field("country").inputValue()).toBe("Tajikistan");
  await pane.getByRole("button", { name: "Insert", exact: true }).click();
  const overwrite = pane.getByRole("button", { name: "Overwrite" });
  const cell = heading(/^'Sheet A'!E2/);
  await overwrite.or(cell).first().waitFor();
  if (await overwrite.isVisible()) await overwrite.click();
  await cell.waitFor();
  expect((await workbench.readContent("E2")).replaceAll(" ", "")).toBe(before.replaceAll(" ", "").replace("China", "Tajikistan"));
});

test("what is wrong is said under its field, and lists close without closing the page", async () => {
  const { pane } = workbench;
  await openForm("MINERAL.RANK");
  await field("mineral").fill("antimoney");
  await pane.getByText(/Did you mean "antimony"\?/).waitFor();
  expect(await field("mineral").getAttribute("aria-invalid")).toBe("true");
  await field("mineral").fill("tung");
  await pane.getByRole("option", { name: /^tungsten/ }).waitFor();
  await field("mineral").press("Escape");
  expect(await pane.getByRole("option").count()).toBe(0);
  await heading("Build MINERAL.RANK").waitFor();
  await field("mineral").press("Escape");
  await heading("MINERAL.RANK").first().waitFor();
});

test("a citation is put beside the cell", async () => {
  const { pane } = workbench;
  await enter({ A5: '=MINERAL.VALUE("antimony","Tajikistan",,2025)' });
  await workbench.select("A5");
  await cellTab().click();
  await heading("'Sheet A'!A5 shows 22,000").waitFor();
  await pane.getByRole("button", { name: "Insert citation beside" }).click();
  await pane
    .getByRole("status", { name: "Message" })
    .getByText(/MINERAL\.CITE/)
    .waitFor();
  expect((await workbench.readCell("B5")).value).toMatch(/^USGS MCS 2026 \(2026-02-06\), row 446/);
});

describe("with the keyboard alone", () => {
  const press = async (...keys: string[]) => {
    for (const key of keys) await workbench.page.keyboard.press(key, { delay: 20 });
  };
  const isIn = async (region: "pane" | "sheet") =>
    (await workbench.page.evaluate(() => document.activeElement?.tagName === "IFRAME")) === (region === "pane");
  /** F6 goes from the sheet over the regions of the page to the pane, and back. */
  const goTo = async (region: "pane" | "sheet") => {
    for (let tries = 0; tries < 8; tries += 1) {
      const inSheet = await workbench.page.evaluate(() => document.activeElement?.closest(".o-spreadsheet") !== null);
      if (region === "pane" ? await isIn("pane") : inSheet) return;
      await press("F6");
    }
    throw new Error(`F6 does not lead to the ${region}.`);
  };
  /** Tab, until the keyboard is there. */
  const tabTo = async (locator: Locator) => {
    for (let tries = 0; tries < 80; tries += 1) {
      if (await locator.evaluate((element) => element === element.ownerDocument.activeElement)) return;
      await press("Tab");
    }
    throw new Error(`Tab does not lead to ${String(locator)}.`);
  };

  test("a SHARE formula of two cells is found, built, inserted and explained", async () => {
    const { pane, page } = workbench;
    await workbench.select("A1");
    await goTo("sheet");
    await press("ArrowRight", "ArrowRight", "ArrowRight", "ArrowRight", "ArrowRight");
    expect(await selection()).toBe("'Sheet A'!F1");
    await press("Control+Alt+Shift+F");
    const search = pane.getByRole("search").getByRole("combobox");
    await tabTo(search);
    await press("Control+a");
    await page.keyboard.type("MINERAL.SHARE");
    await pane
      .getByRole("option", { name: /^MINERAL\.SHARE/ })
      .first()
      .waitFor();
    await press("Enter");
    const build = pane.getByRole("button", { name: "Build", exact: true }).first();
    await build.waitFor();
    await tabTo(build);
    await press("Enter");
    await heading("Build MINERAL.SHARE").waitFor();

    const pick = (name: string) => pane.getByRole("button", { name: `Pick ${name} from the sheet` });
    await tabTo(pick("mineral"));
    await press("Enter");
    await pane.getByText("The formula goes to 'Sheet A'!F1.").waitFor();
    await goTo("sheet");
    await press(...new Array<string>(5).fill("ArrowLeft"));
    await pane.getByText("'Sheet A'!A1: rare earths").waitFor();
    await goTo("pane");
    await tabTo(pick("country"));
    await press("Enter");
    await goTo("sheet");
    await press(...new Array<string>(4).fill("ArrowLeft"));
    await pane.getByText("'Sheet A'!B1: China").waitFor();
    await goTo("pane");
    await press("Escape");
    await tabTo(field("year"));
    await page.keyboard.type("2025");
    await pane.getByRole("status", { name: "Result" }).getByText("69.2%", { exact: true }).waitFor();
    await tabTo(pane.getByRole("button", { name: "Insert", exact: true }));
    await press("Enter");
    await pane
      .getByRole("status", { name: "Message" })
      .getByText(/MINERAL\.SHARE/)
      .waitFor();
    expect(await workbench.readContent("F1")).toBe("=MINERAL.SHARE(A1,B1,,2025)");

    await goTo("sheet");
    await press("Control+Alt+Shift+H");
    await heading("'Sheet A'!F1 shows 69.2%").waitFor();
    await goTo("pane");
    await tabTo(pane.getByRole("treeitem").first());
    await press("ArrowDown");
    expect(await pane.locator('[role=treeitem][aria-selected="true"]').innerText()).toBe("mineral: rare earths in A1");
    await pane
      .getByRole("list", { name: "What it rests on" })
      .getByText(/270,000 t/)
      .waitFor();
  });
});

describe.each(["light", "dark", "forced colours"])("%s", (look) => {
  beforeAll(() =>
    workbench.page.emulateMedia({
      colorScheme: look === "dark" ? "dark" : "light",
      forcedColors: look === "forced colours" ? "active" : "none",
    }),
  );

  test("axe finds nothing wrong with the tab Cell", async () => {
    await workbench.select("D2");
    await cellTab().click();
    await heading("'Sheet A'!D2 shows 3").waitFor();
    expect(await axeProblems(await workbench.paneFrame())).toEqual([]);
  });

  test("axe finds nothing wrong with the form, its list open", async () => {
    await openForm("MINERAL.RANK");
    await field("mineral").fill("ti");
    await workbench.pane.getByRole("option").first().waitFor();
    expect(await axeProblems(await workbench.paneFrame())).toEqual([]);
  });
});

test("nothing of it left an error on the console", () => expect(workbench.consoleErrors).toEqual([]));
