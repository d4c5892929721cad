import type { Dataset } from "../../dataset/dataset";
import { functionById } from "../../functions";
import type { Area, SheetReference } from "../area";
import type { Edit } from "../edits";
import { CannotInsert } from "../insert/cannot-insert";
import { tableContent, type TableContent } from "../insert/table-content";
import { REMEMBERED_TABLES_KEY, rememberedTables, withTable, type RememberedTable } from "../table/remembered-tables";
import { formulaOf, type WorksheetCall } from "../worksheet-call";
import { planTable, type PlannedTable } from "./table-plan";

/** An Excel table as it was read: what stands in it, whatever has become of it since it was inserted. */
export interface TableSnapshot {
  name: string;
  sheet: SheetReference;
  isProtected: boolean;
  /** Header row, where it shows one, and rows, without a row of totals. */
  area: Area;
  headers: readonly string[];
  /** Whether its header row is shown. */
  showsHeaders: boolean;
  /** Whether a row of totals is shown below the area. */
  showsTotals?: boolean;
  /**
   * What is right of it: `nothing` in the column beside it, `cells` there, or those and another table further on, which a new column would tear
   * apart.
   */
  beside?: "nothing" | "cells" | "table";
  /** Rows below the header row: as typed, as shown, and Excel's names of the types. */
  formulas: readonly unknown[][];
  values: readonly unknown[][];
  types: readonly string[][];
}

/** What a refresh does with one table. */
export interface RefreshedTable extends PlannedTable {
  name: string;
  /** The formula whose answer it holds. */
  formula: string;
}

export interface TablesRefresh {
  /** Of tables further down and to the right first, because new rows and columns move what stands below and beside them. */
  edits: Edit[];
  tables: RefreshedTable[];
}

/**
 * What a newer dataset changes in the Orebook tables of a workbook. A table with a problem is left as it is, and the others are refreshed.
 * @param remembered value of the workbook's setting
 * @param snapshots of the tables that are there; a remembered one that is not is reported
 * @param before the dataset in use until now: its answer tells rows that vanished from those that a person has added
 * @throws UnreadableTables
 */
export function refreshTables(
  remembered: unknown,
  snapshots: readonly TableSnapshot[],
  before: Dataset,
  after: Dataset,
): TablesRefresh {
  const entries = rememberedTables(remembered);
  const refreshed = entries.map((entry) => ({ entry, table: refreshTable(entry, snapshots, before, after) }));
  const edits = fromTheEnd(
    refreshed.map(({ table }) => table),
    snapshots,
  ).flatMap((table) => table.edits);
  const next = refreshed.reduce((tables, { entry, table }) => replaced(tables, entry.name, table.remember), entries);
  const isChanged = refreshed.some(
    ({ entry, table }) => table.remember && JSON.stringify(table.remember) !== JSON.stringify(entry),
  );
  return {
    edits: isChanged ? [...edits, { kind: "setting", key: REMEMBERED_TABLES_KEY, value: settingOf(next) }] : edits,
    tables: refreshed.map(({ table }) => table),
  };
}

function fromTheEnd(tables: readonly RefreshedTable[], snapshots: readonly TableSnapshot[]): RefreshedTable[] {
  const places = new Map(snapshots.map(({ name, area }) => [name.toLowerCase(), area]));
  const placeOf = ({ name }: RefreshedTable) => places.get(name.toLowerCase()) ?? { row: 0, column: 0 };
  return [...tables].sort((a, b) => placeOf(b).row - placeOf(a).row || placeOf(b).column - placeOf(a).column);
}

function refreshTable(
  entry: RememberedTable,
  snapshots: readonly TableSnapshot[],
  before: Dataset,
  after: Dataset,
): RefreshedTable {
  const call = callOfTable(entry);
  const formula = call ? formulaOf(call) : entry.function;
  const named = { name: entry.name, formula };
  if (!call) return { ...named, ...leftAlone(`this version of Orebook has no function ${entry.function} with its arguments`) };
  const snapshot = snapshots.find(({ name }) => name.toLowerCase() === entry.name.toLowerCase());
  if (!snapshot)
    return { ...named, ...leftAlone("it is not in the workbook any more: it was deleted, renamed or turned into a range") };
  if (snapshot.isProtected)
    return {
      ...named,
      ...leftAlone(`the sheet ${snapshot.sheet.name} is protected. Unprotect it (Review, Unprotect Sheet) and refresh again`),
    };
  if (!snapshot.showsHeaders)
    return {
      ...named,
      ...leftAlone("its header row is switched off. Switch it on (Table Design, Header Row) and refresh again"),
    };
  const content = contentIn(call, after);
  if (content instanceof CannotInsert)
    return { ...named, ...leftAlone(`dataset ${after.version} has no answer for it. ${content.message}`) };
  const old = contentIn(call, before);
  const isOldKnown = before.version === entry.dataset && !(old instanceof CannotInsert);
  return { ...named, ...planTable({ entry, snapshot, content, old: isOldKnown ? old : undefined, call, before, after }) };
}

/** A table in which nothing is written, and why. */
export function leftAlone(why: string): PlannedTable {
  return {
    edits: [],
    problem: `Nothing was written to the table: ${why}.`,
    warnings: [],
    changes: [],
    added: 0,
    vanished: [],
    remember: undefined,
    note: undefined,
  };
}

function callOfTable({ function: id, given }: RememberedTable): WorksheetCall | undefined {
  const definition = functionById(id);
  return definition && Object.keys(given).every((name) => Object.hasOwn(definition.parameters, name))
    ? { definition, given }
    : undefined;
}

function contentIn(call: WorksheetCall, dataset: Dataset): TableContent | CannotInsert {
  try {
    return tableContent(call, dataset);
  } catch (error) {
    if (error instanceof CannotInsert) return error;
    throw error;
  }
}

function replaced(tables: RememberedTable[], name: string, next: RememberedTable | undefined): RememberedTable[] {
  return next ? tables.map((table) => (table.name === name ? next : table)) : tables;
}

function settingOf(tables: readonly RememberedTable[]) {
  const [first, ...rest] = tables;
  return rest.reduce((setting, table) => withTable(setting.tables, table), withTable([], first!));
}
