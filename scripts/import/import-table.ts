import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { stringify } from "csv-stringify/sync";
import { IMPORT_COLUMNS } from "../dataset/imports";
import { PROPERTY_COLUMNS } from "../dataset/properties";
import { SERIES_COLUMNS } from "../dataset/series";
import { byCodePoint } from "../dataset/serialise";
import { CountryNames } from "./crosswalk-names";
import { readAssessments, readSupplyShares, type EuStudyCrosswalk } from "./eu-study";
import { readSupply, type IeaCrosswalk } from "./iea-explorer";
import { readImportSources, readLeadingProducers, readNetImportReliance, readUses, type TableCrosswalk } from "./usgs-tables";

/**
 * Tables that are no production figures, and the file of each that the publisher issues:
 * - `import-sources`, `net-import-reliance`: MCS2026_Commodities_Data.csv
 * - `uses`: MCS2026_T6_Critical_Minerals_End_Use.csv
 * - `leading-producers`: MCS2026_T7_Critical_Minerals_Salient.csv
 * - `supply-shares`: fact_GlobalSupplyShares&t.csv of the EU study
 * - `assessments`: dimension_CRMsOverTime.csv of the EU study
 * - `supply`: the supply sheet of the IEA's data explorer, as JSON
 */
export const TABLES = [
  "import-sources",
  "net-import-reliance",
  "uses",
  "leading-producers",
  "supply-shares",
  "assessments",
  "supply",
] as const;
export type TableName = (typeof TABLES)[number];

/** A file under `data/` as it is to be written. */
export interface ImportedTable {
  /** Path below `data/`. */
  file: string;
  csv: string;
  rows: number;
}

/**
 * Reads one published table. Its names are mapped by `crosswalk/<source>-tables.json`. The rows that the table gave before are
 * replaced; what other tables gave stays.
 * @param source id of the work in `sources/`
 * @param path the publisher's file
 * @param data the folder `data/`
 * @throws TypeError listing everything in the file that the crosswalk does not know, with line and reason
 */
export function importTable(source: string, table: TableName, path: string, data: string): ImportedTable {
  const file = join(data, "crosswalk", `${source}-tables.json`);
  if (!existsSync(file))
    throw new TypeError(
      `There is no crosswalk data/crosswalk/${source}-tables.json. Copy that of the edition before and name it so.`,
    );
  const crosswalk = JSON.parse(readFileSync(file, "utf8")) as TableCrosswalk & EuStudyCrosswalk & IeaCrosswalk;
  const countries = new CountryNames(data);
  switch (table) {
    case "import-sources":
      return written("imports.csv", IMPORT_COLUMNS, readImportSources(path, crosswalk, source, countries), 4);
    case "supply-shares":
      return written(`series/${source}.csv`, SERIES_COLUMNS, readSupplyShares(path, crosswalk, countries), 4);
    case "supply":
      return written(`series/${source}.csv`, SERIES_COLUMNS, readSupply(path, crosswalk, countries), 4);
    case "net-import-reliance":
      return properties(data, readNetImportReliance(path, crosswalk, source));
    case "uses":
      return properties(data, readUses(path, crosswalk, source));
    case "leading-producers":
      return properties(data, readLeadingProducers(path, crosswalk, source, countries));
    case "assessments":
      return properties(data, readAssessments(path, crosswalk, source));
  }
}

/** Replaces the rows of the same properties: the newest table answers. */
function properties(data: string, records: readonly { property: string }[]): ImportedTable {
  const path = join(data, "properties.csv");
  const replaced = new Set(records.map(({ property }) => property));
  const before = existsSync(path) ? (parse(readFileSync(path, "utf8"), { columns: true }) as Record<string, string>[]) : [];
  return written(
    "properties.csv",
    PROPERTY_COLUMNS,
    [...before.filter(({ property }) => !replaced.has(property ?? "")), ...records],
    2,
  );
}

/** @param keys how many of the first columns give the order */
function written(file: string, columns: readonly string[], records: readonly object[], keys: number): ImportedTable {
  const key = (record: object): string =>
    columns
      .slice(0, keys)
      .map((column) => (record as Record<string, string>)[column])
      .join("\u0000");
  const sorted = [...records].sort((a, b) => byCodePoint(key(a), key(b)));
  return { file, csv: stringify(sorted, { header: true, columns: [...columns] }), rows: sorted.length };
}
