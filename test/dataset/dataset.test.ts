import { Dataset } from "../../src/dataset/dataset";
import { invented, inventedFile } from "./invented-dataset";

test("editions are listed newest first", () => {
  expect(invented.editions.map(({ id }) => id)).toEqual(["other", "new", "old"]);
});

test("tables of a mineral and measure stand in order of precedence", () => {
  const editions = (mineral: string): string[] =>
    invented.tablesOf(invented.mineral(mineral), invented.measures.get("mine production")!).map(({ edition }) => edition.id);
  expect(editions("fooite")).toEqual(["new", "old"]);
  // The first publisher comes before a newer edition of another.
  expect(editions("barium-blue")).toEqual(["new", "other"]);
});

test("measures of a mineral follow the order of the vocabulary", () => {
  expect(invented.measuresOf(invented.mineral("fooite")).map(({ id }) => id)).toEqual(["mine production", "reserves"]);
  expect(invented.measuresOf(invented.mineral("nothing"))).toEqual([]);
});

test("forms of forms count as forms", () => {
  const file = {
    ...inventedFile,
    minerals: [...inventedFile.minerals, { id: "grandchild", name: "grandchild", aliases: [], parent: "child" }],
  };
  const dataset = new Dataset(file);
  expect(dataset.formsOf(dataset.mineral("family")).map(({ id }) => id)).toEqual(["child", "grandchild"]);
});

test("a dataset that contradicts itself is refused", () => {
  expect(() => new Dataset({ ...inventedFile, series: [{ ...inventedFile.series[0]!, mineral: "gone" }] })).toThrow(
    "a mineral that it does not hold: gone",
  );
  expect(() => new Dataset({ ...inventedFile, series: [{ ...inventedFile.series[0]!, measure: "gone" }] })).toThrow(
    "unknown measure or edition",
  );
  expect(
    () =>
      new Dataset({
        ...inventedFile,
        series: [{ ...inventedFile.series[0]!, observations: [["ZZZ", 2029, 1, "", "row 1", -1]] }],
      }),
  ).toThrow("a country that it does not hold: ZZZ");
});
