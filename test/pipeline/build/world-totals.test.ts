import { worldTotalDisagreements } from "../../../pipeline/build/world-totals";
import { type ObservationTuple, type Series } from "../../../src/dataset/schema";

/** A printed number, null where none is printed, or either with the publisher's marks. */
type Printed = number | null | [number | null, string];

/** An invented table of one year, one place a row. */
function table(measure: string, figures: Record<string, Printed>): Series {
  const observations = Object.entries(figures).map(([country, printed], at): ObservationTuple => {
    const [value, marks] = Array.isArray(printed) ? printed : [printed, ""];
    return [country, 2024, value, marks, `row ${at + 2}`, -1];
  });
  return { edition: "demo2025", mineral: "antimony", measure, unit: "t", observations };
}

/** Sums of countries that do not agree with the table's world total. */
function disagreeing(measure: string, figures: Record<string, Printed>): number[] {
  return worldTotalDisagreements([table(measure, figures)]).map(({ sum }) => sum);
}

test("a total that its countries add up to agrees", () => {
  expect(disagreeing("mine production", { CHN: 600, OTHER: 34, WORLD: 634 })).toEqual([]);
});

test("what rounding explains agrees, and no more", () => {
  expect(disagreeing("mine production", { CHN: 62300, TJK: 17000, WORLD: 79400 })).toEqual([]);
  expect(disagreeing("mine production", { CHN: 62300, TJK: 17000, WORLD: 80000 })).toEqual([79300]);
});

test("estimates and reserves are rounded to two digits", () => {
  expect(disagreeing("mine production", { CHN: 62300, TJK: 17000, WORLD: 79000 })).toEqual([79300]);
  expect(disagreeing("mine production", { CHN: 62300, TJK: 17000, WORLD: [79000, "e"] })).toEqual([]);
  expect(disagreeing("reserves", { CHN: 62300, TJK: 17000, WORLD: 80000 })).toEqual([]);
  expect(disagreeing("reserves", { CHN: 62300, TJK: 17000, WORLD: 85000 })).toEqual([79300]);
});

test("a country without a number can explain a total that is larger by a tenth, but no larger one and no smaller one", () => {
  expect(disagreeing("mine production", { CHN: 600, USA: [null, "W"], WORLD: 660 })).toEqual([]);
  expect(disagreeing("mine production", { CHN: 600, USA: [null, "W"], WORLD: 900 })).toEqual([600]);
  expect(disagreeing("mine production", { CHN: 108000, USA: [null, "W"], WORLD: [999999, "e"] })).toEqual([108000]);
  expect(disagreeing("mine production", { CHN: 600, USA: [null, "W"], WORLD: 500 })).toEqual([600]);
});

test("a total printed as more than its number may be exceeded, but not fallen short of", () => {
  expect(disagreeing("reserves", { CHN: 670000, RUS: 350000, WORLD: [900000, ">"] })).toEqual([]);
  expect(disagreeing("reserves", { CHN: 670000, USA: [null, "NA"], WORLD: [900000, ">"] })).toEqual([670000]);
});

test("years are kept apart, and a total without countries or without a number is not compared", () => {
  const one = table("mine production", { CHN: 600, WORLD: 600 });
  one.observations.push(
    ["CHN", 2025, 700, "", "row 9", -1],
    ["WORLD", 2025, null, "XX", "row 10", -1],
    ["WORLD", 2026, 5000, "", "row 11", -1],
  );
  expect(worldTotalDisagreements([one])).toEqual([]);
});

test("decimals are compared by their last place", () => {
  expect(disagreeing("production", { USA: 20.6, BRA: 27, WORLD: 47.6 })).toEqual([]);
  expect(disagreeing("production", { USA: 0.1, BRA: 0.2, WORLD: 0.9 })).toEqual([0.3]);
});
