/** What goes wrong while a workbook is refreshed: the old figures stay whole, nothing of the person's is lost, and the message says what to do. */
import { acceptRefresh, cancelRefresh, startRefresh } from "../../../src/actions/refresh/refresh";
import { refreshState } from "../../../src/actions/refresh/state";
import { dataset } from "../../../src/dataset/current";
import { invented } from "../../dataset/invented-dataset";
import { fill } from "../../workbench/host/open-excel";
import { callOf, inserted } from "../inserting";
import { accepted, at, changesOf, preview, refreshingForEachTest, wholeOf } from "./refreshing";

const book = refreshingForEachTest();
const TABLE = "Orebook_Top_barium_blue";
const CALL = { mineral: "barium blue" };

const FORMULA = '=MINERAL.VALUE("barium blue","Alphaland")';

/** One typed formula and one Orebook table. */
async function workbook(): Promise<void> {
  await fill(book.current, "A1", [[FORMULA, "mine"]]);
  await book.current.select("D1");
  await inserted({ kind: "table", call: callOf("MINERAL.TOP", CALL) });
}

function problem(): string {
  const state = refreshState.get();
  if (state?.kind !== "problem") throw new Error(`No problem: ${JSON.stringify(state)}`);
  return state.text;
}

describe("before anything is written", () => {
  test.each([
    ["offline", () => Promise.reject(new TypeError("Failed to fetch")), /no network.*Try again/],
    ["404", () => Promise.resolve(new Response(null, { status: 404 })), /404.*Try again in a few minutes/],
    ["a sign-in page", () => Promise.resolve(new Response("<html>")), /Sign in/],
  ])("%s", async (_, fetch, message) => {
    await workbook();
    const whole = wholeOf(book.current);
    book.feed.fetch = fetch;
    await startRefresh();
    expect(problem()).toMatch(message);
    expect(problem()).toContain("Dataset 2030.1 stays in use");
    expect(dataset()).toBe(invented);
    expect(wholeOf(book.current)).toEqual(whole);
  });

  test.each(["checking", "reading", "comparing"] as const)("cancelled while %s", async (kind) => {
    await fill(
      book.current,
      "A1",
      Array.from({ length: 5_000 }, (_, row) => [`=MINERAL.VALUE("barium blue","Alphaland")+${row}`]),
    );
    const whole = wholeOf(book.current);
    at((state) => state.kind === kind, cancelRefresh);
    await startRefresh();
    expect(refreshState.get()).toBeUndefined();
    expect(dataset()).toBe(invented);
    expect(wholeOf(book.current)).toEqual(whole);
    await preview();
  });

  test("a cell that is being edited", async () => {
    await workbook();
    book.current.host.editing = true;
    await startRefresh();
    book.current.host.editing = false;
    expect(problem()).toBe("A cell is being edited. Press Enter or Esc in the sheet and try again. Nothing was written.");
  });
});

describe("while it is written", () => {
  test("a cell that is being edited: the formulas keep the old figures", async () => {
    await workbook();
    await preview();
    book.current.host.editing = true;
    await acceptRefresh({ changesSheet: true });
    book.current.host.editing = false;
    expect(problem()).toContain("A cell is being edited. Press Enter or Esc in the sheet and try again.");
    expect(problem()).toContain("Everything is as before: the workbook computes with dataset 2030.1.");
    expect(dataset()).toBe(invented);
    expect((await book.current.values("A1"))[0]).toEqual([30]);
    await preview();
    expect(changesOf(await accepted())[0]).toEqual(["Sheet1!A1", 30, 31, "revision"]);
  });

  test("a sheet that cannot be made: nothing of the tables is written", async () => {
    await workbook();
    const cells = await book.current.values("A1:H4");
    await preview();
    at(
      (state) => state.kind === "writing" && state.step === "writing",
      () => book.current.model.dispatch("CREATE_SHEET", { sheetId: "own", name: "Orebook changes", position: 1 }),
    );
    await acceptRefresh({ changesSheet: true });
    expect(problem()).toMatch(/Everything is as before/);
    expect(await book.current.values("A1:H4")).toEqual(cells);
    expect(await sheets()).toEqual(["Sheet1", "Orebook changes"]);
    expect(await book.current.values("'Orebook changes'!A1")).toEqual([[""]]);
    expect(dataset()).toBe(invented);
  });

  test("a table that is deleted in the last moment: what was written before is taken back", async () => {
    await workbook();
    await book.current.select("D20");
    await inserted({ kind: "table", call: callOf("MINERAL.TOP", { mineral: "fooite" }) });
    const lower = await book.current.formulas("D20:H24");
    await preview();
    at(
      (state) => state.kind === "writing" && state.step === "writing",
      () => {
        const { getters } = book.current.model;
        const sheetId = getters.getActiveSheetId();
        // The lower table is written first; the upper one is gone then.
        book.current.model.dispatch("REMOVE_TABLE", {
          sheetId,
          target: [{ left: 3, right: 6, top: 0, bottom: 2 }],
        });
      },
    );
    await acceptRefresh({ changesSheet: true });
    expect(problem()).toMatch(/no longer in the workbook.*Everything is as before/);
    expect(await book.current.formulas("D20:H24")).toEqual(lower);
    expect((await book.current.values("A1"))[0]).toEqual([30]);
    expect(await sheets()).toEqual(["Sheet1"]);
    expect(dataset()).toBe(invented);
  });

  test("an Excel that cannot merge Undo writes all the same", async () => {
    await workbook();
    book.current.addRequirementSet("ExcelApi", "1.20");
    const globals = globalThis as unknown as { Excel: typeof Excel };
    const { run } = globals.Excel;
    const merged: boolean[] = [];
    globals.Excel.run = ((first: unknown, second?: unknown) => {
      if (typeof first !== "object") return run(first as never);
      merged.push((first as Excel.RunOptions).mergeUndoGroup === true);
      const Refused = OfficeExtension.Error as unknown as new (reason: object) => Error;
      const error = new Refused({ code: "UndoNotSupported", message: "Undo is not supported." });
      return second ? Promise.reject(error) : run(first as never);
    }) as never;
    try {
      await preview();
      expect(changesOf(await accepted(true))).toHaveLength(3);
      expect(merged).toEqual([true]);
    } finally {
      globals.Excel.run = run;
    }
  });
});

describe("what stands in the workbook", () => {
  test("a protected sheet: its table stays as it is and is named, formulas and other tables are refreshed", async () => {
    await workbook();
    await book.current.run(async (context) => {
      const other = context.workbook.worksheets.add("Locked");
      other.activate();
      await context.sync();
    });
    await inserted({ kind: "table", call: callOf("MINERAL.TOP", CALL) });
    await fill(book.current, "J1", [[FORMULA]]);
    await book.current.run(async (context) => {
      context.workbook.worksheets.getItem("Locked").protection.protect();
      await context.sync();
    });
    const locked = await book.current.values("Locked!A1:H4");
    const seen = await preview();
    expect(seen.tables.map(({ problem: why }) => why)).toEqual([
      undefined,
      "Nothing was written to the table: the sheet Locked is protected. Unprotect it (Review, Unprotect Sheet) and refresh again.",
    ]);
    const outcome = await accepted();
    expect(changesOf(outcome).map(([address]) => address)).toEqual(["Sheet1!A1", "Locked!J1", "Sheet1!F2", "Sheet1!G2"]);
    expect((await book.current.values("Locked!J1"))[0]).toEqual([31]);
    expect(await book.current.values("Locked!A1:H4")).toEqual(locked);
  });

  test("a filtered table: hidden rows are refreshed too and stay hidden", async () => {
    await workbook();
    await book.current.run(async (context) => {
      const table = context.workbook.tables.getItem(TABLE);
      table.columns.getItem("Country").filter.applyValuesFilter(["Betaland"]);
      await context.sync();
    });
    await preview();
    await accepted();
    const [hidden, value] = await book.current.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Sheet1").getRange("D2:G2").load("rowHidden,values");
      await context.sync();
      return [range.rowHidden, range.values[0]!];
    });
    expect(hidden).toBe(true);
    expect(value).toEqual([1, "Alphaland", 31, 31 / 36]);
  });

  test("a table that was deleted, one that was moved, and one whose key column was renamed", async () => {
    await workbook();
    await book.current.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("A1:A3").insert("Down");
      context.workbook.worksheets.getItem("Sheet1").getRange("D1:H1").insert("Down");
      await context.sync();
    });
    await preview();
    expect(changesOf(await accepted()).map(([address]) => address)).toEqual(["Sheet1!A4", "Sheet1!F3", "Sheet1!G3"]);

    await fill(book.current, "E2", [["State"]]);
    book.feed.fetch = () => Promise.reject(new TypeError("Failed to fetch"));
    const { goBack } = await import("../../../src/actions/refresh/refresh");
    await goBack();
    await accepted();
    const state = refreshState.get();
    expect(state).toMatchObject({ kind: "done" });
    expect(state?.kind === "done" && state.outcome.tables[0]!.problem).toBe(
      'Nothing was written to the table: its key column "Country", by which rows are found again, is not there. Give the column its name back, or insert the table anew.',
    );
  });

  test("calls inside LET, IF, text and array literals, and a formula longer than 8,000 characters", async () => {
    const long = `=${Array.from({ length: 199 }, () => 'MINERAL.VALUE("barium blue","Alphaland")').join("+")}`;
    expect(long.length).toBeGreaterThan(8_000);
    await fill(book.current, "A1", [
      ['=IF(1=1,MINERAL.VALUE("barium blue","Alphaland"),0)'],
      ['="=MINERAL.VALUE(""barium blue"",""Alphaland"")"'],
      ['=SUM(MINERAL.VALUE({"barium blue","fooite"},"Alphaland"))'],
      [long],
      ["'=MINERAL.VALUE(1)"],
    ]);
    await preview();
    const outcome = await accepted();
    const addresses = changesOf(outcome).map(([address]) => address);
    expect(addresses).toEqual(["Sheet1!A1", "Sheet1!A3", "Sheet1!A4"]);
    expect((await book.current.values("A4"))[0]![0]).toBe(199 * 31);
    expect((await book.current.formulas("A5"))[0]![0]).toBe("=MINERAL.VALUE(1)");
  });

  test("two tables, one below the other: new rows of the upper one do not shift what is written to the lower one", async () => {
    await book.current.select("A1");
    await inserted({ kind: "table", call: callOf("MINERAL.TOP", CALL) });
    await fill(book.current, "A5", [["between"]]);
    await book.current.select("A7");
    await inserted({ kind: "table", call: callOf("MINERAL.TOP", CALL) });
    await fill(book.current, "C12", [[FORMULA]]);
    await preview();
    const outcome = await accepted(true);
    const rows = await book.current.values("A1:E14");
    expect(rows.slice(0, 4).map((row) => row.slice(1, 3))).toEqual([
      ["Country", "Value"],
      ["Alphaland", 31],
      ["Betaland", 10],
      ["Gammaland", 5],
    ]);
    expect(rows[5]![0]).toBe("between");
    expect(rows.slice(7, 11).map((row) => row.slice(1, 3))).toEqual([
      ["Country", "Value"],
      ["Alphaland", 31],
      ["Betaland", 10],
      ["Gammaland", 5],
    ]);
    // Addresses are those at which the cells stand now.
    expect(changesOf(outcome).map(([address]) => address)).toEqual([
      "Sheet1!C14",
      "Sheet1!C2",
      "Sheet1!D2",
      "Sheet1!C9",
      "Sheet1!D9",
    ]);
    expect(rows[13]![2]).toBe(31);
  });
});

async function sheets(): Promise<string[]> {
  return book.current.run(async (context) => {
    const all = context.workbook.worksheets.load("items/name");
    await context.sync();
    return all.items.map(({ name }) => name);
  });
}
