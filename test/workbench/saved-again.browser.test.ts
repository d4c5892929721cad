/** What a file of Excel holds and the spreadsheet has no place for, or writes otherwise: a workbook that is saved again has it still. */
import "../../workbench/page/group-by";
import type { Frame, Page } from "playwright-core";
import { WorkbenchPage } from "../../workbench/driver";
import { excelFile, withParts } from "./excel-file";
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
async function open(file: Buffer): Promise<void> {
  await openInPlace(page, `again${++number}`, file);
  await workbench.goToSheet("Model");
}

async function save() {
  const { content } = await download(page, () => page.click("#save-file"));
  const parts = partsOf(content);
  expect(packageProblems(parts)).toEqual([]);
  const sheet = parts["xl/worksheets/sheet1.xml"]!;
  const cell = (name: string) => new RegExp(`<c r="${name}"[^>]*?(?:/>|>[\\s\\S]*?</c>)`).exec(sheet)?.[0] ?? "";
  const read = (name: string) => [
    / t="(\w+)"/.exec(cell(name))?.[1],
    /<f[^>]*>([^<]*)/.exec(cell(name))?.[1],
    /<v[^>]*>([^<]*)/.exec(cell(name))?.[1],
  ];
  return { content, parts, sheet, read };
}

const at = async (cell: string) => [await workbench.readContent(cell), (await workbench.readCell(cell)).value];

/** Writes what stands in the cells into them again, as Repair does. */
const enterAgain = (cells: Record<string, string>) =>
  frame.evaluate(
    (formulas) =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Model");
        for (const [address, formula] of Object.entries(formulas)) sheet.getRange(address).formulas = [[formula]];
        await context.sync();
      }),
    cells,
  );

describe("formulas with a name that is not defined", () => {
  const FORMULAS = {
    A2: "NOSUCHNAME+1",
    A3: 'NOSUCHNAME+_xldudf_SAMPLE_RANK("cobalt")',
    A4: "IF(NOSUCHNAME,1,2)",
    A6: "A2+1",
    A7: "SUM(A6,1)",
  };

  test("are saved as formulas, and so are those that depend on them", async () => {
    await open(excelFile(""));
    for (const [cell, formula] of Object.entries(FORMULAS))
      await workbench.typeFormula(cell, `=${formula.replace("_xldudf_SAMPLE_RANK", "SAMPLE.RANK")}`);
    const { read } = await save();
    for (const [cell, formula] of Object.entries(FORMULAS)) expect([cell, ...read(cell)]).toEqual([cell, "e", formula, "#NAME?"]);
  });

  test("and those that Excel would refuse are texts, which take no others with them", async () => {
    await open(excelFile('<row r="1"><c r="A1"><v>1</v></c></row>'));
    await workbench.typeFormula("A2", "=SUMIF(1,1)");
    await workbench.typeFormula("A3", "=A2+1");
    await workbench.typeFormula("A4", "=SORT(5)");
    const { read, sheet } = await save();
    expect(read("A2").slice(0, 2)).toEqual(["inlineStr", undefined]);
    expect(sheet).toContain("=SUMIF(1,1)");
    expect(read("A3")).toEqual(["e", "A2+1", "#VALUE!"]);
    expect(read("A4")).toEqual(["e", "_xlfn._xlws.SORT(5)", "#VALUE!"]);
  });
});

test("a wrong number of arguments for the add-in makes no text of a formula with newer functions", async () => {
  await open(excelFile('<row r="1"><c r="A1"><v>1</v></c></row>'));
  await workbench.typeFormula("A2", "=CONCAT(SAMPLE.RANK(1,2,3,4,5,6))");
  await workbench.typeFormula("A3", "=LET(x,SAMPLE.RANK(1,2,3,4,5,6),x)");
  const { read } = await save();
  expect(read("A2")).toEqual(["e", "_xlfn.CONCAT(_xldudf_SAMPLE_RANK(1,2,3,4,5,6))", "#VALUE!"]);
  expect(read("A3")[1]).toBe("_xlfn.LET(_xlpm.x,_xldudf_SAMPLE_RANK(1,2,3,4,5,6),_xlpm.x)");
});

test("functions of Excel that the engine would write as values are formulas", async () => {
  await open(excelFile('<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>400</v></c></row>'));
  await workbench.typeFormula("A2", "=YEARFRAC(A1,B1)");
  await workbench.typeFormula("A3", "=OFFSET(A1,0,1)");
  await workbench.typeFormula("A4", "=FILTER(A1:B1,A1:B1>1)");
  const { read } = await save();
  expect(read("A2")[1]).toBe("YEARFRAC(A1,B1)");
  expect(read("A3").slice(1)).toEqual(["OFFSET(A1,0,1)", "400"]);
  expect(read("A4").slice(1)).toEqual(["_xlfn._xlws.FILTER(A1:B1,A1:B1&gt;1)", "400"]);
});

test("error constants stay errors", async () => {
  const ERRORS = ["#N/A", "#REF!", "#DIV/0!", "#VALUE!", "#NAME?", "#NUM!", "#NULL!"];
  const rows = ERRORS.map((error, index) => `<row r="${index + 1}"><c r="A${index + 1}" t="e"><v>${error}</v></c></row>`);
  await open(excelFile([...rows, '<row r="9"><c r="A9" t="s"><v>0</v></c></row>'].join(""), ["<t>#N/A</t>"]));
  await workbench.typeFormula("B1", "#N/A");
  await workbench.typeFormula("B2", "=ISERROR(A2)");
  await frame.evaluate(() =>
    Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Model").getRange("C1:C2");
      range.values = [["#REF!"], ["#DIV/0!"]];
      await context.sync();
    }),
  );
  expect((await workbench.readCell("B2")).value).toBe(true);
  const { read } = await save();
  ERRORS.forEach((error, index) => expect(read(`A${index + 1}`)).toEqual(["e", undefined, error]));
  expect(read("A9")[0]).toBe("s");
  expect([read("B1"), read("C1"), read("C2")]).toEqual([
    ["e", undefined, "#N/A"],
    ["e", undefined, "#REF!"],
    ["e", undefined, "#DIV/0!"],
  ]);
});

describe("a sheet with an apostrophe in its name", () => {
  const file = withParts(
    excelFile(
      `<row r="1"><c r="A1"><f>'It''s'!A1*2</f><v>6</v></c><c r="B1"><f>_xldudf_SAMPLE_RANK('It''s'!B1)</f><v>7</v></c></row>
       <row r="2"><c r="A2"><f>SUM('It''s'!$A$1:A2)</f><v>7</v></c><c r="B2"><f>Price*2</f><v>6</v></c></row>
       <row r="3"><c r="A3"><f>'It''s'!A1*3</f><v>9</v></c></row><row r="4"><c r="A4"><f>'It''s'!A2*3</f><v>21</v></c></row>`,
    ),
    (parts) => ({
      "xl/workbook.xml": parts["xl/workbook.xml"]!.replace('name="Notes"', `name="It's"`)
        .replace("Model!$B$1", "'It''s'!$A$1")
        .replace("Notes!", "'It''s'!")
        .replace('"Factor"', '"Price"'),
      "xl/worksheets/sheet2.xml": parts["xl/worksheets/sheet2.xml"]!.replace(
        /<sheetData>.*<\/sheetData>/,
        '<sheetData><row r="1"><c r="A1"><v>3</v></c><c r="B1" t="inlineStr"><is><t>cobalt</t></is></c></row><row r="2"><c r="A2"><v>4</v></c></row></sheetData>',
      ),
    }),
  );

  test("is found by formulas and names, also over a reload of the page", async () => {
    await open(file);
    const all = () => Promise.all(["A1", "B1", "A2", "B2", "A3", "A4"].map(at));
    const expected = [
      ["='It''s'!A1*2", 6],
      ["=SAMPLE.RANK('It''s'!B1)", 7],
      ["=SUM('It''s'!$A$1:A2)", 7],
      ["=Price*2", 6],
      ["='It''s'!A1*3", 9],
      ["='It''s'!A2*3", 12],
    ];
    expect(await all()).toEqual(expected);
    await workbench.typeFormula("C1", "='It''s'!A2");
    expect(await at("C1")).toEqual(["='It''s'!A2", 4]);
    await page.waitForTimeout(1500);
    page.once("dialog", (dialog) => void dialog.accept());
    await page.reload();
    await page.waitForFunction(() => "workbench" in window);
    frame = await workbench.paneFrame();
    await workbench.goToSheet("Model");
    expect(await all()).toEqual(expected);
  });

  test("is found by the add-in, and after rows were inserted in it", async () => {
    const read = await frame.evaluate(() =>
      Excel.run(async (context) => {
        const { worksheets } = context.workbook;
        worksheets.getItem("It's").getRange("1:1").insert("Down");
        worksheets.getItem("Model").getRange("D1").formulas = [["='It''s'!A3+1"]];
        const range = worksheets.getItem("Model").getRange("A1:D1").load("formulas,values");
        const other = worksheets.getItem("It's").getRange("A2").load("address");
        await context.sync();
        return [range.formulas[0], range.values[0], other.address];
      }),
    );
    expect(read).toEqual([
      ["='It''s'!A2*2", "=SAMPLE.RANK('It''s'!B2)", "='It''s'!A3", "='It''s'!A3+1"],
      [6, 7, 4, 5],
      "'It''s'!A2",
    ]);
  });

  test("goes back into the file with its references", async () => {
    const { read, parts } = await save();
    expect(read("A1")).toEqual(["n", "'It''s'!A2*2", "6"]);
    expect(read("B1")).toEqual(["n", "_xldudf_SAMPLE_RANK('It''s'!B2)", "7"]);
    expect(parts["xl/workbook.xml"]).toContain("'It''s'!$A$2");
  });
});

describe("what keeps others out", () => {
  const PROTECTION =
    'algorithmName="SHA-512" hashValue="Zm9v" saltValue="YmFy" spinCount="100000" sheet="1" objects="1" scenarios="1" formatCells="0" sort="0"';
  const file = withParts(excelFile('<row r="1"><c r="A1"><v>1</v></c></row>'), (parts) => ({
    "xl/workbook.xml": parts["xl/workbook.xml"]!.replace('name="Notes"', 'name="Notes" state="veryHidden"').replace(
      "<sheets>",
      '<workbookProtection workbookPassword="CC1A" lockStructure="1"/><sheets>',
    ),
    "xl/worksheets/sheet1.xml": parts["xl/worksheets/sheet1.xml"]!.replace(
      "</sheetData>",
      `</sheetData><sheetProtection ${PROTECTION}/>`,
    ),
  }));
  const sheets = () =>
    frame.evaluate(() =>
      Excel.run(async (context) => {
        const { worksheets, protection } = context.workbook;
        protection.load("protected");
        worksheets.load("items/name,items/visibility,items/protection/protected,items/protection/options");
        await context.sync();
        return {
          structure: protection.protected,
          sheets: worksheets.items.map(({ name, visibility, protection: own }) => [
            name,
            visibility,
            own.protected,
            own.protected && [own.options.allowFormatCells, own.options.allowSort, own.options.allowInsertRows],
          ]),
        };
      }),
    );

  test("is known to the add-in, and saved as it came", async () => {
    await open(file);
    expect(await sheets()).toEqual({
      structure: true,
      sheets: [
        ["Notes", "VeryHidden", false, false],
        ["Model", "Visible", true, [true, true, false]],
      ],
    });
    const { parts, sheet } = await save();
    expect(parts["xl/workbook.xml"]).toMatch(
      /<sheet [^>]*name="Notes"[^>]*state="veryHidden"|<sheet [^>]*state="veryHidden"[^>]*name="Notes"/,
    );
    expect(parts["xl/workbook.xml"]).toContain('<workbookProtection workbookPassword="CC1A" lockStructure="1"/>');
    const attributes = /<sheetProtection ([^/]*)\/>/.exec(sheet)![1]!.trim().split(" ").sort();
    expect(attributes).toEqual(PROTECTION.split(" ").sort());
  });

  test("is a plain lock again once it was taken off, and a hidden sheet is only hidden once it was shown", async () => {
    const refused = await frame.evaluate(() =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem("Model").protection.unprotect("guess");
        await context.sync();
      }).then(
        () => "",
        (error: { code: string }) => error.code,
      ),
    );
    expect(refused).toBe("NotImplemented");
    await page.evaluate(() => {
      // eslint-disable-next-line @typescript-eslint/no-explicit-any
      const { model } = (window as any).workbench;
      const [notes, sheetId] = model.getters.getSheetIds();
      for (const type of ["UNLOCK_SHEET", "LOCK_SHEET"]) model.dispatch(type, { sheetId });
      for (const type of ["SHOW_SHEET", "HIDE_SHEET"]) model.dispatch(type, { sheetId: notes });
    });
    expect((await sheets()).sheets).toEqual([
      ["Notes", "Hidden", false, false],
      ["Model", "Visible", true, [false, false, false]],
    ]);
    const { parts, sheet } = await save();
    expect(sheet).toMatch(/<sheetProtection sheet="1" objects="1" scenarios="1"\/>/);
    expect(parts["xl/workbook.xml"]).toContain('state="hidden"');
  });
});

test("cells that are not locked stay so, blank ones and those that have moved too", async () => {
  const rows = `<row r="1"><c r="A1"><v>1</v></c><c r="B1" s="1"><v>0.5</v></c></row>
    <row r="4"><c r="B4" s="1"/><c r="C4" s="1"/><c r="D4"><v>4</v></c></row>`;
  const file = withParts(excelFile(rows), (parts) => ({
    "xl/styles.xml": parts["xl/styles.xml"]!.replace(
      '<xf numFmtId="10" fontId="0" fillId="0" borderId="0"/>',
      '<xf numFmtId="10" fontId="0" fillId="0" borderId="0" applyProtection="1"><protection locked="0"/></xf>',
    ),
  }));
  await open(file);
  await frame.evaluate(() =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Model");
      sheet.getRange("3:3").insert("Down");
      sheet.protection.protect();
      await context.sync();
    }),
  );
  const { parts, sheet, content } = await save();
  const formats = /<cellXfs[^>]*>([\s\S]*)<\/cellXfs>/
    .exec(parts["xl/styles.xml"]!)![1]!
    .match(/<xf\b[^>]*?(?:\/>|>[\s\S]*?<\/xf>)/g)!;
  const free = [...sheet.matchAll(/<c r="([A-Z]+\d+)"(?: s="(\d+)")?/g)]
    .filter(([, , style = "0"]) => formats[Number(style)]!.includes('<protection locked="0"/>'))
    .map(([, cell]) => cell);
  expect(free).toEqual(["B1", "B5", "C5"]);
  expect(formats.filter((format) => format.includes("protection"))).toEqual(
    expect.arrayContaining([expect.stringContaining('numFmtId="10"')]),
  );
  await open(content);
  expect((await save()).sheet).toBe(sheet);
});

test("a password and what is allowed, set by an add-in, are in the file, and asked for when it is opened again", async () => {
  await open(excelFile('<row r="1"><c r="A1"><v>1</v></c></row>'));
  await frame.evaluate(() =>
    Excel.run(async (context) => {
      const { protection } = context.workbook.worksheets.getItem("Model");
      protection.protect({ allowSort: true, allowEditObjects: true, selectionMode: "Unlocked" }, "password");
      context.workbook.protection.protect();
      await context.sync();
    }),
  );
  const { content, sheet, parts } = await save();
  expect(sheet).toContain('<sheetProtection password="83AF" sheet="1" scenarios="1" sort="0" selectLockedCells="1"/>');
  expect(parts["xl/workbook.xml"]).toContain('<workbookProtection lockStructure="1"/>');
  await open(content);
  const unprotect = (password: string) =>
    frame.evaluate(
      (given) =>
        Excel.run(async (context) => {
          const { protection } = context.workbook.worksheets.getItem("Model");
          protection.load("options");
          protection.unprotect(given);
          await context.sync();
          const { allowSort, allowFormatCells, allowEditObjects, selectionMode } = protection.options;
          return [allowSort, allowFormatCells, allowEditObjects, selectionMode];
        }).catch((error: { code: string }) => error.code),
      password,
    );
  expect(await unprotect("guess")).toBe("AccessDenied");
  expect(await unprotect("password")).toEqual([true, false, true, "Unlocked"]);
});

describe("formulas that the spreadsheet cannot calculate, entered again", () => {
  const STORED = {
    A1: '_xlfn.LET(_xlpm.x,_xldudf_SAMPLE_RANK("cobalt"),_xlpm.x*2)',
    A2: '_xlfn.SINGLE(_xldudf_SAMPLE_RANK("cobalt"))',
    A3: '_xldudf_OTHER_ADDIN("a")+_xldudf_SAMPLE_RANK("cobalt")',
    A4: "_xlfn.MAP(B1:B2,_xlfn.LAMBDA(_xlpm.y,_xlpm.y+_xlfn.CONCAT(1,2)))",
    A5: "_xlfn.BYROW(_xlfn._xlws.SORT(B1:B3),_xlfn.LAMBDA(_xlpm.line,_xldudf_SAMPLE_RANK(_xlpm.line)))",
  };
  const typed = (stored: string) =>
    `=${stored.replaceAll(/_xl(fn|pm|ws)\./g, "").replaceAll("_xldudf_SAMPLE_RANK", "SAMPLE.RANK")}`;

  test("are written as Excel reads them", async () => {
    const cells = Object.entries(STORED).map(
      ([cell, formula], index) =>
        `<row r="${index + 1}"><c r="${cell}" t="e"><f>${formula.replaceAll('"', "&quot;")}</f><v>#NAME?</v></c></row>`,
    );
    await open(excelFile(cells.join("")));
    await enterAgain(Object.fromEntries(Object.entries(STORED).map(([cell, stored]) => [cell, typed(stored)])));
    const { read } = await save();
    for (const [cell, formula] of Object.entries(STORED)) expect([cell, ...read(cell)]).toEqual([cell, "e", formula, "#NAME?"]);
  });
});

test("nothing of all that left an error on the console", () => expect(workbench.consoleErrors).toEqual([]));
