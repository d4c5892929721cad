import type { Dataset } from "../../dataset/dataset";
import { functionById } from "../../functions";
import { addressOfArea } from "../area";
import { rectanglesOf, rangesOnSheets } from "../rectangles";
import type { TableSnapshot } from "../refresh";
import { rememberedTables, UnreadableTables, type RememberedTable } from "../table/remembered-tables";
import { isVanishedMark } from "../table/vanished-mark";
import type { FilledByCall } from "./bibliography";

/** The Orebook tables of a workbook for its bibliography. */
export interface FilledTables {
  /** The columns that Orebook fills, without their headers; a person's own columns are not cited. */
  filled: FilledByCall[];
  /** What a reader has to know: tables that are from another dataset, or that could not be looked into. */
  remarks: string[];
}

/**
 * The cells of Orebook tables with the dataset that they are from: a table that was not refreshed with the others rests on the works of its own.
 * @param remembered value of the workbook's setting
 * @param version of the dataset that is cited
 * @param older datasets that tables are from, by their versions, as far as they can be had; of a table that is from another one, nothing is cited
 */
export function filledTables(
  remembered: unknown,
  snapshots: readonly TableSnapshot[],
  version: string,
  older: ReadonlyMap<string, Dataset> = new Map(),
): FilledTables {
  let tables: RememberedTable[];
  try {
    tables = rememberedTables(remembered);
  } catch (error) {
    if (!(error instanceof UnreadableTables)) throw error;
    return { filled: [], remarks: [`Orebook tables are not in this list. ${error.message}`] };
  }
  const all: FilledTables = { filled: [], remarks: [] };
  for (const table of tables) {
    const snapshot = snapshots.find(({ name }) => name.toLowerCase() === table.name.toLowerCase());
    if (!snapshot) continue;
    for (const [from, columns] of columnsByVersion(table)) {
      const own = filledCells(table, snapshot, columns);
      const dataset = older.get(from);
      if (from === version) all.filled.push(...own);
      else if (dataset) all.filled.push(...own.map((each) => ({ ...each, dataset })));
      if (from !== version && own.length > 0) all.remarks.push(olderWords(table.name, own, from, { version, dataset }));
    }
    all.remarks.push(...markedWords(table, snapshot));
  }
  return all;
}

/** Columns that were not there at a refresh have figures of an older dataset than the others. */
function columnsByVersion({ columns, dataset, behind = {} }: RememberedTable): Map<string, string[]> {
  const byVersion = new Map<string, string[]>();
  for (const header of columns) {
    const from = Object.hasOwn(behind, header) ? behind[header]! : dataset;
    byVersion.set(from, [...(byVersion.get(from) ?? []), header]);
  }
  return byVersion;
}

/** The cells of a table that Orebook fills, with the call that fills them. @param columns of which */
export function filledCells(
  table: RememberedTable,
  snapshot: TableSnapshot,
  columns: readonly string[] = table.columns,
): FilledByCall[] {
  const { function: id, given, reasons } = table;
  const definition = functionById(id);
  const { headers, sheet } = snapshot;
  if (!definition) return [];
  const names = columns.map((header) => header.toLowerCase());
  const rows = rowsOf(snapshot).filter((row) => !isMarked(snapshot, reasons, row));
  const own = headers.flatMap((header, column) =>
    names.includes(header.toLowerCase()) ? rows.map((row) => placeOf(snapshot, row, column)) : [],
  );
  return rectanglesOf(own).map((area) => ({ area: { sheet, ...area }, call: { definition, given } }));
}

/** Rows of data, counted from the first. */
function rowsOf({ area, showsHeaders }: TableSnapshot): number[] {
  return Array.from({ length: Math.max(0, area.rows - (showsHeaders ? 1 : 0)) }, (_, row) => row);
}

function placeOf({ area, showsHeaders }: TableSnapshot, row: number, column: number) {
  return { row: area.row + (showsHeaders ? 1 : 0) + row, column: area.column + column };
}

function isMarked({ headers, values }: TableSnapshot, reasons: string | undefined, row: number): boolean {
  const at = headers.findIndex((header) => header.toLowerCase() === reasons?.toLowerCase());
  return at >= 0 && isVanishedMark(values[row]?.[at]);
}

function olderWords(
  name: string,
  own: readonly FilledByCall[],
  from: string,
  { version, dataset }: { version: string; dataset: Dataset | undefined },
): string {
  const cells = own.map(({ area }) => addressOfArea(area)).join(", ");
  const works = dataset
    ? `its works are cited as that dataset has them (released ${dataset.released}, SHA-256 ${dataset.hash})`
    : "that dataset is not on this computer, and only it can tell on which works they rest: they are not in this list";
  return `Table ${name} holds figures of dataset ${from} in ${cells}: ${works}. Refresh it to bring it to ${version}.`;
}

/** Rows that the data no longer have hold figures of the last dataset that had them, which is not remembered. */
function markedWords({ name, reasons }: RememberedTable, snapshot: TableSnapshot): string[] {
  const { sheet, headers } = snapshot;
  const marked = rowsOf(snapshot).filter((row) => isMarked(snapshot, reasons, row));
  if (marked.length === 0) return [];
  const cells = marked.flatMap((row) => headers.map((_, column) => ({ sheet, ...placeOf(snapshot, row, column) })));
  return [
    `Table ${name} has rows that the data no longer have, in ${rangesOnSheets(cells)}: they hold figures of an older dataset, whose works are not in this list.`,
  ];
}
