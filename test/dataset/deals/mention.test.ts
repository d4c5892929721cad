import { inOtherNumber } from "../../../src/dataset/deals/grammatical-number";
import { mentionsOf } from "../../../src/dataset/deals/mention";
import { TermHistory } from "../../../src/dataset/deals/term-history";
import { termOf, version } from "./versions";

test.each([
  ["royalty", "royalties"],
  ["site", "sites"],
  ["revenue share", "revenue shares"],
  ["tax", "taxes"],
])("%s and %s are one name in two numbers", (one, many) => {
  expect(inOtherNumber(one)).toBe(many);
  expect(inOtherNumber(many)).toBe(one);
});

test("an ending that does not tell is left alone", () => {
  for (const name of ["access", "status", "basis", "us"]) expect(inOtherNumber(name)).toBeUndefined();
});

describe("where other terms name a term", () => {
  const base = termOf("text", "text", "revenue_base");
  const royalty = termOf("percent", "%", "royalty");
  const named = (...versions: ReturnType<typeof version>[]): string[] =>
    mentionsOf(royalty, [new TermHistory(versions)]).map(({ by, words, publishedBy }) => `${by.key} ${words} ${publishedBy}`);
  test("in either number, as a whole word, in what is said and in the note", () => {
    expect(named(version("text", { value: "fees; royalties, taxes" }, base))).toEqual(["revenue_base royalties 2025-05-02"]);
    expect(named(version("month", { value: "fees", note: "The royalty is apart." }, base))).toEqual([
      "revenue_base royalty 2025-05-31",
    ]);
    expect(named(version("text", { value: ["fees", "Royalty"] }, base))).toHaveLength(1);
    expect(named(version("text", { value: "royaltyfree" }, base))).toEqual([]);
  });
  test("not in what is contradicted or superseded, nor under the term itself", () => {
    expect(named(version("text", { value: "royalties", status: "contradicted" }, base))).toEqual([]);
    expect(named(version("text", { value: "royalties", status: "superseded" }, base))).toEqual([]);
    expect(named(version("text", { value: "royalties" }, royalty))).toEqual([]);
  });
  test("a day is no word to look for", () => {
    const signed = termOf("date", "date", "signed");
    expect(mentionsOf(signed, [new TermHistory([version("text", { value: "signed in May" }, base)])])).toEqual([]);
  });
});
