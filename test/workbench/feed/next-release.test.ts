/** The release that the workbench offers after the bundled one: whole, told apart from data, and with every reason for a change. */
import { checkedDataset } from "../../../src/dataset/checked-dataset";
import type { DatasetFile } from "../../../src/dataset/schema";
import { isCellError } from "../../../src/workbook/cells/shown";
import { addressOfCell, refreshReport, type CellChange } from "../../../src/workbook/refresh";
import { serialise } from "../../../pipeline/build/serialise";
import { nextRelease } from "../../../workbench/feed/next-release";
import { builtFile as file } from "../../dataset/built-file";
import { answered, sheetBlock } from "../../workbook/cells/sheet-block";

const nextFile = nextRelease(file);
const before = checkedDataset(file, "0".repeat(64));
const after = checkedDataset(JSON.parse(serialise(nextFile)), "1".repeat(64));

/** What a refresh reports of formulas in a column. */
function changesOf(...formulas: string[]): CellChange[] {
  const block = sheetBlock(
    formulas.map((formula) => [formula]),
    formulas.map((formula) => [answered(formula, before)]),
  );
  return [...refreshReport({ blocks: [block] }, before, after).changes];
}

test("it is the next version, of a later day, and passes the whole check", () => {
  expect([after.version, before.version]).toEqual(["2026.2", "2026.1"]);
  expect(after.released > before.released).toBe(true);
});

test("the same dataset gives the same bytes, and stays as it is", () => {
  const text = serialise(file);
  expect(serialise(nextRelease(file))).toBe(serialise(nextFile));
  expect(serialise(file)).toBe(text);
});

test("after a release with another number comes the next number", () => {
  expect(nextRelease({ ...file, version: "2027.9" }).version).toBe("2027.10");
});

test("every reason that data can have for a change is there", () => {
  const changes = changesOf(
    '=MINERAL.RANK("antimony","Tajikistan")',
    '=MINERAL.RANK("antimony","China")',
    '=MINERAL.PRODUCTION("graphite","China")',
    '=MINERAL.PRODUCTION("chromium","Kazakhstan")',
    '=DEAL.TERM("US-Ukraine","revenue_share")',
    "=MINERAL.VERSION()",
  );
  expect(changes.map(({ old, new: now, reason }) => [old, now, reason])).toEqual([
    [3, 1, "new edition"],
    [1, 2, "new edition"],
    [1_400_000, 1_250_000, "revision"],
    [7_000, 6_400, "correction"],
    [0.5, 0.6, "new edition"],
    ["2026.1", "2026.2", "new dataset"],
  ]);
});

test("countries come and go: a formula without figure becomes one with, and one with figure an error", () => {
  const changes = changesOf(
    '=MINERAL.PRODUCTION("antimony","South Africa")',
    '=MINERAL.PRODUCTION("gallium","Kazakhstan")',
    '=MINERAL.PRODUCTION("antimony","Turkey")',
    '=MINERAL.SHARE("tungsten","Australia")',
    '=MINERAL.PRODUCTION("cobalt","Turkey")',
  );
  expect(changes.map(({ old, new: now }) => [isCellError(old), isCellError(now)])).toEqual([
    [true, false],
    [true, false],
    [false, true],
    [false, true],
    [false, true],
  ]);
});

test("shares and ranks change for each of the minerals that examples are about", () => {
  for (const mineral of ["antimony", "tungsten", "lithium", "rare earths"]) {
    const changes = changesOf(`=MINERAL.TOP("${mineral}",10,,,,TRUE)`);
    expect(changes.length).toBeGreaterThan(10);
    expect(new Set(changes.map(({ reason }) => reason))).toContain("new edition");
    expect(new Set(changes.map(addressOfCell)).size).toBe(changes.length);
  }
});

describe("what is invented", () => {
  const known = new Map(file.sources.map((source) => [source.id, source]));
  const added = nextFile.sources.filter(({ id }) => !known.has(id));

  test("works say so in their title, publisher and note", () => {
    expect(added).toHaveLength(2);
    for (const { title, publisher, note } of added) {
      expect(title).toContain("Sample of the workbench: no publisher stands behind this work");
      expect(publisher).toBe("Orebook workbench");
      expect(note).toContain("no publisher stands behind this figure");
    }
  });

  test("every figure and term that differs says so in its note", () => {
    const told = /Sample of the workbench: no publisher stands behind this figure\.$/;
    const old = new Set(
      file.series.flatMap(({ edition, mineral, measure, observations }) =>
        observations.map((each) => JSON.stringify([edition, mineral, measure, each])),
      ),
    );
    const figures = nextFile.series.flatMap(({ edition, mineral, measure, observations }) =>
      observations.filter((each) => !old.has(JSON.stringify([edition, mineral, measure, each]))),
    );
    expect(figures.length).toBeGreaterThan(100);
    for (const figure of figures) expect(nextFile.notes[figure[5]]).toMatch(told);
    const versions = (deals: DatasetFile["deals"]) => deals.flatMap(({ terms }) => Object.values(terms).flat());
    const knownVersions = new Set(versions(file.deals).map((each) => JSON.stringify(each)));
    const newVersions = versions(nextFile.deals).filter((each) => !knownVersions.has(JSON.stringify(each)));
    expect(newVersions).toHaveLength(6);
    for (const { note } of newVersions) expect(note).toMatch(told);
  });

  test("text begins with = + - and @, in terms, works and notes", () => {
    const texts = [
      ...nextFile.deals.flatMap(({ terms }) =>
        Object.values(terms)
          .flat()
          .map((version) => (version.kind === "value" ? version.value : "")),
      ),
      ...added.flatMap(({ title, short, author = "" }) => [title, short, author]),
      ...nextFile.notes,
    ].filter((text): text is string => typeof text === "string");
    for (const sign of ["=", "+", "-", "@"]) expect(texts.filter((text) => text.startsWith(sign)).length).toBeGreaterThan(0);
  });
});

test("a dataset without what the changes are about is refused by its name", () => {
  expect(() => nextRelease({ ...file, deals: [] })).toThrow("The dataset has no deal US-Ukraine.");
  expect(() => nextRelease({ ...file, series: [] })).toThrow("no mine production of antimony");
});
