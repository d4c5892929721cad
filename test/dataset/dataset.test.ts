import { checkedDataset } from "../../src/dataset/checked-dataset";
import { Dataset } from "../../src/dataset/dataset";
import type { DatasetFile } from "../../src/dataset/schema";
import { INVENTED_HASH, invented, inventedFile } from "./invented-dataset";

test("editions are listed newest first", () => {
  expect(invented.editions.map(({ id }) => id)).toEqual(["other", "new", "old"]);
});

test("tables of a mineral and measure stand in order of precedence", () => {
  const editions = (mineral: string): string[] =>
    invented.tablesOf(invented.mineral(mineral), invented.measure("mine production")).map(({ edition }) => edition.id);
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
  const dataset = checkedDataset(file, INVENTED_HASH);
  expect(dataset.formsOf(dataset.mineral("family")).map(({ id }) => id)).toEqual(["child", "grandchild"]);
});

describe("a dataset that cannot be used is refused with what is wrong", () => {
  const refused = (changes: object): jest.JestMatchers<() => Dataset> =>
    expect(() => checkedDataset({ ...inventedFile, ...changes }, INVENTED_HASH));
  const series = (changes: object): object => ({ series: [{ ...inventedFile.series[0]!, ...changes }] });

  test("another schema, also where the build vouches for it", () => {
    refused({ schema: 4 }).toThrow("schema: must be 3: the dataset was made for another version of the add-in");
    const file = { ...inventedFile, schema: 4 } as unknown as DatasetFile;
    expect(() => Dataset.built(file, INVENTED_HASH)).toThrow("schema: is 4; this add-in reads schema 3");
  });
  test("a deal without terms, an unknown key, a value of the wrong kind, a date that does not exist", () => {
    refused({ deals: [{ id: "X", name: "X", aliases: [], kind: "draft", parties: [], minerals: [], timeline: [] }] }).toThrow(
      "deals[0].terms: is missing",
    );
    refused({ extra: 1 }).toThrow("extra: is a key that is not known here");
    refused({ released: "2030-02-30" }).toThrow(`released: is "2030-02-30"; it must be a day that exists`);
    refused({ sources: [{ ...inventedFile.sources[0]!, published: "2026-13-45" }] }).toThrow(
      /sources\[0\]\.published: is "2026-13-45"/,
    );
    refused(series({ observations: [["AAA", 9999, 1, "", "row 1", -1]] })).toThrow(/must be a year from 1800 to 2100/);
    refused(series({ observations: [["AAA", 2029, Infinity, "", "row 1", -1]] })).toThrow(/infinite/);
    refused(series({ observations: [["AAA", 2029, 1, "q", "row 1", -1]] })).toThrow(/unknown qualifier "q"\. Allowed are e r W/);
  });
  test("something named that is not there", () => {
    refused(series({ mineral: "gone" })).toThrow('names the mineral "gone", which the dataset does not have');
    refused(series({ measure: "gone" })).toThrow('names the measure "gone"');
    refused(series({ edition: "gone" })).toThrow('names the source "gone"');
    refused(series({ observations: [["ZZZ", 2029, 1, "", "row 1", -1]] })).toThrow('names the country "ZZZ"');
    refused(series({ observations: [["AAA", 2029, 1, "", "row 1", 99]] })).toThrow("points to note 99");
  });
  test("many problems are counted, and the first ones named", () => {
    const sources = Array.from({ length: 30 }, (_, index) => ({ ...inventedFile.sources[0]!, id: `s${index}`, tier: "rumour" }));
    refused({ sources: [...inventedFile.sources, ...sources] }).toThrow(/\.\.\. and 20 more$/);
  });
});

test("which publisher comes first is data", () => {
  const other = checkedDataset({ ...inventedFile, publisherPrecedence: ["Another Body"] }, INVENTED_HASH);
  const first = (dataset: Dataset): string =>
    dataset.tablesOf(dataset.mineral("barium-blue"), dataset.measure("mine production"))[0]!.edition.id;
  expect(first(invented)).toBe("new");
  expect(first(other)).toBe("other");
});
