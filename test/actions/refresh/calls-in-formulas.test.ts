/** Orebook calls within formulas of every kind: Excel calculates them anew, and the report says what they show then. */
import { registries } from "@odoo/o-spreadsheet";
import { fill } from "../../workbench/host/open-excel";
import { accepted, changesOf, preview, refreshingForEachTest } from "./refreshing";

const book = refreshingForEachTest();
const CALL = 'MINERAL.VALUE("barium blue","Alphaland")';

test("calls inside IF, text and array literals, and a formula longer than 8,000 characters", async () => {
  const long = `=${Array.from({ length: 199 }, () => CALL).join("+")}`;
  expect(long.length).toBeGreaterThan(8_000);
  await fill(book.current, "A1", [
    [`=IF(1=1,${CALL},0)`],
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

test("a call inside LET: the preview leaves it to Excel, and the report has what Excel calculates", async () => {
  // The engine has no LET and no variables. For these two formulas a function of that name answers as Excel's own does, and the defined names, which
  // Excel's variables hide, keep the engine from refusing them.
  registries.functionRegistry.add("LET", {
    description: "Excel's LET for figure*2",
    args: ["name", "value", "calculation"].map((name) => ({ name, description: name, type: ["ANY"] })) as never,
    compute: ((_: unknown, value: { value: number }) => ({ value: value.value * 2 })) as never,
  });
  await book.current.run(async (context) => {
    const { names, worksheets } = context.workbook;
    for (const name of ["figure", "mineral"]) names.add(name, worksheets.getItem("Sheet1").getRange("Z1"));
    await context.sync();
  });
  const formulas = [
    [`=LET(figure,${CALL},figure*2)`],
    ['=LET(figure,MINERAL.VALUE("barium blue","Betaland"),figure*2)'],
    [`=LET(figure,MINERAL.VALUE("child","Alphaland"),figure*2)`],
  ];
  await fill(book.current, "A1", formulas);
  const [[first], [second], [third]] = (await book.current.values("A1:A3")) as [unknown[], unknown[], unknown[]];
  expect([first, second]).toEqual([60, 20]);
  const seen = await preview();
  expect(seen.report.counts.formulas).toBe(3);
  const outcome = await accepted();
  expect(changesOf(outcome)).toEqual([
    ["Sheet1!A1", 60, 62, "revision"],
    ["Sheet1!A2", 20, { error: "#N/A" }, "revision"],
  ]);
  expect(outcome.report.changes.map(({ sources }) => sources.length)).toEqual([1, 1]);
  expect(outcome.report.open).toEqual([]);
  expect(await book.current.values("A3")).toEqual([[third]]);
  expect(await book.current.formulas("A1:A3")).toEqual(formulas);
});
