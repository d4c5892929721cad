import { dataset } from "../../src/dataset/current";
import { readCell } from "../../src/excel/read-cell";
import { explainCell, type CallNode } from "../../src/workbook/explain";
import { callOf, inserted } from "../actions/inserting";
import { workbookForEachTest } from "./open-workbook";

const workbook = workbookForEachTest();

/** Writes formulas and values into the sheet in sight, by the addresses of their cells. */
const write = (cells: Record<string, unknown>) =>
  workbook.current.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    for (const [address, content] of Object.entries(cells)) sheet.getRange(address).formulas = [[content]];
    await context.sync();
  });

async function explained(address: string) {
  await workbook.current.select(address);
  // What the selecting gives back is sent by then.
  await new Promise((done) => setTimeout(done));
  const end = workbook.current.host.counter.begin("explain");
  const snapshot = await readCell();
  // Whatever is sent without being waited for counts too.
  await new Promise((done) => setTimeout(done));
  const { roundTrips } = end();
  return { roundTrips, snapshot, explanation: explainCell(snapshot, dataset()) };
}

test("a call of two references: what it answers, on what it rests, in two round trips", async () => {
  await write({ A1: "antimony", B1: "Tajikistan", C1: "=MINERAL.RANK(A1,$B$1)" });
  const { roundTrips, explanation } = await explained("C1");
  expect(roundTrips).toBeLessThanOrEqual(2);
  const call = explanation.nodes[0] as CallNode;
  expect([call.words, call.shown, call.agrees]).toEqual([
    expect.stringMatching(/^Tajikistan is the third largest producer of antimony: 22,000 t Sb content in 2025/),
    "3",
    true,
  ]);
  expect(call.evidence[0]!.work.short).toBe("USGS MCS 2026");
  expect(call.children.map((child) => child.kind === "argument" && [child.name, child.words])).toEqual([
    ["mineral", "antimony in A1"],
    ["country", "Tajikistan in B1"],
  ]);
});

test("a cell in a spill: the formula of its anchor and which element it is", async () => {
  await write({ A1: '=MINERAL.TOP("antimony",5)' });
  const { roundTrips, explanation } = await explained("B2");
  expect(roundTrips).toBeLessThanOrEqual(2);
  expect(explanation.spill).toMatchObject({ row: 1, column: 1, rows: 5, columns: 4, anchor: { row: 0, column: 0 } });
  const call = explanation.nodes[0] as CallNode;
  expect([call.shown, call.agrees]).toEqual(["Russia", true]);
});

test("a cell of an Orebook table, sorted and with a column of the person's own: the row that it is of, in two round trips", async () => {
  await workbook.current.select("B2");
  await inserted({ kind: "table", call: callOf("MINERAL.TOP", { mineral: "antimony", n: 5 }) });
  await workbook.current.run(async (context) => {
    const table = context.workbook.tables.getItem("Orebook_Top_antimony");
    table.columns.add(0, [["My remark"], ["a"], ["b"], ["c"], ["d"], ["e"]]);
    table.sort.apply([{ key: 3, ascending: true }]);
    await context.sync();
  });
  const { roundTrips, explanation } = await explained("E7");
  expect(roundTrips).toBeLessThanOrEqual(2);
  const call = explanation.nodes[0] as CallNode;
  expect(explanation.text).toBe(call.shown);
  expect(call.evidence[0]!.says).toMatch(/^China, antimony mine production/);
});

test("a cell that rests on Orebook cells through others, in two round trips", async () => {
  await write({
    A1: '=MINERAL.VALUE("antimony","Tajikistan")',
    A2: '=MINERAL.VALUE("antimony","China")',
    A3: "=SUM(A1:A2)",
    A4: "=A3/1000",
  });
  const { roundTrips, explanation } = await explained("A4");
  expect(roundTrips).toBeLessThanOrEqual(2);
  const [sum] = explanation.nodes;
  expect(sum).toMatchObject({ kind: "cell", address: "Sheet1!A3", text: "62,000" });
  expect(sum!.children.map((each) => each.kind === "cell" && each.address)).toEqual(["Sheet1!A1", "Sheet1!A2"]);
  expect((sum!.children[0]!.children[0] as CallNode).words).toMatch(
    /^Tajikistan, antimony mine production, 2025.*22,000 t Sb content/,
  );
});

test("a comment that Insert has left is shown, in two round trips", async () => {
  await write({ A1: 22000, A2: 5 });
  await workbook.current.run(async (context) => {
    context.workbook.comments.add("Sheet1!A1", "USGS MCS 2026, row 446");
    await context.sync();
  });
  const { roundTrips, explanation } = await explained("A1");
  expect(roundTrips).toBeLessThanOrEqual(2);
  expect(explanation.note).toBe("USGS MCS 2026, row 446");
  expect((await explained("A2")).explanation.note).toBe("");
});

test("an empty cell is read in one round trip, and says how to begin", async () => {
  const { roundTrips, explanation } = await explained("D9");
  expect(roundTrips).toBe(1);
  expect(explanation.words).toMatch(/^This cell is empty\. Select a cell/);
});

test("references to other sheets, names, whole columns, and sheets that are gone", async () => {
  await workbook.current.run(async (context) => {
    const sheet = context.workbook.worksheets.add("My data");
    sheet.getRange("A1:A2").values = [["antimony"], ["tungsten"]];
    context.workbook.names.add("place", sheet.getRange("A2"));
    sheet.getRange("A2").values = [["China"]];
    await context.sync();
  });
  await write({ A1: "=MINERAL.RANK('My data'!A1,place)", A2: "=MINERAL.RANK('My data'!A:A,\"China\")" });
  const { roundTrips, explanation } = await explained("A1");
  expect(roundTrips).toBeLessThanOrEqual(2);
  expect((explanation.nodes[0] as CallNode).words).toMatch(/^China is the largest producer of antimony/);
  const column = (await explained("A2")).explanation.nodes[0] as CallNode;
  expect(column.children[0]).toMatchObject({
    words: expect.stringMatching(/^1,048,576 cells of 'My data'!A:A: antimony, China, blank, \.\.\./) as string,
  });
});

test("a formula of which a reference has no precedents that Excel can give is explained all the same", async () => {
  await write({ A1: '=MINERAL.RANK("antimony",nobody)' });
  const { explanation } = await explained("A1");
  expect(explanation.nodes[0]).toMatchObject({
    kind: "call",
    words: expect.stringMatching(/nobody is no name of this workbook/) as string,
  });
});
