import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { isProved, type Proof } from "../pipeline/proof/edition-proof";
import { prove } from "../pipeline/proof/prove";
import { type DatasetFile } from "../src/dataset/schema";
import { readWrittenFile } from "../src/dataset/written-file";
import { runCommand } from "./command";

/**
 * `npm run data:proof -- FOLDER` reads the publishers' files a second time, with none of the import's code, and holds every figure of the
 * built dataset against them. It writes nothing, and fails where a figure differs, is missing or stands in no file.
 */
const USAGE =
  "Usage: npm run data:proof -- <folder with the publishers' files> [--edition <id of a source, such as mcs2026>]... [--all]";
/** How many lines of a kind are printed, unless all are asked for. */
const SHOWN = 40;

function main(): boolean {
  const { values, positionals } = parseArgs({
    options: { edition: { type: "string", multiple: true }, all: { type: "boolean" } },
    allowPositionals: true,
  });
  const [folder, ...others] = positionals;
  if (folder === undefined || others.length > 0) throw new Error(USAGE);
  const root = join(__dirname, "..");
  const dataset = readWrittenFile(JSON.parse(readFileSync(join(root, "src/dataset/dataset.json"), "utf8"))) as DatasetFile;
  const { edition: editions } = values;
  const proofs = prove({ folder, dataset, dataPath: join(root, "data"), ...(editions && { editions }) });
  for (const proof of proofs) report(proof, values.all ? Infinity : SHOWN);
  const sum = (of: (proof: Proof) => number): number => proofs.reduce((total, proof) => total + of(proof), 0);
  console.log(
    `Dataset ${dataset.version}, ${proofs.length} editions: ${sum(({ compared }) => compared)} figures compared, ${sum(({ equal }) => equal)} equal, ${sum(({ differing }) => differing.length)} differing, ${sum(({ missing }) => missing.length)} not in the dataset without a reason, ${sum(({ unfounded }) => unfounded.length)} in no file.`,
  );
  return proofs.every(isProved);
}

function report(proof: Proof, shown: number): void {
  const { edition, files, compared, equal, corrected, twice, leftOut } = proof;
  const named = files.length > 4 ? `${files[0]!} and ${files.length - 1} more` : files.join(", ");
  console.log(`${edition}: ${named}`);
  console.log(`  compared ${compared}, equal ${equal} (${corrected} by a declared correction), printed twice alike ${twice}`);
  for (const [reason, count] of [...leftOut].sort((a, b) => b[1] - a[1])) console.log(`  left out ${count}: ${reason}`);
  list("differing", proof.differing, shown);
  list("not in the dataset, without a declared reason", proof.missing, shown);
  list("in the dataset, but in no file", proof.unfounded, shown);
}

function list(what: string, lines: readonly string[], shown: number): void {
  if (lines.length === 0) return;
  console.log(`  ${what}: ${lines.length}`);
  for (const line of lines.slice(0, shown)) console.log(`    ${line}`);
  if (lines.length > shown) console.log(`    and ${lines.length - shown} more; --all prints them`);
}

runCommand(main);
