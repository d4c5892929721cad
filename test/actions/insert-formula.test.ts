/** Formulas are inserted into a workbook under Microsoft's Excel client. */
import { workbookForEachTest } from "../excel/open-workbook";
import { fill } from "../workbench/host/open-excel";
import { callOf, inserted } from "./inserting";

const book = workbookForEachTest();

const rank = callOf("MINERAL.RANK", { mineral: "antimony", country: "Tajikistan" });
const top = callOf("MINERAL.TOP", { mineral: "antimony", n: 3 });

test("a formula goes to the selection's first cell, in two round trips, and is selected", async () => {
  await book.current.select("B2:C5");
  book.current.trips();
  const { done, message } = await inserted({ kind: "formula", call: rank });
  const trips = book.current.trips();
  expect([done, message]).toEqual([true, { kind: "done", text: "Wrote MINERAL.RANK to Sheet1!B2 (1 cell)." }]);
  expect(trips).toHaveLength(2);
  expect(await book.current.formulas("B2:C3")).toEqual([
    ['=MINERAL.RANK("antimony","Tajikistan")', ""],
    ["", ""],
  ]);
  expect(await book.current.selected()).toBe("Sheet1!B2");
});

test("what a formula fills is counted, selected and calculated", async () => {
  await book.current.select("B2");
  const { message } = await inserted({ kind: "formula", call: top });
  expect(message?.text).toBe("Wrote MINERAL.TOP to Sheet1!B2:E4 (12 cells).");
  expect(await book.current.selected()).toBe("Sheet1!B2:E4");
  expect((await book.current.values("B2:C2"))[0]![0]).toBe(1);
});

test("filled cells are replaced only after asking, with their number", async () => {
  await fill(book.current, "C3", [["mine", 7]]);
  await book.current.select("B2");
  const cancelled = await inserted({ kind: "formula", call: top }, false);
  expect(cancelled.done).toBe(false);
  expect(cancelled.questions.map(({ title, text }) => [title, text])).toEqual([
    ["Overwrite 2 filled cells?", "Sheet1!B2:E4 has 2 filled cells. What they hold will be replaced."],
  ]);
  expect(await book.current.values("B2:D3")).toEqual([
    ["", "", ""],
    ["", "mine", 7],
  ]);
  expect(cancelled.message).toBeUndefined();

  const agreed = await inserted({ kind: "formula", call: top }, true);
  expect(agreed.done).toBe(true);
  expect(agreed.message?.text).toBe("Wrote MINERAL.TOP to Sheet1!B2:E4 (12 cells).");
  expect((await book.current.values("C3"))[0]![0]).not.toBe("mine");
});

test("cells that were filled while the question stood there are asked about too", async () => {
  await fill(book.current, "C3", [["mine"]]);
  await book.current.select("B2");
  let asked = 0;
  const { questions } = await inserted({ kind: "formula", call: top }, async () => {
    asked += 1;
    if (asked === 1) await fill(book.current, "D4", [["new"]]);
    await book.current.select("A1");
    return asked === 1;
  });
  expect(questions.map(({ title }) => title)).toEqual(["Overwrite 1 filled cell?", "Overwrite 2 filled cells?"]);
  expect(await book.current.values("D4")).toEqual([["new"]]);
  expect(await book.current.values("B2")).toEqual([[""]]);
});

test("a formula whose answer is an error is inserted, and its reason is told", async () => {
  const call = callOf("MINERAL.RANK", { mineral: "antimony", country: "Luxembourg" });
  const { message } = await inserted({ kind: "formula", call });
  expect(message?.text).toMatch(/^Wrote MINERAL\.RANK to Sheet1!A1 \(1 cell\)\. It answers #N\/A .*Luxembourg/);
});

test("a protected sheet is left as it is", async () => {
  await book.current.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().protection.protect();
    await context.sync();
  });
  const { done, message } = await inserted({ kind: "formula", call: rank });
  expect([done, message?.kind]).toEqual([false, "problem"]);
  expect(message?.text).toBe(
    "The sheet Sheet1 is protected. Unprotect it (Review, Unprotect Sheet), or select a cell of another sheet.",
  );
  expect(await book.current.values("A1")).toEqual([[""]]);
});

test("a cell that is being edited is told of", async () => {
  book.current.host.editing = true;
  const { message } = await inserted({ kind: "formula", call: rank });
  book.current.host.editing = false;
  expect(message).toEqual({
    kind: "problem",
    text: "A cell is being edited. Press Enter or Esc in the sheet and try again.",
  });
  expect(await book.current.values("A1")).toEqual([[""]]);
});

test("what goes beyond the sheet's edge is refused, with the way out", async () => {
  await book.current.select("XFC1");
  const right = await inserted({ kind: "formula", call: top });
  expect(right.message?.text).toBe(
    "MINERAL.TOP takes 3 rows and 4 columns, and from Sheet1!XFC1 on that is beyond the last cell of the sheet, in column 16,384 (XFD). Select a cell further to the left.",
  );
});

test("an answer that another formula fills is left whole", async () => {
  await book.current.select("B2");
  await inserted({ kind: "formula", call: top });
  await book.current.select("C3");
  const { done, message } = await inserted({ kind: "formula", call: rank });
  expect(done).toBe(false);
  expect(message?.text).toBe(
    "The answer of the formula in Sheet1!B2 fills cells of Sheet1!C3, and writing there would turn it into #SPILL!. Select an empty place.",
  );
});

test("a formula that fills cells takes the place of the one before it, after asking", async () => {
  await book.current.select("B2");
  await inserted({ kind: "formula", call: top });
  const again = await inserted({ kind: "formula", call: callOf("MINERAL.TOP", { mineral: "antimony", n: 2 }) }, true);
  expect(again.questions[0]?.title).toBe("Overwrite 8 filled cells?");
  expect(again.message?.text).toBe("Wrote MINERAL.TOP to Sheet1!B2:E3 (8 cells).");
  expect(await book.current.values("B4")).toEqual([[""]]);
});

test("an answer of several cells does not go into a table; one cell does", async () => {
  await fill(book.current, "A1", [
    ["a", "b"],
    [1, 2],
    [3, 4],
  ]);
  await book.current.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().tables.add("A1:B3", true).name = "Mine";
    await context.sync();
  });
  await book.current.select("B2");
  const spill = await inserted({ kind: "formula", call: top });
  expect(spill.message?.text).toBe(
    "The table Mine has cells of Sheet1!B2:E4, and a formula that fills several cells cannot stand in a table. Select a place beside or below it.",
  );
  expect((await inserted({ kind: "formula", call: rank }, true)).done).toBe(true);
});

describe("a finished formula", () => {
  test("with references counts the cells that are said", async () => {
    await fill(book.current, "A1", [["antimony"]]);
    await book.current.select("B2");
    const { message } = await inserted({ kind: "text", formula: "=MINERAL.TOP(A1,2)", size: { rows: 2, columns: 4 } });
    expect(message?.text).toBe("Wrote MINERAL.TOP to Sheet1!B2:E3 (8 cells).");
  });

  test("takes the place of the call that was edited, and of nothing else", async () => {
    const formula = '=1+MINERAL.RANK("antimony","Tajikistan")*2';
    await fill(book.current, "B2", [[formula]]);
    await book.current.select("D9");
    const edits = { address: "Sheet1!B2", formula, start: 3 };
    const { message, questions } = await inserted({ kind: "text", formula: '=MINERAL.RANK("antimony","China")', edits });
    expect([message?.text, questions]).toEqual(["Wrote MINERAL.RANK to Sheet1!B2 (1 cell).", []]);
    expect(await book.current.formulas("B2")).toEqual([['=1+MINERAL.RANK("antimony","China")*2']]);
  });

  test("is not written where the cell has changed meanwhile", async () => {
    await fill(book.current, "B2", [["=1+1"]]);
    const edits = { address: "Sheet1!B2", formula: '=MINERAL.RANK("antimony","Tajikistan")', start: 1 };
    const { done, message } = await inserted({ kind: "text", formula: '=MINERAL.RANK("antimony","China")', edits });
    expect(done).toBe(false);
    expect(message?.text).toMatch(
      /^Sheet1!B2 has changed since its formula was read: it holds =1\+1 now\. Nothing was written\./,
    );
    expect(await book.current.formulas("B2")).toEqual([["=1+1"]]);
  });

  test("grows over what is beside it only after asking", async () => {
    await book.current.select("B2");
    await inserted({ kind: "formula", call: callOf("MINERAL.TOP", { mineral: "antimony", n: 2 }) });
    await fill(book.current, "B4", [["mine"]]);
    const formula = '=MINERAL.TOP("antimony",2)';
    const edited = await inserted(
      {
        kind: "text",
        formula: '=MINERAL.TOP("antimony",3)',
        size: { rows: 3, columns: 4 },
        edits: { address: "Sheet1!B2", formula, start: 1 },
      },
      true,
    );
    expect(edited.questions.map(({ title }) => title)).toEqual(["Overwrite 1 filled cell?"]);
    expect((await book.current.values("B4"))[0]).toEqual([3]);
  });
});

test("a sheet that is deleted meanwhile is told of", async () => {
  await book.current.run(async (context) => {
    context.workbook.worksheets.add("Other");
    await context.sync();
  });
  await fill(book.current, "A1", [["mine"]]);
  const { message } = await inserted({ kind: "formula", call: rank }, async () => {
    await book.current.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").delete();
      await context.sync();
    });
    return true;
  });
  expect(message?.text).toMatch(/no longer in the workbook/);
});
