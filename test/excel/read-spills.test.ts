/** Areas that formulas fill, on Microsoft's Excel client. */
import { spillsIn } from "../../src/excel/read-spills";
import { addressOfArea, type Area } from "../../src/workbook/area";
import { workbookForEachTest } from "./open-workbook";

const book = workbookForEachTest();
const sheet = { name: "Sheet1", key: "sheet1" };
const used: Area = { sheet, row: 0, column: 0, rows: 300, columns: 8 };

const TOP = '=MINERAL.TOP("antimony",2,"production",2025)';

const put = (cells: Record<string, string>) =>
  book.current.run(async (context) => {
    const worksheet = context.workbook.worksheets.getItem("Sheet1");
    for (const [address, formula] of Object.entries(cells)) worksheet.getRange(address).formulas = [[formula]];
    await context.sync();
  });

/** @param filled cells that name the formula by which they are filled, as some Excels give them */
async function found(formulas: Record<string, string>, filled: Record<string, string> = {}): Promise<string[]> {
  const all: Record<string, string> = { ...formulas, ...filled };
  const areas = await spillsIn([used], ({ row, column }) => all[`${String.fromCharCode(65 + column)}${row + 1}`]);
  return areas.map(addressOfArea).sort();
}

test("each spill is found, wherever it stands; where nothing spills, one question is enough", async () => {
  const single = { A1: "=1+1", B290: '=MINERAL.RANK("antimony","China")' };
  await put(single);
  book.current.trips();
  expect(await found(single)).toEqual([]);
  expect(book.current.trips()).toHaveLength(1);
  const formulas = { ...single, A3: TOP, A5: TOP, D200: TOP };
  await put(formulas);
  expect(await found(formulas)).toEqual(["Sheet1!A3:D4", "Sheet1!A5:D6", "Sheet1!D200:G201"]);
});

test("cells that name the formula that fills them are no spills of their own, and a second one right below is found", async () => {
  const formulas = { A3: TOP, A5: TOP };
  await put(formulas);
  const filled = Object.fromEntries(
    ["A", "B", "C", "D"].flatMap((column) => [3, 4, 5, 6].map((row) => [`${column}${row}`, TOP])),
  );
  expect(await found(formulas, filled)).toEqual(["Sheet1!A3:D4", "Sheet1!A5:D6"]);
});

test("an Excel in which formulas fill one cell is not asked", async () => {
  await put({ A3: TOP });
  Object.assign(globalThis, { Office: { context: { requirements: { isSetSupported: () => false } } } });
  book.current.trips();
  expect(await found({ A3: TOP })).toEqual([]);
  expect(book.current.trips()).toEqual([]);
});
