import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { parseArgs } from "node:util";
import { DataError } from "./dataset/problems";
import { serialise } from "./dataset/serialise";
import { type Crosswalk } from "./import/crosswalk";
import { importEdition } from "./import/import-edition";
import { importTable, TABLES } from "./import/import-table";

/**
 * `npm run data:import -- --edition mcs2026 FILE` turns a release file as its publisher gives it into data/series/mcs2026.csv.
 * A new edition without a crosswalk of its own starts from the newest one of its format. `--table import-sources` and the like read
 * another table of the edition, which data/README.md and docs/data.md list.
 */
const USAGE = `Usage: npm run data:import -- --edition <id of the source, such as mcs2026> [--table <${TABLES.join("|")}>] <release file>`;

function run(): void {
  const { values, positionals } = parseArgs({
    options: { edition: { type: "string" }, table: { type: "string" } },
    allowPositionals: true,
  });
  const [path] = positionals;
  const { edition, table } = values;
  if (edition === undefined || !/^[a-z0-9-]+$/.test(edition) || path === undefined || positionals.length > 1)
    throw new TypeError(USAGE);
  if (!existsSync(path)) throw new TypeError(`There is no file ${path}.\n${USAGE}`);
  const data = join(__dirname, "..", "data");
  if (table !== undefined) {
    const name = TABLES.find((known) => known === table);
    if (!name) throw new TypeError(`There is no table "${table}".\n${USAGE}`);
    const { file, csv, rows } = importTable(edition, name, path, data);
    writeFileSync(join(data, file), csv);
    console.log(`Wrote data/${file}: ${rows} rows.\nNext: run \`npm run data\`.`);
    return;
  }
  const takeOver = (crosswalk: Crosswalk): void => {
    writeFileSync(join(data, "crosswalk", `${edition}.json`), serialise(crosswalk));
    console.log(`Wrote data/crosswalk/${edition}.json, taken over from the newest edition of the same format.`);
  };
  const { csv, figures, format, unused, toRepeat } = importEdition(edition, readFileSync(path), basename(path), data, takeOver);
  writeFileSync(join(data, "series", `${edition}.csv`), csv);
  console.log(`Wrote data/series/${edition}.csv: ${figures} figures, read as ${format.description}.`);
  if (unused.length > 0)
    console.log(
      `In the crosswalk but not in the file (left out, or called otherwise, by the publisher; or the file is not whole):\n  ${unused.join("\n  ")}`,
    );
  if (toRepeat.length > 0) {
    console.log(
      `Corrected in the edition before. If this file has the error too, declare it for ${edition} in data/corrections.json:\n  ${toRepeat.join("\n  ")}`,
    );
  }
  console.log("Next: see that data/sources/ has this edition, then run `npm run data`.");
}

try {
  run();
} catch (error) {
  if (error instanceof DataError)
    console.error(
      `${error.message}\n\n${error.problems.length === 1 ? "1 problem" : `${error.problems.length} problems`}. No series was written.`,
    );
  else if (error instanceof TypeError) console.error(error.message);
  else throw error;
  process.exitCode = 1;
}
