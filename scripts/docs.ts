import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { dataset } from "../src/dataset/current";
import { auditPage } from "./docs/audit-page";
import { sourcesPage } from "./docs/sources-page";

/**
 * `npm run docs` writes docs/sources.md and docs/audit.md from the dataset. With `--check` it writes nothing and fails if a page is not
 * what the dataset says.
 */
const docs = join(__dirname, "..", "docs");

function main(check: boolean): void {
  const pages = new Map([
    ["sources.md", sourcesPage(dataset())],
    ["audit.md", auditPage(dataset())],
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
      stale.length === 0 ? "docs/sources.md and docs/audit.md are what the dataset says." : `Wrote ${stale.join(" and ")}.`,
    );
  else if (stale.length > 0)
    throw new Error(`${stale.join(" and ")}: not what the dataset says. Run \`npm run docs\` and commit.`);
  else console.log("docs/sources.md and docs/audit.md are what the dataset says.");
}

try {
  main(process.argv.includes("--check"));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
