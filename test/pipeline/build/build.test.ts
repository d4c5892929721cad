import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildParts } from "../../../pipeline/build/build";
import { countries } from "../../../pipeline/build/countries";
import { measures } from "../../../pipeline/build/measures";
import { minerals } from "../../../pipeline/build/minerals";
import { type Draft } from "../../../pipeline/build/part";
import { release } from "../../../pipeline/build/release";
import { serialise } from "../../../pipeline/build/serialise";
import { series } from "../../../pipeline/build/series";
import { sources } from "../../../pipeline/build/sources";
import { units } from "../../../pipeline/build/units";
import { DataFolder } from "../../../pipeline/read/folder";
import { Problems, problemText } from "../../../pipeline/read/problems";

/** The parts that make up statistics; deals and claims have tests of their own. */
const PARTS = [release, sources, units, measures, minerals, countries, series];
const fixtures = join(__dirname, "fixtures");

/** Builds the good data folder with the files of another fixture laid over it, and with some put in their place. */
function build(
  fixture?: string,
  files: Record<string, string | Uint8Array | undefined> = {},
): { draft: Draft; problems: string[] } {
  const root = mkdtempSync(join(tmpdir(), "orebook-"));
  try {
    const data = join(root, "data");
    const isData = (path: string): boolean => !path.endsWith("expected.txt");
    cpSync(join(fixtures, "good"), data, { recursive: true });
    if (fixture !== undefined) cpSync(join(fixtures, fixture), data, { recursive: true, filter: isData });
    for (const [file, content] of Object.entries(files)) {
      if (content === undefined) rmSync(join(data, file));
      else writeFileSync(join(data, file), content);
    }
    const problems = new Problems();
    const folder = new DataFolder(data, problems);
    const draft = buildParts(PARTS, folder, problems);
    folder.reportUnread();
    return { draft, problems: problems.list.map(problemText) };
  } finally {
    rmSync(root, { recursive: true });
  }
}

const good = (file: string): string => readFileSync(join(fixtures, "good", file), "utf8");

describe("a good data folder", () => {
  const { draft: dataset, problems } = build();

  test("has no problem", () => expect(problems).toEqual([]));

  test("gives sorted series with shared notes", () => {
    expect(dataset.series!.map(({ edition, mineral, measure, unit }) => [edition, mineral, measure, unit])).toEqual([
      ["demo2020", "antimony", "mine production", "t Sb content"],
      ["demo2020", "antimony", "reserves", "t Sb content"],
      ["demo2020", "ilmenite", "mine production", "kt"],
    ]);
    expect(dataset.notes).toEqual([
      "Corrected (demo2020-ilmenite-unit): unit printed as metric tons.",
      'Printed as "Large".',
      "Reported, in part.",
    ]);
    expect(dataset.series![0]?.observations).toEqual([
      ["CHN", 2018, null, "W", "row 2", -1],
      ["CHN", 2019, 62300, "", "row 2", -1],
      ["TJK", 2019, 17000, "e", "row 3", 2],
      ["WORLD", 2019, 106000, "", "row 8", -1],
    ]);
  });

  test("keeps sources, minerals, countries and ambiguous names", () => {
    expect(dataset.sources!.map(({ id }) => id)).toEqual(["demo2019", "demo2020"]);
    expect(dataset.minerals!.map(({ id }) => id)).toEqual(["antimony", "ilmenite", "titanium"]);
    expect(dataset.groups).toEqual([{ id: "KOREAS", name: "Both Koreas", aliases: [], members: ["KOR", "PRK"] }]);
    expect(dataset.ambiguous).toEqual({
      minerals: [],
      countries: [{ name: "Korea", candidates: ["South Korea", "North Korea"] }],
    });
    expect([dataset.version, dataset.released]).toEqual(["2020.1", "2020-06-01"]);
  });

  test("gives the same bytes each time, one line for each entry", () => {
    const text = serialise(dataset);
    expect(serialise(build().draft)).toBe(text);
    expect(text.split("\n").filter((line) => line.startsWith('{"edition":"demo2020","mineral":"antimony"'))).toHaveLength(2);
  });

  test("does not depend on the order of its records, on the ends of lines or on a byte order mark", () => {
    const [header = "", ...records] = good("series/demo2020.csv").trimEnd().split("\n");
    const reversed = [header, ...records.reverse(), ""].join("\n");
    for (const text of [reversed, reversed.replaceAll("\n", "\r\n"), `\ufeff${reversed}`])
      expect(build(undefined, { "series/demo2020.csv": text })).toEqual({ draft: dataset, problems: [] });
    const minerals = good("minerals.json");
    for (const text of [minerals.replaceAll("\n", "\r\n"), `\ufeff${minerals}`])
      expect(build(undefined, { "minerals.json": text })).toEqual({ draft: dataset, problems: [] });
  });
});

describe("a fault stops the build with file, line and reason", () => {
  const bad = readdirSync(fixtures).filter((name) => name !== "good");

  test.each(bad)("%s", (fixture) => {
    const expected = join(fixtures, fixture, "expected.txt");
    const problems = build(fixture).problems.join("\n");
    expect(existsSync(expected) ? readFileSync(expected, "utf8").trimEnd() : "expected.txt is missing").toBe(problems);
  });
});
