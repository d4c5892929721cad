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

test("brackets that were typed are saved: for Excel a minus sign binds more than a power", async () => {
  const formulas = ["=-(A1^2)", "=(-A1)^2", "=2*(A1+1)", '=IF((A1>2),SAMPLE.ECHO((A1+1)*2,"x"),-(A1%))'];
  await workbench.addSheet("Brackets");
  await workbench.enterFormulas("A1", ["3"]);
  for (const [index, formula] of formulas.entries()) await workbench.enterFormulas(`B${index + 1}`, [formula]);
  const { cell } = await save();
  const written = formulas.map((_, index) => /<f[^>]*>([^<]*)<\/f>/.exec(cell("Brackets", `B${index + 1}`))![1]);
  expect(written).toEqual(["-(A1^2)", "(-A1)^2", "2*(A1+1)", 'IF((A1&gt;2),_xldudf_SAMPLE_ECHO((A1+1)*2,"x"),-(A1%))']);
});

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

/** A table with totals, filtered, and what a frozen copy of its sheet is: values in the place of formulas. */
const makeTotals = () =>
  frame.evaluate(() =>
    Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const sheet = worksheets.add("Totals");
      sheet.getRange("A1:C4").values = [
        ["Country", "Tonnes", "Share"],
        ["China", 60000, 0.5],
        ["Tajikistan", 17000, 0.2],
        ["Russia", 17000, 0.2],
      ];
      const table = sheet.tables.add("A1:C4", true);
      table.showTotals = true;
      sheet.getRange("B5:C5").formulas = [['=SUM(B2:B4)+SAMPLE.RANK("antimony")', "=SUM(C2:C4)"]];
      sheet.getRange("B2:B5").numberFormat = [["#,##0"], ["#,##0"], ["#,##0"], ["#,##0"]];
      await context.sync();
      table.columns.getItem("Country").filter.applyValuesFilter(["China", "Russia"]);
      await context.sync();
      const copy = sheet.copy("End");
      copy.name = "Totals (values)";
      copy.getRange("B5:C5").values = [[94003, true]];
      await context.sync();
    }),
  );

describe("a table with a row of totals and a filter, and its frozen copy", () => {
  let saved: Awaited<ReturnType<typeof save>>;
  const tableOf = (sheet: string) => {
    const path = saved.sheetPath(sheet).replace("worksheets/", "worksheets/_rels/");
    const [, name] = /tables\/(table\d+\.xml)/.exec(saved.parts[`${path}.rels`]!)!;
    return saved.parts[`xl/tables/${name}`]!;
  };
  beforeAll(async () => {
    await makeTotals();
    saved = await save();
  });

  test("says of its totals what the cells hold, in the form that Excel binds", () => {
    const formula = 'SUM(B2:B4)+_xldudf_SAMPLE_RANK("antimony")';
    expect(saved.cell("Totals", "B5")).toContain(`<f t="array" ref="B5">${formula}</f><v>94003</v>`);
    expect(tableOf("Totals")).toContain(`<totalsRowFormula array="1">${formula}</totalsRowFormula>`);
    expect(tableOf("Totals")).toContain('totalsRowLabel="Total"');
    expect(tableOf("Totals")).not.toContain("SAMPLE.RANK");
  });

  test("keeps numbers as numbers, with their formats", () => {
    const cell = saved.cell("Totals (values)", "B5");
    expect(cell).toMatch(/ t="n"[^>]*><v>94003<\/v>/);
    expect(saved.cell("Totals (values)", "C5")).toMatch(/ t="b"[^>]*><v>1<\/v>/);
    expect(saved.cell("Totals (values)", "A5")).toContain('t="s"');
    const style = (address: string, sheet: string) => / s="(\d+)"/.exec(saved.cell(sheet, address))?.[1];
    expect([style("B5", "Totals (values)"), style("B2", "Totals (values)")]).toEqual([
      style("B5", "Totals"),
      style("B2", "Totals"),
    ]);
    expect(tableOf("Totals (values)")).not.toMatch(/totalsRowFormula|totalsRowLabel="(?!Total")/);
  });

  test("keeps its filter, and the rows that it hides", () => {
    for (const sheet of ["Totals", "Totals (values)"]) {
      expect(tableOf(sheet)).toMatch(/<filterColumn colId="0"><filters><filter val="China"\/><filter val="Russia"\/>/);
      const rows = saved.parts[saved.sheetPath(sheet)]!.match(/<row [^>]*>/g)!;
      const hidden = rows.filter((row) => row.includes('hidden="1"')).map((row) => / r="(\d+)"/.exec(row)![1]);
      expect([sheet, hidden]).toEqual([sheet, ["3"]]);
    }
  });

  test("is the same when it is opened again", async () => {
    await open("totals", saved.content);
    for (const sheet of ["Totals", "Totals (values)"]) {
      await workbench.goToSheet(sheet);
      const [total] = await workbench.readRange("A5:B5");
      expect(total!.map(({ value, formattedValue }) => [value, formattedValue])).toEqual([
        ["Total", "Total"],
        [94003, "94,003"],
      ]);
    }
    const isHidden = await frame.evaluate(() =>
      Excel.run(async (context) => {
        const rows = context.workbook.worksheets.getItem("Totals (values)").getRange("A2:A4");
        const visible = rows.getSpecialCellsOrNullObject("Visible").load("address");
        await context.sync();
        return visible.address;
      }),
    );
    expect(isHidden.replace(/'[^']*'!/g, "")).toBe("A2,A4");
  });
});

test("nothing of all that left an error on the console", () => expect(workbench.consoleErrors).toEqual([]));
