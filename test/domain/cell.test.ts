import { isBlank, quote, shortened } from "../../src/domain/cell";

test("null, nothing, 0 and text of spaces are a blank cell; FALSE is not", () => {
  for (const blank of [null, undefined, "", "  ", "\u00a0", 0]) expect(isBlank(blank)).toBe(true);
  for (const value of [false, true, 1, -1, "0", "a"]) expect(isBlank(value)).toBe(false);
});

test("values are quoted as they stand in a formula", () => {
  expect(quote("a b")).toBe(`"a b"`);
  expect(quote(true)).toBe("TRUE");
  expect(quote(2.5)).toBe("2.5");
});

describe("text in a message is never cut inside a character", () => {
  const family = "👩‍👩‍👧‍👦";
  test.each([
    ["letters", "abcdef", 3, "abc…"],
    ["text that fits", "abc", 3, "abc"],
    ["half of an emoji", "ab😀cd", 3, "ab…"],
    ["a family of four", `ab${family}cd`, 5, "ab…"],
    ["a whole family", `${family}cd`, family.length, `${family}…`],
    ["a letter and its accent", "abe\u0301cd", 3, "ab…"],
    ["a flag", "ab🇰🇿cd", 4, "ab…"],
  ])("%s", (_, text, most, expected) => expect(shortened(text, most)).toBe(expected));

  test("a letter under more marks than can be read is cut between marks", () => {
    expect(shortened(`a${"\u0301".repeat(32_000)}`, 10)).toBe(`a${"\u0301".repeat(9)}…`);
  });
});
