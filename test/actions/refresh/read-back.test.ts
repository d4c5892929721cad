/** What a refresh has written to tables is read back: cells in error, and cells that show something else, are told of. */
import { addressOfCell } from "../../../src/workbook/refresh";
import { fill } from "../../workbench/host/open-excel";
import { callOf, inserted } from "../inserting";
import { accepted, at, preview, refreshingForEachTest } from "./refreshing";

const book = refreshingForEachTest();
const TABLE = "Orebook_Top_barium_blue";

beforeEach(async () => {
  await book.current.select("D1");
  await inserted({ kind: "table", call: callOf("MINERAL.TOP", { mineral: "barium blue" }) });
});

test("a formula of the person's that is in error now is listed, and one that was in error before is not", async () => {
  await book.current.run(async (context) => {
    const { columns } = context.workbook.tables.getItem(TABLE);
    columns.add(undefined, [["Own"], ["=10/(F2-31)"], ["=10/(F3-30)"]]);
    columns.add(undefined, [["Broken"], ["=10/0"], [1]]);
    await context.sync();
  });
  expect(await book.current.values("H2:I3")).toEqual([
    [-10, "#DIV/0!"],
    [-0.5, 1],
  ]);
  const seen = await preview();
  expect(seen.report.counts.inError).toBe(0);
  const { report, warnings } = await accepted();
  expect(await book.current.values("H2:I2")).toEqual([["#DIV/0!", "#DIV/0!"]]);
  expect(report.inError.map((cell) => [addressOfCell(cell), cell.formula, cell.error, cell.wasError])).toEqual([
    ["Sheet1!H2", "=10/(F2-31)", "#DIV/0!", false],
  ]);
  expect(report.counts).toMatchObject({ inError: 1, newlyInError: 1 });
  expect(warnings).toEqual([]);
});

test("a cell that does not show what was written is named", async () => {
  await fill(book.current, "A1", [["mine"]]);
  await preview();
  at(
    (state) => state.kind === "writing" && state.step === "writing",
    () => {
      // Something else in Excel, such as another add-in, gives the cell its old figure back at once.
      const { host } = book.current;
      const answer = host.answer.bind(host);
      host.answer = async (message) => (await answer(message))?.replace('\\"Alphaland\\",31,', '\\"Alphaland\\",30,');
    },
  );
  const { warnings, report } = await accepted();
  expect(warnings).toEqual([`Table ${TABLE}: F2 does not show what was written. Look whether something else changes the table.`]);
  expect(report.inError).toEqual([]);
});
