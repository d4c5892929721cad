import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { dataset } from "../src/dataset/current";
import { worksheetFunctions } from "../src/functions";
import { checkFunctions, type PublishedFunctions } from "./functions/checks";
import { functionsFile, helpPath, namespaceOf } from "./functions/metadata";
import { functionReference, functionReferenceFile } from "../src/functions/reference";
import { referenceHtml, referenceMarkdown } from "./functions/pages";
import { runCommand } from "./command";
import { writeTogether, writeWhole } from "./lib/write-whole";
import type { NamespaceMode } from "./manifest";

const ROOT = path.resolve(__dirname, "..");
const DOCS = path.join(ROOT, "docs", "functions");
const PUBLISHED = path.join(ROOT, "src", "functions", "published.json");

export interface FunctionMetadataOptions {
  namespaceMode: NamespaceMode;
  /** Where the add-in is served, without a slash at the end. */
  baseUrl: string;
}

/**
 * Writes what Excel, the pane and the workbench read about the functions: functions.json (or one functions-<namespace>.json each),
 * function-reference.json and the help pages.
 * @throws Error where a function is not fit to be published, with every reason
 */
export async function writeFunctionMetadata(outDir: string, { namespaceMode, baseUrl }: FunctionMetadataOptions): Promise<void> {
  await requireFitFunctions();
  await mkdir(path.join(outDir, "help"), { recursive: true });
  if (namespaceMode === "none") {
    await writeJson(path.join(outDir, "functions.json"), functionsFile(worksheetFunctions, dataset(), "none", baseUrl));
  } else {
    for (const namespace of new Set(worksheetFunctions.map(namespaceOf))) {
      const functions = worksheetFunctions.filter((definition) => namespaceOf(definition) === namespace);
      await writeJson(
        path.join(outDir, `functions-${namespace.toLowerCase()}.json`),
        functionsFile(functions, dataset(), "split", baseUrl),
      );
    }
  }
  await writeJson(path.join(outDir, "function-reference.json"), functionReferenceFile(worksheetFunctions, dataset()));
  for (const definition of worksheetFunctions)
    await writeFile(path.join(outDir, helpPath(definition)), referenceHtml(functionReference(definition)));
}

async function requireFitFunctions(): Promise<void> {
  const published = JSON.parse(await readFile(PUBLISHED, "utf8")) as PublishedFunctions;
  const problems = checkFunctions(worksheetFunctions, published);
  if (problems.length > 0)
    throw new Error(`The functions are not fit to be published:\n${problems.map((problem) => `- ${problem}`).join("\n")}`);
}

/** The pages of docs/functions by file name. */
function documentation(): Map<string, string> {
  const references = worksheetFunctions.map(functionReference);
  const pages = new Map(references.map((entry) => [`${entry.id}.md`, referenceMarkdown(entry)]));
  const contents = references.map((entry) => `| [${entry.id}](${entry.id}.md) | ${entry.description} |`);
  pages.set("README.md", ["# Functions", "", "| function | answers |", "|---|---|", ...contents, ""].join("\n"));
  return pages;
}

async function writeDocumentation(): Promise<void> {
  const pages = documentation();
  writeTogether(new Map([...pages].map(([name, text]) => [path.join(DOCS, name), text])));
  for (const name of await readdir(DOCS)) if (!pages.has(name)) await rm(path.join(DOCS, name));
}

async function checkDocumentation(): Promise<void> {
  const pages = documentation();
  const present = await readdir(DOCS).catch(() => []);
  const stale = [...new Set([...pages.keys(), ...present])];
  for (const name of stale) {
    const text = await readFile(path.join(DOCS, name), "utf8").catch(() => undefined);
    if (text !== pages.get(name)) throw new Error(`docs/functions/${name} is not what the functions say. Run: npm run functions`);
  }
}

/** Adds new functions and parameters to the list of what is published; nothing is ever taken away. */
async function publish(): Promise<void> {
  await requireFitFunctions();
  const list = Object.fromEntries(worksheetFunctions.map((definition) => [definition.id, Object.keys(definition.parameters)]));
  // One line for each function: a change shows as the functions that changed.
  const lines = Object.entries(list).map(
    ([id, names]) => `  ${JSON.stringify(id)}: [${names.map((name) => JSON.stringify(name)).join(", ")}]`,
  );
  writeWhole(PUBLISHED, `{\n${lines.join(",\n")}\n}\n`);
}

async function writeJson(file: string, content: unknown): Promise<void> {
  await writeFile(file, `${JSON.stringify(content, null, 1)}\n`);
}

async function main(args: string[]): Promise<void> {
  if (args.includes("--check")) {
    await requireFitFunctions();
    await checkDocumentation();
    console.log(`${worksheetFunctions.length} functions are fit to be published and documented.`);
  } else if (args.includes("--publish")) {
    await publish();
    console.log(`${worksheetFunctions.length} functions are listed as published in src/functions/published.json.`);
  } else {
    await requireFitFunctions();
    await writeDocumentation();
    console.log(`Wrote docs/functions for ${worksheetFunctions.length} functions.`);
  }
}

if (require.main === module) {
  runCommand(() => main(process.argv.slice(2)));
}
