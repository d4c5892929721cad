import * as fc from "fast-check";
import {
  dayBefore,
  dayOfSerial,
  isDay,
  isPublishedDate,
  lastDayOf,
  publishedCell,
  readDay,
  serialOf,
} from "../../src/domain/date";

test.each([
  // Excel's own serial numbers: DATE(2025,6,4) is 45812, DATE(2000,2,29) is 36585.
  ["2025-06-04", 45812],
  ["2000-02-29", 36585],
  ["1970-01-01", 25569],
])("%s is Excel's %d", (day, serial) => {
  expect(serialOf(day)).toBe(serial);
  expect(dayOfSerial(serial)).toBe(day);
  expect(dayOfSerial(serial + 0.75)).toBe(day);
});

test("days and serial numbers are one to one", () => {
  fc.assert(fc.property(fc.integer({ min: 20000, max: 99999 }), (serial) => serialOf(dayOfSerial(serial)) === serial));
});

test("only days that exist are days", () => {
  expect(isDay("2024-02-29")).toBe(true);
  for (const text of ["2025-02-29", "2025-13-01", "2025-6-4", "04.06.2025", "2025-06", "", "2025-06-04T00:00"])
    expect(isDay(text)).toBe(false);
  for (const text of ["2025", "2025-06", "2025-06-04"]) expect(isPublishedDate(text)).toBe(true);
  for (const text of ["2025-13", "25", "2025-06-31"]) expect(isPublishedDate(text)).toBe(false);
});

test("a month or a year counts from its last day", () => {
  expect(lastDayOf("2025")).toBe("2025-12-31");
  expect(lastDayOf("2024-02")).toBe("2024-02-29");
  expect(lastDayOf("2025-12")).toBe("2025-12-31");
  expect(lastDayOf("2025-06-04")).toBe("2025-06-04");
  expect(dayBefore("2026-01-01")).toBe("2025-12-31");
});

test("a published day is an Excel date, a month stays text", () => {
  expect(publishedCell("2025-06-04")).toEqual({ kind: "formatted", number: 45812, format: "yyyy-mm-dd" });
  expect(publishedCell("2025-06")).toBe("2025-06");
});

describe("readDay", () => {
  test("takes Excel dates and ISO text", () => {
    expect(readDay("as_of", 45812)).toBe("2025-06-04");
    expect(readDay("as_of", " 2025-06-04 ")).toBe("2025-06-04");
  });
  test("says of a year what its last day is", () => {
    for (const year of [2025, "2025"])
      expect(() => readDay("as_of", year)).toThrow(/^as_of "?2025"?: this is a year\. Use a date, such as "2025-12-31"/);
  });
  test.each([
    ["2025-02-30", 'as_of "2025-02-30": there is no such day. Use a date such as DATE(2025,12,31) or "2025-12-31".'],
    ["2026/1/5", 'as_of "2026/1/5": write it as "2026-01-05".'],
    ["2026-1-5", 'as_of "2026-1-5": write it as "2026-01-05".'],
    ["2026/13/45", 'as_of "2026/13/45": there is no such day. Use a date such as DATE(2025,12,31) or "2025-12-31".'],
  ])("says what is wrong with %s", (value, message) => {
    expect(() => readDay("as_of", value)).toThrow(expect.objectContaining({ message }) as Error);
  });
  test.each([["June 2025"], ["04/06/2025"], [true], [1e9]])("refuses %p and says what to use", (value) => {
    expect(() => readDay("as_of", value)).toThrow(/^as_of .*: use a date such as DATE\(2025,12,31\) or "2025-12-31"\.$/);
  });
});
