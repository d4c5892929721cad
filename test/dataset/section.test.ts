import type { ObservationTuple } from "../../src/dataset/schema";
import { CrossSection } from "../../src/dataset/section";
import { SeriesTable } from "../../src/dataset/series-table";
import { invented, inventedFile } from "./invented-dataset";

const table = (mineral: string, measure: string): SeriesTable =>
  invented.tablesOf(invented.mineral(mineral), invented.measure(measure))[0]!;
const mined = table("fooite", "mine production").section(2029)!;
const place = (name: string): ReturnType<typeof invented.findPlace> => invented.findPlace(name);

/** Reserves of fooite with these lines. */
function withLines(...observations: ObservationTuple[]): CrossSection {
  const series = { edition: "new", mineral: "fooite", measure: "reserves", unit: "kt", observations };
  const countries = new Map(inventedFile.countries.map((country) => [country.id, country]));
  return new SeriesTable(invented.source("new"), invented.mineral("fooite"), invented.measure("reserves"), series, countries, [])
    .newest;
}
const alpha: ObservationTuple = ["AAA", 2029, 30, "", "row 2", -1];
const beta: ObservationTuple = ["BBB", 2029, 10, "", "row 3", -1];

test("a ranking has countries with a number above zero, and nobody else", () => {
  expect(mined.ranking.map(({ observation, rank, value }) => [observation.country.id, rank, value])).toEqual([
    ["AAA", 1, 150],
    ["BBB", 2, 50],
    ["CCC", 2, 50],
  ]);
});

test("a zero has a value and a share, and no rank", () => {
  expect(mined.value(place("Epsiland"))).toBe(0);
  expect(mined.share(place("Epsiland"))).toBe(0);
  expect(() => mined.rank(place("Epsiland"))).toThrow(
    expect.objectContaining({ message: "Epsiland: zero, so no rank (fooite mine production 2029 in New 2030)." }),
  );
});

test("places reported together are not ranked", () => {
  const together = { id: "AAA+BBB", name: "Alphaland and Betaland", aliases: [], kind: "combined" as const };
  const countries = new Map([...inventedFile.countries, together].map((country) => [country.id, country]));
  const series = { edition: "new", mineral: "fooite", measure: "reserves", unit: "kt" };
  const observations: ObservationTuple[] = [["AAA+BBB", 2029, 90, "", "row 1", -1], alpha];
  const section = new SeriesTable(
    invented.source("new"),
    invented.mineral("fooite"),
    invented.measure("reserves"),
    { ...series, observations },
    countries,
    [],
  ).newest;
  expect(section.ranking.map(({ observation }) => observation.country.id)).toEqual(["AAA"]);
  expect(() => section.rank(together)).toThrow(
    expect.objectContaining({ message: expect.stringContaining("several countries together") as string }),
  );
});

test("shares are of a published total, of a bound raised to the sum, of the sum, or of 100 for a measure in per cent", () => {
  expect(mined.total).toBe(400);
  expect(table("fooite", "reserves").section(2029)!.total).toBe(1200);
  expect(table("barium-blue", "mine production").section(2029)!.total).toBe(40);
  expect(withLines(alpha, beta).total).toBe(40);
  const series = { edition: "new", mineral: "fooite", measure: "reserves", unit: "%", observations: [alpha, beta] };
  const countries = new Map(inventedFile.countries.map((country) => [country.id, country]));
  const percent = new SeriesTable(
    invented.source("new"),
    invented.mineral("fooite"),
    invented.measure("reserves"),
    series,
    countries,
    [],
  ).newest;
  expect(percent.share(place("Alphaland"))).toBe(0.3);
  expect(percent.totalEvidence()).toEqual([]);
});

test("there is no share where the total is said not to be known, or a sum would count missing figures as zero", () => {
  const refused = (section: CrossSection): void =>
    void expect(() => section.total).toThrow(expect.objectContaining({ code: "notAvailable" }));
  for (const mark of ["XX", "NA", "W", "text", "range"])
    refused(withLines(alpha, beta, ["WORLD", 2029, null, mark, "row 4", -1]));
  refused(withLines(alpha, beta, ["CCC", 2029, null, "W", "row 4", -1]));
  refused(withLines(alpha, ["OTHER", 2029, null, "NA", "row 4", -1]));
  refused(withLines(alpha));
});

test("an index of a total that is rounded below the sum stops at 10000", () => {
  expect(withLines(["AAA", 2029, 101, "", "row 2", -1], ["WORLD", 2029, 100, "", "row 3", -1]).concentration).toBe(10_000);
});

test("a table has its years in order, and an observation keeps its place and note", () => {
  expect(table("fooite", "mine production").years).toEqual([2028, 2029]);
  expect(table("fooite", "mine production").newest).toBe(mined);
  expect(mined.at("AAA")).toMatchObject({
    locator: "row 3",
    note: "Includes by-product.",
    qualifiers: "e",
    figure: { kind: "number", value: 150, estimated: true },
  });
});

describe("a figure in words", () => {
  test("says what, where, when, whether estimated, and in which unit", () => {
    expect(mined.statement(place("Alphaland"))).toBe("Alphaland, fooite mine production, 2029 (estimated): 150 t");
  });
  test("a sum names its members", () => {
    expect(mined.statement(place("Group of Two"))).toContain("(sum of Alphaland, Betaland)");
  });
});

describe("evidence", () => {
  test("of a country is its line, with the publisher's marks and note", () => {
    expect(mined.evidence(place("Alphaland"))).toEqual([
      {
        part: "figure",
        work: invented.source("new"),
        locator: "row 3",
        says: "Alphaland, fooite mine production, 2029 (estimated): 150 t",
        qualifier: "e",
        note: "Includes by-product.",
      },
    ]);
  });
  test("of a group is each member's line, and of a withheld figure the line that says so", () => {
    expect(mined.evidence(place("Group of Two")).map(({ part, locator }) => [part, locator])).toEqual([
      ["summand", "row 3"],
      ["summand", "row 4"],
    ]);
    expect(mined.evidence(place("Deltaland"))[0]!.says).toBe(
      "Deltaland, fooite mine production, 2029: withheld by the publisher to protect company data (W)",
    );
  });
  test("of a total is the world's line, or the table that adds up to it", () => {
    expect(mined.totalEvidence().map(({ part, locator }) => [part, locator])).toEqual([["total", "row 9"]]);
    expect(
      withLines(alpha, beta)
        .totalEvidence()
        .map(({ part, locator }) => [part, locator]),
    ).toEqual([["table", "rows 2, 3"]]);
  });
  test("of a table names its lines in short", () => {
    expect(mined.tableEvidence()).toMatchObject({
      part: "table",
      locator: "rows 3 to 7",
      says: "fooite mine production, 2029: 5 countries, 3 with a number above zero, in t",
    });
  });
});
