import type { Case, ExpectedCell } from "../cases/case-files";
import type { CellReading } from "./workbench-page";

const DEFAULT_TOLERANCE = 1e-12;

/** @returns in words, each difference between what a case expects and what the sheet shows; empty if there is none. */
export function differences({ expected, tolerance = DEFAULT_TOLERANCE }: Case, block: CellReading[][]): string[] {
  const rows = Array.isArray(expected) ? expected : [[expected]];
  const size = (each: unknown[][]) => `${each.length} x ${each[0]?.length ?? 0}`;
  if (size(rows) !== size(block))
    return [
      `expected ${size(rows)} cells, got ${size(block)}: ${JSON.stringify(block.map((row) => row.map(({ value }) => value)))}`,
    ];
  return rows.flatMap((row, rowIndex) =>
    row.flatMap((cell, column) => {
      const got = block[rowIndex]![column]!;
      return (Array.isArray(expected) && cell === null) || matches(cell, got, tolerance)
        ? []
        : [`row ${rowIndex + 1}, column ${column + 1}: expected ${JSON.stringify(cell)}, got ${JSON.stringify(got)}`];
    }),
  );
}

function matches(expected: ExpectedCell, { value, message }: CellReading, tolerance: number): boolean {
  if (typeof expected === "number") {
    return typeof value === "number" && Math.abs(value - expected) <= tolerance * Math.max(1, Math.abs(expected));
  }
  if (typeof expected === "object" && expected !== null) {
    return value === expected.error && (message ?? "").includes(expected.message);
  }
  if (expected === "" || expected === null) return value === "" || value === null;
  return value === expected;
}
