/** Copies that need no add-in, on Microsoft's Excel client. */
import { freeze } from "../../src/actions/freeze";
import { useFeed } from "../../src/actions/workbook-data/the-feed";
import { bundled, dataset } from "../../src/dataset/current";
import { REMEMBERED_TABLES_KEY } from "../../src/workbook/table/remembered-tables";
import { HostError } from "../../workbench/host/wire/errors";
import { workbookForEachTest } from "../excel/open-workbook";
import { refuseMergedUndo } from "../excel/refuse-merged-undo";
import { aFeed } from "../feed/a-feed";
import { answering } from "./answering";
import { callOf, inserted } from "./inserting";

const book = workbookForEachTest();

const RANK = '=MINERAL.RANK("antimony","Tajikistan")';

/** Writes rows from a cell of the sheet in sight on. */
function fill(rows: unknown[][], cell = "A1"): Promise<void> {
  return book.current.run(async (context) => {
    const start = context.workbook.worksheets.getActiveWorksheet().getRange(cell);
    start.getResizedRange(rows.length - 1, rows[0]!.length - 1).formulas = rows;
    await context.sync();
  });
}

const onSheet = (name: string, work: (sheet: Excel.Worksheet) => void) =>
  book.current.run(async (context) => {
    work(context.workbook.worksheets.getItem(name));
    await context.sync();
  });

/** A sheet as it is saved; the engine writes neighbours that are alike in short, so cells are read one by one. */
async function sheetAsSaved(name: string): Promise<object> {
  const data = JSON.parse(JSON.stringify(book.current.model.exportData())) as { sheets: { name: string }[] };
  const comments = Object.entries(await book.current.comments()).filter(([address]) => address.startsWith(`${name}!`));
  return { ...data.sheets.find((sheet) => sheet.name === name)!, comments };
}

const FORBIDDEN = /=|MINERAL|DEAL|_xldudf/;

test("a sheet is copied with values, notes of sources and the works below; the original is as it was, and no formula is left", async () => {
  await fill([
    ["Country", "Rank", "Twice", "Text", ""],
    ["Tajikistan", RANK, "=B2*2", "'=not a formula", '=MINERAL.TOP("antimony",2,"production",2025,,TRUE)'],
    ["China", '=MINERAL.RANK("antimony",A3)', "=1/0", "+3", ""],
  ]);
  await onSheet("Sheet1", (sheet) => {
    sheet.getRange("B2").numberFormat = [["0.00"]];
    sheet.getRange("A1:E1").format.font.bold = true;
    sheet.comments.add("C2", "a person's own words");
    sheet.comments.add("B3", "another's words");
    sheet.getRange("A8:B8").merge();
    sheet.getRange("G:G").columnHidden = true;
    const chart = sheet.charts.add("ColumnClustered", sheet.getRange("A1:B3"));
    chart.name = "Ranks";
    sheet.tables.add("A1:B3", true).name = "Ranks_table";
  });
  const before = await sheetAsSaved("Sheet1");
  const settings = JSON.stringify(book.current.host.settings);
  const { message, questions } = await answering(() => freeze("sheet"), true);
  expect(questions[0]).toMatchObject({ title: "Freeze the sheet Sheet1?", agree: "Freeze" });
  expect(questions[0]!.text).toMatch(
    /^A new sheet Sheet1 \(values\) gets values in the place of 5 formulas, 2 notes with sources, and a list of the works below\. The original stays as it is\. Hidden rows and columns come along, hidden: .* delete the new sheet/,
  );
  expect(message).toMatchObject({
    kind: "done",
    text: "Made the sheet Sheet1 (values): values stand in the place of 5 formulas, with 2 notes. It needs no add-in. The works are listed in 'Sheet1 (values)'!A7:I12. 1 cell has no note of sources, because of a note that is there or because there are too many: the list has the works of all. 1 cell shows an error, as in the original: 'Sheet1 (values)'!C3.",
  });
  expect(await sheetAsSaved("Sheet1")).toEqual(before);
  expect(JSON.stringify(book.current.host.settings)).toBe(settings);
  expect(await book.current.sheetNames()).toEqual(["Sheet1", "Sheet1 (values)"]);
  expect(await book.current.values("'Sheet1 (values)'!A1:H4")).toEqual([
    ["Country", "Rank", "Twice", "Text", "", "", "", ""],
    ["Tajikistan", 3, 6, "=not a formula", "Rank", "Country", "Value", "Share"],
    ["China", 1, "#DIV/0!", "+3", 1, "China", 40000, 4 / 11],
    ["", "", "", "", 2, "Russia", 32000, 16 / 55],
  ]);
  const formulas = await book.current.formulas("'Sheet1 (values)'!A1:J30");
  const typed = formulas.flatMap((row, down) => row.map((cell, right) => ({ cell, down, right })));
  const looksLikeFormula = typed.filter(({ cell }) => FORBIDDEN.test(String(cell)) && !/^https?:/.test(String(cell)));
  expect(looksLikeFormula.map(({ cell }) => cell)).toEqual(["=not a formula"]);
  const comments = await book.current.comments();
  expect(comments["'Sheet1 (values)'!C2"]).toBe("a person's own words");
  expect(comments["'Sheet1 (values)'!B3"]).toBe("another's words");
  expect(comments["'Sheet1 (values)'!B2"]).toMatch(
    /^=MINERAL\.RANK\("antimony","Tajikistan"\)\nSource:\nU\.S\. Geological Survey/,
  );
  const copied = await book.current.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1 (values)");
    const hidden = sheet.getRange("G1").load("columnHidden,numberFormat");
    const rank = sheet.getRange("B2").load("text");
    const charts = sheet.charts.load("items/id");
    const tables = sheet.tables.load("items/name");
    await context.sync();
    return [hidden.columnHidden, rank.text, charts.items.length, tables.items.length, tables.items[0]!.name === "Ranks_table"];
  });
  expect(copied).toEqual([true, [["3.00"]], 1, 1, false]);
  // The copy stays as it is without the add-in: nothing in it is calculated any more.
  expect(await book.current.selected()).toMatch(/^'?Sheet1 \(values\)/);
});

test("figures look as their functions show them: shares, days, thousands; a cell's own format stays", async () => {
  const formulas = [
    [
      '=MINERAL.SHARE("rare earths","China",,2025)',
      '=DEAL.TERM("US-Ukraine","signed")',
      '=MINERAL.VALUE("antimony","China",,2025)',
    ],
    ['=IFERROR(MINERAL.SHARE("rare earths","China",,2025),0)', '=MINERAL.TOP("antimony",2,"production",2025)', ""],
  ];
  await fill(formulas);
  await onSheet("Sheet1", (sheet) => (sheet.getRange("C1").numberFormat = [["0.000"]]));
  const shown = await book.current.text("Sheet1!A1:E3");
  expect(shown[0]!.slice(0, 3)).toEqual(["69.2%", "2025-04-30", "40000.000"]);
  await answering(() => freeze("sheet"), true);
  expect(await book.current.text("'Sheet1 (values)'!A1:E3")).toEqual(shown);
  await onSheet("Sheet1", (sheet) => {
    sheet.activate();
    sheet.getRange("A1:E3").select();
  });
  await answering(() => freeze("selection"), true);
  expect(await book.current.text("'Sheet1 (values) 2'!A1:E3")).toEqual(shown);
});

test("a selection goes onto a new sheet with values, formats and widths, in one Undo; nothing else is in it", async () => {
  await fill([
    ["secret", "Country", "Rank"],
    ["secret", "Tajikistan", RANK],
    ["secret", "China", '=MINERAL.RANK("antimony",B3)'],
  ]);
  await onSheet("Sheet1", (sheet) => {
    sheet.getRange("C2:C3").numberFormat = [["0.0"], ["0.00"]];
    sheet.getRange("B1").format.columnWidth = 123;
    sheet.getRange("B1:C1").format.font.bold = true;
    sheet.getRange("3:3").rowHidden = true;
    sheet.getRange("B2:C3").select();
  });
  const before = await sheetAsSaved("Sheet1");
  const { message, questions } = await answering(() => freeze("selection"), true);
  expect(questions[0]).toMatchObject({ title: "Freeze Sheet1!B2:C3?" });
  expect(questions[0]!.text).toMatch(/Hidden rows and columns come along, hidden: .* Undo takes it back\.$/);
  expect(message?.kind).toBe("done");
  expect(await sheetAsSaved("Sheet1")).toEqual(before);
  expect(await book.current.values("'Sheet1 (values)'!A1:C3")).toEqual([
    ["Tajikistan", 3, ""],
    ["China", 1, ""],
    ["", "", ""],
  ]);
  expect(await book.current.text("'Sheet1 (values)'!B1:B2")).toEqual([["3.0"], ["1.00"]]);
  expect(JSON.stringify(await book.current.values("'Sheet1 (values)'!A1:J30"))).not.toContain("secret");
  const looks = await book.current.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1 (values)");
    const rows = ["1:1", "2:2", "5:5"].map((row) => sheet.getRange(row).load("rowHidden"));
    const width = sheet.getRange("A1").format.load("columnWidth");
    await context.sync();
    return [...rows.map(({ rowHidden }) => rowHidden), Math.round(width.columnWidth)];
  });
  expect(looks).toEqual([false, true, false, 123]);
  book.current.model.dispatch("REQUEST_UNDO");
  expect(await book.current.sheetNames()).toEqual(["Sheet1"]);
});

test("cells that a formula outside of the selection fills are cited", async () => {
  await fill([['=MINERAL.TOP("antimony",3,"production",2025)']]);
  await book.current.select("B2:C3");
  // Without a formula in the selection there is one outside that it needs.
  const { message } = await answering(() => freeze("selection"), true);
  expect(message?.text).toMatch(/^Made the sheet Sheet1 \(values\): .* with 1 note\. .* works are listed/);
  expect(await book.current.values("'Sheet1 (values)'!A1:B2")).toEqual([
    ["Russia", 32000],
    ["Tajikistan", 22000],
  ]);
});

test("of a protected sheet the values go onto a new sheet that is not protected", async () => {
  await fill([["Tajikistan", RANK]], "B3");
  await onSheet("Sheet1", (sheet) => sheet.protection.protect({}, "password"));
  const { message, questions } = await answering(() => freeze("sheet"), true);
  expect(questions[0]!.text).toMatch(/The sheet is protected, and so would be a whole copy of it/);
  expect(message?.kind).toBe("done");
  expect(await book.current.values("'Sheet1 (values)'!B3:C3")).toEqual([["Tajikistan", 3]]);
  await onSheet("Sheet1 (values)", (sheet) => (sheet.getRange("B3").values = [["changed"]]));
});

test("where the structure of the workbook is protected, nothing is asked and the message says what to do", async () => {
  await fill([[RANK]]);
  await book.current.run(async (context) => {
    context.workbook.protection.protect();
    await context.sync();
  });
  const { message } = await answering(() => freeze("sheet"));
  expect(message).toMatchObject({
    kind: "problem",
    text: expect.stringMatching(/Unprotect it \(Review, Protect Workbook\)/) as string,
  });
});

test.each([
  ["an empty sheet", "sheet" as const, [[""]], /^The sheet Sheet1 is empty: there is nothing to freeze\.$/],
  ["an empty selection", "selection" as const, [[""]], /^The selected cells are empty\. Select the cells to freeze/],
  ["a sheet without formulas", "sheet" as const, [["text", 5]], /^Sheet1!A1:B1 has no formulas: it needs no add-in as it is\.$/],
])("%s is told, and no sheet is added", async (_what, kind, rows, text) => {
  await fill(rows);
  const { message } = await answering(() => freeze(kind));
  expect(message?.text).toMatch(text);
  expect(await book.current.sheetNames()).toEqual(["Sheet1"]);
});

test("several selected ranges are refused in words", async () => {
  await fill([[RANK]]);
  const selection = book.current.model.selection;
  selection.selectCell(0, 0);
  selection.addCellToSelection(3, 3);
  const { message } = await answering(() => freeze("selection"));
  expect(message).toMatchObject({ kind: "problem", text: expect.stringMatching(/^Several ranges are selected/) as string });
});

test("a cell that shows #NAME? is repaired first", async () => {
  await fill([['=MINERAL.NOSUCH("antimony")+MINERAL.RANK("antimony","China")']]);
  const { message } = await answering(() => freeze("sheet"));
  expect(message).toMatchObject({
    kind: "problem",
    text: expect.stringMatching(/Sheet1!A1 shows #NAME\?, .* Use Repair first/) as string,
  });
});

test("without agreement, and where the sheet is deleted meanwhile, nothing is made", async () => {
  await fill([[RANK]]);
  expect((await answering(() => freeze("sheet"), false)).message).toBeUndefined();
  expect(await book.current.sheetNames()).toEqual(["Sheet1"]);
  const { message } = await answering(
    () => freeze("sheet"),
    async () => {
      await book.current.run(async (context) => {
        context.workbook.worksheets.add("Other");
        context.workbook.worksheets.getItem("Sheet1").delete();
        await context.sync();
      });
      return true;
    },
  );
  expect(message).toMatchObject({
    kind: "problem",
    text: expect.stringMatching(/Look whether the sheet or table was deleted/) as string,
  });
  expect(await book.current.sheetNames()).toEqual(["Other"]);
});

test("figures that change while the question stands there are frozen as they are then, whatever sheet is in sight", async () => {
  await fill([["China", '=MINERAL.RANK("antimony",A1)']]);
  await answering(
    () => freeze("sheet"),
    async () => {
      await fill([["Tajikistan"]]);
      await book.current.run(async (context) => {
        context.workbook.worksheets.add("Other").activate();
        await context.sync();
      });
      return true;
    },
  );
  expect(await book.current.values("'Sheet1 (values)'!A1:B1")).toEqual([["Tajikistan", 3]]);
});

test("where Excel refuses half way, the copy is gone again", async () => {
  await fill([[RANK]]);
  const { spreadsheet } = (
    book.current.host as unknown as { book: { spreadsheet: { change: (sheetId: string, ...rest: unknown[]) => void } } }
  ).book;
  const change = spreadsheet.change.bind(spreadsheet);
  spreadsheet.change = (sheetId, ...rest) => {
    if (sheetId !== "sheet1") throw new HostError("GeneralException", "no room");
    change(sheetId, ...rest);
  };
  for (const what of ["sheet", "selection"] as const) {
    const { message } = await answering(() => freeze(what), true);
    expect(message).toMatchObject({ kind: "problem", text: expect.stringMatching(/^Excel refused/) as string });
    expect(await book.current.sheetNames()).toEqual(["Sheet1"]);
  }
});

test("names of sheets are unique, and at most 31 letters long", async () => {
  const name = "One sheet with a very long name";
  await fill([[RANK]]);
  await onSheet("Sheet1", (sheet) => (sheet.name = name));
  await answering(() => freeze("sheet"), true);
  await onSheet(name, (sheet) => sheet.activate());
  await answering(() => freeze("sheet"), true);
  expect((await book.current.sheetNames()).sort()).toEqual(
    [name, "One sheet with a ver (values) 2", "One sheet with a very (values)"].sort(),
  );
  for (const each of await book.current.sheetNames()) expect(each.length).toBeLessThanOrEqual(31);
});

test("rows that a filter hides stay hidden in the copy, with their own figures", async () => {
  await fill([
    ["Country", "Rank"],
    ["China", '=MINERAL.RANK("antimony",A2)'],
    ["Tajikistan", '=MINERAL.RANK("antimony",A3)'],
    ["Russia", '=MINERAL.RANK("antimony",A4)'],
  ]);
  await onSheet("Sheet1", (sheet) => {
    const table = sheet.tables.add("A1:B4", true);
    table.columns.getItem("Country").filter.applyValuesFilter(["China", "Russia"]);
  });
  const before = await sheetAsSaved("Sheet1");
  const { questions } = await answering(() => freeze("sheet"), true);
  expect(questions[0]!.text).toContain("Hidden rows and columns come along, hidden");
  expect(await sheetAsSaved("Sheet1")).toEqual(before);
  await onSheet("Sheet1", (sheet) => {
    sheet.activate();
    sheet.getRange("A1:B4").select();
  });
  await answering(() => freeze("selection"), true);
  for (const name of ["Sheet1 (values)", "Sheet1 (values) 2"]) {
    expect(await book.current.values(`'${name}'!A1:B4`)).toEqual([
      ["Country", "Rank"],
      ["China", 1],
      ["Tajikistan", 3],
      ["Russia", 2],
    ]);
    const hidden = await book.current.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(name);
      const rows = [2, 3, 4].map((row) => sheet.getRange(`${row}:${row}`).load("rowHidden"));
      await context.sync();
      return rows.map(({ rowHidden }) => rowHidden);
    });
    expect([name, hidden]).toEqual([name, [false, true, false]]);
  }
});

test("where Excel cannot undo all of it at once, it is made all the same", async () => {
  await fill([[RANK]]);
  const wasMerged = refuseMergedUndo(book.current);
  const { message } = await answering(() => freeze("selection"), true);
  expect([message?.kind, wasMerged()]).toEqual(["done", true]);
  expect(await book.current.sheetNames()).toEqual(["Sheet1", "Sheet1 (values)"]);
  expect(await book.current.formulas("'Sheet1 (values)'!A1")).toEqual([[3]]);
});

describe("an Orebook table", () => {
  const { version, hash } = dataset();

  /** A table of five rows from B3 on. */
  async function insertTable(): Promise<void> {
    await book.current.select("B3");
    await inserted({ kind: "table", call: callOf("MINERAL.TOP", { mineral: "antimony", n: 5 }) });
  }

  /** The rows of the list of works below a copy, without blank cells. */
  async function listed(sheet: string, cells: string): Promise<unknown[][]> {
    const rows = await book.current.values(`'${sheet}'!${cells}`);
    return rows.map((row) => row.filter((cell) => cell !== "")).filter((row) => row.length > 0);
  }

  test("alone on its sheet is frozen, with its works, its cells and the dataset", async () => {
    await insertTable();
    const { message, questions } = await answering(() => freeze("sheet"), true);
    expect(questions[0]!.text).toMatch(
      /^A new sheet Sheet1 \(values\) gets values in the place of 1 Orebook table and a list of the works below\./,
    );
    expect(message!.text).toMatch(
      /^Made the sheet Sheet1 \(values\): values stand in the place of 1 Orebook table\. It needs no add-in\. The works are listed in /,
    );
    const rows = await listed("Sheet1 (values)", "B9:J20");
    expect(rows[0]).toEqual(["Sources"]);
    expect(String(rows[1]![0])).toMatch(`Orebook dataset ${version}, released`);
    expect(rows[2]).toEqual([`SHA-256 ${hash}`]);
    expect(rows[4]!.at(0)).toBe(1);
    expect(String(rows[4]!.at(-1))).toBe("'Sheet1 (values)'!B4:E8");
    // The note with which it was inserted is in the copy.
    expect((await book.current.comments())["'Sheet1 (values)'!B3"]).toContain(`Orebook dataset ${version}`);
  });

  test("of which rows are selected has a note of its sources in the copy, and the selected cells in the list", async () => {
    await insertTable();
    await fill([["Twice"], ["=D4*2"]], "F3");
    await book.current.select("B4:F5");
    const { message } = await answering(() => freeze("selection"), true);
    expect(message!.text).toContain("values stand in the place of 1 formula and 1 Orebook table, with 1 note.");
    const note = (await book.current.comments())["'Sheet1 (values)'!A1"]!;
    expect(note).toMatch(/^=MINERAL\.TOP\("antimony",5\)\nSource:/);
    expect(note).toContain(`Orebook dataset ${version}`);
    const rows = await listed("Sheet1 (values)", "A5:I14");
    expect(String(rows[4]!.at(-1))).toBe("'Sheet1 (values)'!A1:D2");
  });

  test("that is from a dataset that is not here is frozen without works of another in the place of its own", async () => {
    useFeed(aFeed("https://feed.test/data/latest.json", { inUse: dataset, bundled }));
    await insertTable();
    const { host } = book.current;
    const older = JSON.stringify(host.settings[REMEMBERED_TABLES_KEY]).replace(`"dataset":"${version}"`, '"dataset":"2019.1"');
    host.settings = { ...host.settings, [REMEMBERED_TABLES_KEY]: JSON.parse(older) as unknown };
    await answering(() => freeze("sheet"), true);
    const rows = await listed("Sheet1 (values)", "B9:J20");
    expect(rows.map((row) => row[0])).not.toContain(1);
    expect(rows.at(-1)).toEqual([
      "Table Orebook_Top_antimony holds figures of dataset 2019.1, which is not on this computer: its works are not listed.",
    ]);
  });
});
