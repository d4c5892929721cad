import { valueAt, yearTable } from "../../src/dataset/figures";
import { locatorOf, statementOf } from "../../src/dataset/statement";
import { invented } from "./invented-dataset";

const found = yearTable(invented, { mineral: invented.mineral("fooite"), measure: undefined, year: undefined, asOf: undefined });

test("a figure in words says what, where, when, whether estimated, and in which unit", () => {
  const place = invented.findPlace("Alphaland");
  const sourced = valueAt(found, place);
  expect(statementOf(found, place, sourced)).toBe("Alphaland, fooite mine production, 2029 (estimated): 150 t");
  expect(locatorOf(sourced.observations)).toBe("row 3");
});

test("a sum names its members and all their places", () => {
  const place = invented.findPlace("Group of Two");
  const sourced = valueAt(found, place);
  expect(statementOf(found, place, sourced)).toContain("(sum of Alphaland, Betaland)");
  expect(locatorOf(sourced.observations)).toBe("rows 3, 4");
});

test("places that are no rows are listed as they are", () => {
  expect(
    locatorOf(
      valueAt(found, invented.findPlace("AAA")).observations.map((observation) => ({ ...observation, locator: "table 2" })),
    ),
  ).toBe("table 2");
});
