import { coverageOf, coverageText, type MineralList } from "../../src/domain/mineral-list";

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
const say = (mineral: string, forms: string[] = []): string => coverageText(coverageOf(list, mineral, forms));

test.each([
  ["bauxite", [], "yes"],
  ["nickel", [], "yes: battery grade"],
  ["boron", [], "yes"],
  ["chromium", [], "no"],
])("%s is covered as a line of the list says", (mineral, forms, answer) => expect(say(mineral, forms)).toBe(answer));

test("a mineral of which only forms are listed is covered in part", () => {
  expect(say("titanium", ["ilmenite", "titanium-metal", "titanium-sponge"])).toBe("in part: titanium metal");
});

test("a form that the line does not name is not covered by its parent's line", () => {
  expect(say("ferroaluminum")).toBe("no");
  expect(say("ilmenite")).toBe("no");
});
