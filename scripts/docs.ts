import { join } from "node:path";
import { dataset } from "../src/dataset/current";
import { auditPage } from "./docs/audit-page";
import { readCorrections } from "../pipeline/build/corrections";
import { readSlips } from "../pipeline/build/crosswalks";
import { readDiscrepancies } from "../pipeline/build/discrepancies";
import { DataFolder } from "../pipeline/read/folder";
import { Problems } from "../pipeline/read/problems";
import { correctionsPage } from "./docs/corrections-page";
import { datasetSchemaFile } from "./docs/dataset-schema";
import { sourcesPage } from "./docs/sources-page";
import { runCommand } from "./command";
import { isInPlace, writeTogether } from "./lib/write-whole";

/**
 * `npm run docs` writes docs/sources.md, docs/audit.md, docs/corrections.md and docs/dataset.schema.json from the dataset, the declared
 * corrections and the statement of the dataset. With `--check` it writes nothing and fails if a page is not what they say.
 */
const docs = join(__dirname, "..", "docs");

/** The page of errors of publishers, from what data/ declares. */
function corrections(): string {
  const problems = new Problems();
  const folder = new DataFolder(join(__dirname, "..", "data"), problems);
  const declared = readCorrections(folder, problems)?.value ?? [];
  const known = readDiscrepancies(folder)?.value ?? [];
  const slips = readSlips(folder);
  problems.throwIfAny();
  return correctionsPage(dataset(), { declared, known, slips });
}

function main(check: boolean): void {
  const pages = new Map([
    ["sources.md", sourcesPage(dataset())],
    ["audit.md", auditPage(dataset())],
    ["corrections.md", corrections()],
    ["dataset.schema.json", datasetSchemaFile()],
  ]);
  const stale = new Map([...pages].filter(([name, page]) => !isInPlace(join(docs, name), page)));
  const named = (names: Iterable<string>): string => [...names].map((name) => `docs/${name}`).join(", ");
  if (check && stale.size > 0)
    throw new Error(`${named(stale.keys())}: not what the data and their schema say. Run \`npm run docs\` and commit.`);
  writeTogether(new Map([...stale].map(([name, page]) => [join(docs, name), page])));
  console.log(
    stale.size > 0 ? `Wrote ${named(stale.keys())}.` : `${named(pages.keys())} are what the data and their schema say.`,
  );
}

runCommand(() => main(process.argv.includes("--check")));
