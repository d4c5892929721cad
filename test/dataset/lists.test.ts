import { dataset } from "../../src/dataset/current";

const { lists } = dataset();
const entriesOf = (id: string) => lists.get(id)!.entries;

test.each([
  ["eu critical", 34],
  ["eu strategic", 17],
  ["us critical", 60],
  ["us critical 2022", 50],
  ["us-ukraine", 57],
])("%s has %i lines", (id, lines) => expect(entriesOf(id)).toHaveLength(lines));

test("every printed name is one that formulas take, for a mineral that the line covers", () => {
  for (const { entries } of lists.all)
    for (const entry of entries) expect(entry.minerals).toContain(dataset().findMineral(entry.name).id);
});

test("the list of 2025 keeps that of 2022 and adds ten", () => {
  const names = (id: string): string[] => entriesOf(id).map(({ name }) => name);
  const [before, now] = [names("us critical 2022"), names("us critical")];
  expect(before.filter((name) => !now.includes(name))).toEqual([]);
  expect(now.filter((name) => !before.includes(name))).toEqual([
    "boron",
    "copper",
    "lead",
    "metallurgical coal",
    "phosphate rock",
    "potash",
    "rhenium",
    "silicon",
    "silver",
    "uranium",
  ]);
});

test("every strategic raw material is critical too", () => {
  const critical = new Set(entriesOf("eu critical").flatMap(({ minerals }) => minerals));
  expect(
    entriesOf("eu strategic")
      .flatMap(({ minerals }) => minerals)
      .filter((id) => !critical.has(id)),
  ).toEqual([]);
});

test("an answer rests on the lines that cover the mineral, or on the whole list where none does", () => {
  const list = lists.get("eu critical")!;
  const evidence = (mineral: string) =>
    lists
      .coverageEvidence(list, dataset().findMineral(mineral))
      .map(({ part, work, locator, says }) => [part, work.id, locator, says]);
  expect(evidence("nickel")).toEqual([
    ["list", "eu-2024-1252", "Annex II, section 1, point (w)", "EU critical raw materials (2024): nickel (battery grade)"],
  ]);
  expect(evidence("rare earths").map(([, , locator]) => locator)).toEqual([
    "Annex II, section 1, point (q)",
    "Annex II, section 1, point (r)",
  ]);
  expect(evidence("gold")).toEqual([
    ["list", "eu-2024-1252", "", "EU critical raw materials (2024): none of its 34 entries names gold"],
  ]);
});
