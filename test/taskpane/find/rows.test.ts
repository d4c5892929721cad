import { dataset } from "../../../src/dataset/current";
import { heightOf, isOption, optionAt, rowsOf, rowWith, spansOf } from "../../../src/taskpane/find/rows";
import { catalogueOf } from "../../../src/taskpane/find/search-catalogue";
import { groupsFor } from "../../../src/taskpane/find/shown-groups";

const catalogue = catalogueOf(dataset());
const rows = rowsOf(groupsFor(catalogue, "", ["mineral:tin", "country:KAZ", "mineral:gold", "mineral:unobtainium"]));

test("a heading for each group, in the order of the keys; what the dataset does not have is passed over", () => {
  expect(rows.map((row) => (isOption(row) ? `${row.position} ${row.match.entry.key}` : `${row.kind} ${row.count}`))).toEqual([
    "mineral 2",
    "1 mineral:tin",
    "2 mineral:gold",
    "country 1",
    "3 country:KAZ",
  ]);
});

test("moves from option to option over headings, and stops at the ends", () => {
  expect(optionAt(rows, -1, 1)).toBe(1);
  expect(optionAt(rows, 2, 1)).toBe(4);
  expect(optionAt(rows, 4, -1)).toBe(2);
  expect(optionAt(rows, 1, -1)).toBe(1);
  expect(optionAt(rows, 1, 100)).toBe(4);
  expect(optionAt(rows, rows.length, -1)).toBe(4);
});

test("there is no option in an empty list", () => {
  expect(optionAt([], -1, 1)).toBe(-1);
  expect(optionAt([], 0, -1)).toBe(-1);
  expect(rowWith([], "mineral:tin")).toBe(-1);
});

test("an option is found by the key of its entry", () => {
  expect(rowWith(rows, "country:KAZ")).toBe(4);
  expect(rowWith(rows, "country:UKR")).toBe(-1);
  expect(rowWith(rows, undefined)).toBe(-1);
});

test("an option with a reason is a line higher", () => {
  const option = rows[1]!;
  if (!isOption(option)) throw new Error("no option");
  const reasoned = { ...option, match: { ...option.match, why: "Sn: symbol of tin" } };
  expect(heightOf(reasoned)).toBeGreaterThan(heightOf(option));
});

test("a text narrows what is recent or pinned; a kept key that does not fit is left out", () => {
  const groups = groupsFor(catalogue, "wolfram", ["mineral:tungsten", "mineral:tin"]);
  expect(groups.flatMap(({ matches }) => matches.map(({ entry }) => entry.key))).toEqual(["mineral:tungsten"]);
});

test("groups lie one under the other, as high as their rows together", () => {
  const total = rows.reduce((sum, row) => sum + heightOf(row), 0);
  const [minerals, countries] = [...spansOf(rows).values()];
  expect(minerals!.start).toBe(0);
  expect(countries!.start).toBe(minerals!.height);
  expect(countries!.start + countries!.height).toBe(total);
});
