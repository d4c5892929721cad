import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { importFile, type ImportResult } from "../pipeline/import/import";
import { isWorkbook, readWorkbook } from "../pipeline/import/workbook";
import { DataError } from "../pipeline/read/problems";
import { runCommand } from "./command";
import { writeTogether } from "./lib/write-whole";

/**
 * `npm run data:import -- --edition mcs2026 FILE` turns a file as its publisher gives it into what data/ holds of it: series, import
 * sources, properties. data/README.md lists the files of each publisher.
 */
const USAGE = "Usage: npm run data:import -- --edition <id of the source, such as mcs2026> <the publisher's file>";

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({ options: { edition: { type: "string" } }, allowPositionals: true });
  const [path] = positionals;
  const { edition } = values;
  if (edition === undefined || !/^[a-z0-9-]+$/.test(edition) || path === undefined || positionals.length > 1)
    throw new Error(USAGE);
  if (!existsSync(path)) throw new Error(`There is no file ${path}.\n${USAGE}`);
  if (!statSync(path).isFile()) throw new Error(`${path} is a folder. Give the publisher's file in it.\n${USAGE}`);
  const dataPath = join(__dirname, "..", "data");
  const bytes = readFileSync(path);
  const sheets = isWorkbook(path) ? { sheets: await readWorkbook(bytes) } : {};
  const result = importFile({ edition, fileName: path, bytes, ...sheets, dataPath });
  writeTogether(new Map(result.files.map((file) => [join(dataPath, file.path), file.text])));
  report(result);
  if (result.problems.length > 0) throw new DataError(result.problems);
  console.log(`Next: see that data/sources/ has ${edition}, then run \`npm run data\`.`);
}

function report({ files, kept, format, unused, toRepeat }: ImportResult): void {
  if (format !== undefined) console.log(`Read as ${format}.`);
  for (const { path, records } of files)
    console.log(
      path.startsWith("crosswalk/")
        ? `Wrote data/${path}, taken over from the newest edition with this format.`
        : `Wrote data/${path}: ${records} records of this file.`,
    );
  for (const { path, reason } of kept) console.log(`Did not write data/${path}: ${reason}.`);
  if (unused.length > 0)
    console.log(
      `In the crosswalk but not in the file (left out, or called otherwise, by the publisher; or the file is not whole):\n  ${unused.join("\n  ")}`,
    );
  if (toRepeat.length > 0)
    console.log(
      `Corrected in the edition before. If this file has the error too, declare it for this edition in data/corrections.json:\n  ${toRepeat.join("\n  ")}`,
    );
}

runCommand(main);
