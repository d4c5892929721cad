import type { Block, CellResult } from "../../domain/cell";
import { Fault } from "../../domain/fault";

/**
 * The columns that tell each row of an answer from all others, by their places, so that a row is found again when its figures have changed:
 * the first columns of names that together make rows unique, or the years where that takes them, as in a series. Figures are no keys, and
 * neither are ranks, which are plain numbers as years are: they count only where names do not suffice.
 * @returns all columns that could be keys where even they do not make rows unique
 */
export function keyColumns(rows: Block<CellResult>): number[] {
  const columns = Array.from({ length: rows[0]?.length ?? 0 }, (_, column) => column);
  const names = columns.filter((column) => rows.every((row) => typeof row[column] === "string" && row[column] !== ""));
  const numbers = columns.filter((column) => rows.every((row) => typeof row[column] === "number"));
  const others = columns.filter((column) => !names.includes(column) && rows.every((row) => isPlainText(row[column])));
  const candidates = [...names, ...numbers, ...others];
  const chosen: number[] = [];
  for (const column of candidates) {
    chosen.push(column);
    if (isUnique(rows, chosen)) return withoutNeedless(rows, chosen);
  }
  return chosen;
}

/** A column that came in before others made rows unique may not be needed: the last ones stay first. */
function withoutNeedless(rows: Block<CellResult>, chosen: readonly number[]): number[] {
  let kept = [...chosen];
  for (const column of chosen.slice(1)) {
    const fewer = kept.filter((each) => each !== column);
    if (isUnique(rows, fewer)) kept = fewer;
  }
  return kept;
}

function isUnique(rows: Block<CellResult>, columns: readonly number[]): boolean {
  return new Set(rows.map((row) => JSON.stringify(columns.map((column) => row[column])))).size === rows.length;
}

function isPlainText(result: CellResult | undefined): boolean {
  return typeof result === "string" && !((result as unknown) instanceof Fault);
}
