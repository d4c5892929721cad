import * as fc from "fast-check";
import { herfindahlHirschman, rankDescending } from "../../src/domain/rank";

test("equal values share a rank and the next is skipped", () => {
  expect(rankDescending([5, 9, 7, 7, 1], (value) => value)).toEqual([
    { entry: 9, rank: 1 },
    { entry: 7, rank: 2 },
    { entry: 7, rank: 2 },
    { entry: 5, rank: 4 },
    { entry: 1, rank: 5 },
  ]);
  expect(rankDescending([], Number)).toEqual([]);
});

test("a rank is one more than the number of larger values, whatever the order of the list", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 20 })), (values) => {
      for (const { entry, rank } of rankDescending(values, (value) => value))
        expect(rank).toBe(1 + values.filter((value) => value > entry).length);
    }),
  );
});

test("concentration is 10000 for one holder and 10000/n for n equal ones", () => {
  expect(herfindahlHirschman([1])).toBe(10000);
  expect(herfindahlHirschman([0.25, 0.25, 0.25, 0.25])).toBe(2500);
  expect(herfindahlHirschman([0.5, 0.3, 0.2])).toBeCloseTo(3800, 9);
});
