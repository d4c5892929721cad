import type { ObservationTuple } from "../../src/dataset/schema";
import { SeriesTable } from "../../src/dataset/series-table";
import { invented } from "./invented-dataset";

const table = (mineral: string, measure: string): ReturnType<typeof invented.tablesOf>[number] =>
  invented.tablesOf(invented.mineral(mineral), invented.measures.get(measure)!)[0]!;

test("a ranking holds countries with a number, zero among them, and nobody else", () => {
  expect(
    table("fooite", "mine production")
      .ranking(2029)
      .map(({ observation, rank, value }) => [observation.country.id, rank, value]),
  ).toEqual([
    ["AAA", 1, 150],
    ["BBB", 2, 50],
    ["CCC", 2, 50],
    ["EEE", 4, 0],
  ]);
});

test("shares are of a published total, of a bound raised to the sum, or of the sum", () => {
  expect(table("fooite", "mine production").shareBase(2029)).toEqual({ total: 400, basis: "published" });
  expect(table("fooite", "reserves").shareBase(2029)).toEqual({ total: 1200, basis: "bound" });
  expect(table("barium-blue", "mine production").shareBase(2029)).toEqual({ total: 40, basis: "sum" });
  expect(table("fooite", "mine production").shareBase(1999)).toBeUndefined();
});

test("there is no share where the total is said not to be known, or a sum would count missing figures as zero", () => {
  const withRows = (...observations: ObservationTuple[]): ReturnType<typeof table> =>
    new SeriesTable(
      invented.sources.get("new")!,
      invented.mineral("fooite"),
      invented.measures.get("reserves")!,
      "kt",
      { edition: "new", mineral: "fooite", measure: "reserves", unit: "kt", observations },
      invented.countries,
      [],
    );
  const alpha: ObservationTuple = ["AAA", 2029, 30, "", "row 2", -1];
  const beta: ObservationTuple = ["BBB", 2029, 10, "", "row 3", -1];
  expect(withRows(alpha, beta).shareBase(2029)).toEqual({ total: 40, basis: "sum" });
  for (const mark of ["XX", "NA", "W", "text", "range"])
    expect(withRows(alpha, beta, ["WORLD", 2029, null, mark, "row 4", -1]).shareBase(2029)).toBeUndefined();
  expect(withRows(alpha, beta, ["CCC", 2029, null, "W", "row 4", -1]).shareBase(2029)).toBeUndefined();
  expect(withRows(alpha, ["OTHER", 2029, null, "NA", "row 4", -1]).shareBase(2029)).toBeUndefined();
  expect(withRows(alpha).shareBase(2029)).toBeUndefined();
});

test("years are held in order, and an observation keeps its place and note", () => {
  expect(table("fooite", "mine production").years).toEqual([2028, 2029]);
  expect(table("fooite", "mine production").newestYear).toBe(2029);
  expect(table("fooite", "mine production").at("AAA", 2029)).toMatchObject({
    locator: "row 3",
    note: "Includes by-product.",
    qualifiers: "e",
    figure: { kind: "number", value: 150, estimated: true },
  });
});
