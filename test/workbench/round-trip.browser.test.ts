/** A workbook as an analyst has it is saved as .xlsx and opened again: everything is as it was, and what is saved then is the same. */
import "../../workbench/page/group-by";
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
  await openFile(page, "model.json", EMPTY);
  await shown(page, "model");
  frame = await workbench.paneFrame();
}, 60_000);
afterAll(() => workbench?.close());

const EMPTY = Buffer.from(
  JSON.stringify({
    format: "orebook-workbench",
    version: 1,
    workbook: { sheets: [{ id: "one", name: "Model", colNumber: 12, rowNumber: 40 }] },
  }),
);

const SETTINGS = {
  "Orebook.data": { version: 1, dataset: { version: "2026.1", hash: "ab".repeat(32) }, pinned: true },
  "Orebook.tables": [{ table: "Orebook_Top_antimony", query: { mineral: "antimony" }, note: 'a "quoted" & <marked> text' }],
  "Office.DisableTrustUX": true,
};

/** Makes the workbook by the ways that the add-in and the person have. */
async function makeWorkbook(): Promise<void> {
  await frame.evaluate(
    ([settings]) =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Model");
        sheet.getRange("A1:B3").formulas = [
          ["Rank", '=SAMPLE.RANK("antimony")'],
          ["Share", "=SAMPLE.SHARE()"],
          ["Twice", "=IF(B1>2,B1*2,0)"],
        ];
        sheet.getRange("B3").numberFormat = [["0.00"]];
        sheet.getRange("H1").formulas = [["=SAMPLE.BLOCK(3)"]];
        sheet.getRange("A6:F10").formulas = [
          ["Rank", "Country", "Share", "My note", "Doubled", "2024"],
          [1, "China", 0.5, "keep <this> & that", "=C7*2", 5],
          [2, "Tajikistan", 0.25, "'=1+1 as text", "=C8*2", 6],
          [3, "Türkiye", 0.1, "", "=C9*2", 7],
          [4, "China", 0.05, "twice", "=C10*2", 8],
        ];
        sheet.getRange("F6").values = [["'2024"]];
        sheet.getRange("C7:C10").numberFormat = [["0.0%"], ["0.0%"], ["0.0%"], ["0.0%"]];
        const table = sheet.tables.add("A6:F10", true);
        table.name = "Orebook_Top_antimony";
        table.style = "TableStyleLight9";
        table.sort.apply([{ key: 2, ascending: true }]);
        table.columns.getItem("Country").filter.applyValuesFilter(["Tajikistan", "Türkiye"]);
        sheet.getRange("A:A").format.columnWidth = 150;
        sheet.getRange("J2").dataValidation.rule = { list: { inCellDropDown: true, source: "antimony,cobalt" } };
        const totals = context.workbook.worksheets.add("Totals");
        totals.getRange("A1:B3").values = [
          ["Mineral", "Tonnes"],
          ["antimony", 10],
          ["cobalt", 20],
        ];
        const other = totals.tables.add("A1:B3", true);
        other.showTotals = true;
        const changes = context.workbook.worksheets.add("Orebook changes");
        changes.getRange("A1:C2").values = [
          ["Cell", "Old", "New"],
          ["Model!B1", 4, 3],
        ];
        const comment = context.workbook.comments.add("Model!B1", "From <USGS> & others\n2026");
        comment.replies.add("Agreed");
        comment.resolved = true;
        context.workbook.comments.add("Model!A2", "Second");
        context.workbook.names.add("Factor", "=Model!$B$1:$B$2");
        context.workbook.names.add("TaxRate", '=0.19+SAMPLE.RANK("cobalt")');
        for (const [key, value] of Object.entries(settings)) context.workbook.settings.add(key, value);
        sheet.activate();
        await context.sync();
      }),
    [SETTINGS] as const,
  );
}

/** The workbook as the add-in sees it, and what only the engine tells of it. */
async function readWorkbook() {
  const office = await frame.evaluate(() =>
    Excel.run(async (context) => {
      await Office.onReady();
      const { worksheets, tables, comments, names, settings } = context.workbook;
      worksheets.load("items/name");
      tables.load("items/name,items/id,items/style,items/showTotals,items/showBandedRows,items/showFilterButton");
      comments.load(
        "items/id,items/content,items/resolved,items/creationDate,items/replies/items/content,items/replies/items/id",
      );
      names.load("items/name,items/formula");
      settings.load("items/key,items/value");
      await context.sync();
      const sheets = worksheets.items.map((sheet) => sheet.getUsedRange().load("address,formulas,values,text,numberFormat"));
      const filters = tables.items.map((table) => {
        table.autoFilter.load("criteria");
        return { range: table.getRange().load("address"), filter: table.autoFilter };
      });
      const rule = worksheets.getItem("Model").getRange("J2").dataValidation.load("rule");
      const places = comments.items.map((comment) => comment.getLocation().load("address"));
      await context.sync();
      return {
        cells: sheets.map(({ address, formulas, values, text, numberFormat }) => ({
          address,
          formulas,
          values,
          text,
          numberFormat,
        })),
        tables: tables.items.map(({ id, name, style, showTotals, showBandedRows, showFilterButton }, index) => {
          const { range, filter } = filters[index]!;
          const look = { style, showTotals, showBandedRows, showFilterButton };
          return { id, name, look, address: range.address, criteria: filter.criteria };
        }),
        comments: comments.items
          .map(({ id, content, resolved, creationDate, replies }, index) => ({
            id,
            content,
            resolved,
            creationDate: String(creationDate),
            place: places[index]!.address,
            replies: replies.items.map((reply) => [reply.id, reply.content]),
          }))
          .sort((one, other) => (one.place < other.place ? -1 : 1)),
        names: names.items.map(({ name, formula }) => [name, formula]),
        settings: Object.fromEntries(settings.items.map(({ key, value }) => [key, value as unknown])),
        rule: rule.rule,
      };
    }),
  );
  const engine = await page.evaluate(() => {
    // eslint-disable-next-line @typescript-eslint/no-explicit-any
    const { getters } = (window as any).workbench.model;
    return (getters.getSheetIds() as string[]).map((id) => ({
      hiddenRows: Array.from({ length: 20 }, (_, row) => row).filter((row) => getters.isRowHidden(id, row) as boolean),
      hiddenByHand: Array.from({ length: 20 }, (_, row) => row).filter((row) => getters.isRowHiddenByUser(id, row) as boolean),
      widths: Array.from({ length: 10 }, (_, col) => getters.getColSize(id, col) as number),
    }));
  });
  return { office, engine };
}

describe("a workbook with a table, a pin, a sort and a filter", () => {
  let before: Awaited<ReturnType<typeof readWorkbook>>;
  let saved: Buffer;

  beforeAll(async () => {
    await makeWorkbook();
    before = await readWorkbook();
    saved = (await download(page, () => page.click("#save-file"))).content;
  }, 60_000);

  test("is what the test means", () => {
    expect(before.office.tables.map(({ name, address }) => [name, address])).toEqual([
      ["Orebook_Top_antimony", "Model!A6:F10"],
      ["Table1", "Totals!A1:B4"],
    ]);
    expect(before.engine[0]).toMatchObject({ hiddenRows: [6, 9], hiddenByHand: [] });
    expect(before.office.settings).toEqual(SETTINGS);
    expect(before.office.comments).toHaveLength(2);
    // Sorted by share: the smallest comes first, with the person's own cells beside it.
    expect(before.office.cells[0]!.values[6]).toEqual(expect.arrayContaining(["China", 0.05, "twice", 0.1]));
  });

  test("is a file as Excel demands it", () => {
    const parts = partsOf(saved);
    expect(packageProblems(parts)).toEqual([]);
    const table = parts["xl/tables/table1.xml"]!;
    expect(table).toContain('displayName="Orebook_Top_antimony"');
    expect(table).toContain(
      '<filterColumn colId="1"><filters><filter val="Türkiye"/><filter val="Tajikistan"/></filters></filterColumn>',
    );
    expect(table).toContain('<sortState ref="A7:F10"><sortCondition ref="C7:C10"/></sortState>');
    const totals = parts["xl/tables/table2.xml"]!;
    expect(totals).toMatch(/<autoFilter ref="A1:B3"/);
    expect(totals).toContain('<totalsRowFormula array="1">SUBTOTAL(109,B2:B3)</totalsRowFormula>');
    expect(totals).toContain('totalsRowLabel="Total"');
    const sheet = parts["xl/worksheets/sheet0.xml"]!;
    expect(sheet).toMatch(/<row r="7"[^>]* hidden="1"/);
    expect(sheet).toContain('<f t="array" ref="B1">_xldudf_SAMPLE_RANK("antimony")</f>');
    expect(parts["xl/workbook.xml"]).toContain('<definedName name="TaxRate">0.19+_xldudf_SAMPLE_RANK("cobalt")</definedName>');
    const extension = parts["xl/webextensions/webextension1.xml"]!;
    expect(extension).toContain('<we:property name="Office.DisableTrustUX" value="true"/>');
    expect(extension).toContain(
      '<we:reference id="00000000-0000-0000-0000-000000000000" version="1.0.0.0" store="developer" storeType="Registry"/>',
    );
    expect(parts["xl/threadedComments/threadedComment1.xml"]).toContain("From &lt;USGS&gt; &amp; others\n2026");
  });

  test("comes back as it was, and is saved to the same parts again", async () => {
    await openFile(page, "again.xlsx", saved);
    await shown(page, "again");
    const after = await readWorkbook();
    expect(after).toEqual(before);
    const second = await download(page, () => page.click("#save-file"));
    expect(partsOf(second.content)).toEqual(partsOf(saved));
    expect(workbench.consoleErrors).toEqual([]);
  });

  test("shows all rows again when the filter that was opened is cleared", async () => {
    await frame.evaluate(() =>
      Excel.run(async (context) => {
        context.workbook.tables.getItem("Orebook_Top_antimony").clearFilters();
        await context.sync();
      }),
    );
    expect((await readWorkbook()).engine[0]!.hiddenRows).toEqual([]);
    await workbench.undo();
    expect((await readWorkbook()).engine[0]!.hiddenRows).toEqual([6, 9]);
  });

  test("keeps its filter and its settings over a reload of the page", async () => {
    await page.waitForTimeout(1500);
    page.once("dialog", (dialog) => void dialog.accept());
    await page.reload();
    await page.waitForFunction(() => "workbench" in window);
    frame = await workbench.paneFrame();
    const after = await readWorkbook();
    expect(after.engine[0]!.hiddenRows).toEqual([6, 9]);
    expect(after.office.settings).toEqual(SETTINGS);
  });
});
