/** What a refresh says of the cells that one formula fills: each by the row that it is of, and why that row changes. */
import type { Dataset } from "../../../src/dataset/dataset";
import { isCellError, type Shown } from "../../../src/workbook/cells/shown";
import { addressOfCell, changesSheet, refreshReport, type CellChange, type RefreshReport } from "../../../src/workbook/refresh";
import { movedWords } from "../../../src/workbook/refresh/moved-words";
import { pairedRows } from "../../../src/workbook/refresh/paired-rows";
import type { SheetBlock } from "../../../src/workbook/scan/workbook-scan";
import { nextRelease } from "../../../workbench/feed/next-release";
import { builtFile, builtWith } from "../../dataset/built-file";
import { answerBlock, sheetBlock } from "../cells/sheet-block";

const before = builtWith({});
const after = builtWith(nextRelease(builtFile));

/** Cells as a formula in A1 fills them, with what stands beside. */
function filled(formula: string, dataset: Dataset, beside: readonly Shown[][] = []): SheetBlock {
  const answer = answerBlock(formula, dataset);
  const shown = answer.map((row, down) => [...row, ...(beside[down] ?? [])]);
  const typed = shown.map((row, down) =>
    row.map((cell, right) => (down + right === 0 ? formula : isCellError(cell) ? cell.error : cell)),
  );
  return sheetBlock(typed, shown);
}

/** The preview and the report of a refresh of one formula in A1, which say the same of what it fills. */
function refreshed(formula: string, from = before, to = after): RefreshReport {
  const snapshot = { blocks: [filled(formula, from)] };
  const [preview, report] = [refreshReport(snapshot, from, to), refreshReport(snapshot, from, to, [filled(formula, to)])];
  expect(preview.changes).toEqual(report.changes);
  expect(preview.moved).toEqual(report.moved);
  return report;
}

const told = ({ old, new: now, reason, detail, sources }: CellChange) => [
  old,
  now,
  reason,
  detail,
  sources.map(({ work }) => work.short).join("; "),
];

describe("DEAL.TERMS, where one term is new", () => {
  const report = refreshed('=DEAL.TERMS("US-Ukraine")');
  const terms = answerBlock('=DEAL.TERMS("US-Ukraine")', after);
  const isNew = terms.findIndex(([key]) => key === "minimum_investment");

  test("each changed cell has why and source of its own term", () => {
    const shares = report.changes.filter(({ new: now }) => now === 0.6);
    expect(shares.map(told)).toEqual([
      [
        0.5,
        0.6,
        "new edition",
        expect.stringMatching(/^=Sample amendment in place of Kyiv Independent 2025-05-01/),
        "=Sample amendment",
      ],
    ]);
    expect(shares[0]!.sources[0]!.locator).toBe("Article 1");
    for (const { sources } of report.changes) expect(sources.length).toBeLessThanOrEqual(1);
  });

  test("the new row is told as such", () => {
    const cells = report.changes.filter(({ row }) => row === isNew);
    expect(cells.length).toBeGreaterThan(5);
    for (const cell of cells) {
      expect(cell).toMatchObject({ old: null, lacksRow: "old" });
      expect(told(cell).slice(2)).toEqual([
        "new edition",
        expect.stringMatching(/^New row: US-Ukraine, minimum investment: /),
        "=Sample amendment",
      ]);
    }
  });

  test("rows that merely moved are no changes, and are counted as moved", () => {
    const changed = new Set(report.changes.map(({ row }) => row));
    expect(changed.size).toBe(6);
    expect(report.moved).toEqual([
      expect.objectContaining({ formula: '=DEAL.TERMS("US-Ukraine")', added: 1, gone: 0, moved: terms.length - 1 - isNew }),
    ]);
    const moved = report.changes.filter(({ row, lacksRow }) => row > isNew && lacksRow === undefined);
    for (const { detail } of moved) expect(detail).toMatch(/\. [a-z_]+ stands 1 row lower than before$/);
  });

  test("rows that moved are not newly in error", () => {
    expect(report.inError.length).toBeGreaterThan(0);
    expect(report.inError.filter(({ wasError }) => !wasError)).toEqual([]);
    expect(report.counts.newlyInError).toBe(0);
  });
});

test.each([
  ['=DEAL.COMPARE({"US-Ukraine";"Codelco-SQM"},{"revenue_share","state_share"},,TRUE)', "Data!B2"],
  ['=DEAL.COMPARE({"US-Ukraine","Codelco-SQM"},{"revenue_share";"state_share"},,TRUE)', "Data!B2"],
])("%s: the changed cell has the source of its deal and term", (formula, address) => {
  const { changes } = refreshed(formula);
  expect(changes.map((change) => [addressOfCell(change), ...told(change)])).toEqual([
    [
      address,
      0.5,
      0.6,
      "new edition",
      expect.stringMatching(/^=Sample amendment in place of Kyiv Independent/),
      expect.stringMatching(/^=Sample amendment/),
    ],
  ]);
});

test("DEAL.TIMELINE: a new event rests on its own work", () => {
  const { changes } = refreshed('=DEAL.TIMELINE("US-Ukraine")');
  const row = answerBlock('=DEAL.TIMELINE("US-Ukraine")', before).length;
  expect(changes.map((change) => change.row)).toEqual([row, row, row]);
  for (const change of changes)
    expect(told(change).slice(2)).toEqual(["new edition", expect.stringMatching(/^New row: /), "=Sample amendment"]);
});

test.each([
  '=DEAL.SOURCES("US-Ukraine","revenue_share")',
  '=MINERAL.TOP("graphite",20)',
  '=MINERAL.TOP("antimony",30,"production",2025,,TRUE)',
  '=MINERAL.SERIES("graphite","China")',
  '=MINERAL.SOURCES("graphite","China",,2025)',
  '=MINERAL.PROFILE("China")',
])("%s: no changed cell has sources of rows that it is not of", (formula) => {
  const { changes } = refreshed(formula);
  expect(changes.length).toBeGreaterThan(0);
  for (const { detail, sources } of changes) {
    expect(detail).not.toMatch(/\d+ works/);
    expect(sources.length).toBeLessThanOrEqual(2);
  }
});

test("a figure of a row that the publisher revised says what it was, though other rows changed too", () => {
  const { changes } = refreshed('=MINERAL.TOP("graphite",20)');
  const top = answerBlock('=MINERAL.TOP("graphite",20)', after);
  const of = (country: string, column: number) =>
    changes.find(({ row, column: at }) => top[row]?.[1] === country && at === column)?.detail;
  expect(of("China", 2)).toMatch(/^Was .* t/);
  expect(of("Russia", 2)).toMatch(/^Was .* t/);
});

test("cells that go blank because the answer is shorter are listed, also where they were the last of the sheet", () => {
  const formula = '=MINERAL.TOP("antimony",30,"production",2025,,TRUE)';
  const [was, is] = [answerBlock(formula, before), answerBlock(formula, after)];
  expect(is.length).toBeLessThan(was.length);
  const { changes } = refreshed(formula);
  for (let row = is.length; row < was.length; row += 1)
    for (const [column, old] of was[row]!.entries())
      expect(changes).toContainEqual(expect.objectContaining({ row, column, old, new: null }));
});

test("a spill that comes to an error leaves its other cells blank, which is told", () => {
  const formula = '=DEAL.PARTIES("US-Ukraine")';
  const block = filled(formula, before);
  const now = sheetBlock([[formula]], [[{ error: "#SPILL!" }]]);
  const report = refreshReport({ blocks: [block] }, before, after, [now]);
  const cells = answerBlock(formula, before).flat().length;
  expect(report.changes).toHaveLength(cells);
  expect(report.changes.slice(1).every(({ new: shown }) => shown === null)).toBe(true);
  expect(report.changes[1]!.detail).toBe("The formula shows #SPILL! in place of its answer");
});

test("a figure that is gone because another edition answers now is of a new edition", () => {
  const formula = '=MINERAL.VALUE("antimony","Turkey",,2025)';
  const report = refreshed(formula);
  expect(report.changes.map(told)).toEqual([
    [
      3000,
      { error: "#N/A" },
      "new edition",
      expect.stringMatching(/^Workbench sample .* in place of USGS MCS 2026 .*: the figure is not in it$/),
      "USGS MCS 2026",
    ],
  ]);
  // The old figure keeps the format that it had.
  expect(report.changes[0]!.oldFormat ?? report.changes[0]!.format).toBe("#,##0");
});

test("a figure that its own work has no more is a revision", () => {
  const { changes } = refreshed('=MINERAL.VALUE("cobalt","Turkey",,2025)');
  expect(changes.map(({ reason, detail }) => [reason, detail])).toEqual([
    ["revision", expect.stringMatching(/^No longer given by USGS MCS 2026/)],
  ]);
});

test("figures that look the same have as many digits as it takes to tell them apart", () => {
  const [change] = refreshed('=MINERAL.HHI("cobalt")').changes;
  expect(change!.format).toMatch(/^#,##0\.0+$/);
  const sheet = changesSheet(refreshed('=MINERAL.HHI("cobalt")'), [], []);
  expect(sheet.edits).toContainEqual(expect.objectContaining({ kind: "format", format: [[change!.format, change!.format]] }));
});

test("a formula of which Excel does not know the function is promised nothing", () => {
  const formulas = [
    '=MINERAL.VALUE("antimony","China")',
    '=_xldudf_DEAL_TERM("US-Ukraine","revenue_share")',
    "=MINERAL.HHI(A9)+1",
  ];
  const block = sheetBlock(
    formulas.map((formula) => [formula]),
    formulas.map(() => [{ error: "#NAME?" }]),
  );
  const preview = refreshReport({ blocks: [block] }, before, after);
  expect([preview.changes, preview.open]).toEqual([[], []]);
  expect(preview.inError).toHaveLength(3);
  for (const cell of preview.inError)
    expect(cell).toMatchObject({ error: "#NAME?", wasError: true, message: expect.stringContaining("Repair") as string });
});

test("formulas of the person's own that come to an error are named, and those that had one before are not", () => {
  const formula = '=MINERAL.VALUE("antimony","Turkey",,2025)';
  const na = { error: "#N/A" };
  const typed = [[formula, "=A1+1", "=B9", "=1/0", "#N/A"]];
  const was = sheetBlock(typed, [[3000, 3001, na, { error: "#DIV/0!" }, null]]);
  const is = sheetBlock(typed, [[na, na, na, { error: "#DIV/0!" }, null]]);
  expect(refreshReport({ blocks: [was] }, before, after).followers).toEqual([]);
  const report = refreshReport({ blocks: [was] }, before, after, [is]);
  expect(report.followers).toMatchObject([{ row: 0, column: 1, formula: "=A1+1", error: "#N/A", wasError: false }]);
  const sheet = changesSheet(report, [], []);
  const lines = sheet.edits.flatMap((edit) => (edit.kind === "values" ? edit.values.map(([first]) => first) : []));
  expect(lines).toContain("'1 formula of your own is in error since: Data!B1");
});

test("rows are paired by what they are about; one that came in where one went stands in its place", () => {
  expect(pairedRows(["", "a", "b", "c"], ["", "a", "x", "b", "c"])).toEqual([
    { was: 0, is: 0 },
    { was: 1, is: 1 },
    { was: undefined, is: 2 },
    { was: 2, is: 3 },
    { was: 3, is: 4 },
  ]);
  expect(pairedRows(["a", "b", "c"], ["a", "x", "c"])).toEqual([
    { was: 0, is: 0 },
    { was: 1, is: 1 },
    { was: 2, is: 2 },
  ]);
  expect(pairedRows(["a", "b", "b"], ["b", "b", "a"])).toEqual([
    { was: 1, is: 0 },
    { was: 2, is: 1 },
    { was: 0, is: 2 },
  ]);
  expect(pairedRows(["a", "b"], ["b"])).toEqual([
    { was: 1, is: 0 },
    { was: 0, is: undefined },
  ]);
  expect([movedWords({ moved: 2, added: 1, gone: 2 }), movedWords({ moved: 1, added: 0, gone: 0 })]).toEqual([
    "2 rows stand elsewhere: 1 row is new and 2 rows are gone.",
    "1 row stands elsewhere: their order is another.",
  ]);
});
