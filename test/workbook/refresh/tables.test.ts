import * as fc from "fast-check";
import type { Dataset } from "../../../src/dataset/dataset";
import { functionById } from "../../../src/functions";
import type { Edit, WrittenValue } from "../../../src/workbook/edits";
import { inRequests } from "../../../src/workbook/edits";
import { prepareInsert } from "../../../src/workbook/insert/prepare";
import {
  addressOfCell,
  changesSheet,
  refreshTables,
  willWrite,
  type KnownOfTables,
  type RefreshReport,
  type TableSnapshot,
} from "../../../src/workbook/refresh";
import { OldAnswer, type OldAnswers } from "../../../src/workbook/refresh/old-answer";
import { planTable } from "../../../src/workbook/refresh/table-plan";
import { REMEMBERED_TABLES_KEY, rememberedTables } from "../../../src/workbook/table/remembered-tables";
import type { WorksheetCall } from "../../../src/workbook/worksheet-call";
import { nextRelease } from "../../../workbench/feed/next-release";
import { builtFile, builtWith } from "../../dataset/built-file";
import { invented } from "../../dataset/invented-dataset";
import { checkedDataset } from "../../../src/dataset/checked-dataset";
import { next, nextFile } from "../../dataset/invented-release";
import { sheet } from "../cells/sheet-block";

const call = { definition: functionById("MINERAL.TOP")!, given: { mineral: "barium blue" } };

/** The release after the next: a new edition answers for barium blue. */
const later = checkedDataset(
  {
    ...nextFile,
    version: "2032.1",
    released: "2032-07-01",
    sources: [
      ...nextFile.sources,
      { ...nextFile.sources.at(-1)!, id: "later", title: "Later Yearbook", short: "Later 2032", published: "2032-02-06" },
    ],
    series: [
      ...nextFile.series,
      {
        edition: "later",
        mineral: "barium-blue",
        measure: "mine production",
        unit: "kg",
        observations: [
          ["AAA", 2030, 35, "", "row 3", -1],
          ["BBB", 2030, 11, "", "row 4", -1],
          ["CCC", 2030, 5, "", "row 5", -1],
        ],
      },
    ],
  },
  "2".repeat(64),
);

/** A sheet with one table, as rows of cells; edits are carried out on it as Excel would. */
class TableSheet {
  settings: Record<string, unknown> = {};
  /** Every cell that an edit has addressed with a value. */
  readonly written: string[] = [];

  private constructor(
    readonly name: string,
    public headers: string[],
    public rows: unknown[][],
  ) {}

  static inserted(dataset: Dataset, of: WorksheetCall = call): TableSheet {
    const prepared = prepareInsert({ kind: "table", call: of }, dataset);
    const area = { sheet, row: 0, column: 0, ...prepared.size };
    const target = {
      cell: area,
      isProtected: false,
      isLocked: true,
      formula: "",
      used: undefined,
      spill: undefined,
      spillsFrom: undefined,
      tables: [],
    };
    const { edits, table } = prepared.plan(area, target);
    const values = edits.find((edit) => edit.kind === "values")!;
    const [headers, ...rows] = values.values.map((row) => row.map(shownIn));
    const made = new TableSheet(table!, headers as string[], rows);
    for (const edit of edits) if (edit.kind === "setting") made.settings[edit.key] = edit.value;
    return made;
  }

  addColumn(header: string, cell: (row: number) => unknown, at = this.headers.length): void {
    this.headers.splice(at, 0, header);
    this.rows.forEach((row, index) => row.splice(at, 0, cell(index)));
  }

  snapshot(more: Partial<TableSnapshot> = {}): TableSnapshot {
    return {
      name: this.name,
      sheet,
      isProtected: false,
      area: { sheet, row: 0, column: 0, rows: this.rows.length + 1, columns: this.headers.length },
      headers: [...this.headers],
      showsHeaders: true,
      formulas: this.rows.map((row) => [...row]),
      values: this.rows.map((row) => row.map((cell) => (isFormula(cell) ? 1 : cell))),
      types: this.rows.map((row) =>
        row.map((cell) => (cell === "#N/A" ? "Error" : typeof cell === "number" ? "Double" : cell === "" ? "Empty" : "String")),
      ),
      ...more,
    };
  }

  refresh(before: Dataset, after: Dataset, more: Partial<TableSnapshot> = {}, known: KnownOfTables = {}) {
    const plan = refreshTables(this.settings[REMEMBERED_TABLES_KEY], [this.snapshot(more)], before, after, known);
    this.apply(plan.edits);
    return plan;
  }

  apply(edits: readonly Edit[]): void {
    for (const edit of edits) {
      if (edit.kind === "setting") this.settings[edit.key] = edit.value;
      else if (edit.kind === "table column") {
        this.headers.push(String(shownIn(edit.values[0]![0]!)));
        this.rows.forEach((row, at) => row.push(shownIn(edit.values[at + 1]![0]!)));
      } else if (edit.kind === "table rows") {
        expect(edit.area.row).toBe(this.rows.length + 1);
        for (const row of edit.values) this.rows.push(row.map((cell) => (cell === null ? "" : shownIn(cell))));
      } else if (edit.kind === "values")
        edit.values.forEach((row, down) =>
          row.forEach((cell, right) => {
            if (cell === null) return;
            this.written.push(this.headers[edit.area.column + right]!);
            this.rows[edit.area.row - 1 + down]![edit.area.column + right] = shownIn(cell);
          }),
        );
      else if (edit.kind !== "format") throw new Error(`A refresh of a table makes no ${edit.kind}`);
    }
  }
}

function shownIn(value: WrittenValue | null): unknown {
  if (typeof value === "string" && /^[=+@-]/.test(value)) throw new Error(`${value} would be read as a formula`);
  return typeof value === "string" ? value.replace(/^'/, "") : (value ?? "");
}

function isFormula(cell: unknown): boolean {
  return typeof cell === "string" && cell.startsWith("=");
}

test("a table without its header row is left alone, and the person told what to do", () => {
  const table = TableSheet.inserted(invented);
  const { edits, tables } = table.refresh(invented, next, { showsHeaders: false });
  expect(edits).toEqual([]);
  expect(tables[0]!.problem).toBe(
    "Nothing was written to the table: its header row is switched off. Switch it on (Table Design, Header Row) and refresh again. Its figures stay those of dataset 2030.1.",
  );
  expect(tables[0]!.isBehind).toBe(true);
});

test("figures change in their rows, new rows come last, vanished rows are marked, and the person's columns stay", () => {
  const table = TableSheet.inserted(invented);
  expect(table.headers).toEqual(["Rank", "Country", "Value", "Share"]);
  table.addColumn("My remark", (row) => `remark ${row}`, 1);
  table.addColumn("Double", (row) => `=2*D${row + 2}`);
  table.rows.reverse();
  const plan = table.refresh(invented, next);
  expect(table.headers).toEqual(["Rank", "My remark", "Country", "Value", "Share", "Double", "Missing"]);
  expect(table.rows).toEqual([
    [2, "remark 1", "Betaland", 10, 0.25, "=2*D3", "No longer in the data (2031.1)"],
    [1, "remark 0", "Alphaland", 31, 31 / 36, "=2*D2", ""],
    [2, "", "Gammaland", 5, 5 / 36, "", ""],
  ]);
  expect(table.written.filter((header) => header === "My remark" || header === "Double")).toEqual([]);
  const [refreshed] = plan.tables;
  expect(refreshed).toMatchObject({ problem: undefined, warnings: [], added: 1, vanished: [0] });
  expect(
    refreshed!.changes.map((change) => [addressOfCell(change), change.old, change.new, change.reason, change.formula]),
  ).toEqual([
    ["Data!D3", 30, 31, "revision", '=MINERAL.TOP("barium blue")'],
    ["Data!E3", 0.75, 31 / 36, "revision", '=MINERAL.TOP("barium blue")'],
  ]);
  expect(refreshed!.note!.text).toContain("Orebook dataset 2031.1");
  expect(rememberedTables(table.settings[REMEMBERED_TABLES_KEY])).toMatchObject([{ dataset: "2031.1", reasons: "Missing" }]);
});

test("a second refresh changes nothing, and a row that comes back loses its mark", () => {
  const table = TableSheet.inserted(invented);
  table.refresh(invented, next);
  const after = structuredClone(table.rows);
  const second = table.refresh(next, next);
  expect(second.edits).toEqual([]);
  // A mark that is there is not counted again.
  expect(second.tables[0]).toMatchObject({ vanished: [], rows: [], isBehind: false });
  expect(table.rows).toEqual(after);
  table.refresh(next, invented);
  expect(table.rows.map((row) => [row[1], row[2], row[4]])).toEqual([
    ["Alphaland", 30, ""],
    ["Betaland", 10, ""],
    ["Gammaland", 5, "No longer in the data (2030.1)"],
  ]);
});

test("rows that a person has added stay unmarked, and rows that a person has deleted stay deleted", () => {
  const table = TableSheet.inserted(invented);
  table.rows = [table.rows[1]!, ["", "My own country", 99, ""], ["", "", "", ""]];
  const { tables } = table.refresh(invented, next);
  expect(table.rows.map((row) => [row[1], row[2]])).toEqual([
    ["Betaland", 10],
    ["My own country", 99],
    ["", ""],
    ["Gammaland", 5],
  ]);
  expect(tables[0]!.vanished).toEqual([0]);
  expect(tables[0]!.warnings).toEqual([
    "1 row of the data that had been deleted from the table stays deleted. Insert the table anew to get all rows.",
  ]);
});

test("a formula that a person has put into our column is theirs, and a figure typed over is set back and said", () => {
  const table = TableSheet.inserted(invented);
  table.rows[0]![2] = "=30+1";
  table.rows[0]![3] = 0.5;
  const { tables } = table.refresh(invented, invented);
  expect(table.rows[0]).toEqual([1, "Alphaland", "=30+1", 0.75]);
  expect(tables[0]!.changes).toMatchObject([{ old: 0.5, new: 0.75, reason: "typed over" }]);
});

test("renamed columns are reported and not guessed; without a key column nothing is written", () => {
  const table = TableSheet.inserted(invented);
  table.headers[2] = "Output";
  const before = structuredClone(table.rows.map((row) => row[2]));
  const { tables } = table.refresh(invented, next);
  expect(tables[0]!.warnings).toEqual([
    'The table has no column "Value" any more, and is not refreshed in it: its figures of dataset 2030.1 stand in the column "Output". Give that column the name "Value" back, and refresh again.',
  ]);
  expect(tables[0]!.isBehind).toBe(true);
  expect(table.rows.slice(0, 2).map((row) => row[2])).toEqual(before);
  expect(table.rows[2]![2]).toBe("");
  const other = TableSheet.inserted(invented);
  other.headers[1] = "Land";
  const plan = other.refresh(invented, next);
  expect(plan.edits).toEqual([]);
  expect(plan.tables[0]!.problem).toBe(
    'Nothing was written to the table: its key column "Country", by which rows are found again, is not there. Give the column its name back, or insert the table anew. Its figures stay those of dataset 2030.1.',
  );
});

describe("a table that an earlier refresh has left alone", () => {
  const known = { older: new Map([["2030.1", invented]]) };

  /** One row deleted, one of the person's own, and a refresh that could not write. */
  function leftBehind(): TableSheet {
    const table = TableSheet.inserted(invented);
    table.rows = [table.rows[0]!, ["", "Atlantis", 99, ""]];
    table.refresh(invented, next, { isProtected: true });
    return table;
  }

  test("is refreshed by the dataset that it is from, not by the one that the workbook had before", () => {
    const table = leftBehind();
    const { tables } = table.refresh(next, later, {}, known);
    expect(table.rows.map((row) => [row[1], row[2], row[4] ?? ""])).toEqual([
      ["Alphaland", 35, ""],
      ["Atlantis", 99, ""],
      ["Gammaland", 5, ""],
    ]);
    expect(tables[0]).toMatchObject({ added: 1, vanished: [], isBehind: false });
    expect(tables[0]!.warnings.join()).toMatch(/^1 row of the data that had been deleted/);
    expect(tables[0]!.changes[0]).toMatchObject({ reason: "new edition", detail: expect.stringContaining("Later 2032") });
  });

  test("gets no rows and no marks where that dataset is not on this computer, and the person is told", () => {
    const table = leftBehind();
    const { tables } = table.refresh(next, later);
    expect(table.rows.map((row) => [row[1], row[2]])).toEqual([
      ["Alphaland", 35],
      ["Atlantis", 99],
    ]);
    expect(tables[0]).toMatchObject({ added: 0, vanished: [], isBehind: true });
    expect(tables[0]!.changes[0]).toMatchObject({
      reason: "not known",
      detail: expect.stringMatching(/^Dataset 2030\.1, which the figure is from, is not on this computer/),
      sources: [{ work: { id: "later" } }],
    });
    expect(tables[0]!.warnings).toEqual([
      "Dataset 2030.1, from which the rows are, is not on this computer: whether a row is new in the data or was deleted from the table, is gone from the data or was added by you, cannot be told. Not added: Betaland, Gammaland. Not marked: Atlantis. Insert the table anew to get the rows of the data.",
    ]);
    // On a computer that has it, the rows come right.
    table.refresh(later, later, {}, known);
    expect(table.rows.map((row) => row[1])).toEqual(["Alphaland", "Atlantis", "Gammaland"]);
    expect(rememberedTables(table.settings[REMEMBERED_TABLES_KEY])[0]).not.toHaveProperty("rows");
  });

  test("in one column keeps being known as of the older dataset there: nobody has typed over it", () => {
    const table = TableSheet.inserted(invented);
    table.headers[2] = "Output";
    table.refresh(invented, next);
    expect(rememberedTables(table.settings[REMEMBERED_TABLES_KEY])).toMatchObject([
      { dataset: "2031.1", behind: { Value: "2030.1" } },
    ]);
    table.headers[2] = "Value";
    const { tables } = table.refresh(next, next, {}, known);
    expect(tables[0]!.changes).toMatchObject([
      { old: 30, new: 31, reason: "revision" },
      { old: null, new: 5, reason: "revision" },
    ]);
    expect(tables[0]!.warnings).toEqual([]);
    expect(rememberedTables(table.settings[REMEMBERED_TABLES_KEY])[0]).not.toHaveProperty("behind");
  });

  test("whose column was deleted for good is not behind", () => {
    const table = TableSheet.inserted(invented);
    table.headers.splice(3, 1);
    table.rows.forEach((row) => row.splice(3, 1));
    expect(table.refresh(invented, next).tables[0]!.isBehind).toBe(false);
  });
});

test("a figure that somebody has typed over and that the data replace is told as such, before it is lost", () => {
  const table = TableSheet.inserted(invented);
  table.rows[0]![2] = 12_345;
  const { tables } = table.refresh(invented, next);
  expect(tables[0]!.changes[0]).toMatchObject({
    old: 12_345,
    new: 31,
    reason: "typed over",
    detail: expect.stringMatching(/^Dataset 2030\.1 has 30: somebody had typed over it\. Now revision: Was 30/),
    sources: [{ work: { id: "new" } }],
  });
  expect(tables[0]!.warnings).toEqual([
    "1 cell of Orebook's columns was typed over, and gets what the data say: C2 (12,345). To keep a figure of yours, put it into a column of your own, or type it as a formula (=123).",
  ]);
});

test("a row of the person's that the data bring now is told as typed over", () => {
  const table = TableSheet.inserted(invented);
  table.rows.push(["", "Gammaland", 7, ""]);
  const { tables } = table.refresh(invented, next);
  expect(tables[0]!.added).toBe(0);
  expect(tables[0]!.changes.find(({ old }) => old === 7)).toMatchObject({
    new: 5,
    reason: "typed over",
    detail: expect.stringMatching(/^Dataset 2030\.1 has no such row: the figure was typed\. Now revision: First given/),
  });
});

describe("a table that is not there", () => {
  test("and was renamed is named with what to do, and stays on the list", () => {
    const table = TableSheet.inserted(invented);
    const { edits, tables } = table.refresh(invented, next, { name: "MyTable" });
    expect(edits).toEqual([]);
    expect(tables[0]).toMatchObject({
      isForgotten: false,
      isBehind: true,
      problem: `Nothing was written to the table: there is no table of this name any more. MyTable has its columns: if you renamed it, give it the name ${table.name} back (Table Design, Table Name) and refresh again. Its figures stay those of dataset 2030.1.`,
    });
  });

  test("and was deleted is told once, and comes off the list", () => {
    const table = TableSheet.inserted(invented);
    const first = refreshTables(table.settings[REMEMBERED_TABLES_KEY], [], invented, next);
    expect(first.tables[0]).toMatchObject({
      isForgotten: true,
      problem: "It is not in the workbook any more: it was deleted or turned into a range. This refresh takes it off the list.",
    });
    const counts = { formulas: 0, changed: 0, inError: 0, newlyInError: 0, open: 0, byReason: {} };
    expect(willWrite({ counts } as RefreshReport, first.tables, 0)).toBe("1 table that is gone comes off the list.");
    table.apply(first.edits);
    expect(refreshTables(table.settings[REMEMBERED_TABLES_KEY], [], next, next)).toEqual({ edits: [], tables: [] });
  });
});

test("rows with the same key are left alone and named", () => {
  const table = TableSheet.inserted(invented);
  table.rows.push([...table.rows[0]!]);
  const before = structuredClone(table.rows);
  const { tables } = table.refresh(invented, next);
  expect(tables[0]!.warnings).toEqual([
    "2 rows have the key of another row, so that they cannot be told apart, and stay as they are: row 2 (Alphaland), row 4 (Alphaland).",
  ]);
  expect([table.rows[0]!.slice(0, 4), table.rows[2]!.slice(0, 4)]).toEqual([before[0], before[2]]);
});

test("a protected sheet, a table that is gone, and a function that is not there: nothing is written", () => {
  const table = TableSheet.inserted(invented);
  expect(table.refresh(invented, next, { isProtected: true })).toMatchObject({
    edits: [],
    tables: [{ problem: /protected/ }],
  } as never);
  const setting = structuredClone(table.settings[REMEMBERED_TABLES_KEY]) as { tables: { function: string }[] };
  setting.tables[0]!.function = "MINERAL.NEWER";
  expect(refreshTables(setting, [table.snapshot()], invented, next)).toMatchObject({ edits: [], tables: [{ added: 0 }] });
});

test("whatever a person does to a table: their columns are never written, and twice is once", () => {
  const action = fc.oneof(
    fc.record({ kind: fc.constant("column" as const), at: fc.nat(6) }),
    fc.record({ kind: fc.constant("sort" as const), at: fc.nat(4) }),
    fc.record({ kind: fc.constant("delete row" as const), at: fc.nat(4) }),
    fc.record({ kind: fc.constant("copy row" as const), at: fc.nat(4) }),
    fc.record({ kind: fc.constant("own row" as const), at: fc.nat(4) }),
    fc.record({ kind: fc.constant("delete column" as const), at: fc.nat(3) }),
  );
  fc.assert(
    fc.property(fc.array(action, { maxLength: 8 }), fc.boolean(), (actions, isKnown) => {
      const table = TableSheet.inserted(invented);
      actions.forEach(({ kind, at }, number) => {
        if (kind === "column")
          table.addColumn(`Own ${number}`, (row) => (row % 2 ? `=A${row}` : `own ${row}`), Math.min(at, table.headers.length));
        if (kind === "sort") table.rows.sort((a, b) => String(a[at]).localeCompare(String(b[at])));
        if (kind === "delete row" && table.rows.length > 1) table.rows.splice(at % table.rows.length, 1);
        if (kind === "copy row") table.rows.push([...table.rows[at % table.rows.length]!]);
        if (kind === "own row") table.rows.push(table.headers.map((header) => `${header} ${number}`));
        if (kind === "delete column" && table.headers.length > 1) {
          table.headers.splice(at % table.headers.length, 1);
          table.rows.forEach((row) => row.splice(at % row.length, 1));
        }
      });
      const isOwn = (header: string) => header.startsWith("Own");
      const own = () => table.rows.map((row) => row.filter((_, at) => isOwn(table.headers[at]!)));
      const before = structuredClone(own());
      // Where the dataset of the table is not the one in use, its old answer is not known.
      table.refresh(isKnown ? invented : next, next);
      expect(own().slice(0, before.length)).toEqual(before);
      expect(table.written.filter(isOwn)).toEqual([]);
      const once = structuredClone(table.rows);
      expect(table.refresh(next, next).edits).toEqual([]);
      expect(table.rows).toEqual(once);
    }),
  );
});

test("10,000 rows in any order, with columns of the person's between ours, are three requests at most", () => {
  const rows = 10_000;
  const columns = ["Country", "Production", "Share", "Rank"];
  const answer = (more: number) =>
    Array.from({ length: rows }, (_, row) => [
      `Country ${row}`,
      row * 1234.5678 + (row % 3) * more,
      row / 7 + (row % 5) * more,
      row,
    ]);
  const content = (more: number) => ({ headers: columns, columns, rows: answer(more), answer: answer(more), reasons: undefined });
  const headers = ["Country", "Own 1", "Production", "Own 2", "Share", "Own 3", "Rank"];
  const values = answer(0)
    .sort((a, b) => String(a[0]).localeCompare(String(b[0])))
    .map(([country, production, share, place]) => [country, "own", production, "own", share, "own", place]);
  const snapshot: TableSnapshot = {
    name: "Large",
    sheet,
    isProtected: false,
    area: { sheet, row: 0, column: 0, rows: rows + 1, columns: headers.length },
    headers,
    showsHeaders: true,
    formulas: values,
    values,
    types: values.map((row) => row.map((cell) => (typeof cell === "number" ? "Double" : "String"))),
  };
  const entry = { name: "Large", function: "MINERAL.TOP", given: call.given, columns, keys: ["Country"], dataset: "2030.1" };
  const old = new OldAnswer(invented, content(0), [0]);
  const start = performance.now();
  const { edits, changes } = planTable({
    entry,
    snapshot,
    content: content(0.5),
    old: { of: () => old } as unknown as OldAnswers,
    call,
    after: next,
    around: { blocks: [], others: [] },
  });
  expect(performance.now() - start).toBeLessThan(5000);
  expect(changes).toHaveLength(6_666 + 8_000);
  expect(inRequests(edits).length).toBeLessThanOrEqual(3);
  const addressed = new Set(edits.flatMap((edit) => (edit.kind === "values" ? [edit.area.column, edit.area.columns] : [])));
  expect([...addressed].sort()).toEqual([1, 2, 4]);
});

test("a cell of a table has why and source of its own row, also where rows are no countries", () => {
  const [before, after] = [builtWith({}), builtWith(nextRelease(builtFile))];
  const terms = TableSheet.inserted(before, { definition: functionById("DEAL.TERMS")!, given: { deal: "US-Ukraine" } });
  const [table] = terms.refresh(before, after).tables;
  const share = table!.changes.find(({ new: now }) => now === 0.6)!;
  expect(share.detail).toMatch(/^=Sample amendment in place of Kyiv Independent/);
  expect(share.sources.map(({ work }) => work.short)).toEqual(["=Sample amendment"]);
  for (const { sources } of table!.changes) expect(sources).toHaveLength(1);
});

test("what became of a table stands in the sheet of changes", () => {
  const table = TableSheet.inserted(invented);
  const { tables } = table.refresh(invented, next);
  const id = { version: "v", released: "d", hash: "h" };
  const written = changesSheet({ from: id, to: id, changes: [], followers: [], moved: [], asBefore: [] }, tables, []);
  const values = written.edits.find((edit) => edit.kind === "values")!.values.map(([first]) => first);
  expect(values.slice(2)).toEqual([
    "'2 cells have changed",
    `'Table ${table.name}: 2 cells changed, 1 new row (Gammaland), 1 row marked as no longer in the data (Betaland).`,
    "",
    "Cell",
    "'Data!C2",
    "'Data!D2",
    "'Data!B4",
    "'Data!B3",
  ]);
  const rows = written.edits.find((edit) => edit.kind === "values")!.values.slice(-2);
  expect(rows.map((row) => row.slice(2, 7))).toEqual([
    [
      "",
      "'New row: Rank 2, Country Gammaland, Value 5, Share 13.9%",
      "revision",
      "'New row: Gammaland, barium blue mine production, 2029: 5 kg",
      "'New 2030, rows 30, 32",
    ],
    [
      "'Rank 2, Country Betaland, Value 10, Share 25.0%",
      "'No longer in the data (2031.1)",
      "revision",
      "'Row gone: Betaland, barium blue mine production, 2029: 10 kg",
      "'New 2030, rows 30, 31",
    ],
  ]);
});

test("rows that another edition does not have are gone because it answers now", () => {
  const call = { definition: functionById("MINERAL.TOP")!, given: { mineral: "antimony" } };
  const after = checkedDataset(nextRelease(builtFile), "2".repeat(64));
  const { tables } = TableSheet.inserted(builtWith({}), call).refresh(builtWith({}), after);
  const gone = tables[0]!.rows.filter(({ kind }) => kind === "marked");
  expect(gone.length).toBeGreaterThan(0);
  expect(gone.map(({ key, reason }) => [key, reason])).toEqual(gone.map(({ key }) => [key, "new edition"]));
});
