import { importFiles, type ImportResult } from "../../../pipeline/import/import";
import { type Sheet } from "../../../pipeline/import/published-file";
import { problemText } from "../../../pipeline/read/problems";
import { DataCopy, textOf } from "./data-copy";

let data: DataCopy;
beforeEach(() => {
  data = new DataCopy();
  data.write("crosswalk/worldbank2030-01.json", {
    edition: "worldbank2030-01",
    formats: ["world-bank-prices"],
    statistics: [{ statistic: "Monthly price", to: { measure: "price, World Bank" } }],
    entries: [
      { commodity: "Copper", to: { mineral: "copper", unit: "USD/t", note: "Grade A." } },
      { commodity: "Tin", to: { mineral: "tin", unit: "USD/t" } },
      { commodity: "Cocoa", omit: "no mineral" },
    ],
  });
});
afterEach(() => data.remove());

const HEAD = [["World Bank"], [], [], ["Updated on January 03, 2030"]];
const NAMES = [null, "Copper", "Cocoa **", "Tin "];
const UNITS = [null, "($/mt)", "($/kg)", "($/mt)"];
const MONTHS = [
  ["1960M01", 715.4, 0.5, 2180.4],
  ["1960M02", 728.19, 0.5, "…"],
  ["1960M03", 1.005, 0.5, 41.125],
];

function imported(rows: readonly (readonly unknown[])[], name = "Monthly Prices"): ImportResult {
  const sheets: Sheet[] = [
    { name: "Index", rows: [] },
    { name, rows },
  ];
  return importFiles({
    edition: "worldbank2030-01",
    files: [{ name: "prices.xlsx", bytes: Buffer.alloc(0), sheets }],
    dataPath: data.path,
  });
}

const problemsOf = (rows: readonly (readonly unknown[])[], name?: string) =>
  imported(rows, name).problems.map(problemText).join("\n");

test("a sheet becomes a table of months, and what its columns are", () => {
  const result = imported([...HEAD, NAMES, UNITS, ...MONTHS]);
  expect(result.problems).toEqual([]);
  expect(textOf(result, "monthly/worldbank2030-01.csv").trim().split("\n")).toEqual([
    "month,row,copper,tin",
    "1960-01,7,715.4,2180.4",
    "1960-02,8,728.19,",
    // Two decimals, as the sheet shows them: halves go away from zero, also those that a computer holds as a little less.
    "1960-03,9,1.01,41.13",
  ]);
  expect(JSON.parse(textOf(result, "monthly/worldbank2030-01.json"))).toEqual([
    { mineral: "copper", measure: "price, World Bank", unit: "USD/t", sheet: "Monthly Prices", column: "B", note: "Grade A." },
    { mineral: "tin", measure: "price, World Bank", unit: "USD/t", sheet: "Monthly Prices", column: "D" },
  ]);
});

test("a commodity that the crosswalk does not know is asked about", () => {
  expect(problemsOf([...HEAD, [...NAMES, "Cobalt"], [...UNITS, "($/mt)"], ...MONTHS.map((row) => [...row, 1])])).toMatch(
    /does not know this table column \(3 figures\)\. Add to its entries: \{"commodity":"Cobalt"/,
  );
});

test.each([
  [
    "a sheet of another form",
    [["A table"], ...MONTHS],
    /does not have names in row 5, units in row 6 and months such as 1960M01 from row 7/,
  ],
  [
    "a word in place of a price",
    [...HEAD, NAMES, UNITS, ["1960M01", "n.q.", 1, 1]],
    /the price of Copper, 1960-01 is "n\.q\."; it must be a number/,
  ],
])("%s stops the import", (_, rows, message) => {
  expect(problemsOf(rows)).toMatch(message);
});

test("a workbook without the sheet is of no known format", () => {
  expect(problemsOf([...HEAD, NAMES, UNITS, ...MONTHS], "Annual Prices")).toMatch(
    /the workbook is of no known format\. Known are:/,
  );
});
