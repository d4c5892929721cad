import { enlarged, readDataset } from "../../bench/dataset-file";

test("an enlarged dataset keeps every entry and adds copies under names of their own", () => {
  const dataset = readDataset();
  const large = enlarged(dataset, 3);
  expect(large.minerals).toHaveLength(3 * dataset.minerals.length);
  expect(large.minerals.slice(0, dataset.minerals.length)).toEqual(dataset.minerals);
  expect(new Set(large.minerals.map(({ id }) => id)).size).toBe(large.minerals.length);
  expect(large.countries).toBe(dataset.countries);
});

test("copies belong together: a copied series is of the copied mineral", () => {
  const large = enlarged(readDataset(), 3);
  const minerals = new Set(large.minerals.map(({ id }) => id));
  expect(large.series.filter(({ mineral }) => !minerals.has(mineral))).toEqual([]);
  expect(new Set(large.series.map(({ mineral }) => mineral)).size).toBe(
    3 * new Set(readDataset().series.map(({ mineral }) => mineral)).size,
  );
});

test("aliases and symbols are copied with the ending, numbers are not touched", () => {
  const small = { minerals: [{ id: "tin", symbol: "Sn", aliases: ["stannum"], rank: 4 }], sources: [{ id: "usgs" }] };
  expect(enlarged(small, 2)).toEqual({
    minerals: [small.minerals[0], { id: "tin x1", symbol: "Sn x1", aliases: ["stannum x1"], rank: 4 }],
    sources: [{ id: "usgs" }],
  });
});
