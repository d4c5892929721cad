import "../../workbench/page/group-by";
import { helpers } from "@odoo/o-spreadsheet";
import { strFromU8, unzipSync } from "fflate";
import type { Page } from "playwright-core";
import { excelFile, zip } from "./excel-file";
import { packageProblems } from "./excel-package";
import { download as waitForDownload, openFile as chooseFile, partsOf, shown as waitForWorkbook } from "./page-files";
import { ADDIN_FIXTURE } from "./spreadsheet-engine";
import { WorkbenchPage } from "../../workbench/driver";

jest.setTimeout(20_000);

/** Opening and saving workbooks in the page, and what of them is kept there. */
let workbench: WorkbenchPage;
let page: Page;
beforeAll(async () => {
  workbench = await WorkbenchPage.open({ addin: ADDIN_FIXTURE, viewport: { width: 900, height: 600 }, pane: "hidden" });
  page = workbench.page;
}, 60_000);
afterAll(() => workbench?.close());

interface Cells {
  [cell: string]: { entered: string; value: unknown; shown: string };
}

/** What every cell of the open workbook holds and shows, and the order of its sheets. */
const readAll = () =>
  page.evaluate(() => {
    // eslint-disable-next-line @typescript-eslint/no-explicit-any
    const { model, helpers } = (window as any).workbench;
    const cells: Record<string, { entered: string; value: unknown; shown: string }> = {};
    for (const sheetId of model.getters.getSheetIds())
      for (const position of model.getters.getEvaluatedCellsPositions(sheetId)) {
        const { value, formattedValue } = model.getters.getEvaluatedCell(position);
        const cell = model.getters.getCell(position);
        const entered = cell?.isFormula ? model.getters.getCellText(position, { showFormula: true }) : (cell?.content ?? "");
        cells[`${model.getters.getSheetName(sheetId)}!${helpers.toXC(position.col, position.row)}`] = {
          entered,
          value,
          shown: formattedValue,
        };
      }
    const ids = model.getters.getSheetIds() as string[];
    const sheets = ids.map((id) => model.getters.getSheetName(id) as string);
    const heights = Array.from({ length: 20 }, (_, row) => model.getters.getRowSize(ids[0], row) as number);
    return { cells, sheets, heights } as { cells: Cells; sheets: string[]; heights: number[] };
  });

const openFile = (name: string, buffer: Buffer, press?: () => Promise<unknown>) => chooseFile(page, name, buffer, press);
const shown = (name: string) => waitForWorkbook(page, name);
const download = (act: () => Promise<unknown>) => waitForDownload(page, act);

/** A workbook of the engine's data as a file of the workbench's own. */
const ownFile = (sheets: { name: string; cells: Record<string, string>; formats?: Record<string, number> }[], rest = {}) =>
  Buffer.from(
    JSON.stringify({
      format: "orebook-workbench",
      version: 1,
      workbook: {
        ...rest,
        version: helpers.createEmptyWorkbookData().version,
        sheets: sheets.map((sheet) => ({ id: sheet.name, colNumber: 12, rowNumber: 40, ...sheet })),
      },
    }),
  );

const problem = () => page.locator("#problems .text").innerText();

describe("a workbook saved as .xlsx", () => {
  const CELLS = {
    A1: "antimony",
    A2: "=SAMPLE.RANK(A1)",
    A3: "=SAMPLE.SHARE()",
    A4: "=A2+1",
    A5: "=SUM(A2:A4)",
    A6: '=SAMPLE.RANK("antimoney")',
    A7: '="<a & b>"&"ü"',
    A8: "=A2=3",
    A9: "'=1+1",
    A10: "'00123",
    A11: "Ünïcode 锑 😀",
    A12: "  padded ",
    A13: "two\nlines",
    A14: "TRUE",
    A15: "'TRUE",
    A16: "0.25",
    A17: "=Ranks",
    A18: "=NOSUCH(1)",
    D1: "=SAMPLE.BLOCK(3)",
    D6: "=SAMPLE.SHARES()",
    D8: "=SUM(D1#)",
  };
  let parts: Record<string, string>;
  let before: Awaited<ReturnType<typeof readAll>>;
  let saved: { name: string; content: Buffer };

  beforeAll(async () => {
    const second = { A1: "=First!A2", B2: "='It''s'!A1*2" };
    const data = ownFile(
      [
        { name: "First", cells: CELLS, formats: { A16: 1, A4: 2 } },
        { name: "It's", cells: second },
      ],
      { formats: { 1: "0.0%", 2: "0.00" }, namedRanges: { Ranks: "First!A1:A2" } },
    );
    await openFile("model.json", data);
    await shown("model");
    before = await readAll();
    saved = await download(() => page.click("#save-file"));
    parts = partsOf(saved.content);
  }, 30_000);

  const cell = (name: string) =>
    new RegExp(`<c r="${name}"[^>]*?(?:/>|>[\\s\\S]*?</c>)`).exec(parts["xl/worksheets/sheet0.xml"]!)![0];

  test("is called like the workbook", () => expect(saved.name).toBe("model.xlsx"));

  test.each([
    ["A2", 't="n"', '<f t="array" ref="A2">_xldudf_SAMPLE_RANK(A1)</f><v>3</v>'],
    ["A4", 't="n"', "<f>A2+1</f><v>4</v>"],
    ["A5", 'cm="1"', '<f t="array" ref="A5">SUM(A2:A4)</f><v>7.2</v>'],
    ["A6", 't="e"', "<v>#N/A</v>"],
    ["A7", 't="str"', '<f>"&lt;a &amp; b&gt;"&amp;"ü"</f><v>&lt;a &amp; b&gt;ü</v>'],
    ["A8", 't="b"', "<f>A2=3</f><v>1</v>"],
    ["A18", 't="e"', "<f>NOSUCH(1)</f><v>#NAME?</v>"],
    ["D1", 'cm="1"', '<f t="array" ref="D1:F3">_xldudf_SAMPLE_BLOCK(3)</f><v>1</v>'],
    ["E2", 't="str"', "<v>row 2</v>"],
    ["F3", 't="n"', "<v>0.3</v>"],
    ["D8", 'cm="1"', "SUM(_xlfn.ANCHORARRAY(D1))"],
  ])("holds %s as Excel stores it, with its value", (name, attribute, content) => {
    expect(cell(name)).toContain(attribute);
    expect(cell(name)).toContain(content);
  });

  test("has the part that makes arrays dynamic, and is valid where the engine's own file is not", () => {
    expect(parts["xl/metadata.xml"]).toContain('fDynamic="1"');
    expect(parts["xl/workbook.xml"]).toContain('<definedName name="Ranks">First!$A$1:$A$2</definedName>');
    for (const part of Object.values(parts)) expect(part).not.toMatch(/rgb="[0-9A-F]{6}"/i);
    expect(packageProblems(parts)).toEqual([]);
  });

  test("marks texts that look like something else, without the apostrophe", () => {
    expect(parts["xl/sharedStrings.xml"]).toContain("<t>=1+1</t>");
    expect(parts["xl/sharedStrings.xml"]).toContain("<t>00123</t>");
    const style = Number(/ s="(\d+)"/.exec(cell("A9"))![1]);
    const formats = /<cellXfs[^>]*>([\s\S]*)<\/cellXfs>/.exec(parts["xl/styles.xml"]!)![1]!;
    expect(formats.match(/<xf\b[^>]*>/g)![style]).toContain('quotePrefix="1"');
  });

  test("finds a sheet with an apostrophe in its name", () => expect(before.cells["It's!B2"]!.value).toBe(6));

  test("opens again with the same formulas, values and formats, through the keyboard", async () => {
    await openFile("again.xlsx", saved.content, () => page.keyboard.press("Control+o"));
    await shown("again");
    const after = await readAll();
    expect(after.sheets).toEqual(before.sheets);
    expect(after.cells).toEqual(before.cells);
    expect(after.heights).toEqual(before.heights);
    expect(workbench.consoleErrors).toEqual([]);
  });
});

test("the examples are the same when they are saved and opened again, with TRUE and FALSE in spilled blocks", async () => {
  await page.locator(".o-topbar-menu", { hasText: "File" }).click();
  await page.locator(".o-menu-item", { hasText: "Example sheets" }).click();
  await shown("Orebook examples");
  const before = await readAll();
  const saved = await download(() => page.click("#save-file"));
  await openFile("examples.xlsx", saved.content);
  await shown("examples");
  const after = await readAll();
  const stray = Object.entries(after.cells).filter(([name, { entered }]) => entered !== (before.cells[name]?.entered ?? ""));
  expect(stray).toEqual([]);
  expect(Object.values(after.cells).filter(({ value }) => value === "#SPILL!")).toEqual([]);
});

test("a mistyped formula takes no other with it when the workbook is saved and opened again", async () => {
  const cells = {
    A1: '="anti"&;"mony"',
    A2: "=SAMPLE.RANK(A1)",
    A3: "=A2+1",
    A4: "=SUM(A1:A3)",
    A5: "=SAMPLE.RANK(1,2,3,4,5,6)",
    A6: "=ABS(1,2,3)",
    A7: '=IFERROR(A1,"none")',
  };
  await openFile("typo.json", ownFile([{ name: "Only", cells }]));
  await shown("typo");
  const saved = await download(() => page.click("#save-file"));
  const sheet = strFromU8(unzipSync(saved.content)["xl/worksheets/sheet0.xml"]!);
  expect(sheet).toContain('<f t="array" ref="A2">_xldudf_SAMPLE_RANK(A1)</f><v>#VALUE!</v>');
  expect(sheet).not.toContain("#BAD_EXPR");
  await openFile("typo2.xlsx", saved.content);
  await shown("typo2");
  const after = await readAll();
  const entered = Object.fromEntries(Object.entries(after.cells).map(([name, cell]) => [name.slice(5), cell.entered]));
  // What Excel could not hold as a formula is a text.
  expect(entered).toEqual({ ...cells, A1: `'${cells.A1}`, A6: `'${cells.A6}` });
});

test("texts that an .xlsx file could not hold as they are come back just the same", async () => {
  const cells = {
    A1: "a_x000D_b",
    A2: "bell\u0007 and \u0001",
    A3: "_x003D_1",
    A4: '=A1&"!"',
    A5: "_xyzzy_",
    A6: "x".repeat(32_767),
  };
  await openFile("texts.json", ownFile([{ name: "Only", cells }]));
  await shown("texts");
  const before = await readAll();
  const saved = await download(() => page.click("#save-file"));
  expect(strFromU8(unzipSync(saved.content)["xl/worksheets/sheet0.xml"]!)).toContain("a_x005F_x000D_b");
  await openFile("texts2.xlsx", saved.content);
  await shown("texts2");
  expect((await readAll()).cells).toEqual(before.cells);
});

test("a text too long for an .xlsx file is not cut: the file is refused, with the cell and another way", async () => {
  await openFile("letters.json", ownFile([{ name: "Only", cells: { B2: "x".repeat(32_768) } }]));
  await shown("letters");
  await page.click("#save-file");
  await page.waitForSelector("#problems:not([hidden])");
  expect(await problem()).toContain("Only!B2 holds a text of 32,768 letters");
  expect(await problem()).toContain("File > Save as .json");
  await page.click("#problems button");
});

test("alignment is kept in an .xlsx file, whatever the cell holds", async () => {
  const cells = { A1: "text", A2: "12.5", A3: "45000", A4: "=A2*2", A5: "TRUE" };
  const styles = { A1: 1, A2: 1, A3: 2, A4: 3, A5: 1, A6: 1 };
  const aligned = {
    formats: { 1: "yyyy-mm-dd" },
    styles: { 1: { align: "center" }, 2: { align: "left", verticalAlign: "top" }, 3: { align: "left", verticalAlign: "middle" } },
  };
  const sheet = { name: "Only", cells, styles, formats: { A3: 1 } };
  await openFile("aligned.json", ownFile([sheet], aligned));
  await shown("aligned");
  const read = () =>
    page.evaluate(() => {
      // eslint-disable-next-line @typescript-eslint/no-explicit-any
      const { model } = (window as any).workbench;
      const sheetId = model.getters.getActiveSheetId();
      return [0, 1, 2, 3, 4, 5].map((row) => {
        const { align, verticalAlign } = model.getters.getCellComputedStyle({ sheetId, col: 0, row });
        return [align, verticalAlign] as unknown[];
      });
    });
  const before = await read();
  const saved = await download(() => page.click("#save-file"));
  await openFile("aligned2.xlsx", saved.content);
  await shown("aligned2");
  expect(await read()).toEqual(before);
});

test("values that Excel kept of an array formula are not in its way", async () => {
  const rows = `
    <row r="1"><c r="A1" cm="1"><f t="array" ref="A1:C3">_xldudf_SAMPLE_BLOCK(3)</f><v>1</v></c><c r="B1" t="b"><v>1</v></c><c r="C1" t="s"><v>0</v></c></row>
    <row r="2"><c r="A2" t="e"><v>#N/A</v></c><c r="B2" t="str"><v>old</v></c><c r="C2" s="1"><v>7</v></c></row>
    <row r="3"><c r="A3" t="inlineStr"><is><t>old</t></is></c><c r="B3" t="b"><v>0</v></c><c r="D3" t="b"><v>1</v></c></row>`;
  await openFile("array.xlsx", excelFile(rows, ["<t>old</t>"]));
  await shown("array");
  let { cells } = await readAll();
  const values = ["A1", "B1", "C1", "A2", "B2", "A3", "B3"].map((name) => cells[`Model!${name}`]?.entered);
  expect(values).toEqual(["=SAMPLE.BLOCK(3)", "", "", "", "", "", ""]);
  expect(["A2", "B2", "B3", "C3"].map((name) => cells[`Model!${name}`]?.value)).toEqual(["#N/A", "old", false, ""]);
  expect(cells["Model!C2"]!.shown).toContain("%");
  await (await workbench.paneFrame()).evaluate(() => Excel.run(async ({ workbook }) => workbook.application.calculate("Full")));
  ({ cells } = await readAll());
  expect(cells["Model!B2"]!.value).toBe("row 2");
  await download(() => page.click("#save-file"));
  expect(cells["Model!D3"]!.value).toBe(true);
});

test("a workbook from Excel is read as Excel shows it", async () => {
  const rows = `
    <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><v>2</v></c><c r="C1"><f t="shared" ref="C1:C3" si="0">$B$1*A1B+LEN("A1")+B1</f><v>0</v></c></row>
    <row r="2"><c r="A2" t="inlineStr"><is><t>inline</t></is></c><c r="B2"><v>3</v></c><c r="C2"><f t="shared" si="0"/><v>0</v></c></row>
    <row r="3"><c r="A3" t="s"><v>1</v></c><c r="B3" s="1"><v>0.5</v></c><c r="C3"><f t="shared" si="0"/><v>0</v></c></row>
    <row r="4"><c r="A4" t="s"><v>2</v></c><c r="B4"><f>_xlfn.CONCAT("say ""hi""",_xlfn.UNICHAR(65))</f></c></row>
    <row r="5"><c r="A5" cm="1"><f t="array" ref="A5">_xldudf_SAMPLE_RANK("cobalt")</f><v>7</v></c><c r="B5"><f>Factor*2</f></c></row>
    <row r="6"><c r="A6" cm="1"><f t="array" ref="A6:C7">_xldudf_SAMPLE_BLOCK(2)</f><v>1</v></c><c r="B6" t="str"><v>old</v></c></row>
    <row r="8"><c r="A8" t="str"><f>_xldudf_OTHER_PRICE(1)</f><v>x</v></c></row>`;
  await openFile(
    "excel.xlsx",
    excelFile(rows.replace("A1B+", "1+"), ["<t>=SUM(1)</t>", "<r><t>rich </t></r><r><t>text</t></r>", "<t>00123</t>"]),
  );
  await shown("excel");
  const { cells, sheets } = await readAll();
  expect(sheets).toEqual(["Notes", "Model"]);
  const entered = (name: string) => cells[`Model!${name}`]?.entered;
  const value = (name: string) => cells[`Model!${name}`]?.value;
  expect([value("A1"), value("A2"), value("A3"), value("A4")]).toEqual(["=SUM(1)", "inline", "rich text", "00123"]);
  expect(["C1", "C2", "C3"].map(entered)).toEqual(['=$B$1*1+LEN("A1")+B1', '=$B$1*1+LEN("A1")+B2', '=$B$1*1+LEN("A1")+B3']);
  expect(value("C3")).toBe(4.5);
  expect(cells["Model!B3"]!.shown).toBe("50.00%");
  expect([entered("A5"), value("A5")]).toEqual(['=SAMPLE.RANK("cobalt")', 7]);
  // What the file does not hold is blank until it is calculated.
  expect([value("A6"), value("B6"), value("B7")]).toEqual([1, "old", ""]);
  expect(value("B5")).toBe(4);
  expect(entered("B4")).toContain('("say "&CHAR(34)&"hi"&CHAR(34))');
  // The function of another add-in is not here: its cell goes on showing what that add-in calculated.
  expect([entered("A8"), value("A8")]).toEqual(["=_xldudf_OTHER_PRICE(1)", "x"]);
});

const DAMAGED = "could not be read: a part of it is missing or damaged. Save it again in Excel and try once more.";

const without = (part: string) => {
  const parts = unzipSync(excelFile(""));
  return zip(Object.fromEntries(Object.keys(parts).flatMap((path) => (path === part ? [] : [[path, strFromU8(parts[path]!)]]))));
};

test.each<[string, Buffer, string]>([
  ["nothing.xlsx", Buffer.alloc(0), "nothing.xlsx is empty."],
  ["notes.txt", Buffer.from("just text"), "notes.txt is no workbook. Choose a .xlsx file, or a .json file saved here."],
  ["data.json", Buffer.from('{"a":1}'), "data.json is JSON, but no workbook of the workbench."],
  ["cut.xlsx", excelFile("").subarray(0, 700), "cut.xlsx cannot be unpacked: it is cut off or damaged."],
  ["photos.zip", zip({ "a.xml": "<a/>" }), "photos.zip is a zip file, but no Excel workbook is in it."],
  ["old.xls", Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]), "old.xls is an old workbook (.xls) or has a password."],
  ["table.ods", zip({ mimetype: "application/vnd.oasis.opendocument.spreadsheet" }), "table.ods is an OpenDocument file."],
  ["broken.xlsx", excelFile('<row r="1"><c r="A1"><v>1</v>'), `broken.xlsx ${DAMAGED}`],
  ["plain.xlsx", without("xl/styles.xml"), `plain.xlsx ${DAMAGED}`],
  ["torn.xlsx", without("xl/worksheets/sheet1.xml"), `torn.xlsx ${DAMAGED}`],
  ["empty.json", ownFile([]), "empty.json has no sheets, or damaged ones."],
  [
    "odd.json",
    Buffer.from('{"format":"orebook-workbench","version":1,"workbook":{"sheets":[{"x":1}]}}'),
    "odd.json has no sheets,",
  ],
  ["long.xlsx", excelFile('<row r="900000"><c r="A900000"><v>1</v></c></row>'), "long.xlsx has a sheet of 900000 rows;"],
  ["bomb.xlsx", zip({ "xl/workbook.xml": " ".repeat(200_000_001) }), "bomb.xlsx unpacks to more than 200 MB"],
])(
  "%s is refused with its reason, and the workbook stays",
  async (name, content, reason) => {
    const before = await readAll();
    await openFile(name, content);
    await page.waitForSelector("#problems:not([hidden])");
    expect(await problem()).toContain(reason);
    expect(await readAll()).toEqual(before);
    await page.click("#problems button");
    expect(await page.locator("#problems").isVisible()).toBe(false);
  },
  20_000,
);

describe("changes that are in no file", () => {
  /** At once, as a person may do it: nothing waits until the workbook was kept. */
  const reload = async () => {
    await page.reload();
    await page.waitForFunction(() => "workbench" in window);
  };
  const title = () => page.locator("#workbook-title").innerText();

  test("are said in the head, and go with saving", async () => {
    await openFile("plain.json", ownFile([{ name: "Only", cells: { A1: "1" } }]));
    await shown("plain");
    await workbench.typeFormula("B2", "=A1+1");
    expect(await title()).toBe("plain (not saved)");
    // What is still being typed is saved too.
    await workbench.select("B3");
    await page.keyboard.type("typed");
    const saved = await download(() => page.keyboard.press("Control+s"));
    expect(strFromU8(unzipSync(saved.content)["xl/sharedStrings.xml"]!)).toContain("typed");
    await shown("plain");
    // The keyboard is in the sheet again.
    await page.keyboard.type("more");
    await page.keyboard.press("Enter");
    expect(await workbench.readContent("B3")).toBe("more");
  });

  test("are asked about before another workbook takes their place", async () => {
    await workbench.typeFormula("B2", "=A1+2");
    await page.click("#open-file");
    const question = page.locator("dialog.question");
    expect(await question.innerText()).toContain("plain has changes that are in no file yet.");
    await page.keyboard.press("Escape");
    await question.waitFor({ state: "detached" });
    expect(await workbench.readContent("B2")).toBe("=A1+2");
    await openFile("other.json", ownFile([{ name: "Only", cells: { A1: "2" } }]), async () => {
      await page.click("#open-file");
      await page.getByRole("button", { name: "Go on without saving" }).click();
    });
    await shown("other");
  });

  test("are asked about before the page is left, and a reload brings them back", async () => {
    const dialogs: string[] = [];
    page.on("dialog", (dialog) => {
      dialogs.push(dialog.type());
      void dialog.accept();
    });
    await workbench.typeFormula("C3", '=SAMPLE.RANK("antimony")');
    await reload();
    expect(dialogs).toEqual(["beforeunload"]);
    expect(await title()).toBe("other (not saved)");
    expect(await page.locator("#notice").innerText()).toMatch(/^other is back as it was on /);
    expect(await workbench.readCell("C3")).toMatchObject({ value: 3 });
    expect(await workbench.readContent("A1")).toBe("2");
  });

  test("are asked about and kept while they are still being typed", async () => {
    await workbench.select("C4");
    await page.keyboard.type("half a wor");
    await reload();
    expect(await workbench.readContent("C4")).toBe("half a wor");
    expect(await title()).toBe("other (not saved)");
    await download(() => page.keyboard.press("Control+s"));
    await shown("other");
    await workbench.select("C5");
    await page.keyboard.type("=1+");
    const [question] = await Promise.all([page.waitForEvent("dialog"), reload()]);
    expect(question.type()).toBe("beforeunload");
    expect(await workbench.readContent("C5")).toBe("=1+");
  });

  test("are none after saving, also when the page is left at once", async () => {
    await download(() => page.keyboard.press("Control+s"));
    await shown("other");
    await reload();
    expect(await title()).toBe("other");
    await workbench.typeFormula("C5", "5");
  });

  test("are kept by the tab opened first only, and a second one says so", async () => {
    const [second] = await Promise.all([page.waitForEvent("popup"), page.evaluate(() => void window.open(location.href))]);
    await second.waitForFunction(() => "workbench" in window);
    expect(await second.locator("#notice").innerText()).toContain("Another tab has the workbook");
    expect(await second.locator("#workbook-title").innerText()).toBe("Orebook examples (not kept: another tab has it)");
    await second.close();
  });

  test("are given up for the example sheets only when asked", async () => {
    await page.locator(".o-topbar-menu", { hasText: "File" }).click();
    await page.locator(".o-menu-item", { hasText: "Example sheets" }).click();
    await page.getByRole("button", { name: "Go on without saving" }).click();
    await shown("Orebook examples");
    expect((await readAll()).sheets[0]).toBe("Antimony");
  });
});

test("the own file keeps the workbook as it is", async () => {
  await openFile("mine.json", ownFile([{ name: "Only", cells: { A1: "'=1", B1: "=SUM(1;2)" } }]));
  await shown("mine");
  const before = await readAll();
  await page.locator(".o-topbar-menu", { hasText: "File" }).click();
  const saved = await download(() => page.locator(".o-menu-item", { hasText: "Save as .json" }).click());
  expect(saved.name).toBe("mine.json");
  await openFile("copy.json", saved.content);
  await shown("copy");
  expect(await readAll()).toEqual(before);
});
