/** Inserting from the real pane into the workbench's sheet, by keyboard, and the Workbook tab. */
import type { Frame, FrameLocator } from "playwright-core";
import { dataset } from "../../../src/dataset/current";
import { WorkbenchPage } from "../../../workbench/driver";
import { axeProblems } from "../open-pane";

jest.setTimeout(30_000);

let workbench: WorkbenchPage;
let pane: FrameLocator;
let frame: Frame;
beforeAll(async () => {
  workbench = await WorkbenchPage.open({ pane: "shown" });
  pane = workbench.pane;
  frame = await workbench.paneFrame();
  await workbench.addSheet("Insert");
}, 120_000);
afterAll(() => workbench?.close());

const status = () => pane.getByRole("status", { name: "Message" });
const focused = () => frame.evaluate(() => document.activeElement?.textContent ?? "");

/** Opens the page of antimony, and gives the group of buttons of its figures by country. */
async function byCountry() {
  const search = pane.getByRole("combobox").or(pane.getByRole("searchbox")).first();
  if (!(await pane.getByRole("article").isVisible())) {
    await search.fill("antimony");
    await pane.getByRole("option").first().waitFor();
    await search.press("Enter");
  }
  const groups = pane.getByRole("group").filter({ has: pane.getByRole("button", { name: "Insert", exact: true }) });
  const group = groups.filter({ has: pane.getByRole("button", { name: "Insert as" }) }).first();
  await group.waitFor();
  return group;
}

test("Insert by keyboard writes a live formula, says so, and leaves the keyboard on the button", async () => {
  const group = await byCountry();
  await workbench.selectRange("B2");
  await group.getByRole("button", { name: "Insert", exact: true }).focus();
  await workbench.press("Enter");
  await status()
    .getByText(/^Wrote MINERAL\.\w+ to Insert!B2/)
    .waitFor();
  expect(await workbench.readContent("B2")).toMatch(/^=MINERAL\./);
  expect(await focused()).toBe("Insert");
});

test("a filled cell is asked about: the question has the keyboard, Escape changes nothing, and the keyboard goes back", async () => {
  const group = await byCountry();
  await workbench.selectRange("B2");
  const before = await workbench.readContent("B2");
  await group.getByRole("button", { name: "Insert", exact: true }).focus();
  await workbench.press("Enter");
  const question = pane.getByRole("alertdialog", { name: /^Overwrite \d+ filled cells?\?$/ });
  await question.waitFor();
  expect(await focused()).toBe("Cancel");
  expect(await axeProblems(frame)).toEqual([]);
  await workbench.press("Escape");
  await question.waitFor({ state: "detached" });
  expect(await focused()).toBe("Insert");
  expect(await workbench.readContent("B2")).toBe(before);
  expect(await pane.getByRole("article").isVisible()).toBe(true);

  await workbench.press("Enter");
  await question.waitFor();
  await workbench.press("Shift+Tab");
  expect(await focused()).toBe("Overwrite");
  await workbench.press("Enter");
  await status()
    .getByText(/^Wrote MINERAL/)
    .waitFor();
});

test("Escape closes the menu first, and the page after it", async () => {
  const group = await byCountry();
  await group.getByRole("button", { name: "Insert as" }).click();
  await pane.getByRole("menuitem").first().waitFor();
  await workbench.press("Escape");
  await pane.getByRole("menuitem").first().waitFor({ state: "detached" });
  expect(await pane.getByRole("article").isVisible()).toBe(true);
  await workbench.press("Escape");
  await pane.getByRole("listbox").getByRole("option").first().waitFor();
});

test("the menu inserts a table with a chart beside it, with its source", async () => {
  const group = await byCountry();
  await workbench.selectRange("H2");
  await group.getByRole("button", { name: "Insert as" }).focus();
  await workbench.press("Enter");
  const item = pane.getByRole("menuitem", { name: "Table with chart" });
  await item.waitFor();
  expect(await pane.getByRole("menuitem").allTextContents()).toEqual([
    "Formula",
    "Values with their source in a note",
    "Table",
    "Table with chart",
  ]);
  await workbench.press("End");
  await workbench.press("Enter");
  await status()
    .getByText(/as table Orebook_\w+ to Insert!H2:.* with a chart beside it/)
    .waitFor();
  const written = await frame.evaluate(() =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Insert");
      const tables = sheet.tables.load("items/name");
      const charts = sheet.charts.getCount();
      const comments = sheet.comments.load("items/content");
      await context.sync();
      return {
        tables: tables.items.map(({ name }) => name),
        charts: charts.value,
        comments: comments.items.map(({ content }) => content),
      };
    }),
  );
  expect(written).toEqual({
    tables: [expect.stringMatching(/^Orebook_/)],
    charts: 1,
    comments: [expect.stringContaining(`Orebook dataset ${dataset().version}`)],
  });
});

test("by keyboard: values with their source in a note, and a name as input cell", async () => {
  await workbench.addSheet("By keyboard");
  const group = await byCountry();
  await workbench.selectRange("B2");
  await group.getByRole("button", { name: "Insert as" }).focus();
  await workbench.press("Enter");
  await pane.getByRole("menuitem").first().waitFor();
  await workbench.press("ArrowDown");
  expect(await focused()).toBe("Values with their source in a note");
  await workbench.press("Enter");
  await status()
    .getByText(/to By keyboard!B2:|to 'By keyboard'!B2:/)
    .waitFor();
  expect([await workbench.readContent("C2"), await workbench.readContent("C3")]).toEqual(["Country", "China"]);
  expect((await workbench.readComments())[0]!.content).toContain(`Orebook dataset ${dataset().version}`);

  await workbench.selectRange("H2");
  await pane.getByRole("button", { name: "Insert name as input cell" }).first().focus();
  await workbench.press("Enter");
  await status().getByText(/H2/).waitFor();
  expect(await workbench.readContent("H2")).toBe("antimony");
  const rule = await frame.evaluate(() =>
    Excel.run(async (context) => {
      const { dataValidation } = context.workbook.worksheets.getItem("By keyboard").getRange("H2");
      dataValidation.load("type");
      await context.sync();
      return dataValidation.type;
    }),
  );
  expect(rule).toBe("List");
});

test("the Workbook tab counts, and goes to a cell in error", async () => {
  await frame.evaluate(() =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Insert");
      sheet.getRange("B40").formulas = [['=MINERAL.RANK("no such mineral","China")']];
      await context.sync();
    }),
  );
  expect(await status().innerText()).toMatch(/^Wrote /);
  await pane.getByRole("tab", { name: "Workbook" }).click();
  expect(await status().innerText()).toBe("");
  await pane
    .getByRole("status")
    .getByText(/Orebook formulas? counted/)
    .waitFor();
  expect(await pane.getByRole("heading", { name: "Workbook" }).count()).toBe(1);
  const cell = pane.getByRole("button", { name: /^Insert!B40 #N\/A/ });
  await cell.waitFor();
  expect(await pane.getByText(/Orebook_\w+ on Insert: MINERAL\./).count()).toBe(1);
  await workbench.selectRange("A1");
  await cell.focus();
  await workbench.press("Enter");
  await frame.waitForFunction(() =>
    Excel.run(async (context) => {
      const range = context.workbook.getSelectedRange().load("address");
      await context.sync();
      return range.address === "Insert!B40";
    }),
  );
  expect(await axeProblems(frame)).toEqual([]);
  await pane.getByRole("button", { name: "Count again" }).click();
  await pane
    .getByRole("status")
    .getByText(/counted/)
    .waitFor();
});

test("a command that changes the tab leaves the keyboard in the pane", async () => {
  await pane.getByRole("tab", { name: "Find" }).click();
  await pane.getByRole("button", { name: "Insert as" }).first().focus();
  await workbench.runAction("Explain");
  await pane.getByRole("tab", { name: "Cell", selected: true }).waitFor();
  expect(await focused()).toBe("Cell");
  await pane.getByRole("tab", { name: "Find" }).click();
});

test("nothing went wrong on the way", () => {
  expect(workbench.consoleErrors).toEqual([]);
});
