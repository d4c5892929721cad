import type { Dataset } from "../../dataset/dataset";
import { functionById } from "../../functions";
import type { Area, SheetReference } from "../area";
import type { Edit } from "../edits";
import { CannotInsert } from "../insert/cannot-insert";
import type { SheetBlock } from "../scan/workbook-scan";
import {
  REMEMBERED_TABLES_KEY,
  rememberedTables,
  settingOfTables,
  versionsOf,
  type RememberedTable,
} from "../table/remembered-tables";
import { formulaOf, type WorksheetCall } from "../worksheet-call";
import { contentIn, OldAnswers } from "./old-answer";
import { isSameHeader } from "./table-columns";
import { planTable, type PlannedTable } from "./table-plan";
import type { Surroundings } from "./table-room";

/** An Excel table as it was read: what stands in it, whatever has become of it since it was inserted. */
export interface TableSnapshot {
  name: string;
  sheet: SheetReference;
  isProtected: boolean;
  /** Whether its cells were not read, because the filled part of its sheet is too large. */
  isUnread?: boolean;
  /** Header row, where it shows one, and rows, without a row of totals. */
  area: Area;
  headers: readonly string[];
  /** Whether its header row is shown. */
  showsHeaders: boolean;
  /** Whether a row of totals is shown below the area. */
  showsTotals?: boolean;
  /**
   * What is right of it: `nothing` in the column beside it, `cells` there, or those and another table further on, or cells of something `larger`
   * that goes on above or below the table: these a new column would tear apart.
   */
  beside?: "nothing" | "cells" | "table" | "larger";
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

/** What is known beside the tables themselves. */
export interface KnownOfTables {
  /** Datasets that tables are from, by their versions, as far as they can be had. */
  older?: ReadonlyMap<string, Dataset>;
  /** Filled cells of the workbook, so that new rows tear nothing apart. */
  blocks?: readonly SheetBlock[];
}

/**
 * What a newer dataset changes in the Orebook tables of a workbook. A table with a problem is left as it is, and the others are refreshed.
 * @param remembered value of the workbook's setting
 * @param snapshots of the tables that are there; a remembered one that is not is reported
 * @param before the dataset in use until now. What a table was filled from tells rows that vanished from those that a person has added: it may
 *   be another dataset, one of the older
 * @throws UnreadableTables
 */
export function refreshTables(
  remembered: unknown,
  snapshots: readonly TableSnapshot[],
  before: Dataset,
  after: Dataset,
  { older = new Map(), blocks = [] }: KnownOfTables = {},
): TablesRefresh {
  const entries = rememberedTables(remembered);
  const datasets = new Map([...older, [after.version, after], [before.version, before]]);
  const areas = new Map(snapshots.map((snapshot) => [snapshot.name.toLowerCase(), wholeOf(snapshot)]));
  const found = new Map(snapshots.map((snapshot) => [snapshot.name.toLowerCase(), snapshot]));
  const refreshed = new Map<RememberedTable, RefreshedTable>();
  // What stands below and beside a table stands there with the rows and columns that it has got itself.
  for (const entry of fromTheEnd(entries, areas)) {
    const name = entry.name.toLowerCase();
    const others = [...areas].flatMap(([other, area]) => (other === name ? [] : [area]));
    const table = refreshTable(entry, { found, entries, datasets, after, around: { blocks, others } });
    refreshed.set(entry, table);
    const area = areas.get(name);
    if (area) areas.set(name, grown(area, table));
  }
  const tables = entries.map((entry) => refreshed.get(entry)!);
  const next = entries.flatMap((entry) => {
    const { isForgotten, remember } = refreshed.get(entry)!;
    return isForgotten ? [] : [remember ?? entry];
  });
  const isChanged = JSON.stringify(next) !== JSON.stringify(entries);
  const edits = [...refreshed.values()].flatMap((table) => table.edits);
  return {
    edits: isChanged ? [...edits, { kind: "setting", key: REMEMBERED_TABLES_KEY, value: settingOfTables(next) }] : edits,
    tables,
  };
}

function wholeOf({ area, showsTotals = false }: TableSnapshot): Area {
  return { ...area, rows: area.rows + (showsTotals ? 1 : 0) };
}

function grown(area: Area, { added, edits }: RefreshedTable): Area {
  const isWider = edits.some(({ kind }) => kind === "table size" || kind === "table column");
  return { ...area, rows: area.rows + added, columns: area.columns + (isWider ? 1 : 0) };
}

function fromTheEnd(entries: readonly RememberedTable[], areas: ReadonlyMap<string, Area>): RememberedTable[] {
  const placeOf = ({ name }: RememberedTable) => areas.get(name.toLowerCase()) ?? { row: 0, column: 0 };
  return [...entries].sort((a, b) => placeOf(b).row - placeOf(a).row || placeOf(b).column - placeOf(a).column);
}

interface TableContext {
  /** The tables that are there, by their names in small letters. */
  found: ReadonlyMap<string, TableSnapshot>;
  entries: readonly RememberedTable[];
  datasets: ReadonlyMap<string, Dataset>;
  after: Dataset;
  around: Surroundings;
}

function refreshTable(entry: RememberedTable, context: TableContext): RefreshedTable {
  const call = callOfTable(entry);
  const planned = call
    ? plannedFor(entry, call, context)
    : leftAlone(`this version of Orebook has no function ${entry.function} with its arguments`);
  const isBehind = versionsOf(entry).some((version) => version !== context.after.version);
  const stays = planned.problem !== undefined && isBehind && !planned.isForgotten;
  return {
    name: entry.name,
    formula: call ? formulaOf(call) : entry.function,
    ...planned,
    ...(stays ? { isBehind, problem: `${planned.problem} Its figures stay those of dataset ${entry.dataset}.` } : {}),
  };
}

function plannedFor(entry: RememberedTable, call: WorksheetCall, context: TableContext): PlannedTable {
  const { found, datasets, after, around } = context;
  const snapshot = found.get(entry.name.toLowerCase());
  if (!snapshot) return notThere(entry, context);
  if (snapshot.isUnread === true)
    return leftAlone(`the sheet ${snapshot.sheet.name} was not read, because its filled part is too large`);
  if (snapshot.isProtected)
    return leftAlone(`the sheet ${snapshot.sheet.name} is protected. Unprotect it (Review, Unprotect Sheet) and refresh again`);
  if (!snapshot.showsHeaders)
    return leftAlone("its header row is switched off. Switch it on (Table Design, Header Row) and refresh again");
  const content = contentIn(call, after);
  if (content instanceof CannotInsert) return leftAlone(`dataset ${after.version} has no answer for it. ${content.message}`);
  const old = new OldAnswers(call, entry.keys, datasets);
  return planTable({ entry, snapshot, content, old, call, after, around });
}

/**
 * A table that is not there by its name. One that could be it, by its columns, is named, and the person says whether it is by giving the name
 * back; where there is none, it was deleted.
 */
function notThere({ name, columns, keys }: RememberedTable, { found, entries }: TableContext): PlannedTable {
  const isRemembered = (table: TableSnapshot) => entries.some((entry) => entry.name.toLowerCase() === table.name.toLowerCase());
  const isLike = ({ headers }: TableSnapshot) => {
    const has = (column: string) => headers.some((header) => isSameHeader(header, column));
    return keys.every(has) && columns.filter(has).length * 2 > columns.length;
  };
  const alike = [...found.values()].filter((table) => !isRemembered(table) && isLike(table));
  if (alike.length === 0)
    return {
      ...leftAlone(""),
      problem: "It is not in the workbook any more: it was deleted or turned into a range. This refresh takes it off the list.",
      isForgotten: true,
    };
  const [names, is] = [alike.map((table) => table.name).join(", "), alike.length === 1 ? "has" : "have"];
  return leftAlone(
    `there is no table of this name any more. ${names} ${is} its columns: if you renamed it, give it the name ${name} back (Table Design, Table Name) and refresh again`,
  );
}

/** A table in which nothing is written, and why. */
export function leftAlone(why: string): PlannedTable {
  return {
    edits: [],
    problem: `Nothing was written to the table: ${why}.`,
    warnings: [],
    changes: [],
    rows: [],
    added: 0,
    room: "shift",
    vanished: [],
    reasons: 0,
    remember: undefined,
    isForgotten: false,
    isBehind: false,
    note: undefined,
  };
}

function callOfTable({ function: id, given }: RememberedTable): WorksheetCall | undefined {
  const definition = functionById(id);
  return definition && Object.keys(given).every((name) => Object.hasOwn(definition.parameters, name))
    ? { definition, given }
    : undefined;
}
