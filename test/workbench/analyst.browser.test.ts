/**
 * What an analyst builds on the data: tonnes turned into dollars, a price over sixty years as a chart, deals compared, what a country imports
 * and how its reliance moved, each number with where it is from. The steps follow each other.
 */
import type { FrameLocator } from "playwright-core";
import { WorkbenchPage } from "../../workbench/driver";

jest.setTimeout(60_000);

let workbench: WorkbenchPage;
let pane: FrameLocator;
beforeAll(async () => {
  workbench = await WorkbenchPage.open({ viewport: { width: 1300, height: 850 }, pane: "shown" });
  ({ pane } = workbench);
  await workbench.addSheet("Model");
}, 120_000);
afterAll(() => workbench?.close());

/** Types a formula and reads what the cell shows. */
async function typed(cell: string, formula: string) {
  await workbench.typeFormula(cell, formula);
  return workbench.readCell(cell);
}

test("Kazakhstan's chromium in dollars: tonnes and price, each with its citation", async () => {
  expect(await typed("A1", '=MINERAL.VALUE("chromium","Kazakhstan",,2025)')).toMatchObject({ value: 7000 });
  expect(await typed("B1", '=MINERAL.UNIT("chromium")')).toMatchObject({ value: "kt marketable ore" });
  const price = await typed("A2", '=MINERAL.PRICE("chromium",2025,,,"USD/t")');
  expect(price.value).toBe(290);
  expect(await typed("A3", "=A1*1000*A2")).toMatchObject({ value: 2_030_000_000 });
  expect((await typed("C1", '=MINERAL.CITE("chromium","Kazakhstan",,2025)')).value).toMatch(
    /^USGS MCS 2026 \(2026-02-06\), row \d+, Kazakhstan, chromium mine production, 2025 \(estimated\): 7,000 kt/,
  );
  expect((await typed("C2", '=MINERAL.CITE("chromium",,"price",2025)')).value).toMatch(
    /^USGS MCS 2026 \(2026-02-06\), row \d+, .*chromium price.*2025 \(estimated\): 290 USD\/t/,
  );
});

test("copper monthly since 1960, from the pane, as a table with a chart", async () => {
  await workbench.addSheet("Copper");
  const search = pane.getByRole("combobox", { name: /^Find a mineral/ });
  await search.fill("copper");
  await pane
    .getByRole("option", { name: /copper/i })
    .first()
    .waitFor();
  await search.press("Enter");
  const prices = pane
    .getByRole("region", { name: "Prices" })
    .or(pane.locator("section", { has: pane.getByRole("heading", { name: "Prices" }) }));
  await prices.first().waitFor();
  await prices.first().getByRole("combobox", { name: "Series" }).selectOption({ label: "World Bank, monthly" });
  await prices
    .first()
    .getByRole("button", { name: /^Insert/ })
    .last()
    .click();
  await pane.getByRole("menuitem", { name: "Table with chart" }).click();
  await pane.getByText(/^Wrote MINERAL\.PRICES as table/).waitFor();
  const [table] = await workbench.readTables();
  const rows = await workbench.readRange(table!.range);
  expect(rows[0]!.slice(0, 2).map(({ value }) => value)).toEqual(["Period", "Price"]);
  expect(rows.length).toBeGreaterThan(790);
  const [chart] = await workbench.readCharts();
  expect(chart).toMatchObject({ type: "line" });
});

test("five deals side by side: revenue shares and royalties, what is missing with its reason", async () => {
  await workbench.addSheet("Compared deals");
  await workbench.typeFormula(
    "A1",
    '=DEAL.COMPARE({"US-Ukraine";"Vast-Tajikistan";"Amulsar";"US-DRC";"Codelco-SQM"},{"revenue_share","royalty"},,TRUE)',
  );
  const rows = await workbench.readSpill("A1");
  expect(rows[0]!.map(({ value }) => value)).toEqual(["Deal", "Revenue share", "Royalty"]);
  expect(rows.slice(1).map(([deal]) => deal!.value)).toEqual([
    "US-Ukraine",
    "Vast-Tajikistan",
    "Amulsar",
    "US-DRC",
    "Codelco-SQM",
  ]);
  expect(rows[1]![1]).toMatchObject({ value: 0.5, formattedValue: "50.0%" });
  expect(rows[2]![2]).toMatchObject({ value: 0.1225, formattedValue: "12.25%" });
  const missing = rows.slice(1).flatMap((row) => row.slice(1).filter(({ value }) => value === "#N/A"));
  expect(missing.length).toBeGreaterThan(0);
  expect(missing.every(({ message }) => (message ?? "").length > 20)).toBe(true);
  await workbench.typeFormula("E1", '=DEAL.CITE("Vast-Tajikistan","royalty")');
  expect((await workbench.readCell("E1")).value).toMatch(/12\.25%/);
});

test("what the United States imports, from whom, and how its reliance moved since 2020, each edition for its years", async () => {
  await workbench.addSheet("Imported");
  await workbench.typeFormula("A1", '=MINERAL.IMPORTS("antimony",,TRUE)');
  const rows = await workbench.readSpill("A1");
  expect(rows.length).toBeGreaterThan(3);
  expect(rows[1]!.map(({ formattedValue }) => formattedValue)).toContainEqual(expect.stringMatching(/^\d+\.\d%$/));
  await workbench.typeFormula("H1", '=MINERAL.VALUE("antimony","United States","net import reliance",2020,"2025-12-31")');
  expect(await workbench.readCell("H1")).toMatchObject({ value: 0.83, formattedValue: "83.0%" });
  await workbench.typeFormula("H2", '=MINERAL.SERIES("antimony","United States","net import reliance",2021,2025)');
  const series = await workbench.readSpill("H2");
  expect(series.map((row) => row.map(({ value }) => value))).toEqual([
    [2021, 0.85],
    [2022, 0.81],
    [2023, 0.81],
    [2024, 0.86],
    [2025, 0.91],
  ]);
  for (const [at, year] of [2021, 2025].entries()) {
    const cell = `K${at + 1}`;
    await workbench.typeFormula(cell, `=MINERAL.CITE("antimony","United States","net import reliance",${year})`);
    expect((await workbench.readCell(cell)).value).toMatch(new RegExp(`^USGS MCS 2026 \\(2026-02-06\\), row \\d+, .*${year}`));
  }
});
