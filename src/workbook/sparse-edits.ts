import { partOf, type Area, type SheetReference } from "./area";
import type { Edit, FormulasEdit, WrittenValue } from "./edits";

/** Cells that are left as they are in one edit before a second one is cheaper: an edit costs as much as some hundred cells. */
const MOST_LEFT = 400;

/**
 * Writes some cells of an area in few rectangles: rows between those that change are in them as null, which leaves a cell as it is.
 * @param cells as many as the area has; null for one that stays
 */
export function sparseEdits(area: Area, cells: readonly (readonly (WrittenValue | null)[])[]): Edit[] {
  const changed = cells.flatMap((row, index) => (row.some((cell) => cell !== null) ? [index] : []));
  const runs: { from: number; to: number }[] = [];
  for (const row of changed) {
    const last = runs[runs.length - 1];
    if (last && (row - last.to - 1) * area.columns <= MOST_LEFT) last.to = row;
    else runs.push({ from: row, to: row });
  }
  return runs.map(({ from, to }) => {
    const rows = cells.slice(from, to + 1);
    const columns = Array.from({ length: area.columns }, (_, column) => column).filter((column) =>
      rows.some((row) => row[column] !== null),
    );
    const [left, right] = [columns[0]!, columns[columns.length - 1]!];
    return {
      kind: "values",
      area: partOf(area, from, left, to - from + 1, right - left + 1),
      values: rows.map((row) => row.slice(left, right + 1)),
    };
  });
}

/** A formula that is entered into a cell. */
export interface EnteredFormula {
  sheet: SheetReference;
  row: number;
  column: number;
  formula: string;
}

/** Cells of a column, one below the other, with null for those between that stay as they are. */
interface Run {
  sheet: SheetReference;
  row: number;
  /** One for each row: a cell for each column. */
  formulas: (string | null)[][];
  column: number;
}

/** Enters formulas, wherever they stand, in few edits: runs down columns, and columns side by side that begin and end in the same rows. */
export function formulaEdits(cells: readonly EnteredFormula[]): FormulasEdit[] {
  const sorted = [...cells].sort((a, b) => compare(a.sheet.key, b.sheet.key) || a.column - b.column || a.row - b.row);
  const runs: Run[] = [];
  for (const { sheet, row, column, formula } of sorted) {
    const last = runs[runs.length - 1];
    const left = last?.sheet.key === sheet.key && last.column === column ? row - last.row - last.formulas.length : Infinity;
    if (!last || left > MOST_LEFT) runs.push({ sheet, row, column, formulas: [[formula]] });
    else last.formulas.push(...Array.from({ length: left }, () => [null]), [formula]);
  }
  return sideBySide(runs).map(({ sheet, row, column, formulas }) => ({
    kind: "formulas",
    area: { sheet, row, column, rows: formulas.length, columns: formulas[0]!.length },
    formulas,
  }));
}

function sideBySide(runs: readonly Run[]): Run[] {
  const open = new Map<string, Run>();
  return runs.filter((run) => {
    const key = `${run.row} ${run.formulas.length} ${run.sheet.key}`;
    const beside = open.get(key);
    if (!beside || beside.column + beside.formulas[0]!.length !== run.column) {
      open.set(key, run);
      return true;
    }
    beside.formulas.forEach((row, index) => row.push(...run.formulas[index]!));
    return false;
  });
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
