import { nearest } from "../../src/domain/near-miss";

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
