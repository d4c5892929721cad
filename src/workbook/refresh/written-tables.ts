import { isCellError, showSame, shownOf } from "../cells/shown";
import { errorAdvice } from "../explain/cell-words";
import { namedCells } from "../insert/report";
import type { CellChange, ErrorCell } from "./report";
import type { RefreshedTable, TableSnapshot } from "./tables";

/** What a table shows after it was written to, header row included. */
export interface TableShown {
  name: string;
  types: readonly (readonly string[])[];
  /** Undefined of a table with so many cells that only their types were read. */
  values: readonly (readonly unknown[])[] | undefined;
}

/** What reading back a table has found. */
export interface TableCheck {
  /** Cells of the person's own columns that are in error now and were not before. */
  inError: ErrorCell[];
  /** That cells do not show what was written; undefined where all do. */
  warning: string | undefined;
}

/** Looks at a table after it was written to. Cells are named by their places before rows were added above them. */
export function checkTable(table: RefreshedTable, snapshot: TableSnapshot, shown: TableShown): TableCheck {
  const differing = table.changes.filter((change) => !showsNew(change, snapshot, shown));
  const places = differing.map(({ row, column }) => ({ row, column }));
  const sheet = { ...snapshot.area, row: 0, column: 0 };
  return {
    inError: errorsIn(table, snapshot, shown),
    warning:
      differing.length === 0
        ? undefined
        : `Table ${table.name}: ${namedCells(sheet, places)} ${differing.length === 1 ? "does" : "do"} not show what was written. Look whether something else changes the table.`,
  };
}

function showsNew({ row, column, new: written }: CellChange, { area }: TableSnapshot, { types, values }: TableShown): boolean {
  const [down, right] = [row - area.row, column - area.column];
  const type = types[down]?.[right];
  if (isCellError(written)) return type === "Error";
  return values === undefined ? type !== "Error" : showSame(shownOf(values[down]?.[right], type), written);
}

function errorsIn({ remember }: RefreshedTable, snapshot: TableSnapshot, { types, values }: TableShown): ErrorCell[] {
  const { area, headers, sheet } = snapshot;
  const own = new Set([...(remember?.columns ?? []), ...(remember?.reasons === undefined ? [] : [remember.reasons])].map(lower));
  return snapshot.types.flatMap((before, row) =>
    before.flatMap((typeBefore, column): ErrorCell[] => {
      if (own.has(lower(headers[column] ?? "")) || typeBefore === "Error" || types[row + 1]?.[column] !== "Error") return [];
      const error = String(values?.[row + 1]?.[column] ?? "an error");
      const formula = String(snapshot.formulas[row]![column] ?? "");
      const place = { sheet, row: area.row + 1 + row, column: area.column + column };
      return [{ ...place, formula, error, message: errorAdvice(error), wasError: false }];
    }),
  );
}

function lower(header: string): string {
  return header.toLowerCase();
}
