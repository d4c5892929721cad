import * as v from "valibot";
import type { WorksheetCall } from "../worksheet-call";

/** Key of the workbook's setting that holds the Orebook tables; the shape of its value has its own version. */
export const REMEMBERED_TABLES_KEY = "Orebook.tables";

const VERSION = 1;

const cell = v.union([v.string(), v.number(), v.boolean(), v.null()]);

const rememberedTable = v.object({
  /** Name of the Excel table, which finds it again wherever it is moved. */
  name: v.string(),
  /** The call that fills it: the function's id, and its arguments by the names of its parameters. */
  function: v.string(),
  given: v.record(v.string(), v.union([cell, v.array(v.array(cell))])),
  /** Headers of the function's own columns, in the order in which it answers them. */
  columns: v.array(v.string()),
  /** Headers of the columns that tell a row from all others: they stay while figures change. */
  keys: v.array(v.string()),
  /** Header of the column that says why figures are missing, where there is one. */
  reasons: v.optional(v.string()),
  /** Version of the dataset that its figures are from. */
  dataset: v.string(),
  /** Version of the dataset whose rows the table has, where newer rows could not be brought in: then it is older than that of the figures. */
  rows: v.optional(v.string()),
  /** Columns that were not there at the last refresh, by their headers, with the version of the dataset that their figures are from. */
  behind: v.optional(v.record(v.string(), v.string())),
});

/** What a workbook knows of an Orebook table, so that a newer dataset can be brought into it. */
export type RememberedTable = v.InferOutput<typeof rememberedTable>;

const remembered = v.object({ version: v.literal(VERSION), tables: v.array(rememberedTable) });

/** A value of the setting that this version of Orebook cannot read; it is never written over. */
export class UnreadableTables extends Error {
  constructor() {
    super(
      "What this workbook remembers of its Orebook tables is from a newer version of Orebook, or was changed. Close and open Excel to get the newest version, and try again.",
    );
    this.name = "UnreadableTables";
  }
}

/**
 * @param value of the setting; undefined where the workbook has none
 * @throws UnreadableTables
 */
export function rememberedTables(value: unknown): RememberedTable[] {
  if (value === undefined || value === null) return [];
  const result = v.safeParse(remembered, value);
  if (!result.success) throw new UnreadableTables();
  return result.output.tables;
}

/** The value of the setting with one more table; one of the same name is gone, since names of tables are unique. */
export function withTable(tables: readonly RememberedTable[], table: RememberedTable): ReturnType<typeof settingOfTables> {
  return settingOfTables([...tables.filter(({ name }) => name !== table.name), table]);
}

/** The value of the setting. */
export function settingOfTables(tables: readonly RememberedTable[]): { version: number; tables: RememberedTable[] } {
  return { version: VERSION, tables: [...tables] };
}

/**
 * Versions of the datasets that the tables of a workbook are from, each once.
 * @param value of the setting; one that cannot be read names none
 */
export function versionsOfTables(value: unknown): string[] {
  const result = v.safeParse(remembered, value);
  if (!result.success) return [];
  return [...new Set(result.output.tables.flatMap(versionsOf))];
}

/** Versions of the datasets that a table is from: more than one where a part of it stayed behind. */
export function versionsOf({ dataset, rows, behind = {} }: RememberedTable): string[] {
  return [dataset, ...(rows === undefined ? [] : [rows]), ...Object.values(behind)];
}

/** Arguments that are given, as the setting holds them. */
export function givenArguments(given: WorksheetCall["given"]): RememberedTable["given"] {
  return Object.fromEntries(
    Object.entries(given).flatMap(([name, value]) => (value === undefined || value === null ? [] : [[name, value]])),
  );
}
