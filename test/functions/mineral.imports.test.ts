import { dataset } from "../../src/dataset/current";
import { call, callOne, functionById } from "./call";
import { NA } from "./errors";

test("the shares of a heading add up to the whole", () => {
  const rows = call("MINERAL.IMPORTS", ["barite"]);
  expect(rows.reduce((sum, [, share]) => sum + Number(share), 0)).toBeCloseTo(1, 10);
});

test("a country that is not named is not zero", () => {
  expect(callOne("MINERAL.IMPORTS", ["barite", "Kazakhstan"])).toEqual(NA("Kazakhstan is not a named source"));
});

test("without a total, each heading that names the country answers; a country in none is told the headings", () => {
  expect(call("MINERAL.IMPORTS", ["hafnium", "China"]).map((row) => row[3])).toEqual(["Hafnium, unwrought", "Hafnium, wrought"]);
  expect(callOne("MINERAL.IMPORTS", ["hafnium", "Chad"])).toEqual(
    NA("The publisher gives no total, only the headings Hafnium, unwrought and Hafnium, wrought."),
  );
});

test("a form without headings of its own points to what it is a form of", () => {
  expect(callOne("MINERAL.IMPORTS", ["ilmenite"])).toEqual(NA('It has them for "titanium mineral concentrates".'));
});

test("rests on the line of each share that is shown", () => {
  const { evidence } = functionById("MINERAL.IMPORTS");
  const lines = (cells: string[]) => evidence(cells, dataset()).map(({ part, locator }) => [part, locator]);
  expect(lines(["barite", "India"])).toEqual([["import share", "row 629"]]);
  expect(lines(["barite"])).toHaveLength(call("MINERAL.IMPORTS", ["barite"]).length);
  expect(lines(["hafnium", "China"])).toEqual([
    ["import share", "row 8846"],
    ["import share", "row 8851"],
  ]);
});
