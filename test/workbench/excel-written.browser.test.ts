/** Workbooks as Excel and LibreOffice write them, opened in the page and saved again. */
import "../../workbench/page/group-by";
import type { Frame, Page } from "playwright-core";
import { WorkbenchPage } from "../../workbench/driver";
import { excelFile, webExtensionParts, withParts } from "./excel-file";
import { packageProblems } from "./excel-package";
import { download, openInPlace, partsOf } from "./page-files";
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

let number = 0;
/** Opens a file, and goes to its sheet Model. */
async function open(file: Buffer): Promise<void> {
  await openInPlace(page, `book${++number}`, file);
  await workbench.goToSheet("Model");
}
const saveParts = async () => partsOf((await download(page, () => page.click("#save-file"))).content);
const settings = () =>
  frame.evaluate(() =>
    Excel.run(async (context) => {
      const { settings } = context.workbook;
      settings.load("items/key,items/value");
      await context.sync();
      return Object.fromEntries(settings.items.map(({ key, value }) => [key, value as unknown]));
    }),
  );

const PIN = { version: 1, dataset: { version: "2026.1", hash: "cd".repeat(32) }, pinned: true };

describe("what add-ins keep in a workbook", () => {
  const own = { "Orebook.data": PIN, "Office.AutoShowTaskpaneWithDocument": true, "Orebook.note": 'say "<&>"' };
  const others = { "Office.AutoShowTaskpaneWithDocument": true, theirs: [1, "two"] };
  const file = withParts(excelFile('<row r="1"><c r="A1"><v>1</v></c></row>'), (parts) => webExtensionParts(parts, own, others));

  test("is read from the part of the add-in, and what is another's goes back as it came", async () => {
    await open(file);
    expect(await settings()).toEqual(own);
    const officeSettings = await frame.evaluate(async () => {
      await Office.onReady();
      return Office.context.document.settings.get("Orebook.data") as unknown;
    });
    expect(officeSettings).toEqual(PIN);
    await frame.evaluate(() =>
      Excel.run(async (context) => {
        context.workbook.settings.getItem("Orebook.note").delete();
        context.workbook.settings.add("Orebook.tables", []);
        await context.sync();
      }),
    );
    const parts = await saveParts();
    expect(packageProblems(parts)).toEqual([]);
    const before = partsOf(file);
    const plain = (text: string) => text.replace(/^<\?xml[^>]*\?>\s*/, "");
    expect(plain(parts["xl/webextensions/webextension1.xml"]!)).toBe(plain(before["xl/webextensions/webextension1.xml"]!));
    const ours = parts["xl/webextensions/webextension2.xml"]!;
    expect(ours).toContain('id="{66666666-7777-4888-8999-000000000000}"');
    expect(ours).toContain('<we:reference id="wa200099999" version="1.2.0.0" store="en-US" storeType="OMEX"/>');
    expect(ours.match(/<we:property /g)).toHaveLength(3);
    expect(ours).toContain('<we:property name="Orebook.tables" value="[]"/>');
    expect(parts["xl/webextensions/taskpanes.xml"]).toMatch(/visibility="1" width="438".*visibility="0" width="438"/);
  });

  test.each<[string, Record<string, string>]>([
    ["is no XML", { "xl/webextensions/webextension2.xml": "<we:webextension" }],
    ["names nothing", { "xl/webextensions/_rels/taskpanes.xml.rels": "<Relationships/>" }],
  ])("is left out where a part %s, with a word about it", async (_what, broken) => {
    await open(withParts(file, () => broken));
    expect((await workbench.readCell("A1")).value).toBe(1);
    expect(await settings()).toEqual({});
    expect(await page.locator("#problems .text").innerText()).toContain(
      "What add-ins keep (such as whether the data is pinned) in book",
    );
    await page.click("#problems button");
  });
});

describe("formulas", () => {
  const ROWS = `
    <row r="1"><c r="A1"><f>_xldudf_SAMPLE_RANK("cobalt")</f><v>3</v></c><c r="B1" cm="1"><f t="array" ref="B1">_xlfn.LET(_xlpm.x,2,_xlpm.x*A1)</f><v>14</v></c></row>
    <row r="2"><c r="A2"><f>_xldudf_sample_rank("cobalt")</f><v>5</v></c><c r="B2" t="e"><f>SAMPLE.RANK("cobalt")</f><v>#NAME?</v></c></row>
    <row r="3"><c r="A3" t="e"><f>[2]!_xldudf_SAMPLE_RANK("cobalt")+1</f><v>#NAME?</v></c><c r="B3"><f>[1]Prices!A1*2</f><v>8</v></c></row>
    <row r="4"><c r="A4"><f>SUBTOTAL(109,A1:A2)</f><v>8</v></c><c r="B4"><f>SUM({1,2;3,4})</f><v>10</v></c></row>
    <row r="5"><c r="A5" cm="1"><f t="array" ref="A5:B6">_xlfn._xlws.SORTED(_xlfn.NOSUCH(1))</f><v>1</v></c><c r="B5" t="str"><v>two</v></c></row>
    <row r="6"><c r="A6" t="b"><v>1</v></c><c r="B6" t="e"><v>#N/A</v></c></row>
    <row r="7"><c r="A7"><f>B1+1</f><v>15</v></c><c r="B7"><f>TaxRate*100</f><v>19</v></c></row>
    <row r="8"><c r="A8" t="str"><f>_xlfn.LET(_xlpm.a,"say ""LET""",_xlpm.a)</f><v>say "LET"</v></c></row>`;
  const LINKED = `<externalLink xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><externalBook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="rId1"><sheetNames><sheetName val="Prices"/></sheetNames><sheetDataSet><sheetData sheetId="0"><row r="1"><cell r="A1"><v>4</v></cell></row></sheetData></sheetDataSet></externalBook></externalLink>`;
  const PATH = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/externalLinkPath" Target="file:///C:\\Prices.xlsx" TargetMode="External"/></Relationships>`;
  const file = withParts(excelFile(ROWS), (parts) => ({
    "[Content_Types].xml": parts["[Content_Types].xml"]!.replace(
      "</Types>",
      [1, 2]
        .map(
          (each) =>
            `<Override PartName="/xl/externalLinks/externalLink${each}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.externalLink+xml"/>`,
        )
        .join("") + "</Types>",
    ),
    "xl/workbook.xml": parts["xl/workbook.xml"]!.replace(
      "</sheets>",
      '</sheets><externalReferences><externalReference r:id="rId7"/><externalReference r:id="rId8"/></externalReferences>',
    ).replace(
      "</definedNames>",
      '<definedName name="TaxRate" comment="of 2026">0.19</definedName><definedName name="Ranked">_xldudf_SAMPLE_RANK("cobalt")</definedName></definedNames>',
    ),
    "xl/_rels/workbook.xml.rels": parts["xl/_rels/workbook.xml.rels"]!.replace(
      "</Relationships>",
      [1, 2]
        .map(
          (each) =>
            `<Relationship Id="rId${each + 6}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/externalLink" Target="externalLinks/externalLink${each}.xml"/>`,
        )
        .join("") + "</Relationships>",
    ),
    "xl/externalLinks/externalLink1.xml": LINKED,
    "xl/externalLinks/externalLink2.xml": LINKED.replace("Prices", "Other"),
    "xl/externalLinks/_rels/externalLink1.xml.rels": PATH,
    "xl/externalLinks/_rels/externalLink2.xml.rels": PATH,
  }));
  const at = async (cell: string) => [await workbench.readContent(cell), (await workbench.readCell(cell)).value];

  beforeAll(() => open(file));

  test.each<[string, string, unknown, string]>([
    ["A1", '=SAMPLE.RANK("cobalt")', 3, "a function that is bound shows what the file holds"],
    ["B1", "=LET(x,2,x*A1)", 14, "one that the spreadsheet has not keeps its value"],
    ["A2", '=_xldudf_sample_rank("cobalt")', 5, "a leftover of LibreOffice keeps its value"],
    ["B2", '=SAMPLE.RANK("cobalt")', "#NAME?", "one that was never bound stays so"],
    ["A3", '=[2]!_xldudf_SAMPLE_RANK("cobalt")+1', "#NAME?", "a leftover of another workbook stays so"],
    ["B3", "=[1]Prices!A1*2", 8, "a cell of another workbook keeps its value"],
    ["B4", "=SUM({1,2;3,4})", 10, "array literals are read"],
    ["A5", "=SORTED(NOSUCH(1))", 1, "what an unknown function spilled is kept"],
    ["B6", "", "#N/A", "what an unknown function spilled is kept to its end"],
    ["A7", "=B1+1", 15, "what depends on a kept value is calculated from it"],
    ["B7", "=TaxRate*100", 19, "a name that is no range keeps the values made with it"],
  ])("%s is %s", async (cell, entered, value) => expect(await at(cell)).toEqual([entered, value]));

  test("the strip says that a value is the file's, also where a formula fills it", async () => {
    const strip = page.locator("#cell-status");
    for (const cell of ["B1", "B6"]) {
      await workbench.select(cell);
      await strip.getByText("keeps the value of the file. Excel calculates it.").waitFor();
    }
    await workbench.select("A1");
    await page.waitForFunction(() => !document.getElementById("cell-status")!.textContent!.includes("of the file"));
  });

  test("SUBTOTAL stays what it is", async () => expect((await at("A4"))[0]).toBe("=SUBTOTAL(109,A1:A2)"));

  test("go back into the file as they came", async () => {
    const parts = await saveParts();
    expect(packageProblems(parts)).toEqual([]);
    const formula = (cell: string) =>
      new RegExp(`r="${cell}"[^>]*>\\s*<f[^>]*>([^<]*)</f><v[^>]*>([^<]*)`).exec(parts["xl/worksheets/sheet1.xml"]!)?.slice(1);
    expect(formula("B1")).toEqual(["_xlfn.LET(_xlpm.x,2,_xlpm.x*A1)", "14"]);
    expect(formula("A2")).toEqual(['_xldudf_sample_rank("cobalt")', "5"]);
    expect(formula("B2")).toEqual(['SAMPLE.RANK("cobalt")', "#NAME?"]);
    expect(formula("A3")).toEqual(['[2]!_xldudf_SAMPLE_RANK("cobalt")+1', "#NAME?"]);
    expect(formula("B3")).toEqual(["[1]Prices!A1*2", "8"]);
    expect(formula("A5")).toEqual(["_xlfn._xlws.SORTED(_xlfn.NOSUCH(1))", "1"]);
    expect(formula("A4")?.[0]).toBe("SUBTOTAL(109,A1:A2)");
    expect(parts["xl/workbook.xml"]).toContain('<definedName name="TaxRate" comment="of 2026">0.19</definedName>');
    expect(parts["xl/workbook.xml"]).toContain('<definedName name="Ranked">_xldudf_SAMPLE_RANK("cobalt")</definedName>');
    expect(parts["xl/externalLinks/externalLink2.xml"]).toContain('val="Other"');
    expect(parts["xl/externalLinks/_rels/externalLink1.xml.rels"]).toBe(PATH);
  });

  test("keep their values when rows are inserted above, when their cells get another look, and over a reload", async () => {
    await frame.evaluate(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        sheet.getRange("B1:B2").format.font.bold = true;
        sheet.getRange("1:1").insert("Down");
        await context.sync();
      }),
    );
    expect([await at("B2"), await at("B3")]).toEqual([
      ["=LET(x,2,x*A1)", 14],
      ['=SAMPLE.RANK("cobalt")', "#NAME?"],
    ]);
    await page.waitForTimeout(1500);
    page.once("dialog", (dialog) => void dialog.accept());
    await page.reload();
    await page.waitForFunction(() => "workbench" in window);
    frame = await workbench.paneFrame();
    await workbench.goToSheet("Model");
    expect([(await at("B2"))[1], (await at("B3"))[1], (await at("A6"))[1], (await at("B7"))[1]]).toEqual([
      14,
      "#NAME?",
      1,
      "#N/A",
    ]);
  });

  test("are calculated when they are entered again, as they are or repaired", async () => {
    const entered = await frame.evaluate(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Model");
        const range = sheet.getRange("A2:B4").load("formulas,values");
        await context.sync();
        sheet.getRange("B3").formulas = [[range.formulas[1]![1]]];
        sheet.getRange("A3").formulas = [['=SAMPLE.RANK("cobalt")']];
        const after = sheet.getRange("A3:B3").load("values");
        await context.sync();
        return [range.formulas, range.values, after.values];
      }),
    );
    expect(entered).toEqual([
      [
        ['=SAMPLE.RANK("cobalt")', "=LET(x,2,x*A1)"],
        ['=_xldudf_sample_rank("cobalt")', '=SAMPLE.RANK("cobalt")'],
        ['=[2]!_xldudf_SAMPLE_RANK("cobalt")+1', "=[1]Prices!A1*2"],
      ],
      [
        [3, 14],
        [5, "#NAME?"],
        ["#NAME?", 8],
      ],
      [[7, 7]],
    ]);
    await workbench.undo();
    expect([(await at("A3"))[1], (await at("B3"))[1]]).toEqual([5, "#NAME?"]);
  });
});

describe("figures of the add-in", () => {
  /** The add-in here says `No mineral "tin"` and has another rank for cobalt: what a release of data does that cannot be had, or a newer one. */
  const ROWS = `
    <row r="1"><c r="A1" cm="1"><f t="array" ref="A1">_xldudf_SAMPLE_RANK("tin")</f><v>41000</v></c><c r="B1"><f>A1*2</f><v>82000</v></c></row>
    <row r="2"><c r="A2" cm="1"><f t="array" ref="A2">IFERROR(_xldudf_SAMPLE_RANK("tin"),0)</f><v>41000</v></c></row>
    <row r="3"><c r="A3" cm="1"><f t="array" ref="A3">_xldudf_SAMPLE_RANK(D3)</f><v>3</v></c><c r="D3" t="inlineStr"><is><t>cobalt</t></is></c></row>
    <row r="4"><c r="A4" cm="1"><f t="array" ref="A4:B5">_xldudf_SAMPLE_BLOCK(2)</f><v>60</v></c><c r="B4" t="str"><v>an older text</v></c></row>
    <row r="5"><c r="A5"><v>70</v></c></row>
    <row r="6"><c r="A6" cm="1" t="e"><f t="array" ref="A6">_xldudf_SAMPLE_RANK("zinc")</f><v>#N/A</v></c></row>
    <row r="7"><c r="A7" cm="1" t="e"><f t="array" ref="A7">_xldudf_SAMPLE_RANK("cobalt")</f><v>#NAME?</v></c></row>`;
  const column = async (cells: string) => (await workbench.readRange(cells)).map(([cell]) => cell!.value);

  test("stay as the file holds them, and what depends on them is calculated from them", async () => {
    await open(excelFile(ROWS));
    expect(await column("A1:A6")).toEqual([41000, 41000, 3, 60, 70, "#N/A"]);
    expect(await column("B1:B5")).toEqual([82000, null, null, "an older text", ""]);
    expect(await workbench.readContent("A1")).toBe('=SAMPLE.RANK("tin")');
  });

  test("but what the file did not know is calculated", async () => expect((await workbench.readCell("A7")).value).toBe(7));

  test("an error has no reason yet, and the strip says how to get it", async () => {
    await workbench.select("A6");
    await page.waitForFunction(() => document.getElementById("cell-status")!.textContent!.includes("F2, Enter"));
    expect((await workbench.readCell("A6")).message).toContain("the file");
  });

  test("go back into the file as they came", async () => {
    const parts = await saveParts();
    expect(packageProblems(parts)).toEqual([]);
    const sheet = parts["xl/worksheets/sheet1.xml"]!;
    const formula = (cell: string) => new RegExp(`r="${cell}"[^>]*>\\s*<f[^>]*>([^<]*)</f><v[^>]*>([^<]*)`).exec(sheet)?.slice(1);
    expect(formula("A1")).toEqual(['_xldudf_SAMPLE_RANK("tin")', "41000"]);
    expect(formula("A2")).toEqual(['IFERROR(_xldudf_SAMPLE_RANK("tin"),0)', "41000"]);
    expect(formula("B1")).toEqual(["A1*2", "82000"]);
    expect(formula("A4")).toEqual(["_xldudf_SAMPLE_BLOCK(2)", "60"]);
    expect(sheet).toMatch(/r="B4"[^>]*><v>an older text</);
  });

  test("are calculated by what they depend on, and stay so over a reload, as the others stay the file's", async () => {
    await workbench.typeFormula("D3", "antimony");
    await workbench.typeFormula("D3", "cobalt");
    expect(await column("A1:A4")).toEqual([41000, 41000, 7, 60]);
    await page.waitForTimeout(1500);
    page.once("dialog", (dialog) => void dialog.accept());
    await page.reload();
    await page.waitForFunction(() => "workbench" in window);
    frame = await workbench.paneFrame();
    await workbench.goToSheet("Model");
    expect(await column("A1:A5")).toEqual([41000, 41000, 7, 60, 70]);
  });

  test("are calculated when they are entered again by hand, with the reason of an error", async () => {
    await workbench.select("A1");
    await page.keyboard.press("F2");
    await page.keyboard.press("Enter");
    expect(await workbench.readCell("A1")).toMatchObject({ value: "#N/A", message: expect.stringContaining("tin") as string });
    expect((await workbench.readCell("B1")).value).toBe("#N/A");
    await workbench.undo();
    expect((await workbench.readCell("B1")).value).toBe(82000);
  });

  test("are all calculated when the add-in has Excel do so, which is a change that is kept", async () => {
    await page.click("#save-file");
    await page.waitForFunction(() => !document.getElementById("workbook-title")!.textContent!.includes("not"));
    const marked = await frame.evaluate(() =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem("Model").getRange("A1:A6").setDirty();
        context.workbook.application.calculate("Recalculate");
        const values = context.workbook.worksheets.getItem("Model").getRange("A1:A5").load("values");
        await context.sync();
        return values.values.map(([value]) => value as unknown);
      }),
    );
    expect(marked).toEqual(["#N/A", 0, 7, 1, 2]);
    await page.waitForTimeout(1500);
    page.once("dialog", (dialog) => void dialog.accept());
    await page.reload();
    await page.waitForFunction(() => "workbench" in window);
    frame = await workbench.paneFrame();
    await workbench.goToSheet("Model");
    expect(await column("A1:A5")).toEqual(["#N/A", 0, 7, 1, 2]);
  });
});

test("a formula that was never bound says so, and entering it again by hand calculates it", async () => {
  await open(excelFile('<row r="2"><c r="B2" t="e"><f>SAMPLE.RANK("cobalt")</f><v>#NAME?</v></c></row>'));
  await workbench.select("B2");
  await page.waitForFunction(() => document.getElementById("cell-status")!.textContent!.includes("Repair"));
  await page.keyboard.press("F2");
  await page.keyboard.press("Enter");
  expect((await workbench.readCell("B2")).value).toBe(7);
});

test("notes stay notes, and rules for input with functions of the add-in are read and written", async () => {
  const rows = '<row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c></row>';
  const file = withParts(excelFile(rows), (parts) => ({
    "[Content_Types].xml": parts["[Content_Types].xml"]!.replace(
      "</Types>",
      '<Override PartName="/xl/comments1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"/></Types>',
    ),
    "xl/worksheets/sheet1.xml": parts["xl/worksheets/sheet1.xml"]!.replace(
      "</sheetData>",
      '</sheetData><dataValidations count="2"><dataValidation type="custom" allowBlank="1" sqref="B2"><formula1>A1&gt;_xldudf_SAMPLE_RANK("cobalt")</formula1></dataValidation>' +
        '<dataValidation type="list" sqref="B1"><formula1>"antimony,cobalt"</formula1></dataValidation></dataValidations>',
    ),
    "xl/worksheets/_rels/sheet1.xml.rels":
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="../comments1.xml"/></Relationships>',
    "xl/comments1.xml":
      '<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>Ana</author></authors><commentList><comment ref="A2" authorId="0"><text><r><t>Ana:</t></r><r><t xml:space="preserve"> check &lt;this&gt;</t></r></text></comment></commentList></comments>',
  }));
  await open(file);
  const parts = await saveParts();
  expect(packageProblems(parts)).toEqual([]);
  const notes = parts["xl/comments2.xml"]!;
  expect(notes).toContain("<author>Ana</author>");
  expect(notes).toContain("Ana: check &lt;this&gt;");
  expect(Object.keys(parts).filter((path) => /threaded|person/.test(path))).toEqual([]);
  expect(parts["xl/worksheets/sheet1.xml"]).toContain('<formula1>A1&gt;_xldudf_SAMPLE_RANK("cobalt")</formula1>');
  expect(parts["xl/worksheets/sheet1.xml"]).toContain('<formula1>"antimony,cobalt"</formula1>');
});

test("nothing of all that left an error on the console", () => expect(workbench.consoleErrors).toEqual([]));
