/** Having Excel calculate formulas again whose arguments have not changed, on Microsoft's Excel client. */
import { dataset, use } from "../../src/dataset/current";
import { recalculate } from "../../src/excel/recalculate";
import { invented } from "../dataset/invented-dataset";
import { next } from "../dataset/invented-release";
import { fill } from "../workbench/host/open-excel";
import { workbookForEachTest } from "./open-workbook";

const book = workbookForEachTest();
const before = dataset();
beforeEach(() => use(invented));
afterEach(() => use(before));

const FORMULA = '=MINERAL.VALUE("barium blue","Alphaland")';
const sheet = { name: "Sheet1", key: "sheet1" };

test("only the cells that are named are calculated, and what depends on them: no other cell, and so no other workbook that is open", async () => {
  await fill(book.current, "A1", [[FORMULA, "=A1*2", FORMULA]]);
  use(next);
  await recalculate([{ sheet, row: 0, column: 0 }]);
  expect(await book.current.values("A1:C1")).toEqual([[31, 62, 30]]);
});

test("of cells far apart each is calculated, up to a hundred; of more, all between the first and the last", async () => {
  const cells = Array.from({ length: 210 }, (_, row) => [row % 2 === 0 ? FORMULA : `${FORMULA}+0`]);
  const even = (most: number) => Array.from({ length: most }, (_, index) => ({ sheet, row: index * 2, column: 0 }));
  await fill(book.current, "A1", cells);
  use(next);
  await recalculate(even(100));
  const shown = async () => (await book.current.values("A1:A210")).flat();
  expect(await shown()).toEqual(cells.map((_, row) => (row % 2 === 0 && row < 200 ? 31 : 30)));
  await recalculate(even(101));
  expect(await shown()).toEqual(cells.map((_, row) => (row <= 200 ? 31 : 30)));
});

test("an Excel that cannot mark cells, before ExcelApi 1.9, calculates everything", async () => {
  const { requirements } = Office.context;
  const isSetSupported = requirements.isSetSupported.bind(requirements);
  jest
    .spyOn(requirements, "isSetSupported")
    .mockImplementation(
      (name, version) => !(name === "ExcelApi" && Number(String(version).split(".")[1]) >= 9) && isSetSupported(name, version),
    );
  await fill(book.current, "A1", [[FORMULA, "=A1*2", FORMULA]]);
  use(next);
  await recalculate([{ sheet, row: 0, column: 0 }]);
  expect(await book.current.values("A1:C1")).toEqual([[31, 62, 31]]);
});
