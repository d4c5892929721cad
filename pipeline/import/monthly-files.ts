import { stringify } from "csv-stringify/sync";
import { type MonthlyColumn, MONTHLY_KEYS } from "../build/monthly";
import { byCodePoint } from "../build/serialise";
import { type ImportedFile } from "./files";
import { type MonthlyRecord } from "./records";

/** The monthly prices of an edition: a table with a line for each month, and what its columns are. */
export function monthlyFiles(edition: string, records: readonly MonthlyRecord[]): ImportedFile[] {
  const columns = new Map<string, MonthlyColumn>();
  const months = new Map<string, Record<string, string>>();
  for (const { mineral, measure, unit, note, month, value, sheet, column, row } of records) {
    if (!columns.has(mineral)) columns.set(mineral, { mineral, measure, unit, sheet, column, ...(note === "" ? {} : { note }) });
    const line = months.get(month) ?? { month, row };
    months.set(month, line);
    line[mineral] = value;
  }
  const minerals = [...columns.keys()].sort(byCodePoint);
  const lines = minerals.map((mineral) => JSON.stringify(columns.get(mineral)));
  return [
    {
      path: `monthly/${edition}.json`,
      text: `[\n${lines.map((line) => `  ${line}`).join(",\n")}\n]\n`,
      records: minerals.length,
    },
    {
      path: `monthly/${edition}.csv`,
      text: stringify(
        [...months.values()].sort((a, b) => byCodePoint(a.month!, b.month!)),
        { header: true, columns: [...MONTHLY_KEYS, ...minerals] },
      ),
      records: records.length,
    },
  ];
}
