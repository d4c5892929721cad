import { planFreeze, type FreezeRequest } from "../../../src/workbook/freeze";
import { isSourceNote } from "../../../src/workbook/insert/source-note";
import { invented } from "../../dataset/invented-dataset";
import { next } from "../../dataset/invented-release";
import { callOf } from "../../../src/workbook/worksheet-call";
import { sheet, sheetBlock } from "../cells/sheet-block";

const value = '=MINERAL.VALUE("fooite","Alphaland")';
const secret = '=MINERAL.VALUE("fooite","Deltaland")';
const copy = { sheet: { name: "Data (frozen)", key: "9" }, row: 0, column: 0 };

function request(more: Partial<FreezeRequest> = {}): FreezeRequest {
  const block = sheetBlock(
    [
      ["Land", value, "=B1*2"],
      ["=text", secret, '=MINERAL.TOP("barium blue")'],
      [5, "", "filled"],
    ],
    [
      ["Land", 150, 300],
      ["=text", { error: "#N/A" }, 1],
      [5, null, "filled"],
    ],
  );
  const source = { sheet, row: 0, column: 0, rows: 3, columns: 3 };
  return {
    snapshot: { blocks: [block] },
    source,
    copy,
    copied: "sheet",
    formats: [
      ["General", "General", "General"],
      ["General", "0.00", "General"],
      ["General", "General", "General"],
    ],
    spills: [{ sheet, row: 1, column: 2, rows: 2, columns: 1 }],
    noted: [],
    ...more,
  };
}

test("a copied sheet gets values for its formulas and for what they fill, notes and a bibliography; the original is not written to", () => {
  const plan = planFreeze(request(), invented);
  expect(plan).toMatchObject({ problem: undefined, formulas: 4, notes: 3, withoutNote: 0 });
  const [values, format, cited, ...others] = plan.edits;
  const notes = others.filter(({ kind }) => kind === "note");
  // The cell with a format of its own keeps it, and what a formula makes of an answer has its own.
  expect(format).toMatchObject({
    kind: "format",
    area: { row: 0, column: 1, rows: 1, columns: 1 },
    format: [[expect.any(String)]],
  });
  expect(values).toEqual({
    kind: "values",
    area: { sheet: copy.sheet, row: 0, column: 1, rows: 3, columns: 2 },
    values: [
      [150, 300],
      ["#N/A", 1],
      [null, "filled"],
    ],
  });
  expect(cited).toMatchObject({ kind: "values", area: plan.bibliography! });
  expect(plan.bibliography).toMatchObject({ row: 5, column: 0 });
  if (cited?.kind !== "values") throw new Error("no bibliography");
  expect(cited.values[cited.values.length - 1]![8]).toBe("''Data (frozen)'!B1:B2, C2");
  const texts = notes.map((edit) => (edit.kind === "note" ? edit.text : ""));
  expect(texts[0]).toContain(`${value}\nSource:\nU.S. Geological Survey, 2030-02-06, New Yearbook`);
  expect(texts[1]).toContain("Not available: ");
  expect(texts.every(isSourceNote)).toBe(true);
  for (const edit of plan.edits) expect("area" in edit && edit.area.sheet).toBe(copy.sheet);
});

test("of a selection everything is written, at its place, and text that begins with = stays text", () => {
  const source = { sheet, row: 1, column: 0, rows: 1, columns: 2 };
  const plan = planFreeze(request({ source, copied: "empty", copy: { ...copy, row: 3, column: 1 } }), invented);
  expect(plan.edits[0]).toEqual({
    kind: "values",
    area: { sheet: copy.sheet, row: 3, column: 1, rows: 1, columns: 2 },
    values: [["'=text", "#N/A"]],
  });
  expect(plan.notes).toBe(1);
});

test("a cell with a note keeps it", () => {
  expect(planFreeze(request({ noted: [{ row: 0, column: 1 }] }), invented)).toMatchObject({ notes: 2, withoutNote: 1 });
});

const names = ["Data!A1", "Data!A2", "Data!A3", "Data!A4", "Data!A5"].join(", ");

test.each([
  [1, "#BUSY!", "Excel is still calculating Data!A1. Wait until the cell shows its figure, and freeze again."],
  [2, "#BUSY!", "Excel is still calculating Data!A1, Data!A2. Wait until the cells show their figures, and freeze again."],
  [1, "#NAME?", "Data!A1 shows #NAME?, which the copy would keep for ever. Use Repair first, and freeze again."],
  [2, "#NAME?", "Data!A1, Data!A2 show #NAME?, which the copy would keep for ever. Use Repair first, and freeze again."],
  [6, "#NAME?", `${names} and 1 more cell show #NAME?, which the copy would keep for ever. Use Repair first, and freeze again.`],
  [7, "#NAME?", `${names} and 2 more cells show #NAME?, which the copy would keep for ever. Use Repair first, and freeze again.`],
])("with %i cells that show %s nothing is frozen", (rows, error, problem) => {
  const column = <T>(cell: T) => Array.from({ length: rows }, () => [cell]);
  const snapshot = { blocks: [sheetBlock(column(value), column({ error }))] };
  const plan = planFreeze(request({ snapshot, source: { sheet, row: 0, column: 0, rows, columns: 1 } }), invented);
  expect(plan.edits).toEqual([]);
  expect(plan.problem).toBe(problem);
});

test("the note of a very long formula shortens the formula, and names every work and the dataset", () => {
  const long = `${value}${"+0".repeat(4_000)}`;
  const snapshot = { blocks: [sheetBlock([[long]], [[150]])] };
  const plan = planFreeze(request({ snapshot, source: { sheet, row: 0, column: 0, rows: 1, columns: 1 } }), invented);
  const note = plan.edits.find(({ kind }) => kind === "note");
  const text = note?.kind === "note" ? note.text : "";
  expect(text).toHaveLength(8_000);
  const [formula, ...lines] = text.split("\n");
  expect(formula).toMatch(/^=MINERAL\.VALUE\("fooite","Alphaland"\)(\+0)+\+?…$/);
  const whole = planFreeze(request(), invented).edits.find(({ kind }) => kind === "note");
  expect(lines).toEqual((whole?.kind === "note" ? whole.text : "").split("\n").slice(1));
  expect(lines.join("\n")).toMatch(
    /^Source:\nU\.S\. Geological Survey, 2030-02-06, New Yearbook[\s\S]*\nOrebook dataset 2030\.1$/,
  );
});

test("a table is cited as its own dataset has it, and named with that one where formulas are from another", () => {
  const area = { sheet, row: 1, column: 1, rows: 2, columns: 2 };
  const call = callOf("MINERAL.TOP", { mineral: "barium blue" });
  const table = {
    name: "Tops",
    call,
    filled: [area],
    first: { ...area, row: 0, rows: 1, columns: 1 },
    version: next.version,
    dataset: next,
  };
  const cited = ({ edits, bibliography }: ReturnType<typeof planFreeze>) => {
    const list = edits.find((edit) => edit.kind === "values" && edit.area.row === bibliography!.row);
    return list?.kind === "values" ? list.values.map((row) => row.filter((cell) => cell !== "").join(" | ")) : [];
  };
  const withFormulas = cited(planFreeze(request({ tables: [table] }), invented));
  expect(withFormulas[1]).toContain("Orebook dataset 2030.1");
  expect(withFormulas.at(-1)).toContain(
    `Table Tops holds figures of dataset 2031.1, SHA-256 ${next.hash}; its works are listed as that dataset has them.`,
  );
  // Alone, its dataset heads the list.
  const block = sheetBlock(
    [
      ["Land", "Value"],
      ["Alphaland", 31],
    ],
    [
      ["Land", "Value"],
      ["Alphaland", 31],
    ],
  );
  const alone = planFreeze(request({ snapshot: { blocks: [block] }, spills: [], tables: [table] }), invented);
  expect(alone).toMatchObject({ isNeeded: true, formulas: 0, tables: 1, notes: 1 });
  expect(cited(alone)[1]).toContain("Orebook dataset 2031.1");
  expect(cited(alone).at(-1)).toContain("'Data (frozen)'!B2:C3");
  const note = alone.edits.find(({ kind }) => kind === "note");
  expect(note).toMatchObject({ area: { row: 0, column: 1 }, text: expect.stringContaining("Orebook dataset 2031.1") as string });
});
