import { dataset } from "../../../src/dataset/current";
import { quantityCell } from "../../../src/domain/number-format";
import { notAvailable } from "../../../src/domain/fault";
import { functionById } from "../../../src/functions";
import { keyColumns } from "../../../src/workbook/table/table-keys";
import { tableName } from "../../../src/workbook/table/table-name";
import { answerOf } from "../../../src/workbook/worksheet-call";

const figure = quantityCell(1);

test("the first names that make rows unique, and ranks and figures never where names suffice", () => {
  expect(
    keyColumns([
      [1, "China", figure],
      [2, "Tajikistan", figure],
    ]),
  ).toEqual([1]);
});

test("names that repeat take the next, and what turns out needless is left", () => {
  const rows = [
    ["China", "2024", "ore"],
    ["China", "2024", "metal"],
    ["Peru", "2024", "ore"],
  ];
  expect(keyColumns(rows)).toEqual([0, 2]);
});

test("years where there are no names", () => {
  expect(
    keyColumns([
      [2023, figure],
      [2024, notAvailable("withheld")],
    ]),
  ).toEqual([0]);
});

test("all that could be keys where rows are the same", () => {
  expect(
    keyColumns([
      ["a", 1],
      ["a", 1],
    ]),
  ).toEqual([0, 1]);
});

test.each([
  ["MINERAL.TOP", { mineral: "antimony" }, ["Country"]],
  ["MINERAL.SERIES", { mineral: "uranium", country: "Kazakhstan" }, ["Year"]],
  ["MINERAL.PROFILE", { country: "Kazakhstan" }, ["Mineral"]],
  ["DEAL.TERMS", { deal: "US-Ukraine" }, ["Key"]],
])("keys of %s", (id, given, keys) => {
  const definition = functionById(id)!;
  const [headers, ...rows] = answerOf({ definition, given: { ...given, headers: true } as never }, dataset());
  expect(keyColumns(rows).map((column) => headers![column])).toEqual(keys);
});

test("names of tables are Excel's, and free", () => {
  const call = { definition: functionById("DEAL.TERMS")!, given: { deal: "C5+1" } };
  expect(tableName(call, [])).toBe("Orebook_Terms_C5_1");
  expect(tableName(call, ["orebook_terms_c5_1", "Orebook_Terms_C5_1_2"])).toBe("Orebook_Terms_C5_1_3");
  expect(tableName({ definition: functionById("DEAL.LIST")!, given: {} }, [])).toBe("Orebook_List");
});
