import fc from "fast-check";
import { lastDayOf } from "../../src/domain/date";
import type { Deal, Term, TermClaim, TermType } from "../../src/domain/deal";
import {
  answerOf,
  byPrecedence,
  claimCell,
  claimText,
  knownSince,
  statusShown,
  unitOf,
  type Standing,
} from "../../src/domain/deal-claim";

const standings: Record<string, Standing> = {
  text: { published: "2025-05-02", tier: 1, short: "Text" },
  minister: { published: "2025-05-01", tier: 2, short: "Minister" },
  agency: { published: "2025-07-11", tier: 2, short: "Agency" },
  paper: { published: "2025-05-23", tier: 3, short: "Paper" },
  month: { published: "2025-05", tier: 3, short: "Month" },
  year: { published: "2025", tier: 3, short: "Year" },
  essay: { published: "2025-04-01", tier: 4, short: "Essay" },
};
const standingOf = (source: string): Standing => standings[source]!;
const claim = (source: string, more: Partial<TermClaim> = {}): TermClaim => ({
  status: "agreed",
  source,
  value: source,
  ...more,
});
const order = (...claims: TermClaim[]): string[] => byPrecedence(claims, undefined, standingOf).map(({ source }) => source);

describe("precedence", () => {
  test("by tier, then the newest", () => {
    expect(order(claim("essay"), claim("paper"), claim("minister"), claim("agency"), claim("text"))).toEqual([
      "text",
      "agency",
      "minister",
      "paper",
      "essay",
    ]);
  });
  test("a work dated by month or year is not taken to be newer than one with a day in it", () => {
    expect(order(claim("year"), claim("month"), claim("paper"))).toEqual(["paper", "month", "year"]);
  });
  test("what no second source confirms goes behind what stands, whatever its tier", () => {
    expect(order(claim("text", { status: "unconfirmed" }), claim("paper"), claim("minister", { status: "superseded" }))).toEqual([
      "paper",
      "text",
      "minister",
    ]);
  });
  test("superseded, then versions without a value, then contradicted ones come last, whatever their tier", () => {
    expect(
      order(
        claim("text", { status: "contradicted" }),
        claim("minister", { status: "superseded" }),
        claim("agency", { value: undefined, says: "something" }),
        claim("essay"),
      ),
    ).toEqual(["essay", "minister", "agency", "text"]);
  });
  test("does not depend on the order in which claims are written", () => {
    const sources = fc.shuffledSubarray(Object.keys(standings), { minLength: 1 });
    fc.assert(
      fc.property(sources, (some) => {
        const claims = some.map((source) => claim(source));
        expect(order(...claims)).toEqual(order(...[...claims].reverse()));
      }),
    );
  });
});

describe("the answer on a day", () => {
  const answer = (claims: TermClaim[] | undefined, day?: string) => answerOf(claims, day, standingOf);
  test("only sources out by then count; a partial date counts from its last day", () => {
    const claims = [claim("text"), claim("minister"), claim("month")];
    expect(answer(claims, "2025-04-30")).toEqual({ kind: "notYet", first: "2025-05-01" });
    expect(answer(claims, "2025-05-01")).toEqual({ kind: "answer", claim: claim("minister") });
    expect(answer(claims, "2025-05-02")).toEqual({ kind: "answer", claim: claim("text") });
    expect(answer(claims)).toEqual({ kind: "answer", claim: claim("text") });
    expect(answer([claim("month")], "2025-05-30")).toEqual({ kind: "notYet", first: "2025-05-31" });
    expect(answer([claim("year")], "2025-12-31").kind).toBe("answer");
  });
  test("what was replaced later still held before, and answers with the status of that time", () => {
    const old = claim("minister", { status: "superseded", was: { status: "agreed", until: "2025-06-01" } });
    const claims = [old, claim("paper")];
    expect(answer(claims, "2025-05-31")).toEqual({ kind: "answer", claim: old });
    expect(answer(claims, "2025-06-01")).toEqual({ kind: "answer", claim: claim("paper") });
    expect(answer(claims)).toEqual({ kind: "answer", claim: claim("paper") });
    const deal = { timeline: [] as Deal["timeline"] } as Deal;
    expect(statusShown(old, deal, "2025-05-31")).toBe("agreed");
    expect(statusShown(old, deal, "2025-06-01")).toBe("superseded");
    expect(statusShown(old, deal, undefined)).toBe("superseded");
  });
  test("a contradicted claim never answers, not even before the better source was out", () => {
    const wrong = claim("essay", { status: "contradicted" });
    expect(answer([wrong, claim("text")]).kind).toBe("answer");
    expect(answer([wrong, claim("text")], "2025-04-15")).toEqual({ kind: "contradicted", claim: wrong });
  });
  test("says why there is no value", () => {
    expect(answer(undefined)).toEqual({ kind: "unknown" });
    expect(answer([])).toEqual({ kind: "unknown" });
    expect(answer([claim("text", { value: undefined, notInText: true }), claim("essay")]).kind).toBe("notInText");
    expect(answer([claim("text", { value: undefined, notPublic: true })]).kind).toBe("notPublic");
    expect(answer([claim("text", { value: undefined, says: "later" })]).kind).toBe("noValue");
    expect(answer([claim("text", { value: undefined, none: true })]).kind).toBe("answer");
  });
  test("sources that come later never change the answer of an earlier day", () => {
    const status = fc.constantFrom("agreed", "superseded", "contradicted");
    const claims = fc.uniqueArray(fc.tuple(fc.constantFrom(...Object.keys(standings)), status), {
      selector: ([source]) => source,
    });
    const day = fc.constantFrom("2025-04-01", "2025-05-01", "2025-05-02", "2025-05-31", "2025-07-11", "2025-12-31");
    fc.assert(
      fc.property(claims, day, (pairs, asOf) => {
        const all = pairs.map(([source, word]) => claim(source, { status: word }));
        const early = all.filter(({ source }) => lastDayOf(standingOf(source).published) <= asOf);
        if (early.length > 0) expect(answer(all, asOf)).toEqual(answer(early));
        else expect(["notYet", "unknown"]).toContain(answer(all, asOf).kind);
      }),
    );
  });
});

const term = (type: TermType, unit: string): Term => ({
  key: "k",
  label: "K",
  group: "other",
  type,
  unit,
  description: "d",
  aliases: [],
});

describe("how a claim is shown", () => {
  test.each([
    [term("percent", "%"), claim("text", { value: 0.5 }), { kind: "formatted", number: 0.5, format: "0.0%" }, "50%", "%"],
    [
      term("money", "currency"),
      claim("text", { value: 1500000, currency: "EUR", qualifier: "up to" }),
      { kind: "formatted", number: 1500000, format: "#,##0" },
      "up to 1,500,000 EUR",
      "EUR",
    ],
    [
      term("date", "date"),
      claim("text", { value: "2025-04-30" }),
      { kind: "formatted", number: 45777, format: "yyyy-mm-dd" },
      "2025-04-30",
      "date",
    ],
    [term("date", "date"), claim("text", { value: "2025-03" }), "2025-03", "2025-03", "date"],
    [term("count", "minerals"), claim("text", { value: 57 }), 57, "57 minerals", "minerals"],
    [term("yes/no", "text"), claim("text", { value: false }), false, "no", "text"],
    [term("list", "text"), claim("text", { value: ["a", "b"] }), "a, b", "a, b", "text"],
    [term("money", "currency"), claim("text", { value: undefined, none: true }), "none", "none", "text"],
    [term("date", "date"), claim("text", { value: undefined, says: "not signed" }), "not signed", "not signed", "text"],
    [term("date", "date"), claim("text", { value: undefined, notInText: true }), "not in the text", "not in the text", "text"],
    [term("date", "date"), claim("text", { value: undefined, notPublic: true }), "text not public", "text not public", "text"],
  ] as const)("%#", (aTerm, aClaim, cell, words, unit) => {
    expect(claimCell(aTerm, aClaim as TermClaim)).toEqual(cell);
    expect(claimText(aTerm, aClaim as TermClaim)).toBe(words);
    expect(unitOf(aTerm, aClaim as TermClaim)).toBe(unit);
  });
  test("a share keeps every decimal it has in words", () => {
    expect(claimText(term("percent", "%"), claim("text", { value: 0.1225 }))).toBe("12.25%");
    expect(claimText(term("percent", "%"), claim("text", { value: 0.07 }))).toBe("7%");
  });
  test("what is agreed is in force once the deal is", () => {
    const deal: Deal = {
      id: "x",
      name: "x",
      aliases: [],
      kind: "agreement",
      parties: [],
      minerals: [],
      terms: {},
      timeline: [{ date: "2025-05-23", event: "e", status: "in force", source: "text" }],
    };
    expect(statusShown(claim("text"), deal, "2025-05-22")).toBe("agreed");
    expect(statusShown(claim("text"), deal, "2025-05-23")).toBe("in force");
    expect(statusShown(claim("text", { status: "target" }), deal, undefined)).toBe("target");
  });
});

test("known since the earliest source that gives the same value and stands", () => {
  const best = claim("text", { value: 0.5 });
  const claims = [
    best,
    claim("minister", { value: 0.5 }),
    claim("essay", { value: 0.5, status: "contradicted" }),
    claim("paper", { value: 0.4 }),
  ];
  expect(knownSince(best, claims, standingOf)).toBe("2025-05-01");
  expect(knownSince(claims[3]!, claims, standingOf)).toBe("2025-05-23");
});
