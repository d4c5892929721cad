import { coverageOf, membershipOf, scopeOf } from "../../src/dataset/list-coverage";
import type { MineralList } from "../../src/dataset/schema";

const list: MineralList = {
  id: "list",
  name: "A list",
  aliases: [],
  property: "listed",
  source: "law",
  from: "2024-05-23",
  entries: [
    { name: "nickel (battery grade)", minerals: ["nickel"], grade: "battery grade", locator: "point (w)" },
    { name: "titanium metal", minerals: ["titanium-metal", "titanium-sponge"], locator: "point (af)" },
    { name: "bauxite/alumina/aluminium", minerals: ["aluminum", "alumina", "bauxite"], locator: "point (c)" },
    { name: "boron", minerals: ["boron"], locator: "point (g)" },
    { name: "boron (metallurgy grade)", minerals: ["boron"], grade: "metallurgy grade", locator: "point (h)" },
  ],
};
const answers = (mineral: string, forms: string[] = []) => {
  const coverage = coverageOf(list, mineral, forms);
  return [membershipOf(coverage), scopeOf(coverage)];
};

test.each([
  ["bauxite", "yes", "not limited"],
  ["nickel", "yes", "battery grade"],
  ["boron", "yes", "not limited"],
  ["chromium", "no", undefined],
])("%s: %s, %s", (mineral, membership, scope) => expect(answers(mineral)).toEqual([membership, scope]));

test("a mineral of which only forms are listed is covered in part", () => {
  expect(answers("titanium", ["ilmenite", "titanium-metal", "titanium-sponge"])).toEqual(["in part", "in part: titanium metal"]);
});

test("a form that the line does not name is not covered by its parent's line", () => {
  expect(answers("ferroaluminum")[0]).toBe("no");
  expect(answers("ilmenite")[0]).toBe("no");
});
