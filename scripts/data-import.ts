import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { importFiles, type ImportResult } from "../pipeline/import/import";
import { isWorkbook, readWorkbook } from "../pipeline/import/workbook";
import { DataError } from "../pipeline/read/problems";
import { runCommand } from "./command";
import { writeTogether } from "./lib/write-whole";

/**
 * `npm run data:import -- --edition mcs2026 FILE...` turns files as their publisher gives them into what data/ holds of them: series,
 * import sources, properties. data/README.md lists the files of each publisher.
 */
const USAGE = "Usage: npm run data:import -- --edition <id of the source, such as mcs2026> <the publisher's files of one format>";

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({ options: { edition: { type: "string" } }, allowPositionals: true });
  const { edition } = values;
  if (edition === undefined || !/^[a-z0-9-]+$/.test(edition) || positionals.length === 0) throw new Error(USAGE);
  for (const path of positionals) {
    if (!existsSync(path)) throw new Error(`There is no file ${path}.\n${USAGE}`);
    if (!statSync(path).isFile()) throw new Error(`${path} is a folder. Give the publisher's files in it.\n${USAGE}`);
  }
  const dataPath = join(__dirname, "..", "data");
  const files = await Promise.all(
    positionals.map(async (path) => {
      const bytes = readFileSync(path);
      return { name: path, bytes, ...(isWorkbook(path) ? { sheets: await readWorkbook(bytes) } : {}) };
    }),
  );
  const result = importFiles({ edition, files, dataPath });
  writeTogether(new Map(result.files.map((file) => [join(dataPath, file.path), file.text])));
  report(result, positionals.length);
  if (result.problems.length > 0) throw new DataError(result.problems);
  console.log(`Next: see that data/sources/ has ${edition}, then run \`npm run data\`.`);
}

function report({ files: written, kept, format, unused, toRepeat }: ImportResult, files: number): void {
  if (format !== undefined) console.log(`Read as ${format}.`);
  for (const { path, records } of written)
    console.log(
      path.startsWith("crosswalk/")
        ? `Wrote data/${path}, taken over from the newest edition with this format.`
        : `Wrote data/${path}: ${records} records of ${files === 1 ? "this file" : `these ${files} files`}.`,
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
