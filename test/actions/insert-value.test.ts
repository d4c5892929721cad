/** Values, tables, charts and input cells are inserted into a workbook under Microsoft's Excel client. */
import { dataset } from "../../src/dataset/current";
import { answerOf } from "../../src/workbook/worksheet-call";
import { REMEMBERED_TABLES_KEY } from "../../src/workbook/table/remembered-tables";
import { workbookForEachTest } from "../excel/open-workbook";
import { fill } from "../workbench/host/open-excel";
import { callOf, inserted } from "./inserting";

const book = workbookForEachTest();

const value = callOf("MINERAL.VALUE", { mineral: "antimony", country: "Tajikistan" });
const top = callOf("MINERAL.TOP", { mineral: "antimony", n: 3 });
const { version } = dataset();

const settings = () =>
  book.current.run(async (context) => {
    const setting = context.workbook.settings.getItemOrNullObject(REMEMBERED_TABLES_KEY).load("value");
    await context.sync();
    return setting.isNullObject ? undefined : (setting.value as unknown);
  });
const tables = () =>
  book.current.run(async (context) => {
    const { tables } = context.workbook;
    tables.load("items/name");
    await context.sync();
    return tables.items.map(({ name }) => name);
  });

describe("a value", () => {
  test("stands as a number in its format, with its source in a comment", async () => {
    await book.current.select("B2");
    book.current.trips();
    const { message } = await inserted({ kind: "value", call: value });
    expect(book.current.trips()).toHaveLength(2);
    expect(message?.text).toBe("Wrote the value of MINERAL.VALUE to Sheet1!B2 (1 cell) with its source in a note.");
    const answer = answerOf(value, dataset())[0]![0] as { number: number };
    expect(await book.current.formulas("B2")).toEqual([[answer.number]]);
    expect(await book.current.text("B2")).toEqual([[answer.number.toLocaleString("en-US")]]);
    const note = (await book.current.comments())["Sheet1!B2"]!;
    expect(note.split("\n")).toEqual([
      '=MINERAL.VALUE("antimony","Tajikistan")',
      "Unit: t Sb content",
      "Source:",
      expect.stringMatching(/^U\.S\. Geological Survey, .* Row \d+\. Licence: /),
      `Orebook dataset ${version}`,
    ]);
  });

  test("that is missing is refused with the reason, and nothing is written", async () => {
    const call = callOf("MINERAL.VALUE", { mineral: "antimony", country: "Luxembourg" });
    const { done, message } = await inserted({ kind: "value", call });
    expect([done, message?.kind]).toEqual([false, "problem"]);
    expect(message?.text).toMatch(/^There is no figure to insert\. .*Luxembourg/);
    expect(await book.current.values("A1")).toEqual([[""]]);
  });

  test("in a cell with a person's comment keeps it; Orebook's own is replaced", async () => {
    await book.current.run(async (context) => {
      context.workbook.comments.add("Sheet1!B2", "Ask Anna");
      await context.sync();
    });
    await book.current.select("B2");
    expect((await inserted({ kind: "value", call: value })).done).toBe(true);
    const replies = await book.current.run(async (context) => {
      const comment = context.workbook.comments.getItemByCell("Sheet1!B2").load("content,replies/items/content");
      await context.sync();
      return [comment.content, ...comment.replies.items.map(({ content }) => content)];
    });
    expect(replies).toEqual(["Ask Anna", expect.stringContaining("Orebook dataset")]);

    await book.current.select("B4");
    await inserted({ kind: "value", call: value });
    const rank = callOf("MINERAL.RANK", { mineral: "antimony", country: "Tajikistan" });
    await inserted({ kind: "value", call: rank }, true);
    expect((await book.current.comments())["Sheet1!B4"]).toMatch(/^=MINERAL\.RANK\(/);
  });

  test("of a block keeps what is missing as #N/A, and the note says why", async () => {
    const call = callOf("MINERAL.SERIES", { mineral: "gallium", country: "United States", from: 2020 });
    const answer = answerOf(call, dataset());
    const { message } = await inserted({ kind: "value", call });
    const written = await book.current.values(`A1:B${answer.length}`);
    expect(written.map(([year]) => year)).toEqual(answer.map(([year]) => year));
    expect(message?.text).toMatch(/^Wrote the value/);
  });
});

describe("a table", () => {
  test("has headers, formats, a name, its source, and is remembered", async () => {
    await book.current.select("B2");
    book.current.trips();
    const { message } = await inserted({ kind: "table", call: top });
    expect(book.current.trips()).toHaveLength(2);
    expect(message?.text).toBe("Wrote MINERAL.TOP as table Orebook_Top_antimony to Sheet1!B2:E5 (16 cells).");
    expect((await book.current.values("B2:E2"))[0]).toEqual(["Rank", "Country", "Value", "Share"]);
    const [first] = answerOf(top, dataset()) as unknown as [[number, string, { number: number }, { number: number }]];
    expect((await book.current.values("B3:E3"))[0]).toEqual([first[0], first[1], first[2].number, first[3].number]);
    expect((await book.current.text("D3:E3"))[0]).toEqual([
      first[2].number.toLocaleString("en-US"),
      `${(first[3].number * 100).toFixed(1)}%`,
    ]);
    expect(await book.current.selected()).toBe("Sheet1!B2:E5");
    expect(await tables()).toEqual(["Orebook_Top_antimony"]);
    expect((await book.current.comments())["Sheet1!B2"]).toMatch(/^=MINERAL\.TOP\("antimony",3\)\nUnit: t Sb content\nSource/);
    expect(await settings()).toEqual({
      version: 1,
      tables: [
        {
          name: "Orebook_Top_antimony",
          function: "MINERAL.TOP",
          given: { mineral: "antimony", n: 3 },
          columns: ["Rank", "Country", "Value", "Share"],
          keys: ["Country"],
          dataset: version,
        },
      ],
    });
  });

  test("a second one has a name of its own, and both are remembered", async () => {
    await inserted({ kind: "table", call: top });
    await book.current.select("G1");
    await inserted({ kind: "table", call: top });
    expect((await tables()).sort()).toEqual(["Orebook_Top_antimony", "Orebook_Top_antimony_2"]);
    expect(((await settings()) as { tables: { name: string }[] }).tables.map(({ name }) => name)).toEqual([
      "Orebook_Top_antimony",
      "Orebook_Top_antimony_2",
    ]);
  });

  test("does not overlap another, and nothing is written", async () => {
    await inserted({ kind: "table", call: top });
    await book.current.select("B3");
    const { done, message } = await inserted({ kind: "table", call: callOf("MINERAL.TOP", { mineral: "tin", n: 2 }) });
    expect(done).toBe(false);
    expect(message?.text).toBe(
      "The table Orebook_Top_antimony has cells of Sheet1!B3:E5, and tables cannot overlap. Select a place beside or below it.",
    );
    expect(await tables()).toHaveLength(1);
  });

  test("what the workbook remembers from a newer version is left as it is", async () => {
    const newer = { version: 2, other: true };
    await book.current.run(async (context) => {
      context.workbook.settings.add(REMEMBERED_TABLES_KEY, newer);
      await context.sync();
    });
    const { done, message } = await inserted({ kind: "table", call: top });
    expect([done, message?.text]).toEqual([false, expect.stringMatching(/newer version of Orebook/)]);
    expect(await settings()).toEqual(newer);
    expect(await book.current.values("A1")).toEqual([[""]]);
  });

  test("undo takes it back", async () => {
    await inserted({ kind: "table", call: top });
    const { model } = book.current;
    model.dispatch("REQUEST_UNDO");
    expect(await book.current.values("A1:D2")).toEqual([Array(4).fill(""), Array(4).fill("")]);
    expect([await settings(), await tables()]).toEqual([undefined, []]);
    model.dispatch("REQUEST_REDO");
    expect((await book.current.values("A1:D1"))[0]).toEqual(["Rank", "Country", "Value", "Share"]);
    expect(await tables()).toHaveLength(1);
  });

  test("a protected sheet is left as it is", async () => {
    await book.current.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().protection.protect();
      await context.sync();
    });
    expect((await inserted({ kind: "table", call: top })).message?.text).toMatch(/^The sheet Sheet1 is protected\./);
    expect([await tables(), await settings()]).toEqual([[], undefined]);
  });
});

describe("a chart", () => {
  test("stands beside its table, with titles and units", async () => {
    await book.current.select("A1");
    book.current.trips();
    const { message } = await inserted({ kind: "chart", call: top, chart: "bar", title: "Antimony production by country" });
    expect(book.current.trips()).toHaveLength(2);
    expect(message?.text).toBe(
      "Wrote MINERAL.TOP as table Orebook_Top_antimony to Sheet1!A1:D4 (16 cells) with a chart beside it.",
    );
    const { getters } = book.current.model;
    const [id] = getters.getChartIds("sheet1");
    expect(getters.getChartDefinition(id!)).toMatchObject({
      type: "bar",
      title: { text: "Antimony production by country" },
      legendPosition: "none",
      dataSource: { dataSets: [{ dataRange: "C1:C4" }], labelRange: "Sheet1!B1:B4", dataSetsHaveTitle: true },
      axesDesign: { x: { title: { text: "Country" } }, y: { title: { text: "Value (t Sb content)" } } },
    });
  });

  test("a line follows the years, and a missing one is no zero", async () => {
    const call = callOf("MINERAL.SERIES", { mineral: "uranium", country: "Kazakhstan" });
    const { message } = await inserted({ kind: "chart", call, chart: "line" });
    expect(message).toMatchObject({ kind: "done" });
    const { getters } = book.current.model;
    const rows = answerOf(call, dataset()).length + 1;
    expect(getters.getChartDefinition(getters.getChartIds("sheet1")[0]!)).toMatchObject({
      type: "line",
      dataSource: { dataSets: [{ dataRange: `B1:B${rows}` }], labelRange: `Sheet1!A1:A${rows}` },
    });
  });

  test("of monthly prices draws the prices over the months, with the unit of its rows", async () => {
    const call = callOf("MINERAL.PRICES", { mineral: "copper", from: "1960-01", headers: true });
    const { message } = await inserted({ kind: "chart", call, chart: "line" });
    expect(message).toMatchObject({ kind: "done" });
    const { getters } = book.current.model;
    const rows = answerOf(call, dataset()).length;
    expect(rows).toBeGreaterThan(790);
    expect(getters.getChartDefinition(getters.getChartIds("sheet1")[0]!)).toMatchObject({
      type: "line",
      dataSource: { dataSets: [{ dataRange: `B1:B${rows}` }], labelRange: `Sheet1!A1:A${rows}` },
      axesDesign: { x: { title: { text: "Period" } }, y: { title: { text: "Price (USD/t)" } } },
    });
  });

  test("of an answer without figures is refused", async () => {
    const call = callOf("DEAL.PARTIES", { deal: "US-Ukraine" });
    const { message } = await inserted({ kind: "chart", call, chart: "bar" });
    expect(message?.text).toMatch(/answers no column of figures: insert it as a table\.$/);
  });
});

describe("an input cell", () => {
  const rule = (address: string) =>
    book.current.run(async (context) => {
      const validation = context.workbook.worksheets.getActiveWorksheet().getRange(address).dataValidation.load("rule");
      await context.sync();
      return validation.rule.list;
    });

  test("offers the names of all minerals from the sheet for lists, which is made once", async () => {
    await book.current.select("B2");
    book.current.trips();
    const { message } = await inserted({ kind: "input", names: "mineral", value: "antimony" });
    expect(book.current.trips()).toHaveLength(2);
    expect(message?.text).toMatch(
      /^Wrote antimony to Sheet1!B2 \(1 cell\) with a drop-down of \d+ names, which are on the sheet Orebook lists\.$/,
    );
    const { source } = (await rule("B2"))!;
    expect(source).toMatch(/^='Orebook lists'!\$?A\$?2:\$?A\$?\d+$/);
    await book.current.select("B3");
    await inserted({ kind: "input", names: "mineral", value: "tin" });
    expect((await rule("B3"))!.source).toBe(source);
    await book.current.select("C3");
    await inserted({ kind: "input", names: "country", value: "Tajikistan" });
    expect((await rule("C3"))!.source).toMatch(/^='Orebook lists'!\$?B\$?2:/);
    const names = await book.current.values("Orebook lists!A1:B3");
    expect(names[0]).toEqual([`Minerals with figures (${version})`, `Countries with figures (${version})`]);
    expect(await book.current.selected()).toBe("Sheet1!C3");
  });

  test("offers the terms of one deal", async () => {
    const terms = [...dataset().deals.termsOf(dataset().deals.find("Dobra lithium"))].map(({ key }) => key);
    await inserted({ kind: "input", names: "term", value: terms[0]!, deal: "Dobra lithium" });
    const { source } = (await rule("A1"))!;
    if (terms.join(",").length <= 255) expect(source).toBe(terms.join(","));
    else expect(await book.current.values(`Orebook lists!A2:A${terms.length + 1}`)).toEqual(terms.map((term) => [term]));
  });

  test("a name that is none is refused", async () => {
    const { message } = await inserted({ kind: "input", names: "deal", value: "no such deal" });
    expect(message?.text).toMatch(/^"no such deal" is none of the names/);
  });
});

test("filled cells are asked about for values too", async () => {
  await fill(book.current, "A1", [["mine"]]);
  const { questions, done } = await inserted({ kind: "table", call: top }, false);
  expect([done, questions[0]?.title]).toEqual([false, "Overwrite 1 filled cell?"]);
  expect([await tables(), await settings(), await book.current.values("A1")]).toEqual([[], undefined, [["mine"]]]);
});
