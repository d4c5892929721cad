import type { Block } from "../../domain/cell";
import { areBlank, isCellError, type Shown } from "../cells/shown";

/** Rows of a sheet's table with those of an answer: which is which, by their keys. */
export interface MatchedRows {
  /** For each row of the sheet, the row of the answer; undefined where it has none. */
  answerOf: (number | undefined)[];
  /** Rows of the answer that the sheet does not have. */
  added: number[];
  /** Rows of the sheet that cannot be told apart from others: by their place, with their key in words. */
  unclear: { row: number; key: string }[];
}

/**
 * Matches rows by their keys. Where a key stands several times in the sheet or in the answer, nothing tells which row is which, so those of
 * the sheet stay as they are.
 */
export function matchRows(sheet: Block<Shown>, answer: Block<Shown>): MatchedRows {
  const inAnswer = rowsByKey(answer);
  const inSheet = rowsByKey(sheet);
  const answerOf = new Array<number | undefined>(sheet.length).fill(undefined);
  const unclear: MatchedRows["unclear"] = [];
  for (const [key, rows] of inSheet) {
    const wanted = inAnswer.get(key);
    if (!wanted) continue;
    if (rows.length === 1 && wanted.length === 1) answerOf[rows[0]!] = wanted[0];
    else for (const row of rows) unclear.push({ row, key: keyWords(sheet[row]!) });
  }
  const added = [...inAnswer].flatMap(([key, rows]) => (inSheet.has(key) ? [] : rows));
  return { answerOf, added: added.sort((a, b) => a - b), unclear: unclear.sort((a, b) => a.row - b.row) };
}

/** What two rows have in common that have the same key. */
export function keyOf(cells: readonly Shown[]): string {
  // A number that a cell keeps may differ from the answer's in its last digits.
  return JSON.stringify(
    cells.map((cell) => (typeof cell === "number" ? Number(cell.toPrecision(12)) : isCellError(cell) ? null : cell)),
  );
}

function keyWords(cells: readonly Shown[]): string {
  return cells.map((cell) => (isCellError(cell) ? cell.error : String(cell ?? ""))).join(", ");
}

/** Rows with a blank key have none. */
function rowsByKey(rows: Block<Shown>): Map<string, number[]> {
  const byKey = new Map<string, number[]>();
  rows.forEach((cells, row) => {
    if (areBlank(cells)) return;
    const key = keyOf(cells);
    const same = byKey.get(key);
    if (same) same.push(row);
    else byKey.set(key, [row]);
  });
  return byKey;
}
