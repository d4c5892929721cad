import { isBlank, percent, quote } from "../../src/domain/cell";

test("null, nothing, 0 and text of spaces are a blank cell; FALSE is not", () => {
  for (const blank of [null, undefined, "", "  ", "\u00a0", 0]) expect(isBlank(blank)).toBe(true);
  for (const value of [false, true, 1, -1, "0", "a"]) expect(isBlank(value)).toBe(false);
});

test("values are quoted as they stand in a formula", () => {
  expect(quote("a b")).toBe(`"a b"`);
  expect(quote(true)).toBe("TRUE");
  expect(quote(2.5)).toBe("2.5");
});

test("a percentage is the fraction with a format", () => {
  expect(percent(0.125)).toEqual({ kind: "formatted", number: 0.125, format: "0.0%" });
});
