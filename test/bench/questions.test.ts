import { CellError } from "../../bench/custom-functions";
import { readDataset } from "../../bench/dataset-file";
import { distinctHits, distinctMisses, figureTable, unknownNames } from "../../bench/questions";
import { ask } from "./source-addin";

const dataset = readDataset();
const COUNT = 300;
const hits = distinctHits(dataset, ask, "MINERAL.VALUE", COUNT);
const distinct = (questions: readonly unknown[][]): number => new Set(questions.map((question) => question.join("|"))).size;

test("hits are different questions that are all answered with a number", () => {
  expect(distinct(hits.questions)).toBe(COUNT);
  for (const question of hits.questions) expect(ask("MINERAL.VALUE", ...question)).toEqual(expect.any(Number));
  expect(hits.figures).toBe(COUNT);
});

test("more hits than figures are asked by code and symbol too, and more than that are refused", () => {
  const many = distinctHits(dataset, ask, "MINERAL.VALUE", 10_000);
  expect(distinct(many.questions)).toBe(10_000);
  expect(many.figures).toBeLessThan(10_000);
  expect(() => distinctHits(dataset, ask, "MINERAL.VALUE", 1e6)).toThrow(/different questions, fewer than 1000000/);
});

test("misses are different questions with known names that are all #N/A", () => {
  const misses = distinctMisses(dataset, ask, "MINERAL.VALUE", hits.questions, COUNT);
  expect(distinct(misses)).toBe(COUNT);
  const countries = new Set(dataset.countries.map(({ name }) => name));
  for (const question of misses) {
    expect(countries).toContain(question[1]);
    expect(ask("MINERAL.VALUE", ...question)).toMatchObject({ code: "#N/A", message: expect.not.stringContaining("No country") });
  }
});

test("unknown names are different names that no country has", () => {
  const unknown = unknownNames(dataset, ask, "MINERAL.VALUE", hits.questions, COUNT);
  expect(new Set(unknown.map(([, country]) => country)).size).toBe(COUNT);
  for (const question of unknown) {
    const answer = ask("MINERAL.VALUE", ...question);
    expect(answer).toBeInstanceOf(CellError);
    expect((answer as CellError).message).toContain(question[1]);
  }
});

test("the table holds an edition's numbers of single countries, each once", () => {
  const table = figureTable(dataset, "mcs2026");
  const places = new Set(dataset.countries.filter(({ kind }) => kind === "country").map(({ id }) => id));
  const numbers = dataset.series
    .filter(({ edition }) => edition === "mcs2026")
    .flatMap(({ observations }) => observations.filter(([place, , value]) => places.has(place) && value !== null));
  expect(table).toHaveLength(numbers.length);
  expect(distinct(table.map(({ mineral, measure, country, year }) => [mineral, measure, country, year]))).toBe(table.length);
  expect(table).toContainEqual({ mineral: "antimony", measure: "mine production", country: "China", year: 2025, value: 40000 });
});
