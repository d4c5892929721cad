import { functionById } from "../../functions";
import type { TableSnapshot } from "../refresh";
import { rememberedTables, UnreadableTables, type RememberedTable } from "../table/remembered-tables";
import { rectanglesOf } from "../rectangles";
import type { FilledByCall } from "./bibliography";

/** The Orebook tables of a workbook for its bibliography. */
export interface FilledTables {
  /** The columns that Orebook fills, without their headers; a person's own columns are not cited. */
  filled: FilledByCall[];
  /** What a reader has to know: tables that are from another dataset, or that could not be looked into. */
  remarks: string[];
}

/**
 * @param remembered value of the workbook's setting
 * @param version of the dataset that is cited
 */
export function filledTables(remembered: unknown, snapshots: readonly TableSnapshot[], version: string): FilledTables {
  let tables: RememberedTable[];
  try {
    tables = rememberedTables(remembered);
  } catch (error) {
    if (!(error instanceof UnreadableTables)) throw error;
    return { filled: [], remarks: [`Orebook tables are not in this list. ${error.message}`] };
  }
  const found = tables.flatMap((table) => {
    const snapshot = snapshots.find(({ name }) => name === table.name);
    return snapshot ? [{ table, snapshot }] : [];
  });
  return {
    filled: found.flatMap(({ table, snapshot }) => filledCells(table, snapshot)),
    remarks: found
      .filter(({ table }) => table.dataset !== version)
      .map(({ table }) => `Table ${table.name} holds figures of dataset ${table.dataset}: refresh it to bring it to ${version}.`),
  };
}

/** The cells of a table that Orebook fills, with the call that fills them. */
export function filledCells({ function: id, given, columns }: RememberedTable, snapshot: TableSnapshot): FilledByCall[] {
  const definition = functionById(id);
  const { area, headers, showsHeaders, sheet } = snapshot;
  const rows = area.rows - (showsHeaders ? 1 : 0);
  if (!definition || rows <= 0) return [];
  const own = headers.flatMap((header, index) => (columns.includes(header) ? [{ row: 0, column: index }] : []));
  return rectanglesOf(own).map(({ column, columns: width }) => ({
    area: { sheet, row: area.row + (showsHeaders ? 1 : 0), column: area.column + column, rows, columns: width },
    call: { definition, given },
  }));
}
