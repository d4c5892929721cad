import { citeSelection } from "../../src/actions/cite-selection";
import { lastMessage, openQuestion } from "../../src/actions/messages";
import { workbookForEachTest } from "../excel/open-workbook";

const workbook = workbookForEachTest();

beforeEach(() => lastMessage.set(undefined));

const write = (cells: Record<string, unknown>) =>
  workbook.current.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    for (const [address, content] of Object.entries(cells)) sheet.getRange(address).formulas = [[content]];
    await context.sync();
  });

test("the formula beside the cell cites with the same arguments, as they stand", async () => {
  await write({ A1: "antimony", B1: '=MINERAL.RESERVES(A1,"Tajikistan")' });
  await workbook.current.select("B1");
  expect(await citeSelection()).toBe("inserted");
  expect(await workbook.current.formulas("C1")).toEqual([['=MINERAL.CITE(A1,"Tajikistan","reserves")']]);
  expect(await workbook.current.text("C1")).toEqual([
    [expect.stringMatching(/^USGS MCS 2026 \(2026-02-06\), row \d+, Tajikistan, antimony reserves/)],
  ]);
});

test("what stands there is overwritten only after asking, and the selection comes back", async () => {
  await write({ A1: '=DEAL.STATUS("US-Ukraine","2025-06-01")', B1: "mine" });
  await workbook.current.select("A1");
  const cited = citeSelection();
  await new Promise<void>((resolve) => {
    const end = openQuestion.subscribe(() => {
      if (!openQuestion.get()) return;
      end();
      resolve();
    });
  });
  expect(openQuestion.get()!.text).toMatch(/B1/);
  openQuestion.get()!.answer(false);
  await cited;
  expect(await workbook.current.values("B1")).toEqual([["mine"]]);
  expect(await workbook.current.selected()).toBe("Sheet1!A1");
});

test("beside a spill it goes behind all that is filled", async () => {
  await write({ A1: "antimony", A2: "tungsten", B1: '=MINERAL.VALUE(A1:A2,"China")' });
  await workbook.current.select("B2");
  await citeSelection();
  expect(await workbook.current.formulas("C1")).toEqual([['=MINERAL.CITE(A1:A2,"China")']]);
});

test("figures that no formula cites are there to copy", async () => {
  await write({ A1: '=MINERAL.HHI("antimony")' });
  await workbook.current.select("A1");
  expect(await citeSelection()).toBe("to copy");
});

test("a cell without a figure is told in plain words", async () => {
  await write({ A1: 5 });
  await workbook.current.select("A1");
  expect(await citeSelection()).toBe("nothing");
  expect(lastMessage.get()).toEqual({
    kind: "problem",
    text: expect.stringMatching(/^Sheet1!A1 has no Orebook figure to cite\./),
  });
});
