import { WorkbenchPage, type CellReading } from "../../workbench/driver";

/** The sheets that a user finds on opening the workbench, calculated by the built add-in. */
let workbench: WorkbenchPage;
let cells: Record<string, CellReading>;
beforeAll(async () => {
  workbench = await WorkbenchPage.open();
  cells = await workbench.readWorkbook();
}, 60_000);
afterAll(() => workbench?.close());

const show = (...names: string[]) => names.map((name) => cells[name]?.formattedValue);

test("nothing failed while they were opened", () => expect(workbench.consoleErrors).toEqual([]));

test("no formula is broken, and every error says its reason", () => {
  const errors = Object.entries(cells).filter(([, { value }]) => typeof value === "string" && /^#[A-Z]/.test(value));
  expect(errors.filter(([, { value, message }]) => value !== "#N/A" || !message)).toEqual([]);
});

// Mineral Commodity Summaries 2026, antimony: mine production 2025 estimated, and reserves, in t of contained antimony.
test("the first sheet shows the published figures of antimony", () => {
  expect(show("Antimony!B9", "Antimony!B10", "Antimony!B11", "Antimony!B12")).toEqual(["3", "22,000", "20.0%", "60,000"]);
  expect(show("Antimony!E5", "Antimony!F5", "Antimony!E6", "Antimony!F6", "Antimony!E7")).toEqual([
    "China",
    "40,000",
    "Russia",
    "32,000",
    "Tajikistan",
  ]);
  expect(show("Antimony!B22")[0]).toContain("USGS MCS 2026");
});

test("reserves that are not reported leave an error with its reason, not a zero", () => {
  expect(cells["Antimony!H12"]).toMatchObject({ value: "#N/A", message: expect.stringContaining("Kazakhstan") });
});

test("a yellow cell changes what follows from it", async () => {
  await workbench.goToSheet("Antimony");
  await workbench.typeFormula("B5", "China");
  expect((await workbench.readCell("B9")).value).toBe(1);
  expect((await workbench.readCell("A8")).value).toBe("What China has");
});

test("every function stands in the reference sheet", async () => {
  const functions = await workbench.page.evaluate(async () => {
    const file = (await (await fetch("addin/functions.json")).json()) as { functions: { name: string }[] };
    return file.functions.map(({ name }) => name);
  });
  const listed = new Set(
    Object.entries(cells).flatMap(([name, { formattedValue }]) => (/^Functions!A\d/.test(name) ? [formattedValue] : [])),
  );
  expect(functions.filter((name) => !listed.has(name))).toEqual([]);
});

test("the button in the head leads there", async () => {
  await workbench.page.click("#open-reference");
  await workbench.page.waitForFunction(() =>
    document.querySelector("#cell-status .address")?.textContent?.startsWith("Functions!"),
  );
  // The keyboard is in the sheet then, not on the button.
  await workbench.press("ArrowDown");
  await workbench.page.waitForFunction(() => document.querySelector("#cell-status .address")?.textContent === "Functions!A2");
});
