import { readFileSync } from "node:fs";
import path from "node:path";
import { askedFigures, faster, measureWay, ranksOf } from "../../bench/compare/comparison";
import { javascriptMap } from "../../bench/compare/javascript-map";
import { findProgram, PROGRAMS } from "../../bench/compare/programs";
import { askRows, countifsRank, dataRows, sumifs, vlookup, vlookupFalseFunction, xlookup } from "../../bench/compare/sheets";
import { answering, type Way } from "../../bench/compare/way";
import type { FigureRow } from "../../bench/questions";

const row = (country: string, value: number, year = 2025): FigureRow => ({
  mineral: "tin",
  measure: "mine production",
  country,
  year,
  value,
});
const table = [row("Peru", 30), row("China", 70), row("Brazil", 30), row("Bolivia", 20), row("Laos", 0), row("Peru", 99, 2024)];

test("equal figures have one rank, and other years and minerals do not count", () => {
  expect(ranksOf(table, table)).toEqual([2, 1, 2, 4, 5, 1]);
  expect(ranksOf([...table, { ...row("Peru", 1000), mineral: "zinc" }], [table[1]!])).toEqual([1]);
});

test("asked are all figures above zero in turn, as often as it takes", () => {
  const asked = askedFigures(table, 12);
  expect(asked).toHaveLength(12);
  expect(
    asked
      .slice(0, 5)
      .map(({ value }) => value)
      .sort(),
  ).toEqual([20, 30, 30, 70, 99]);
  expect(asked.slice(5, 10)).toEqual(asked.slice(0, 5));
});

test("a way's wrong answers are counted, and no more cells are asked than it bears", async () => {
  expect(await measureWay(javascriptMap, table, 20)).toMatchObject({ cells: 20, wrong: 0 });
  const blind: Way = { ...javascriptMap, most: 8, build: (_, questions) => answering(() => questions.map(() => 30)) };
  const expected = askedFigures(table, 8).filter(({ value }) => value !== 30).length;
  expect(await measureWay(blind, table, 20)).toMatchObject({ cells: 8, wrong: expected });
  const short: Way = { ...javascriptMap, name: "short", build: () => answering(() => [30]) };
  await expect(measureWay(short, table, 20)).rejects.toThrow("short: 1 answers to 20 questions.");
});

test("formulas name the columns of the two sheets", () => {
  expect(dataRows(table)[0]).toEqual(["tin|mine production|Peru|2025", "tin", "mine production", "Peru", 2025, 30]);
  expect(askRows(table, vlookup, 6)[1]).toEqual([
    "tin",
    "mine production",
    "China",
    2025,
    70,
    '=VLOOKUP(A2&"|"&B2&"|"&C2&"|"&D2,Data!$A$1:$F$6,6,FALSE)',
  ]);
  expect(vlookupFalseFunction(1, 6)).toContain(",6,FALSE())");
  expect(xlookup(1, 6)).toBe('=XLOOKUP(A1&"|"&B1&"|"&C1&"|"&D1,Data!$A$1:$A$6,Data!$F$1:$F$6)');
  expect(sumifs(1, 6)).toBe("=SUMIFS(Data!$F$1:$F$6,Data!$B$1:$B$6,A1,Data!$C$1:$C$6,B1,Data!$D$1:$D$6,C1,Data!$E$1:$E$6,D1)");
  expect(countifsRank(3, 6)).toBe('=COUNTIFS(Data!$B$1:$B$6,A3,Data!$C$1:$C$6,B3,Data!$E$1:$E$6,D3,Data!$F$1:$F$6,">"&E3)+1');
});

test("what is faster than Orebook is said, and that nothing is", () => {
  expect(
    faster(
      new Map([
        ["Orebook", 2000],
        ["none", 280],
        ["duckdb 1", 210],
        ["slow 1", 5000],
      ]),
    ),
  ).toBe("Faster than Orebook's fastest row (2 µs a cell of 100,000): the Map in JavaScript (280 ns), duckdb 1 (210 ns).");
  expect(
    faster(
      new Map([
        ["Orebook", 2000],
        ["slow 1", 5000],
      ]),
    ),
  ).toBe("Nothing measured here answers a cell of 100,000 faster than Orebook (2 µs).");
});

test("the programs compared with are no dependencies, and a missing one is not found", () => {
  const root = path.resolve(__dirname, "../..");
  for (const name of Object.keys(PROGRAMS) as (keyof typeof PROGRAMS)[]) {
    for (const file of ["package.json", "package-lock.json"])
      expect(readFileSync(path.join(root, file), "utf8")).not.toContain(`"${name}"`);
    expect(findProgram(name, path.join(root, "data"))).toBeUndefined();
  }
});
