/**
 * A workbook as an analyst has it, with typed formulas, an Orebook table with columns of the person's own, a sort and a filter, is refreshed to
 * the next release in the pane, undone, pinned, saved and opened elsewhere. The steps follow each other.
 */
import type { Frame, FrameLocator } from "playwright-core";
import { WorkbenchPage, type CellReading } from "../../workbench/driver";
import { axeProblems } from "../taskpane/open-pane";
import { download, openFile, shown } from "./page-files";

jest.setTimeout(60_000);

const KEY = "Control+Alt+Shift+M";
const TABLE = "Orebook_Top_antimony";

let workbench: WorkbenchPage;
let pane: FrameLocator;
let frame: Frame;
/** Every cell before the refresh, and after it. */
let old: Record<string, CellReading>;
let refreshed: Record<string, CellReading>;

beforeAll(async () => {
  workbench = await WorkbenchPage.open({ viewport: { width: 1200, height: 800 }, pane: "shown" });
  ({ pane } = workbench);
  frame = await workbench.paneFrame();
  await workbench.addSheet("Model");
}, 120_000);
afterAll(() => workbench?.close());

const panel = () => pane.getByRole("tabpanel", { name: "Workbook" });
const valuesOf = (cells: Record<string, CellReading>) =>
  Object.fromEntries(Object.entries(cells).map(([address, { value }]) => [address, value]));

/** Cells of the person's own columns, and of the sheet around the table, as typed. */
async function ownCells(): Promise<unknown[][]> {
  return frame.evaluate(
    (name) =>
      Excel.run(async (context) => {
        const table = context.workbook.tables.getItem(name);
        const columns = ["My note", "Twice"].map((header) =>
          table.columns.getItem(header).getDataBodyRange().load("formulas,numberFormat,rowHidden"),
        );
        await context.sync();
        return columns.map(({ formulas, numberFormat }) => [formulas, numberFormat] as unknown[]);
      }),
    TABLE,
  );
}

/** What cells hold as typed; empty of those that another cell fills. */
const contentsOf = (addresses: readonly string[]): Promise<string[]> =>
  frame.evaluate(
    (wanted) =>
      Excel.run(async (context) => {
        const ranges = wanted.map((address) => {
          const [sheet, cell] = address.split("!") as [string, string];
          return context.workbook.worksheets.getItem(sheet).getRange(cell).load("formulas");
        });
        await context.sync();
        return ranges.map(({ formulas }) => String(formulas[0]![0]));
      }),
    addresses,
  );

const isCalculated = (content: string) => content.startsWith("=") && !/\b(MINERAL|DEAL)\./.test(content);

const toSheet = () => workbench.page.locator(".o-grid .o-composer").focus();

/** Looks at what a refresh would change. */
async function openPreview(): Promise<void> {
  await panel().getByRole("button", { name: "Refresh data" }).click();
  await pane.getByRole("heading", { name: "What dataset 2026.2 changes" }).waitFor();
}

/** Presses a button of the preview and waits for the report. */
async function refresh(button = "Refresh"): Promise<void> {
  await panel().getByRole("button", { name: button, exact: true }).click();
  await pane.getByRole("heading", { name: "Refreshed to dataset 2026.2" }).waitFor();
}

test("a workbook with typed formulas, a table with two own columns, a sort and a filter", async () => {
  await workbench.typeFormula("A1", '=MINERAL.VALUE("antimony","Tajikistan",,2025)');
  await workbench.typeFormula("A2", '=DEAL.TERM("US-Ukraine","revenue_share")');
  await workbench.typeFormula("A3", "=A1/1000");
  await workbench.select("C1");
  await pane.getByRole("tab", { name: "Find" }).click();
  await pane.getByRole("combobox").first().fill("antimony");
  await pane.getByRole("option", { selected: true }).waitFor();
  await workbench.page.keyboard.press("Enter");
  await pane.getByRole("heading", { level: 2, name: "antimony" }).waitFor();
  await pane.getByRole("button", { name: "Insert as" }).first().click();
  await pane.getByRole("menuitem", { name: "Table", exact: true }).click();
  await pane.getByText(/^Wrote MINERAL\.TOP as table/).waitFor();
  await frame.evaluate(
    (name) =>
      Excel.run(async (context) => {
        const table = context.workbook.tables.getItem(name);
        const rows = table.rows.load("count");
        await context.sync();
        table.columns.add(undefined, [["My note"], ...Array.from({ length: rows.count }, (_, row) => [`mine ${row}`])]);
        table.columns.add(undefined, [["Twice"], ...Array.from({ length: rows.count }, (_, row) => [`=E${row + 2}*2`])]);
        await context.sync();
        table.columns.getItem("Twice").getDataBodyRange().numberFormat = Array.from({ length: rows.count }, () => ["0.0"]);
        table.sort.apply([{ key: 1, ascending: true }]);
        table.columns.getItem("Country").filter.applyValuesFilter(["China", "Russia", "Tajikistan"]);
        await context.sync();
      }),
    TABLE,
  );
  old = await workbench.readWorkbook();
  expect(old["Model!A1"]!.value).toBe(22_000);
});

test("the report lists exactly the changed figures, with old, new, why and source; the person's columns are as they were", async () => {
  workbench.offer("next");
  const own = await ownCells();
  // In Excel on the web, keys of add-ins work while the keyboard is in the sheet.
  await toSheet();
  await workbench.press(KEY);
  await pane.getByRole("heading", { name: "What dataset 2026.2 changes" }).waitFor();
  expect(valuesOf(await workbench.readWorkbook())).toEqual(valuesOf(old));
  expect(await axeProblems(frame)).toEqual([]);
  await panel().getByRole("checkbox", { name: "Write the changes to a sheet" }).check();
  await refresh();
  refreshed = await workbench.readWorkbook();

  const rows = Object.keys(refreshed)
    .filter((address) => /^Orebook changes!A\d+$/.test(address))
    .map((address) => {
      const row = address.slice("Orebook changes!A".length);
      return ["A", "C", "D", "E", "G"].map((column) => refreshed[`Orebook changes!${column}${row}`]?.value ?? "");
    });
  const all = rows.slice(rows.findIndex(([first]) => first === "Cell") + 1);
  const isRow = ([, , is]: unknown[]) => /^(New row: |No longer in the data)/.test(String(is));
  const listed = all.filter((row) => !isRow(row));
  expect(all.filter(isRow).map(([, was, is]) => [was, is])).toEqual([
    ["", expect.stringMatching(/^New row: Rank \d+, Country \w/)],
    [expect.stringMatching(/^Rank \d+, Country \w/), "No longer in the data (2026.2)"],
  ]);
  const told = new Map(listed.map(([address, was, is]) => [String(address).replaceAll("'", ""), [was, is]]));
  // Every Orebook cell that shows something else than before, found without the report: all sheets but the report's own.
  const differing = Object.keys({ ...old, ...refreshed }).filter(
    (address) =>
      !address.startsWith("Orebook changes!") &&
      JSON.stringify(old[address]?.value ?? "") !== JSON.stringify(refreshed[address]?.value ?? ""),
  );
  // A row that stands elsewhere than before is told with its own figure of before, which stood in another row of its column.
  const movedLine = rows.find(([first]) => /stand elsewhere than before/.test(String(first)))?.[0] ?? "";
  const sheetsWithMoved = [...String(movedLine).matchAll(/([^,:]+)!/g)].map(([, name]) => name!.trim().replaceAll("'", ""));
  for (const [address, [was, is]] of told) {
    const [sheet = "", cell = ""] = address.split("!");
    const column = cell.replace(/\d+$/, "");
    const before = sheetsWithMoved.includes(sheet)
      ? Object.entries(old).flatMap(([at, { value }]) => (at.replace(/\d+$/, "") === `${sheet}!${column}` ? [value] : []))
      : [old[address]?.value ?? ""];
    if (was !== "no row") expect([address, before]).toEqual([address, expect.arrayContaining([was])]);
    if (is !== "no row") expect([address, refreshed[address]?.value ?? ""]).toEqual([address, is]);
  }
  expect(differing.length).toBeGreaterThan(20);
  for (const [address, , , why, source] of listed) {
    expect([address, why]).toEqual([
      address,
      expect.stringMatching(/^(new edition|revision|correction|release day|new dataset|other cells)$/),
    ]);
    if (!["new dataset", "other cells"].includes(String(why)))
      expect([address, source]).toEqual([address, expect.stringMatching(/\w/)]);
  }
  // What is not listed is a formula without Orebook that is calculated from what is, or a new row or mark of the table.
  const unlisted = differing.filter((address) => !told.has(address));
  const contents = await contentsOf(unlisted);
  // Cells that a spilled answer fills show another row where rows have moved: that is told once, for the formula.
  const isMoved = (address: string, content: string) =>
    !content.startsWith("=") && sheetsWithMoved.includes(address.split("!")[0]!);
  expect(
    unlisted.filter(
      (address, index) =>
        !isCalculated(contents[index]!) && !isMoved(address, contents[index]!) && !/^Model!([C-F]12|I\d+)$/.test(address),
    ),
  ).toEqual([]);
  const own2 = await ownCells();
  expect((own2[0] as unknown[][][])[0]!.slice(0, (own[0] as unknown[][][])[0]!.length)).toEqual((own[0] as unknown[][][])[0]);
  expect((own2[1] as unknown[][][])[0]!.slice(0, (own[1] as unknown[][][])[0]!.length)).toEqual((own[1] as unknown[][][])[0]);
  expect(refreshed["Model!A1"]!.value).toBe(41_000);
  expect((await workbench.readSettings())["Orebook.data"]).toMatchObject({ dataset: { version: "2026.2" }, pinned: false });
});

test("one Undo brings all back", async () => {
  await workbench.goToSheet("Model");
  await toSheet();
  await workbench.press("Control+z");
  await until(async () => (await workbench.readWorkbook())["Model!A1"]?.value === 22_000);
  expect(valuesOf(await workbench.readWorkbook())).toEqual(valuesOf(old));
  expect((await workbench.readSettings())["Orebook.data"]).toMatchObject({ dataset: { version: "2026.1" }, pinned: false });
});

test("kept at the old release, the workbook is pinned, and has the old figures after a reload", async () => {
  await openPreview();
  await panel().getByRole("button", { name: "Keep 2026.1", exact: true }).click();
  await pane.getByText(/^This workbook is pinned to dataset 2026\.1/).waitFor();
  await reload(workbench);
  expect(valuesOf(await workbench.readWorkbook())).toEqual(valuesOf(old));
  expect((await workbench.readSettings())["Orebook.data"]).toMatchObject({ dataset: { version: "2026.1" }, pinned: true });
});

test("refreshed and pinned to the next release, it has that one's figures on a computer that never saw it", async () => {
  await openPreview();
  await refresh("Unpin and refresh");
  const figures = await workbench.readWorkbook();
  await panel().getByRole("button", { name: "Pin", exact: true }).click();
  await pane.getByText(/^This workbook is pinned to dataset 2026\.2/).waitFor();
  await toSheet();
  const saved = await download(workbench.page, () => workbench.press("Control+s"));
  const elsewhere = await WorkbenchPage.open({ feed: "next", pane: "shown" });
  try {
    await openFile(elsewhere.page, "pinned.xlsx", saved.content);
    await shown(elsewhere.page, "pinned", 20_000);
    await until(async () => (await elsewhere.readWorkbook())["Model!A1"]?.value === figures["Model!A1"]!.value);
    const there = await elsewhere.readWorkbook();
    for (const address of ["Model!A1", "Model!A2", "Antimony!B9", "Antimony!E5"])
      expect([address, there[address]?.value]).toEqual([address, figures[address]!.value]);
    expect((await elsewhere.readSettings())["Orebook.data"]).toMatchObject({ dataset: { version: "2026.2" }, pinned: true });
  } finally {
    await elsewhere.close();
  }
});

test("saved while it was pinned to the old release and opened elsewhere, it keeps the old figures where the newer one is kept", async () => {
  await panel().getByRole("button", { name: "Unpin", exact: true }).click();
  await pane.getByText(/not pinned any more/).waitFor();
  await toSheet();
  for (let steps = 0; steps < 20 && valueOf(await workbench.readSettings()) !== "2026.1 pinned"; steps += 1) {
    await workbench.press("Control+z");
    await new Promise((done) => setTimeout(done, 300));
  }
  await until(async () => (await workbench.readWorkbook())["Model!A1"]?.value === 22_000);
  const saved = await download(workbench.page, () => workbench.press("Control+s"));
  await openFile(workbench.page, "old.xlsx", saved.content);
  await shown(workbench.page, "old", 20_000);
  await until(async () => (await workbench.readWorkbook())["Model!A1"]?.value === 22_000);
  const there = await workbench.readWorkbook();
  for (const address of ["Model!A1", "Model!A2", "Antimony!B9", "Antimony!E5"])
    expect([address, there[address]?.value]).toEqual([address, old[address]!.value]);
  expect(valueOf(await workbench.readSettings())).toBe("2026.1 pinned");
});

function valueOf(settings: Record<string, unknown>): string {
  const { dataset, pinned } = settings["Orebook.data"] as { dataset: { version: string }; pinned: boolean };
  return `${dataset.version}${pinned ? " pinned" : ""}`;
}

async function reload(page: WorkbenchPage): Promise<void> {
  // What was changed is kept in the browser a moment later.
  await new Promise((done) => setTimeout(done, 1_500));
  page.page.once("dialog", (dialog) => void dialog.accept());
  await page.page.reload();
  await page.page.waitForFunction(() => (window as unknown as { workbench?: unknown }).workbench !== undefined);
  ({ pane } = page);
  frame = await page.paneFrame();
  await pane.getByRole("tab", { name: "Workbook" }).click();
  await panel()
    .getByText(/^Yes: to 2026\.1/)
    .waitFor();
}

/** Waits for what the add-in does after Undo, which nobody is told. */
async function until(isSo: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    if (await isSo()) return;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error("It did not come to be so.");
}
