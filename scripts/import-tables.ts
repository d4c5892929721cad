import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { stringify } from "csv-stringify/sync";
import { CountryNames } from "./import/crosswalk-names";
import { readAssessments, readSupplyShares, type EuStudyCrosswalk } from "./import/eu-study";
import { readImportSources, readNetImportReliance, readUses, type TableCrosswalk } from "./import/usgs-tables";

/**
 * `npx tsx scripts/import-tables.ts SOURCE TABLE FILE` reads one published table that is no production series into data/:
 *
 *     mcs2026   import-sources | net-import-reliance   MCS2026_Commodities_Data.csv
 *     mcs2026   uses                                   MCS2026_T6_Critical_Minerals_End_Use.csv
 *     eucrm2023 supply-shares                          fact_GlobalSupplyShares&t.csv
 *     eucrm2023 assessments                            dimension_CRMsOverTime.csv
 *
 * SOURCE is the id of the work in data/sources/; its names are mapped by data/crosswalk/SOURCE-tables.json. The rows that the
 * table gave before are replaced; everything else in the file stays.
 */
const data = join(__dirname, "..", "data");
const IMPORT_COLUMNS = ["mineral", "heading", "main", "country", "value", "qualifier", "years", "source", "locator", "note"];
const PROPERTY_COLUMNS = ["mineral", "property", "value", "unit", "qualifier", "source", "locator", "note"];
const SERIES_COLUMNS = ["mineral", "measure", "country", "year", "value", "unit", "qualifier", "locator", "note"];

const [source, table, file] = process.argv.slice(2);
if (!source || !table || !file) {
  console.error(
    "Use: npx tsx scripts/import-tables.ts SOURCE import-sources|net-import-reliance|uses|supply-shares|assessments FILE",
  );
  process.exit(1);
}

try {
  const countries = new CountryNames(data);
  const crosswalk = (): unknown => JSON.parse(readFileSync(join(data, "crosswalk", `${source}-tables.json`), "utf8"));
  if (table === "import-sources")
    replaceAll("imports.csv", IMPORT_COLUMNS, readImportSources(file, crosswalk() as TableCrosswalk, source, countries));
  else if (table === "net-import-reliance") replaceProperties(readNetImportReliance(file, crosswalk() as TableCrosswalk, source));
  else if (table === "uses") replaceProperties(readUses(file, crosswalk() as TableCrosswalk, source));
  else if (table === "supply-shares")
    replaceAll(`series/${source}.csv`, SERIES_COLUMNS, readSupplyShares(file, crosswalk() as EuStudyCrosswalk, countries));
  else if (table === "assessments") replaceProperties(readAssessments(file, crosswalk() as EuStudyCrosswalk, source));
  else throw new Error(`unknown table "${table}": use import-sources, net-import-reliance, uses, supply-shares or assessments.`);
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}

/** Writes a file that holds nothing but this table. */
function replaceAll(name: string, columns: string[], records: object[]): void {
  write(name, columns, records as Record<string, string>[], columns.slice(0, 4));
}

/** Replaces the rows of the same properties in data/properties.csv: the newest table answers. */
function replaceProperties(records: { property: string }[]): void {
  const name = "properties.csv";
  const path = join(data, name);
  const properties = new Set(records.map(({ property }) => property));
  const kept = existsSync(path)
    ? (parse(readFileSync(path, "utf8"), { columns: true }) as Record<string, string>[]).filter(
        (row) => !properties.has(row.property ?? ""),
      )
    : [];
  write(name, PROPERTY_COLUMNS, [...kept, ...(records as Record<string, string>[])], ["mineral", "property"]);
}

function write(name: string, columns: string[], records: Record<string, string>[], order: string[]): void {
  const key = (record: Record<string, string>): string => order.map((column) => record[column]).join("\u0000");
  const sorted = [...records].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
  writeFileSync(join(data, name), stringify(sorted, { header: true, columns }));
  console.log(`Wrote data/${name}: ${sorted.length} rows.`);
}
