/** Text of the data that a spreadsheet would take for a formula, in an Orebook table that is refreshed to the next release in the pane. */
import type { Frame } from "playwright-core";
import { WorkbenchPage } from "../../workbench/driver";

jest.setTimeout(60_000);

const TABLE = "Orebook_Terms_US_Ukraine";

let workbench: WorkbenchPage;
let frame: Frame;
beforeAll(async () => {
  workbench = await WorkbenchPage.open({ pane: "shown" });
  frame = await workbench.paneFrame();
  await workbench.addSheet("Terms");
}, 120_000);
afterAll(() => workbench?.close());

/** The cells of the table that begin as a formula does: text, formula and type of each. */
const likeFormulas = (): Promise<[string, string, string][]> =>
  frame.evaluate(
    (name) =>
      Excel.run(async (context) => {
        const range = context.workbook.tables.getItem(name).getRange().load("values,formulas,valueTypes");
        await context.sync();
        return range.formulas.flatMap((row, down) =>
          row.flatMap((formula, right): [string, string, string][] =>
            /^[=+@]|^-\D|^-.*\s/.test(String(formula))
              ? [[String(range.values[down]![right]), String(formula), range.valueTypes[down]![right]!]]
              : [],
          ),
        );
      }),
    TABLE,
  );

test("text that begins with = + - @ comes as text into the cells of a table", async () => {
  const { pane } = workbench;
  await workbench.select("A1");
  await pane.getByRole("tab", { name: "Find" }).click();
  await pane.getByRole("combobox").first().fill("US-Ukraine");
  await pane.getByRole("option", { selected: true }).waitFor();
  await workbench.page.keyboard.press("Enter");
  await pane.getByRole("group", { name: "all terms of US-Ukraine" }).getByRole("button", { name: "Insert as" }).click();
  await pane.getByRole("menuitem", { name: "Table", exact: true }).click();
  await pane.getByText(/^Wrote DEAL\.TERMS as table/).waitFor();
  expect(await likeFormulas()).toEqual([]);

  workbench.offer("next");
  await pane.getByRole("tab", { name: "Workbook" }).click();
  await pane.getByRole("button", { name: "Refresh data", exact: true }).first().click();
  await pane.getByRole("heading", { name: "What dataset 2026.2 changes" }).waitFor();
  await pane.getByRole("button", { name: "Refresh", exact: true }).first().click();
  await pane.getByRole("heading", { name: "Refreshed to dataset 2026.2" }).waitFor();
  const cells = await likeFormulas();
  for (const [value, formula, type] of cells) expect([value, type]).toEqual([formula, "String"]);
  expect(cells.map(([value]) => value)).toEqual(
    expect.arrayContaining([
      "=60% of state receipts from new licences",
      "+25 million USD a year and side from 2027",
      "-5 points for projects that process in Ukraine",
      "@par: none is owed",
      "=Sample amendment",
    ]),
  );
});
