/** What each row of an answer is about and rests on. */
import { Fault, faultsAsResults } from "../../src/domain/fault";
import { shownResult } from "../../src/domain/shown";
import { dataset } from "../../src/dataset/current";
import { worksheetFunctions } from "../../src/functions";
import type { WorksheetFunction } from "../../src/functions/definition";
import { readCases } from "../cases/case-files";
import { argumentValues, wholeCall } from "../../src/workbook/formula";
import type { Block, CellValue } from "../../src/domain/cell";
import { functionById } from "./call";

/** Every call of the examples and cases that answers a block, with its arguments. */
const calls = [
  ...new Set(
    [
      ...worksheetFunctions.flatMap(({ examples }) => examples.map(({ formula }) => formula)),
      ...[...readCases().values()].flat().map(({ formula }) => formula),
      '=DEAL.COMPARE({"US-Ukraine";"nobody";"Codelco-SQM"},{"revenue_share","state_share"},,TRUE)',
      '=DEAL.COMPARE({"US-Ukraine","Codelco-SQM"},{"revenue_share";"state_share"},,TRUE)',
      '=DEAL.LIST("Kazakhstan",,,TRUE)',
      '=DEAL.SOURCES("US-Ukraine",,TRUE)',
      '=MINERAL.CLAIMS("all")',
      '=MINERAL.CONTROLS("all")',
      '=MINERAL.PRICES("copper",,,"all")',
      '=MINERAL.MEASURES("copper")',
    ].filter((formula) => wholeCall(formula)?.definition.shape === "spill"),
  ),
].flatMap((formula): [string, WorksheetFunction, Block<CellValue>[]][] => {
  const call = wholeCall(formula)!;
  const blocks = argumentValues(call)?.blocks;
  return blocks ? [[formula, call.definition, blocks]] : [];
});

test.each(calls)("%s says of each row what it is about", (_, definition, blocks) => {
  const answer = faultsAsResults(() => definition.evaluate(blocks, dataset()));
  const rows = faultsAsResults(() => definition.rows!(blocks, dataset()));
  if (answer instanceof Fault) {
    expect(rows instanceof Fault || rows.length === 0).toBe(true);
    return;
  }
  if (rows instanceof Fault) throw rows;
  expect(rows).toHaveLength(answer.length);
  const keys = rows.map(({ key }) => key).filter((key) => key !== "");
  // A work can speak of one term in two places.
  if (definition.id !== "DEAL.SOURCES") expect(new Set(keys).size).toBe(keys.length);
});

test("every function that answers a block knows its rows", () => {
  for (const { id, shape, rows } of worksheetFunctions) expect([id, rows !== undefined]).toEqual([id, shape === "spill"]);
});

/** Functions with a column that names the work: by its place from the left, or from the right where it is below 0. */
const WITH_SOURCE: [string, CellValue[], number][] = [
  ["DEAL.TERMS", ["US-Ukraine"], 7],
  ["DEAL.TIMELINE", ["US-Ukraine"], 2],
  ["DEAL.SOURCES", ["US-Ukraine", "revenue_share"], 2],
  ["DEAL.SOURCES", ["US-Ukraine"], 3],
  ["MINERAL.SOURCES", ["antimony", "Tajikistan"], 2],
  ["MINERAL.SOURCES", ["copper", null, "price", "2026-01"], 2],
  ["MINERAL.PRICES", ["copper", "2025-01"], 4],
  ["MINERAL.IMPORTS", ["antimony"], 4],
  ["MINERAL.USES", ["antimony"], 3],
  ["MINERAL.CONTROLS", ["antimony", "China"], 5],
];

test.each(WITH_SOURCE)("each row of %s %p rests on the work that it names", (id, args, column) => {
  const definition = functionById(id);
  const blocks = args.map((arg) => [[arg]]);
  const rows = definition.rows!(blocks, dataset());
  expect(rows.length).toBeGreaterThan(1);
  definition.evaluate(blocks, dataset()).forEach((cells, row) => {
    const works = rows[row]!.evidence().map(({ work, locator }) => [work.short, `${work.short}, ${locator}`]);
    expect(works.flat()).toContain(shownResult(cells[column]!));
  });
});

test("a row of a ranking rests on its country, its share on the total too, its rank on the table", () => {
  const [row] = functionById("MINERAL.TOP").rows!([[["antimony"]]], dataset());
  const parts = (column?: number) => row!.evidence(column).map(({ part }) => part);
  expect([parts(0), parts(1), parts(2), parts(3), parts()]).toEqual([
    ["figure", "table"],
    ["figure"],
    ["figure"],
    ["figure", "total"],
    ["figure", "total"],
  ]);
  expect(row!.evidence(2)[0]!.says).toMatch(/^China, antimony mine production/);
});

test("a cell of a comparison rests on its own deal and term, whichever runs down", () => {
  const says = (formula: string, row: number, column: number) => {
    const call = wholeCall(formula)!;
    return call.definition.rows!(argumentValues(call)!.blocks, dataset())
      [row]!.evidence(column)
      .map((one) => one.says.split(":")[0]);
  };
  const down = '=DEAL.COMPARE({"US-Ukraine";"Codelco-SQM"},{"revenue_share","state_share"},,TRUE)';
  const across = '=DEAL.COMPARE({"US-Ukraine","Codelco-SQM"},{"revenue_share";"state_share"},,TRUE)';
  expect(says(down, 1, 1)[0]).toBe("US-Ukraine, revenue share");
  expect(says(down, 2, 2)[0]).toBe(says(across, 2, 2)[0]);
  expect(says(down, 2, 2)[0]).toMatch(/^Codelco-SQM, /);
  expect([says(down, 0, 1), says(down, 1, 0)]).toEqual([[], []]);
});
