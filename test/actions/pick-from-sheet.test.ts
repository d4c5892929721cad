import { pickFromSheet, type PickTarget } from "../../src/actions/pick-from-sheet";
import { workbookForEachTest } from "../excel/open-workbook";

const workbook = workbookForEachTest();

/** Longer than the selection has to rest. */
const settled = () => new Promise((resolve) => setTimeout(resolve, 250));

async function picking(target: PickTarget) {
  const picked: string[] = [];
  const targets: PickTarget[] = [];
  const own = pickFromSheet(
    target,
    (to) => targets.push(to),
    (reference) => picked.push(reference),
  );
  await settled();
  return { picked, targets, own };
}

const HOME: PickTarget = { sheet: "Sheet1", address: undefined };

beforeEach(() =>
  workbook.current.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange("A1:A3").values = [["antimony"], ["tungsten"], ["tin"]];
    context.workbook.worksheets.add("My data").getRange("B2").values = [["China"]];
    await context.sync();
  }),
);

test("takes a filled selection at once, and follows it to ranges and other sheets", async () => {
  await workbook.current.select("A1");
  const { picked, targets, own } = await picking(HOME);
  await workbook.current.select("A1:A3");
  await settled();
  await workbook.current.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("My data");
    sheet.activate();
    sheet.getRange("B2").select();
    await context.sync();
  });
  await settled();
  await own.end();
  expect(picked).toEqual(["=A1", "=A1:A3", "='My data'!B2"]);
  expect(targets).toEqual([]);
});

test("a blank cell is where the formula goes, is never taken, and is selected again at the end", async () => {
  await workbook.current.select("C5");
  const { picked, targets, own } = await picking(HOME);
  expect(targets).toEqual([{ sheet: "Sheet1", address: "Sheet1!C5" }]);
  await workbook.current.select("A2");
  await settled();
  await own.end();
  await settled();
  expect(picked).toEqual(["=A2"]);
  expect(await workbook.current.selected()).toBe("Sheet1!C5");
});

test("after the end nothing is taken any more", async () => {
  await workbook.current.select("A1");
  const { picked, own } = await picking(HOME);
  await own.end();
  await workbook.current.select("A2");
  await settled();
  expect(picked).toEqual(["=A1"]);
});
