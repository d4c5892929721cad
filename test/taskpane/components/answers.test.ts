import { dataset } from "../../../src/dataset/current";
import { Fault, invalidValue, notAvailable } from "../../../src/domain/fault";
import { answerRows, cellText, cellUnder, numberIn, textUnder } from "../../../src/taskpane/components/answers/answer-rows";
import { pageOf } from "../../../src/taskpane/components/answers/page-of";
import { answerOf, callOf } from "../../../src/workbook/worksheet-call";

const data = dataset();

describe("the rows of an answer", () => {
  test("have the function's own headers, whether the call asks for them or not", () => {
    for (const headers of [true, undefined]) {
      const answer = answerRows(callOf("MINERAL.TOP", { mineral: "antimony", n: 2, headers }), data);
      if (answer instanceof Fault) throw new Error(answer.message);
      expect(answer.headers).toEqual(["Rank", "Country", "Value", "Share"]);
      expect(answer.rows).toEqual(answerOf(callOf("MINERAL.TOP", { mineral: "antimony", n: 2 }), data));
      expect(textUnder(answer, answer.rows[0]!, "Country")).toBe("China");
      expect(() => cellUnder(answer, answer.rows[0]!, "Price")).toThrow("The answer has no column Price");
    }
  });

  test("of a function without headers have those that are given", () => {
    const answer = answerRows(callOf("DEAL.PARTIES", { deal: "US-Ukraine" }), data, ["Party", "Role"]);
    expect(answer).toMatchObject({ headers: ["Party", "Role"] });
  });

  test("are a fault where the call has no answer", () => {
    expect(answerRows(callOf("MINERAL.TOP", { mineral: "unobtainium" }), data)).toBeInstanceOf(Fault);
  });
});

describe("what a cell shows", () => {
  test.each([
    [notAvailable("…", "withheld"), "withheld"],
    [notAvailable("…"), "no figure"],
    [invalidValue("…"), "no answer"],
    [{ kind: "formatted", number: 0, format: "#,##0" } as const, "0"],
    ["=HYPERLINK(1)", "=HYPERLINK(1)"],
    [3, "3"],
  ])("%p", (cell, text) => expect(cellText(cell)).toBe(text));

  test("is a number only where it is one", () => {
    expect(numberIn(3)).toBe(3);
    expect(numberIn({ kind: "formatted", number: 0.5, format: "0.0%" })).toBe(0.5);
    expect(numberIn("3")).toBeUndefined();
    expect(numberIn(notAvailable("…"))).toBeUndefined();
  });

  test("every figure without a number has a word of its own", () => {
    const words = new Set<string>();
    for (const table of data.seriesTables)
      for (const year of table.years)
        for (const { country, figure } of table.section(year)!.observations) {
          const cell = table.section(year)!.valueCell(country);
          expect(cell instanceof Fault).toBe(figure.kind !== "number");
          if (!(cell instanceof Fault)) continue;
          expect(cell.word).toMatch(/^[\w ,.%<>()–-]{2,60}$/);
          words.add(cell.word!.replace(/ [\d.,]+.*/, ""));
        }
    expect([...words]).toEqual(expect.arrayContaining(["withheld", "not available", "less than", "below threshold", "Large"]));
    expect(words).not.toContain("no figure");
  });
});

describe("the page of what a cell names", () => {
  test.each([
    ["mineral", "titanium sponge", { kind: "mineral", id: "titanium-sponge" }],
    ["country", "Kazakhstan", { kind: "country", id: "KAZ" }],
    ["country", "Central Asia", { kind: "country", id: "CENTRAL-ASIA" }],
    ["country", "World", undefined],
    ["country", "Other countries", undefined],
    ["country", "Georgia or so", undefined],
    ["deal", "US-Ukraine", { kind: "deal", ids: ["US-Ukraine"] }],
    ["source", data.sources[0]!.short, { kind: "source", id: data.sources[0]!.id }],
    ["source", `${data.sources[0]!.short}, row 412`, { kind: "source", id: data.sources[0]!.id }],
    ["source", "no such work", undefined],
  ] as const)("%s %s", (kind, text, page) => expect(pageOf(kind, text, data)).toEqual(page));
});
