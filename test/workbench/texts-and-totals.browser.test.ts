/** What the engine's writer of xlsx puts in the place of what was entered: texts that read like dates, totals of tables, filters of a copied sheet. */
import "../../workbench/page/group-by";
import type { Model } from "@odoo/o-spreadsheet";
import type { Frame, Page } from "playwright-core";
import { WorkbenchPage } from "../../workbench/driver";
import { packageProblems } from "./excel-package";
import { download, openFile, partsOf, shown } from "./page-files";
import { ADDIN_FIXTURE } from "./spreadsheet-engine";

jest.setTimeout(30_000);

let workbench: WorkbenchPage;
let page: Page;
let frame: Frame;
beforeAll(async () => {
  workbench = await WorkbenchPage.open({ addin: ADDIN_FIXTURE, viewport: { width: 900, height: 600 } });
  page = workbench.page;
  frame = await workbench.paneFrame();
}, 60_000);
afterAll(() => workbench?.close());

async function save() {
  const { content } = await download(page, () => page.click("#save-file"));
  const parts = partsOf(content);
  expect(packageProblems(parts)).toEqual([]);
  const sheetPath = (name: string) => {
    const index = [...parts["xl/workbook.xml"]!.matchAll(/<sheet [^>]*\bname="([^"]*)"/g)].findIndex(([, each]) => each === name);
    return `xl/worksheets/sheet${index}.xml`;
  };
  const cell = (sheet: string, address: string) =>
    new RegExp(`<c r="${address}"[^>]*?(?:/>|>[\\s\\S]*?</c>)`).exec(parts[sheetPath(sheet)]!)?.[0] ?? "";
  return { content, parts, sheetPath, cell };
}

async function open(name: string, content: Buffer): Promise<void> {
  await openFile(page, `${name}.xlsx`, content);
  await shown(page, name);
}

describe("texts of formulas that read like a date or a time", () => {
  const FORMULAS: Record<string, string> = {
    A1: '=SAMPLE.ECHO("2026-05","1/2/2026")',
    A2: '="2026-05"&"x"',
    A3: '=LEN("1/2/2026")',
    A4: '=LEN("12:30")',
    A5: '=LEN("2025-12-31 10:00 PM")',
    A6: '=LEN("5-6")+LEN("2026-01-02")',
    A7: '=SUMPRODUCT(LEN({"2026-05","12:30"}))',
    A8: '=CONCATENATE("1/2","")',
  };
  let saved: Awaited<ReturnType<typeof save>>;
  let before: unknown[];
  const answers = async () => (await workbench.readRange("A1:A8")).map(([cell]) => cell!.value);

  beforeAll(async () => {
    await workbench.addSheet("Texts");
    for (const [cell, formula] of Object.entries(FORMULAS)) await workbench.enterFormulas(cell, [formula]);
    await page.evaluate(() => {
      const { model } = (window as unknown as { workbench: { model: Model } }).workbench;
      const sheetId = model.getters.getActiveSheetId();
      model.dispatch("ADD_DATA_VALIDATION_RULE", {
        sheetId,
        ranges: [model.getters.getRangeDataFromXc(sheetId, "C1")],
        rule: { id: "rule", isBlocking: true, criterion: { type: "customFormula", values: ['=C1<>"2026-05"'] } },
      });
    });
    before = await answers();
    saved = await save();
  });

  test("are in the file as they were typed", () => {
    const written = Object.keys(FORMULAS).map((address) =>
      /<f[^>]*>([^<]*)</.exec(saved.cell("Texts", address))![1]!.replaceAll("&amp;", "&"),
    );
    expect(written).toEqual(
      Object.values(FORMULAS).map((formula) => formula.slice(1).replace("SAMPLE.ECHO", "_xldudf_SAMPLE_ECHO")),
    );
  });

  test("and in the rules for input", () => {
    expect(saved.parts[saved.sheetPath("Texts")]).toContain('<formula1>C1&lt;&gt;"2026-05"</formula1>');
  });

  test("and mean the same when the file is opened", async () => {
    await open("texts", saved.content);
    await workbench.goToSheet("Texts");
    expect(await Promise.all(Object.keys(FORMULAS).map((cell) => workbench.readContent(cell)))).toEqual(Object.values(FORMULAS));
    expect(await answers()).toEqual(before);
    expect(before[1]).toBe("2026-05x");
  });
});

test("nothing of all that left an error on the console", () => expect(workbench.consoleErrors).toEqual([]));
