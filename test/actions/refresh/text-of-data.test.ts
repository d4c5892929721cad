/** Text that begins as a formula does, of the data or of the person, in tables that are refreshed: it stays the text that it is. */
import { acceptRefresh } from "../../../src/actions/refresh/refresh";
import { refreshState } from "../../../src/actions/refresh/state";
import type { Dataset } from "../../../src/dataset/dataset";
import type { CellResult } from "../../../src/domain/cell";
import { notAvailable } from "../../../src/domain/fault";
import { functionById } from "../../../src/functions";
import { fill } from "../../workbench/host/open-excel";
import { callOf, inserted } from "../inserting";
import { accepted, at, changesOf, preview, refreshingForEachTest } from "./refreshing";

const book = refreshingForEachTest();

const OLD = (third: CellResult): CellResult[][] => [
  ["Alphaland", 1, "calm"],
  ["=1+1", 2, "=60%*2"],
  ["+3", third, "kept"],
];
const NEW: CellResult[][] = [
  ["Alphaland", 1, "=2+3"],
  ["=1+1", 5, "=60%*2"],
  ["+3", notAvailable("=3+4"), "-5"],
  ["@par", 4, "+25"],
  ["-7", notAvailable("=1+2"), "@SUM(1)"],
];

test.each([
  ["a column of reasons that is new", 3],
  ["the column of reasons that was there", notAvailable("-2")],
])("text of the data that begins with = + - @ is written as text: in cells that change, in new rows, in %s", async (_, third) => {
  const top = functionById("MINERAL.TOP")!;
  jest.spyOn(top, "evidence").mockReturnValue([]);
  jest.spyOn(top, "evaluate").mockImplementation(([, , , , , headers], { version }: Dataset) => {
    const rows = version === "2030.1" ? OLD(third) : NEW;
    return headers?.[0]?.[0] === true ? [["Place", "Value", "Remark"], ...rows] : rows;
  });
  await inserted({ kind: "table", call: callOf("MINERAL.TOP", { mineral: "barium blue" }) });
  await preview();
  const outcome = await accepted(true);
  expect(await book.current.values("A1:D6")).toEqual([
    ["Place", "Value", "Remark", "Missing"],
    ["Alphaland", 1, "=2+3", ""],
    ["=1+1", 5, "=60%*2", ""],
    ["+3", "#N/A", "-5", "=3+4"],
    ["@par", 4, "+25", ""],
    ["-7", "#N/A", "@SUM(1)", "=1+2"],
  ]);
  const changes = changesOf(outcome).map(([address, old, now]) => [address, old, now]);
  expect(changes).toEqual([
    ["Sheet1!C2", "calm", "=2+3"],
    ["Sheet1!B3", 2, 5],
    ...(third === 3 ? [["Sheet1!B4", 3, { error: "#N/A" }]] : []),
    ["Sheet1!C4", "kept", "-5"],
  ]);
  expect((await book.current.values("'Orebook changes'!A1:L20")).flat()).toEqual(expect.arrayContaining(["=2+3", "-5"]));
});

test("text that begins with = is text again when a refresh that was refused is taken back", async () => {
  await book.current.select("D1");
  await inserted({ kind: "table", call: callOf("MINERAL.TOP", { mineral: "barium blue" }) });
  await book.current.select("D20");
  await inserted({ kind: "table", call: callOf("MINERAL.TOP", { mineral: "fooite" }) });
  await fill(book.current, "F21", [["'=1+1"]]);
  const lower = await book.current.values("D20:H24");
  expect(lower[1]![2]).toBe("=1+1");
  await preview();
  let wasWritten = false;
  const { model } = book.current;
  at(
    (state) => state.kind === "writing" && state.step === "writing",
    () => {
      const sheetId = model.getters.getActiveSheetId();
      // The lower table is written first; the upper one is gone then.
      model.dispatch("REMOVE_TABLE", { sheetId, target: [{ left: 3, right: 6, top: 0, bottom: 2 }] });
      const { host } = book.current;
      const answer = host.answer.bind(host);
      host.answer = async (message) => {
        const reply = await answer(message);
        wasWritten ||= model.getters.getEvaluatedCell({ sheetId, col: 5, row: 20 }).value === 175;
        return reply;
      };
    },
  );
  await acceptRefresh({ changesSheet: false });
  expect(wasWritten).toBe(true);
  expect(refreshState.get()).toMatchObject({ kind: "problem", text: expect.stringMatching(/Everything is as before/) as string });
  expect(await book.current.values("D20:H24")).toEqual(lower);
});
