import { search } from "../../src/taskpane/search";

const entries = [
  { name: "MINERAL.RANK", text: "Rank of a country" },
  { name: "MINERAL.HHI", text: "Concentration" },
  { name: "DEAL.TERM", text: undefined },
];
const find = (text: string) => search(entries, text, ({ name, text: more }) => [name, more]).map(({ name }) => name);

test("an empty text leaves everything", () => {
  expect(find("")).toHaveLength(3);
  expect(find("  ")).toHaveLength(3);
});

test("every word must be found, in any text of the entry and in any order", () => {
  expect(find("country mineral")).toEqual(["MINERAL.RANK"]);
  expect(find("country deal")).toEqual([]);
});

test("case and dots make no difference, and part of a word is enough", () => {
  expect(find("mineral.rank")).toEqual(["MINERAL.RANK"]);
  expect(find("CONCENTR")).toEqual(["MINERAL.HHI"]);
});
