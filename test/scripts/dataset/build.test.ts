import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createHash } from "node:crypto";
import { buildDataset } from "../../../scripts/dataset/build";
import { corrections } from "../../../scripts/dataset/corrections";
import { countries } from "../../../scripts/dataset/countries";
import { measures } from "../../../scripts/dataset/measures";
import { minerals } from "../../../scripts/dataset/minerals";
import { DataError } from "../../../scripts/dataset/problems";
import { release } from "../../../scripts/dataset/release";
import { serialise } from "../../../scripts/dataset/serialise";
import { series } from "../../../scripts/dataset/series";
import { sources } from "../../../scripts/dataset/sources";
import { type DatasetFile } from "../../../src/dataset/schema";

/** The parts that make up statistics; deals and claims have tests of their own. */
const PARTS = [release, sources, measures, minerals, countries, series, corrections];
const fixtures = join(__dirname, "fixtures");

/** Builds the good data folder with the files of another fixture laid over it. */
function build(fixture?: string): string {
  const folder = mkdtempSync(join(tmpdir(), "orebook-"));
  try {
    cpSync(join(fixtures, "good"), join(folder, "data"), { recursive: true });
    if (fixture !== undefined) cpSync(join(fixtures, fixture), join(folder, "data"), { recursive: true });
    return buildDataset(join(folder, "data"), PARTS);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function problemsOf(fixture: string): string {
  try {
    build(fixture);
  } catch (error) {
    if (error instanceof DataError) return error.message;
    throw error;
  }
  return "no problem";
}

describe("a good data folder", () => {
  const dataset = JSON.parse(build()) as DatasetFile;

  test("gives sorted series with shared notes", () => {
    expect(dataset.series.map(({ edition, mineral, measure, unit }) => [edition, mineral, measure, unit])).toEqual([
      ["demo2020", "antimony", "mine production", "t Sb content"],
      ["demo2020", "antimony", "reserves", "t Sb content"],
      ["demo2020", "ilmenite", "mine production", "kt"],
    ]);
    expect(dataset.notes).toEqual([
      "Corrected (demo2020-ilmenite-unit): unit printed as metric tons.",
      'Printed as "Large".',
      "Reported, in part.",
    ]);
    expect(dataset.series[0]?.observations).toEqual([
      ["CHN", 2018, null, "W", "row 2", -1],
      ["CHN", 2019, 62300, "", "row 2", -1],
      ["TJK", 2019, 17000, "e", "row 3", 2],
      ["WORLD", 2019, 106000, "", "row 8", -1],
    ]);
  });

  test("names what a correction changed", () => {
    expect(dataset.corrections).toEqual([
      {
        id: "demo2020-ilmenite-unit",
        edition: "demo2020",
        mineral: "ilmenite",
        measure: "mine production",
        reason: "The figures are thousands.",
      },
    ]);
  });

  test("keeps sources, minerals, countries and ambiguous names", () => {
    expect(dataset.sources.map(({ id }) => id)).toEqual(["demo2019", "demo2020"]);
    expect(dataset.minerals.map(({ id }) => id)).toEqual(["antimony", "ilmenite", "titanium"]);
    expect(dataset.groups).toEqual([{ id: "KOREAS", name: "Both Koreas", aliases: [], members: ["KOR", "PRK"] }]);
    expect(dataset.ambiguous).toEqual({
      minerals: [],
      countries: [{ name: "Korea", candidates: ["South Korea", "North Korea"] }],
    });
    expect([dataset.schema, dataset.version, dataset.released]).toEqual([1, "2020.1", "2020-06-01"]);
  });

  test("gives the same bytes each time, one line for each entry, and a hash of everything else", () => {
    const text = build();
    expect(build()).toBe(text);
    expect(text.split("\n").filter((line) => line.startsWith('{"edition":"demo2020","mineral":"antimony"'))).toHaveLength(2);
    const { hash, ...rest } = JSON.parse(text) as DatasetFile;
    expect(hash).toBe(createHash("sha256").update(serialise(rest)).digest("hex"));
  });

  test("does not depend on the order of its records", () => {
    const folder = mkdtempSync(join(tmpdir(), "orebook-"));
    const file = join(folder, "data/series/demo2020.csv");
    cpSync(join(fixtures, "good"), join(folder, "data"), { recursive: true });
    const [header = "", ...records] = readFileSync(file, "utf8").trimEnd().split("\n");
    writeFileSync(file, [header, ...records.reverse(), ""].join("\n"));
    expect(buildDataset(join(folder, "data"), PARTS)).toBe(build());
    rmSync(folder, { recursive: true });
  });
});

describe("a fault stops the build with file, line and reason", () => {
  const bad = readdirSync(fixtures).filter((name) => name !== "good");

  test.each(bad)("%s", (fixture) => {
    const expected = join(fixtures, fixture, "expected.txt");
    const problems = problemsOf(fixture);
    expect(existsSync(expected) ? readFileSync(expected, "utf8").trimEnd() : "expected.txt is missing").toBe(problems);
  });

  test("a file that is not JSON", () => {
    const folder = mkdtempSync(join(tmpdir(), "orebook-"));
    cpSync(join(fixtures, "good"), join(folder, "data"), { recursive: true });
    writeFileSync(join(folder, "data/units.json"), '[{"id": "t",]');
    expect(() => buildDataset(join(folder, "data"), PARTS)).toThrow("data/units.json: not valid JSON:");
    rmSync(folder, { recursive: true });
  });

  test("a missing file", () => {
    const folder = mkdtempSync(join(tmpdir(), "orebook-"));
    cpSync(join(fixtures, "good"), join(folder, "data"), { recursive: true });
    rmSync(join(folder, "data/countries.json"));
    expect(() => buildDataset(join(folder, "data"), PARTS)).toThrow("data/countries.json: the file is missing.");
    rmSync(folder, { recursive: true });
  });
});
