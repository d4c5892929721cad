/** Formulas that stayed #NAME? are entered again, on Microsoft's Excel client. */
import { repair } from "../../src/actions/repair";
import { openWorkbook, type OpenWorkbook } from "../excel/open-workbook";
import { answering } from "./answering";

let book: OpenWorkbook;
beforeEach(() => {
  jest.spyOn(console, "debug").mockImplementation(() => undefined);
});
afterEach(() => {
  book.host.close();
  jest.restoreAllMocks();
});

const RANK = '=MINERAL.RANK("antimony","Tajikistan")';

/** A workbook that was opened before the add-in was there. */
function opened(sheets: { name: string; cells: Record<string, string>; rowNumber?: number; more?: object }[]): OpenWorkbook {
  book = openWorkbook(
    {
      sheets: sheets.map(({ name, cells, rowNumber = 50, more }, index) => ({
        id: `sheet${index + 1}`,
        name,
        colNumber: 10,
        rowNumber,
        cells,
        ...more,
      })),
    },
    "late",
  );
  return book;
}

test("formulas that stayed #NAME? calculate, in one Undo, and nothing else is touched", async () => {
  opened([
    {
      name: "Data",
      cells: {
        A1: "text",
        B1: RANK,
        B2: '=_xldudf_mineral_rank("antimony","China")',
        B3: '=IF(A1="text",[2]!_xldudf_MINERAL_RANK("antimony","Tajikistan"),0)',
        B4: '="_xldudf_MINERAL_RANK(1)"',
        B5: "=1+1",
        C1: "beside",
      },
    },
    { name: "Other sheet", cells: { D4: '=MINERAL.UNIT("antimony")' } },
  ]);
  expect(await book.values("B1:B5")).toEqual([["#NAME?"], ["#NAME?"], expect.anything(), ["_xldudf_MINERAL_RANK(1)"], [2]]);
  const { message, questions } = await answering(repair, true);
  expect(questions.map(({ title }) => title)).toEqual(["Repair 4 formulas in 2 sheets?"]);
  expect(message).toEqual({ kind: "done", text: "Repaired 4 formulas: all calculate now." });
  expect(await book.formulas("B1:B5")).toEqual([]);
});
