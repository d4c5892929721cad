import * as fc from "fast-check";
import { broadcast } from "../../src/domain/broadcast";

const joined = (blocks: string[][][]): string[][] =>
  broadcast(
    blocks,
    blocks.map((_, index) => `argument ${index + 1}`),
    (elements) => elements.join(""),
  );

test("one cell with one cell, a column, a row", () => {
  expect(joined([[["a"]], [["1"]]])).toEqual([["a1"]]);
  expect(joined([[["a"], ["b"]], [["1"]]])).toEqual([["a1"], ["b1"]]);
  expect(joined([[["a"], ["b"]], [["1", "2", "3"]]])).toEqual([
    ["a1", "a2", "a3"],
    ["b1", "b2", "b3"],
  ]);
});

test("ranges that do not fit name both sizes", () => {
  expect(() =>
    joined([
      [["a"], ["b"]],
      [["1"], ["2"], ["3"]],
    ]),
  ).toThrow("argument 1 has 2 x 1 cells but argument 2 has 3 x 1 cells");
});

test("every element is the function of its row and column", () => {
  const size = fc.integer({ min: 1, max: 6 });
  fc.assert(
    fc.property(size, size, fc.boolean(), fc.boolean(), (rows, columns, tall, wide) => {
      const block = Array.from({ length: tall ? rows : 1 }, (_, row) =>
        Array.from({ length: wide ? columns : 1 }, (_unused, column) => `r${row}c${column}`),
      );
      const full = Array.from({ length: rows }, (_, row) =>
        Array.from({ length: columns }, (_unused, column) => `R${row}C${column}`),
      );
      const result = broadcast([block, full], ["a", "b"], ([one, two]) => `${one}|${two}`);
      expect(result.length).toBe(rows);
      result.forEach((line, row) => {
        expect(line.length).toBe(columns);
        line.forEach((cell, column) => expect(cell).toBe(`r${tall ? row : 0}c${wide ? column : 0}|R${row}C${column}`));
      });
    }),
  );
});
