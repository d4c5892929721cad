import * as fc from "fast-check";
import { Fault } from "../../src/domain/fault";
import { didYouMean, fold, listOf, NameIndex, namesOf, nearest } from "../../src/domain/name";

describe("fold", () => {
  test.each([
    ["US-Ukraine", "us ukraine"],
    ["us_ukraine", "us ukraine"],
    ["  Antimony\u00a0 ", "antimony"],
    ["Türkiye", "turkiye"],
    ["Côte d’Ivoire", "cote divoire"],
    ["Côte d'Ivoire", "cote divoire"],
    ["Congo (Kinshasa)", "congo (kinshasa)"],
    ["rare   earths", "rare earths"],
  ])("%s is compared as %s", (text, folded) => expect(fold(text)).toBe(folded));

  test("folding twice changes nothing more", () => {
    fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => fold(fold(text)) === fold(text)));
  });
});

describe("NameIndex", () => {
  const index = new NameIndex(
    "mineral",
    [
      { id: "antimony", name: "antimony", aliases: ["Sb"] },
      { id: "arsenic", name: "arsenic", aliases: ["As"] },
      { id: "rare-earths", name: "rare earths", aliases: ["REE", "rare earth elements"] },
    ],
    namesOf,
    [{ name: "metal", candidates: ["antimony", "arsenic"] }],
  );

  test("finds by id, name, symbol and alias, however written", () => {
    for (const text of ["antimony", "ANTIMONY", " Antimony\u00a0", "sb", "Sb"]) expect(index.find(text).id).toBe("antimony");
    for (const text of ["rare earths", "Rare-Earths", "rare_earths", "REE", "rare  earth elements"])
      expect(index.find(text).id).toBe("rare-earths");
  });

  test("says what to type for a slip", () => {
    expect(() => index.find("antimoney")).toThrow(new Fault("notAvailable", `No mineral "antimoney". Did you mean "antimony"?`));
    expect(() => index.find("rare eaths")).toThrow(`Did you mean "rare earths"?`);
  });

  test("offers nothing where nothing is near", () => {
    expect(() => index.find("unobtainium")).toThrow(new Fault("notAvailable", `No mineral "unobtainium".`));
  });

  test("lists the candidates of an ambiguous name instead of guessing", () => {
    expect(() => index.find("Metal")).toThrow(`mineral "Metal" is ambiguous: use antimony or arsenic.`);
  });

  test("never offers a chemical symbol's neighbour", () => {
    expect(index.suggest("Sc")).toEqual([]);
  });
});

describe("nearest", () => {
  const words = ["production", "reserves", "capacity"].map((word) => ({ answer: word, spellings: [word] }));
  test.each([
    ["prod", ["production"]],
    ["reserve", ["reserves"]],
    ["capcity", ["capacity"]],
    ["", []],
    ["xyz", []],
  ])("%s", (text, expected) => expect(nearest(text, words)).toEqual(expected));
});

test("lists and questions read as English", () => {
  expect(listOf([], "or")).toBe("");
  expect(listOf(["a"], "or")).toBe("a");
  expect(listOf(["a", "b"], "and")).toBe("a and b");
  expect(listOf(["a", "b", "c"], "or")).toBe("a, b or c");
  expect(didYouMean([])).toBe("");
  expect(didYouMean(["a", "b"])).toBe(` Did you mean "a" or "b"?`);
});
