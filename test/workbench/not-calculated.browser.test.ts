/** Formulas that the spreadsheet cannot calculate, among Orebook's: what the pane says of them after Refresh and after Repair. */
import type { FrameLocator } from "playwright-core";
import { WorkbenchPage } from "../../workbench/driver";
import { excelFile } from "./excel-file";
import { openInPlace } from "./page-files";

jest.setTimeout(60_000);

let workbench: WorkbenchPage;
let pane: FrameLocator;
beforeAll(async () => {
  workbench = await WorkbenchPage.open({ viewport: { width: 1200, height: 900 }, pane: "shown", feed: "next" });
  ({ pane } = workbench);
}, 120_000);
afterAll(() => workbench?.close());

const CALL = '_xldudf_MINERAL_VALUE("antimony","Tajikistan",,2025)';
const rows = (cells: readonly (readonly [formula: string, value: number | string])[]) =>
  cells
    .map(([formula, value], index) => {
      const type = typeof value === "number" ? "n" : "e";
      return `<row r="${index + 1}"><c r="A${index + 1}" t="${type}"><f>${formula.replaceAll('"', "&quot;")}</f><v>${value}</v></c></row>`;
    })
    .join("");

async function open(name: string, file: Buffer): Promise<void> {
  await (await workbench.paneFrame()).evaluate(() => Object.assign(window, { isOfBefore: true }));
  await openInPlace(workbench.page, name, file);
  await workbench.goToSheet("Model");
  // The page of the add-in begins anew with each workbook: what is pressed before that is lost.
  for (let tries = 0; tries < 200 && (await isPaneOfBefore()); tries += 1) await workbench.page.waitForTimeout(100);
  await pane.getByRole("tab", { name: "Workbook" }).click();
}

async function isPaneOfBefore(): Promise<boolean> {
  try {
    return await (await workbench.paneFrame()).evaluate(() => "isOfBefore" in window || document.readyState !== "complete");
  } catch {
    // It is just being loaded.
    return true;
  }
}

const itemOf = (address: string) =>
  pane.getByRole("listitem").filter({ has: pane.getByRole("button", { name: address, exact: true }) });

test("the report of a refresh names a cell that keeps its figure, and shows others in the format of their cells", async () => {
  const long = `${CALL}${"+0".repeat(4_000)}`;
  const letCall = `_xlfn.LET(_xlpm.v,${CALL},_xlpm.v*2)`;
  await open(
    "kept",
    excelFile(
      rows([
        [CALL, 22_000],
        [letCall, 44_000],
        [`${CALL}*2`, 44_000],
        [long, 22_000],
      ]),
    ),
  );
  await pane.getByRole("button", { name: "Refresh data" }).click();
  await pane.getByRole("heading", { name: "What dataset 2026.2 changes" }).waitFor();
  await pane.getByText(/4 formulas in 1 sheet are calculated again/).waitFor();
  await pane.getByRole("button", { name: "Refresh", exact: true }).click();
  await pane.getByRole("heading", { name: "Refreshed to dataset 2026.2" }).waitFor();
  expect((await workbench.readCell("A2")).value).toBe(44_000);
  await pane.getByText("Perhaps not calculated again (1)").click();
  expect(await itemOf("Model!A2").innerText()).toContain("=LET(v,MINERAL.VALUE");
  expect(await itemOf("Model!A1").innerText()).toMatch(/22,000 →\s*becomes\s*41,000/);
  expect(await itemOf("Model!A3").innerText()).toMatch(/44,000 →\s*becomes\s*82,000/);
  expect(await itemOf("Model!A4").innerText()).toMatch(/22,000 →\s*becomes\s*41,000[^]*Show all 8,\d+ letters/);
});

test("Repair says which names keep formulas from calculating, where Orebook's are known", async () => {
  await open(
    "broken",
    excelFile(
      rows([
        [`_xlfn.LET(_xlpm.x,${CALL.toLowerCase()},_xlpm.x*2)`, "#NAME?"],
        [`_xlfn.SINGLE(${CALL.toLowerCase()})`, "#NAME?"],
        [`_xldudf_OTHER_ADDIN("a")+${CALL.toLowerCase()}`, "#NAME?"],
        [CALL.toLowerCase(), "#NAME?"],
      ]),
    ),
  );
  await pane.getByRole("button", { name: "Repair formulas" }).click();
  await pane.getByRole("button", { name: "Repair", exact: true }).last().click();
  const message = pane.getByText(/^Entered 4 formulas again: 1 calculates now\./);
  await message.waitFor();
  expect(await message.innerText()).toContain(
    "3 formulas (Model!A1:A3): still #NAME?: LET, SINGLE or _xldudf_OTHER_ADDIN is not known here. Open the workbook in an Excel that has it",
  );
});
