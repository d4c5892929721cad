import { readFileSync } from "node:fs";
import { join } from "node:path";
import { dollarsForTon, unitForTon, whyNotForTon } from "../../src/domain/price-unit";

/** Definitions that anyone can check: the pound of 1959, the troy ounce of 480 grains of 64.79891 mg, the short ton of 2,000 pounds, the carat of 1907. */
test.each([
  ["USD/t", 1],
  ["USD/kg", 1000],
  ["USD/g", 1_000_000],
  ["USD/lb", 1000 / 0.45359237],
  ["US cents/lb", 10 / 0.45359237],
  ["USD/short ton", 1000 / (2000 * 0.45359237)],
  ["USD/troy oz", 1_000_000 / (480 * 0.06479891)],
  ["USD/ct", 1_000_000 / 0.2],
  ["USD/dmtu WO3", 100],
  ["USD/mtu Mn content", 100],
  ["USD/kg Be content", 1000],
])("one %s is %d US dollars for a metric ton", (unit, dollars) => {
  expect(dollarsForTon(unit)).toBeCloseTo(dollars, 6);
});

test.each(["USD/dmtu", "USD/flask", "USD/50 g", "EUR/t", "t", "index", "USD/lbs", "USD/kgf"])("%s is not converted", (unit) => {
  expect(dollarsForTon(unit)).toBeUndefined();
});

test("known prices agree with themselves: one dollar a pound is 2,204.62 a metric ton, 2,000 an ounce 64.3 million", () => {
  expect(dollarsForTon("USD/lb")).toBeCloseTo(2204.62, 2);
  expect(2000 * dollarsForTon("USD/troy oz")!).toBeCloseTo(64_301_493.1, 1);
  expect(dollarsForTon("USD/short ton")).toBeCloseTo(1.10231, 5);
});

test("what is weighed stays in the unit", () => {
  expect([unitForTon("US cents/lb"), unitForTon("USD/kg Be content")]).toEqual(["USD/t", "USD/t Be content"]);
});

test("every unit of data/ with a factor to dollars for a metric ton is converted by it", () => {
  const units = JSON.parse(readFileSync(join(__dirname, "../../data/units.json"), "utf8")) as {
    id: string;
    base: string;
    factor: number;
  }[];
  const prices = units.filter(({ id }) => /^(USD|US cents)\//.test(id));
  expect(prices.length).toBeGreaterThan(10);
  for (const { id, base, factor } of prices) {
    if (base === "USD/t") expect([id, (dollarsForTon(id) ?? NaN) / factor]).toEqual([id, expect.closeTo(1, 12)]);
    else expect([id, dollarsForTon(id)]).toEqual([id, undefined]);
  }
});

test("a unit that is not converted says why", () => {
  expect(whyNotForTon("USD/dmtu")).toBe("a metric ton unit of something that is not named, so it is no weight");
  expect(whyNotForTon("USD/flask")).toBe("which is no exact weight in metric tons");
});
