import * as fc from "fast-check";
import { fromColumns, toColumns } from "../../src/dataset/columns";
import { DatasetError } from "../../src/dataset/dataset-error";
import { checkDataset } from "../../src/dataset/schema/check";
import { writtenFile } from "../../src/dataset/written-file";
import { inventedFile } from "./invented-dataset";

/** Through JSON, as a file is. */
function there(value: unknown): unknown {
  return JSON.parse(JSON.stringify(toColumns(value)));
}

test("whatever JSON can hold comes back as it was", () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 5 }), (value) => {
      // JSON has no minus zero.
      const json = JSON.parse(JSON.stringify(value)) as unknown;
      if (JSON.stringify(json).includes('"__proto__"')) return;
      expect(fromColumns(there(json))).toEqual(json);
    }),
    { numRuns: 500 },
  );
});

test("keys that every object inherits are keys like others", () => {
  const value: unknown = [
    [{}, { valueOf: 0 }],
    [{}, { toString: "a", constructor: null }],
  ];
  expect(fromColumns(there(value))).toEqual(value);
});

test("records that repeat, count up, lack keys or hold lists of records come back as they were", () => {
  const record = fc.record(
    {
      country: fc.constantFrom("CHN", "TJK", "USA"),
      year: fc.integer({ min: 2020, max: 2026 }),
      value: fc.oneof(
        fc.constant(null),
        fc.double({ noNaN: true, noDefaultInfinity: true }).map((each) => each + 0),
      ),
      locator: fc.oneof(
        fc.nat(5000).map((row) => `row ${row}`),
        fc.constant("row 007"),
        fc.constant("table 2"),
      ),
      shares: fc.array(fc.tuple(fc.string(), fc.nat(3))),
    },
    { requiredKeys: ["country"] },
  );
  fc.assert(
    fc.property(fc.array(record), (records) => {
      const json = JSON.parse(JSON.stringify(records)) as unknown;
      expect(fromColumns(there(json))).toEqual(json);
    }),
  );
});

test("what repeats is written once", () => {
  const rows = Array.from({ length: 1000 }, (_, index) => ({
    edition: "mcs2026",
    locator: `row ${index + 2}`,
    year: 1900 + (index % 100),
  }));
  expect(JSON.stringify(toColumns(rows)).length).toBeLessThan(JSON.stringify(rows).length / 10);
});

test("a map of many keys keeps their order", () => {
  const map = Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`key ${(index * 7) % 60}`, index]));
  expect(JSON.stringify(fromColumns(there({ map })))).toBe(JSON.stringify({ map }));
});

test.each([
  ["no column", 7, /a column is 7/],
  ["an unknown form", { squeezed: [1] }, /a column of an unknown form: squeezed/],
  ["columns of two lengths", { records: { a: [1, 2], b: [1] } }, /a column has 2 entries where 1 belong/],
  ["lists that are longer than what they hold", { lists: [3], of: [1] }, /has 1 entries where 3 belong/],
  ["heads without numbers", { heads: ["row ", 2], steps: [1, 1] }, /has 2 entries where 1 belong/],
  ["a count that would fill the memory", { runs: ["x", 1e12] }, /a count is 1000000000000/],
  ["a count that is none", { runs: ["x", -1] }, /a count is -1/],
  ["a key of the language", { maps: { lists: [1], of: ["__proto__"] }, of: [1] }, /a key is __proto__/],
  [
    "kinds that run out",
    { kinds: ["value", "value"], values: [1], ofLists: [], ofRecords: [] },
    /lacks an entry of the kind "value"/,
  ],
])("%s is refused", (_, columns, message) => {
  expect(() => fromColumns(columns)).toThrow(message);
  expect(() => checkDataset({ ...writtenFile(inventedFile), columns })).toThrow(DatasetError);
});

test("columns that are nested deeper than calls can be are refused", () => {
  let nested: unknown = [1];
  for (let depth = 0; depth < 200_000; depth += 1) nested = { lists: [1], of: nested };
  expect(() => checkDataset({ ...writtenFile(inventedFile), columns: nested })).toThrow(DatasetError);
});
