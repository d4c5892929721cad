/**
 * The one comparison of an answer with what a case expects, wherever the answer comes from: a function called directly, Microsoft's
 * runtime, a cell of the workbench.
 */
import type { Case, ExpectedCell } from "./case-files";

/** What a cell holds: the plain value, or the error with its message. A blank cell is null. */
export type AnsweredCell = number | string | boolean | null | { error: string; message: string };

/** Rows of cells, also for a single one. */
export type Answer = readonly (readonly AnsweredCell[])[];

const DEFAULT_TOLERANCE = 1e-12;

/** @returns in words, each difference between what a case expects and the answer; empty if there is none. */
export function differences({ expected, tolerance = DEFAULT_TOLERANCE }: Case, answer: Answer): string[] {
  const rows = Array.isArray(expected) ? expected : [[expected]];
  if (size(rows) !== size(answer)) return [`${size(rows)} cells expected, ${size(answer)} answered`];
  return rows.flatMap((row, rowIndex) =>
    row.flatMap((cell, column) => {
      const answered = answer[rowIndex]![column]!;
      return cell === null || matches(cell, answered, tolerance)
        ? []
        : [`row ${rowIndex + 1}, column ${column + 1}: ${JSON.stringify(cell)} expected, ${JSON.stringify(answered)} answered`];
    }),
  );
}

function matches(expected: Exclude<ExpectedCell, null>, answered: AnsweredCell, tolerance: number): boolean {
  if (typeof expected === "number")
    return typeof answered === "number" && Math.abs(answered - expected) <= tolerance * Math.max(1, Math.abs(expected));
  if (typeof expected === "object")
    return (
      typeof answered === "object" &&
      answered?.error === expected.error &&
      // A message that is expected to be empty would be found in every message.
      expected.message !== "" &&
      answered.message.includes(expected.message)
    );
  // A sheet keeps an empty text as a blank cell.
  return answered === expected || (expected === "" && answered === null);
}

function size(rows: readonly (readonly unknown[])[]): string {
  return `${rows.length} x ${rows[0]?.length ?? 0}`;
}

/**
 * Fails the test when an answer is not what the case expects.
 * @throws Error with formula, expected, answered and source
 */
export function expectAnswer(answer: Answer, each: Case): void {
  const found = differences(each, answer);
  if (found.length === 0) return;
  const error = new Error(
    [
      each.formula,
      ...found,
      `expected: ${JSON.stringify(each.expected)}`,
      `answered: ${JSON.stringify(answer)}`,
      `source:   ${each.source}`,
    ].join("\n"),
  );
  // The place to look at is the test.
  Error.captureStackTrace(error, expectAnswer);
  throw error;
}
