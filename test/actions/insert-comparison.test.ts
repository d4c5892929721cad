/** A comparison of deals is inserted into a workbook under Microsoft's Excel client, as a formula and as a table. */
import { dataset } from "../../src/dataset/current";
import { REMEMBERED_TABLES_KEY, rememberedTables } from "../../src/workbook/table/remembered-tables";
import { answerOf } from "../../src/workbook/worksheet-call";
import { workbookForEachTest } from "../excel/open-workbook";
import { callOf, inserted } from "./inserting";

const book = workbookForEachTest();

const comparison = callOf("DEAL.COMPARE", {
  deals: [["US-Ukraine", "US-DRC"]],
  terms: [["revenue_share"], ["signed"], ["minerals_covered"]],
  headers: true,
});

test("as a formula with array constants, which spills with its headings", async () => {
  await book.current.select("B2");
  const { done, message } = await inserted({ kind: "formula", call: comparison });
  expect([done, message?.kind]).toEqual([true, "done"]);
  expect((await book.current.formulas("B2"))[0]![0]).toBe(
    '=DEAL.COMPARE({"US-Ukraine","US-DRC"},{"revenue_share";"signed";"minerals_covered"},,TRUE)',
  );
  expect(await book.current.values("B2:D2")).toEqual([["Term", "US-Ukraine", "US-DRC"]]);
  expect((await book.current.values("B3:C3"))[0]).toEqual(["Revenue share", 0.5]);
});

test("what no source states is no mistake of the formula, and the report says so", async () => {
  await book.current.select("B2");
  const { message } = await inserted({
    kind: "formula",
    call: callOf("DEAL.COMPARE", {
      ...comparison.given,
      deals: [["US-Ukraine", "US-Kazakhstan"]],
      terms: [["type"], ["binding"]],
    }),
  });
  expect(message?.text).toMatch(
    /^Wrote DEAL\.COMPARE to Sheet1!B2:D4 \(9 cells\)\. 1 cell is #N\/A, where nothing is published: the tab Cell says why\.$/,
  );
});

test("as a table whose columns are the deals, and the workbook remembers what was compared", async () => {
  await book.current.select("B2");
  const { done, message } = await inserted({ kind: "table", call: comparison });
  expect([done, message?.text]).toEqual([true, expect.stringContaining("DEAL.COMPARE as table")]);
  expect((await book.current.values("B2:D2"))[0]).toEqual(["Term", "US-Ukraine", "US-DRC"]);
  expect((await book.current.values("B3:C3"))[0]).toEqual(["Revenue share", 0.5]);
  const value = await book.current.run(async (context) => {
    const setting = context.workbook.settings.getItem(REMEMBERED_TABLES_KEY).load("value");
    await context.sync();
    return setting.value as unknown;
  });
  const [table] = rememberedTables(value);
  expect(table!.keys).toEqual(["Term"]);
  // What is remembered asks the same again.
  expect(answerOf(callOf(table!.function, table!.given), dataset())).toEqual(answerOf(comparison, dataset()));
});
