import { importFiles } from "../../../pipeline/import/import";
import { problemText } from "../../../pipeline/read/problems";
import { DataCopy, textOf } from "./data-copy";

let data: DataCopy;
beforeEach(() => {
  data = new DataCopy();
});
afterEach(() => data.remove());

const HEAD = [
  ["LITHIUM STATISTICS1"],
  ["U.S. GEOLOGICAL SURVEY"],
  ["[All values in metric tons (t) lithium]"],
  ["Last modification"],
];
const COLUMNS = ["Year", "Production", "Unit value ($/t)", "Unit value (98$/t)", "World production (lithium content)"];

function imported(rows: readonly (readonly unknown[])[]) {
  const sheets = [{ name: "Lithium statistics", rows: [...HEAD, COLUMNS, ...rows] }];
  return importFiles({
    edition: "ds140-2021",
    files: [{ name: "lithium.xlsx", bytes: Buffer.alloc(0), sheets }],
    dataPath: data.path,
  });
}

test("each column is a series of its own; real values are left out, and lines below the years", () => {
  const result = imported([[1900, 10.4, "NA", "NA", "NA"], [1901, "W", 2130, 13000, 86000], ["NA Not available. W Withheld."]]);
  expect(result.problems.map(problemText)).toEqual([]);
  expect(textOf(result, "series/ds140-2021.csv").trim().split("\n").slice(1)).toEqual([
    'lithium,"domestic production, historical",USA,1900,10.4,t Li content,,B6,,',
    'lithium,"domestic production, historical",USA,1901,,t Li content,W,B7,,',
    'lithium,"price, unit value, historical",USA,1900,,USD/t,NA,C6,,',
    'lithium,"price, unit value, historical",USA,1901,2130,USD/t,,C7,,',
    'lithium,"production, historical, lithium content",WORLD,1900,,t Li content,NA,E6,,',
    'lithium,"production, historical, lithium content",WORLD,1901,86000,t Li content,,E7,,',
  ]);
});

test("a column that the crosswalk does not know is asked about", () => {
  const sheets = [{ name: "S", rows: [...HEAD, ["Year", "Stocks"], [1900, 1]] }];
  const { problems } = importFiles({
    edition: "ds140-2021",
    files: [{ name: "lithium.xlsx", bytes: Buffer.alloc(0), sheets }],
    dataPath: data.path,
  });
  expect(problems.map(problemText).join()).toMatch(
    /does not know this table column \(1 figures\)\. Add to its entries: .*"detail":"Stocks"/,
  );
});
