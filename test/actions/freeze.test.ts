/** Copies that need no add-in, on Microsoft's Excel client. */
import { freeze } from "../../src/actions/freeze";
import { workbookForEachTest } from "../excel/open-workbook";
import { answering } from "./answering";

const book = workbookForEachTest();

const RANK = '=MINERAL.RANK("antimony","Tajikistan")';

/** Writes rows from the first cell of the sheet in sight on. */
function fill(rows: unknown[][], cell = "A1"): Promise<void> {
  return book.current.run(async (context) => {
    const start = context.workbook.worksheets.getActiveWorksheet().getRange(cell);
    start.getResizedRange(rows.length - 1, rows[0]!.length - 1).formulas = rows;
    await context.sync();
  });
}

const sheets = () =>
  book.current.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name");
    await context.sync();
    return worksheets.items.map(({ name }) => name);
  });

test("try", async () => {
  await fill([["Tajikistan", RANK, "=B1*2", '=MINERAL.TOP("antimony",3,"production",2025,,TRUE)']]);
  const { message, questions } = await answering(() => freeze("sheet"), true);
  console.log(questions[0], message, await sheets(), await book.current.formulas("A1:J12"), await book.current.comments());
  await book.current.select("A1:B1");
  const second = await answering(() => freeze("selection"), true);
  console.log(second, await sheets(), await book.current.formulas("A1:J12"));
});
