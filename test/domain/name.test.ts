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
    ["Congo (Kinshasa)", "congo kinshasa"],
    ["rare   earths", "rare earths"],
    ["U.S.A.", "usa"],
    ["D.R. Congo", "dr congo"],
    ["U.S.-Ukraine", "us ukraine"],
    ["St. Lucia", "st lucia"],
    ["Bosnia & Herzegovina", "bosnia herzegovina"],
    ["Trinidad and Tobago", "trinidad tobago"],
    ["Lith\u200bium\ufeff", "lithium"],
    ["O‘zbekiston", "ozbekiston"],
    ["Oʻzbekiston", "ozbekiston"],
    ["TiO₂", "tio2"],
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

  test("looks a name up without a word on what is unknown, but never passes over an ambiguous one", () => {
    expect(index.lookUp("sb")?.id).toBe("antimony");
    expect(index.lookUp("unobtainium")).toBeUndefined();
    expect(() => index.lookUp("metal")).toThrow(/ambiguous/);
  });

  test("offers the candidates of an ambiguous name that is part of what was typed", () => {
    expect(index.suggest("metal, scrap")).toEqual(["antimony", "arsenic"]);
  });

  test("gives its advice where nothing is near", () => {
    const advised = new NameIndex("mineral", [{ id: "tin", name: "tin", aliases: [] }], namesOf, [], "See the list.");
    expect(() => advised.find("unobtainium")).toThrow(new Fault("notAvailable", `No mineral "unobtainium". See the list.`));
    expect(() => advised.find("tinn")).toThrow(new Fault("notAvailable", `No mineral "tinn". Did you mean "tin"?`));
  });

  test("quotes long text in short", () => {
    expect(() => index.find("x".repeat(5000))).toThrow(new Fault("notAvailable", `No mineral "${"x".repeat(60)}…".`));
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
    ["capactiy", ["capacity"]],
    ["total production", ["production"]],
    ["", []],
    ["xyz", []],
  ])("%s", (text, expected) => expect(nearest(text, words)).toEqual(expected));

  const choices = [
    ["China", "CHN", "PRC"],
    ["Ecuador", "ECU"],
    ["Panama", "PAN"],
    ["Japan", "JPN"],
    ["South Africa", "ZAF"],
    ["North Korea", "PRK"],
    ["South Korea", "KOR"],
    ["Saint Lucia", "LCA"],
    ["tin", "Sn"],
    ["lithium", "Li"],
    ["soda ash", "sodium carbonate"],
    ["titanium sponge", "sponge metal"],
    ["titanium mineral concentrates", "titanium ore"],
    ["uranium", "U"],
  ].map((spellings) => ({ answer: spellings[0]!, spellings }));
  test.each([
    ["a code is no near miss of another word", "ECX", []],
    ["nor of a name", "Jpan", ["Japan"]],
    ["a short name is", "tim", ["tin"]],
    ["neighbours swapped", "Jaapn", ["Japan"]],
    ["words in another order", "sponge, titanium", ["titanium sponge"]],
    ["a word too many", "mainland China", ["China"]],
    ["a word too many, with another name a few letters off", "uranium ore", ["uranium"]],
    ["a word too many, and half of another name", "lithium carbonate", ["lithium"]],
    ["a word cut short", "S. Africa", ["South Africa"]],
    ["a word cut short, of two with the other", "N. Korea", ["North Korea"]],
    ["a word cut to two letters", "St. Lucia", ["Saint Lucia"]],
    ["another ending", "Chinese", ["China"]],
    ["a wrong letter", "South Corea", ["South Korea"]],
  ])("%s: %s", (_, text, expected) => expect(nearest(text, choices)).toEqual(expected));
});

test("lists and questions read as English", () => {
  expect(listOf([], "or")).toBe("");
  expect(listOf(["a"], "or")).toBe("a");
  expect(listOf(["a", "b"], "and")).toBe("a and b");
  expect(listOf(["a", "b", "c"], "or")).toBe("a, b or c");
  expect(didYouMean([])).toBe("");
  expect(didYouMean(["a", "b"])).toBe(` Did you mean "a" or "b"?`);
});
