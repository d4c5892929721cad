import { dataset } from "../../../src/dataset/current";
import { worksheetFunctions, functionById } from "../../../src/functions";
import { inRequests, type Edit } from "../../../src/workbook/edits";
import { planInsert } from "../../../src/workbook/insert/plan";
import { prepareInsert } from "../../../src/workbook/insert/prepare";
import type { InsertTarget } from "../../../src/workbook/insert/prepared";
import { reportOf } from "../../../src/workbook/insert/report";
import { isSourceNote, sourceNote } from "../../../src/workbook/insert/source-note";
import { answerOf } from "../../../src/workbook/worksheet-call";

const sheet = { name: "Sheet1", key: "1" };
const cell = { sheet, row: 1, column: 1, rows: 1, columns: 1 };
const target: InsertTarget = {
  cell,
  isProtected: false,
  isLocked: true,
  formula: "",
  used: undefined,
  spill: undefined,
  spillsFrom: undefined,
  tables: [],
};
const rank = { definition: functionById("MINERAL.RANK")!, given: { mineral: "antimony", country: "Tajikistan" } };
const top = { definition: functionById("MINERAL.TOP")!, given: { mineral: "antimony", n: 3 } };

/** Parameters that may be blank for some of what a function answers, and not for the rest. */
const NEEDED: Record<string, readonly string[]> = { "MINERAL.SOURCES": ["country"] };

test("rows beyond the sheet's last are refused", () => {
  const below = { ...target, cell: { ...cell, row: 1_048_574 } };
  expect(() => planInsert(prepareInsert({ kind: "formula", call: top }, dataset()), below)).toThrow(
    "MINERAL.TOP takes 3 rows and 4 columns, and from Sheet1!B1048575 on that is beyond the last cell of the sheet, in row 1,048,576. Select a cell further up.",
  );
});

test("an unlocked cell of a protected sheet takes a formula, but no note, table or drop-down", () => {
  const unlocked = { ...target, isProtected: true, isLocked: false };
  expect(planInsert(prepareInsert({ kind: "formula", call: rank }, dataset()), unlocked).edits).toHaveLength(1);
  for (const request of [
    { kind: "value", call: rank },
    { kind: "table", call: top },
    { kind: "input", names: "deal", value: "US-Ukraine" },
  ] as const)
    expect(() => planInsert(prepareInsert(request, dataset()), unlocked)).toThrow(/is protected/);
});

test.each(worksheetFunctions.filter(({ shape }) => shape === "spill").map(({ id }) => id))(
  "%s has a header for every column of a table",
  (id) => {
    const definition = functionById(id)!;
    const example = {
      mineral: "antimony",
      country: "Kazakhstan",
      deal: "US-Ukraine",
      deals: "US-Ukraine",
      terms: "revenue_share",
      list: "EU",
    };
    const given = Object.fromEntries(
      Object.entries(definition.parameters).flatMap(([name, { optional }]) =>
        optional && !NEEDED[id]?.includes(name) ? [] : [[name, example[name as keyof typeof example]]],
      ),
    );
    const prepared = prepareInsert({ kind: "table", call: { definition, given } }, dataset());
    const { edits, area } = planInsert(prepared, target);
    const values = edits.find((edit) => edit.kind === "values")!;
    const [headers] = values.values as [string[]];
    expect(headers).toHaveLength(area.columns);
    expect(new Set(headers.map((header) => header.toLowerCase())).size).toBe(headers.length);
    expect(headers.every((header) => header !== "")).toBe(true);
  },
);

test("the report names cells in error, but not those that wait or are meant to be missing", () => {
  const area = { ...cell, rows: 2, columns: 2 };
  const types = [
    ["Error", "Error"],
    ["Double", "Error"],
  ];
  const values = [
    ["#NAME?", "#BUSY!"],
    [1, "#N/A"],
  ];
  expect(reportOf("Wrote it", area, [{ row: 1, column: 1 }], { types, values })).toBe("Wrote it. B2 shows #NAME?.");
  expect(reportOf("Wrote it", area, [], { types, values })).toBe("Wrote it. B2 and C3 are in error.");
});

test("a note cites each work once, and is known again", () => {
  const series = { definition: functionById("MINERAL.SERIES")!, given: { mineral: "uranium", country: "Kazakhstan" } };
  const note = sourceNote(series, answerOf(series, dataset()), cell, dataset());
  const lines = note.split("\n");
  expect(lines[0]).toBe('=MINERAL.SERIES("uranium","Kazakhstan")');
  expect(lines.filter((line) => line.includes("Licence:")).length).toBe(
    new Set(series.definition.evidence(["uranium", "Kazakhstan"], dataset()).map(({ work }) => work.id)).size,
  );
  expect(isSourceNote(note)).toBe(true);
  expect(isSourceNote("Ask Anna about Orebook dataset 2026.1")).toBe(false);
});

test("a note names the works that answer before those that say something else", () => {
  const call = { definition: functionById("DEAL.TERM")!, given: { deal: "US-Ukraine", term: "signatories" } };
  const lines = sourceNote(call, answerOf(call, dataset()), cell, dataset()).split("\n");
  const [source, others] = [lines.indexOf("Source:"), lines.indexOf("Other sources on the same:")];
  expect(lines[source + 1]).toContain("Odessa Journal");
  expect(others).toBe(source + 2);
  expect(lines.length).toBeGreaterThan(others + 2);
});

describe("requests", () => {
  const values = (rows: number, text: string): Edit => ({
    kind: "values",
    area: { ...cell, rows, columns: 1 },
    values: Array.from({ length: rows }, () => [text]),
  });

  test("stay below what Excel takes, and keep the order and every row", () => {
    const requests = inRequests([values(1000, "x".repeat(1000)), values(1, "y")], 100_000);
    expect(requests.length).toBeGreaterThan(9);
    const rows = requests.flat().flatMap((edit) => (edit.kind === "values" ? edit.values : []));
    expect([rows.length, rows[1000]]).toEqual([1001, ["y"]]);
    const places = requests.flat().flatMap((edit) => (edit.kind === "values" ? [edit.area.row] : []));
    expect(places.slice(0, -1)).toEqual([...places.slice(0, -1)].sort((a, b) => a - b));
  });

  test("a row that is larger is refused", () => {
    expect(() => inRequests([values(1, "x".repeat(200_000))], 100_000)).toThrow(
      /^Row 2 of what would be written is larger than Excel takes/,
    );
  });
});

test("a table of a comparison names its rows and columns", () => {
  const definition = functionById("DEAL.COMPARE")!;
  const given = { deals: [["US-Ukraine"], ["Dobra lithium"]], terms: [["revenue_share", "type"]] };
  const { edits } = planInsert(prepareInsert({ kind: "table", call: { definition, given } }, dataset()), target);
  const { values } = edits.find((edit) => edit.kind === "values")!;
  expect(values.map((row) => row[0])).toEqual(["Deal", "US-Ukraine", "Dobra lithium"]);
  expect(values[0]!.slice(0, 3)).toEqual(["Deal", "Revenue share", "Type"]);
  const { value } = edits.find((edit) => edit.kind === "setting")!;
  expect((value as { tables: { keys: string[]; given: unknown }[] }).tables[0]).toMatchObject({ keys: ["Deal"], given });
});
