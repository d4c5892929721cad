import type { CellResult } from "../../../src/domain/cell";
import type { Term, TermVersion } from "../../../src/dataset/schema";
import { termOf, version } from "./versions";

describe("how a version is shown", () => {
  const shown: [Term, Partial<TermVersion>, CellResult, string, string][] = [
    [termOf("percent", "%"), { value: 0.5 }, { kind: "formatted", number: 0.5, format: "0.0%" }, "50%", "%"],
    [
      termOf("money", "currency"),
      { value: 1500000, currency: "EUR", qualifier: "up to" },
      { kind: "formatted", number: 1500000, format: "[$€]#,##0" },
      "up to 1,500,000 EUR",
      "EUR",
    ],
    [
      termOf("date", "date"),
      { value: "2025-04-30" },
      { kind: "formatted", number: 45777, format: "yyyy-mm-dd" },
      "2025-04-30",
      "date",
    ],
    [termOf("date", "date"), { value: "2025-03" }, "2025-03", "2025-03", "date"],
    [termOf("count", "minerals"), { value: 57 }, 57, "57 minerals", "minerals"],
    [termOf("yes/no", "text"), { value: false }, false, "no", "text"],
    [termOf("list", "text"), { value: ["a", "b"] }, "a, b", "a, b", "text"],
    [termOf("money", "currency"), { kind: "excluded" }, "none", "none", "text"],
    [termOf("date", "date"), { kind: "words", says: "not signed" }, "not signed", "not signed", "text"],
    [termOf("date", "date"), { kind: "not in the text" }, "not in the text", "not in the text", "text"],
    [termOf("date", "date"), { kind: "text not public" }, "text not public", "text not public", "text"],
  ];
  test.each(shown)("%#", (term, said, cell, words, unit) => {
    expect(version("text", said, term)).toMatchObject({ cell, words, unit });
  });
  test("a share keeps every decimal it has in words", () => {
    expect(version("text", { value: 0.1225 }, termOf("percent", "%")).words).toBe("12.25%");
    expect(version("text", { value: 0.07 }, termOf("percent", "%")).words).toBe("7%");
  });
});

test("versions say the same where their values, or their reasons for none, are the same", () => {
  const share = version("text", { value: 0.5 });
  expect(share.saysTheSame(version("paper", { value: 0.5, status: "superseded" }))).toBe(true);
  expect(share.saysTheSame(version("paper", { value: 0.4 }))).toBe(false);
  expect(share.saysTheSame(version("paper", { value: 0.5, currency: "USD" }))).toBe(false);
  expect(share.saysTheSame(version("paper", { kind: "excluded" }))).toBe(false);
  expect(version("text", { value: ["a", "b"] }).saysTheSame(version("paper", { value: ["a", "b"] }))).toBe(true);
  expect(version("text", { value: ["a", "b"] }).saysTheSame(version("paper", { value: ["b", "a"] }))).toBe(false);
  expect(version("text", { kind: "words", says: "x" }).saysTheSame(version("paper", { kind: "words", says: "y" }))).toBe(false);
  expect(version("text", { kind: "excluded" }).saysTheSame(version("paper", { kind: "excluded" }))).toBe(true);
});
