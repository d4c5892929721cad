import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { dataset } from "../src/dataset/current";
import built from "../src/dataset/dataset.json";
import { checkDataset } from "../src/dataset/schema/check";
import { auditPage } from "./docs/audit-page";
import { correctionsPage, type DeclaredCorrection, type Discrepancy } from "./docs/corrections-page";
import { sourcesPage } from "./docs/sources-page";
import { runCommand } from "./command";

/**
 * `npm run docs` writes docs/sources.md, docs/audit.md and docs/corrections.md from the dataset and the declared corrections. With `--check` it writes nothing and fails if a page is not
 * what the dataset says.
 */
const docs = join(__dirname, "..", "docs");

function read<T>(file: string): T {
  return JSON.parse(readFileSync(join(__dirname, "..", "data", file), "utf8")) as T;
}

function main(check: boolean): void {
  const pages = new Map([
    ["sources.md", sourcesPage(checkDataset(built))],
    ["audit.md", auditPage(dataset())],
    [
      "corrections.md",
      correctionsPage(dataset(), read<DeclaredCorrection[]>("corrections.json"), read<Discrepancy[]>("known-discrepancies.json")),
    ],
  ]);
  const stale: string[] = [];
  for (const [name, page] of pages) {
    const file = join(docs, name);
    if (existsSync(file) && readFileSync(file, "utf8") === page) continue;
    stale.push(`docs/${name}`);
    if (!check) writeFileSync(file, page);
  }
  if (!check)
    console.log(
      stale.length === 0
        ? "docs/sources.md, docs/audit.md and docs/corrections.md are what the data say."
        : `Wrote ${stale.join(" and ")}.`,
    );
  else if (stale.length > 0)
    throw new Error(`${stale.join(" and ")}: not what the dataset says. Run \`npm run docs\` and commit.`);
  else console.log("docs/sources.md, docs/audit.md and docs/corrections.md are what the data say.");
}

runCommand(() => main(process.argv.includes("--check")));
