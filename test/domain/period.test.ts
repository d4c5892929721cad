import * as fc from "fast-check";
import { Fault } from "../../src/domain/fault";
import { isMonth, monthAfter, monthsBetween } from "../../src/domain/month";
import { periodCell, periodText, readPeriod } from "../../src/domain/period";

test.each([
  [2024, "2024"],
  ["2024", "2024"],
  [" 2026-05 ", "2026-05"],
  ["2026-05-17", "2026-05"],
  [46143, "2026-05"],
  [46143.75, "2026-05"],
  ["2026M05", "2026-05"],
  ["2026/5", "2026-05"],
])("%p is the period %s", (value, text) => {
  expect(periodText(readPeriod("period", value))).toBe(text);
});

test.each(["May 2026", "2026-13", "26-05", true, 3, 19_999, 2101, "", "2026M13"])("%p is no period", (value) => {
  expect(() => readPeriod("period", value)).toThrow(Fault);
});

test("a month is shown as the date of its first day, and read from any day in it", () => {
  expect(periodCell({ month: "2026-05" })).toEqual({ kind: "formatted", number: 46143, format: "yyyy-mm" });
  expect(periodCell({ year: 2024 })).toBe(2024);
});

test("months count on across years, there and back", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1800, max: 2100 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: -900, max: 900 }),
      (year, month, by) => {
        const start = `${year}-${String(month).padStart(2, "0")}`;
        const end = monthAfter(start, by);
        expect(isMonth(end)).toBe(true);
        expect(monthsBetween(start, end)).toBe(by);
        expect(end < start).toBe(by < 0);
      },
    ),
  );
});
