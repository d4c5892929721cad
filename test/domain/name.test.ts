import * as fc from "fast-check";
import { didYouMean, fold, hasWords, listOf } from "../../src/domain/name";

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

test("lists and questions read as English", () => {
  expect(listOf([], "or")).toBe("");
  expect(listOf(["a"], "or")).toBe("a");
  expect(listOf(["a", "b"], "and")).toBe("a and b");
  expect(listOf(["a", "b", "c"], "or")).toBe("a, b or c");
  expect(didYouMean([])).toBe("");
  expect(didYouMean(["a", "b"])).toBe(` Did you mean "a" or "b"?`);
});

test("hasWords finds every word, whole or in part, in any of the texts", () => {
  const texts = ["The full text of the agreement", "Kyiv Independent"];
  expect(hasWords(texts, "kyiv full")).toBe(true);
  expect(hasWords(texts, "Agree")).toBe(true);
  expect(hasWords(texts, "kyiv draft")).toBe(false);
  expect(hasWords(texts, "  ")).toBe(true);
});
