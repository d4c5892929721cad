import type { Dataset } from "../../dataset/dataset";
import { partOf, type Area } from "../area";
import { filledCells } from "../bibliography";
import type { TableSnapshot } from "../refresh";
import { rememberedTables, UnreadableTables, type RememberedTable } from "../table/remembered-tables";
import type { WorksheetCall } from "../worksheet-call";

/** An Orebook table, as far as it stands in what is frozen. */
export interface FrozenTable {
  name: string;
  call: WorksheetCall;
  /** The cells that Orebook filled, without headers and without a person's own columns. */
  filled: readonly Area[];
  /** Its first cell, which has the note. */
  first: Area;
  /** Version of the dataset that its figures are from. */
  version: string;
  /** That dataset; undefined where it is not on this computer. */
  dataset: Dataset | undefined;
}

/**
 * The Orebook tables of which figures stand in what is frozen.
 * @param remembered value of the workbook's setting
 * @param datasets by their versions: those on this computer that tables are from
 * @returns with what a reader has to know beside them, where nobody can read what the workbook remembers
 */
export function frozenTables(
  source: Area,
  remembered: unknown,
  snapshots: readonly TableSnapshot[],
  datasets: ReadonlyMap<string, Dataset>,
): { tables: FrozenTable[]; remarks: string[] } {
  let entries: RememberedTable[];
  try {
    entries = rememberedTables(remembered);
  } catch (error) {
    if (!(error instanceof UnreadableTables)) throw error;
    return { tables: [], remarks: [`Orebook tables are not in this list. ${error.message}`] };
  }
  const tables = entries.flatMap((entry): FrozenTable[] => {
    const snapshot = snapshots.find(({ name }) => name === entry.name);
    const whole = snapshot && overlap(snapshot.area, source);
    if (!whole) return [];
    const filled = filledCells(entry, snapshot).flatMap(({ area, call }) => {
      const part = overlap(area, source);
      return part ? [{ area: part, call }] : [];
    });
    const [one] = filled;
    if (!one) return [];
    const { name, dataset: version } = entry;
    const areas = filled.map(({ area }) => area);
    return [{ name, call: one.call, filled: areas, first: partOf(whole, 0, 0), version, dataset: datasets.get(version) }];
  });
  return { tables, remarks: [] };
}

/** What a reader of the list has to know of tables that are from another dataset than the one that heads it. */
export function remarksOf(tables: readonly FrozenTable[], heading: Dataset): string[] {
  return tables
    .filter(({ version }) => version !== heading.version)
    .map(({ name, version, dataset }) =>
      dataset
        ? `Table ${name} holds figures of dataset ${version}, SHA-256 ${dataset.hash}; its works are listed as that dataset has them.`
        : `Table ${name} holds figures of dataset ${version}, which is not on this computer: its works are not listed.`,
    );
}

function overlap(a: Area, b: Area): Area | undefined {
  if (a.sheet.key !== b.sheet.key) return undefined;
  const [row, column] = [Math.max(a.row, b.row), Math.max(a.column, b.column)];
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { sheet: a.sheet, row, column, rows, columns } : undefined;
}
