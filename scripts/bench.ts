/**
 * `npm run bench`: how fast the functions are, how much memory they keep, how the start and each call bear a larger dataset, how quick the task pane is; and with
 * `--compare` what an analyst would do instead. Prints it and writes docs/performance.md; a section that is not measured in this run
 * stays as it was written.
 *
 *   npm run bench -- [--only calls,spreadsheet,memory,size,start,pane,compare] [--compare [folder of the programs]] [--rounds 21] [--no-write]
 */
import { existsSync, readFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { format } from "prettier";
import { buildFunctionsScript } from "../bench/addin";
import { measureCalls } from "../bench/calls";
import { measureComparison } from "../bench/compare/comparison";
import type { DatasetFile } from "../src/dataset/schema";
import { writtenFile } from "../src/dataset/written-file";
import { enlarged, readDataset } from "../bench/dataset-file";
import { measureFlatness } from "../bench/flatness";
import { measureMemory } from "../bench/memory";
import { readBenchOptions, type BenchOptions } from "../bench/options";
import { page, sectionText, summary } from "../bench/page";
import type { Section } from "../bench/section";
import { measurePane } from "../bench/pane";
import { measureSpreadsheet } from "../bench/spreadsheet";
import { measureStart } from "../bench/start";
import { PROJECT_FOLDER } from "./build";
import { runCommand } from "./command";
import { writeWhole } from "./lib/write-whole";

const PAGE = path.join(PROJECT_FOLDER, "docs", "performance.md");

/** Times the dataset that size and start are measured at too. */
const FACTOR = 50;

/** A page or a process is started anew in each of these rounds, which takes longer than a round of calls. */
const MOST_START_ROUNDS = 9;

/** Tables in columns, as prettier writes them. */
function aligned(markdown: string): Promise<string> {
  return format(markdown, { parser: "markdown" });
}

async function measure(options: BenchOptions): Promise<{ sections: Section[]; browser?: string }> {
  const { parts, rounds } = options;
  const dataset = readDataset();
  const sections: Section[] = [];
  let browser: string | undefined;
  const done = async (...measured: Section[]): Promise<void> => {
    sections.push(...measured);
    for (const section of measured) console.log(await aligned(sectionText(section)));
  };
  console.log("Building functions.js");
  const script = await buildFunctionsScript();
  if (parts.includes("calls")) {
    const refreshable = await buildFunctionsScript({ refreshable: true });
    await done(...measureCalls(script, refreshable, dataset, rounds));
  }
  if (parts.includes("spreadsheet")) await done(measureSpreadsheet(script, dataset));
  if (parts.includes("memory")) await done(await measureMemory(script));
  if (parts.includes("size") || parts.includes("start")) {
    console.log(`Building functions.js with ${FACTOR} times the dataset`);
    const text = JSON.stringify(writtenFile(enlarged(dataset, FACTOR) as unknown as DatasetFile));
    const large = await buildFunctionsScript({ dataset: Buffer.from(text) });
    if (parts.includes("size")) await done(measureFlatness(script, large, FACTOR, dataset, rounds));
    if (parts.includes("start")) {
      const sizes = [
        { size: "1 x", script, dataset: JSON.stringify(dataset) },
        { size: `${FACTOR} x`, script: large, dataset: text },
      ];
      const start = await measureStart(sizes, Math.min(rounds, MOST_START_ROUNDS));
      browser = start.browser;
      await done(start.section);
    }
  }
  if (parts.includes("pane")) {
    const pane = await measurePane(rounds);
    browser ??= pane.browser;
    await done(pane.section);
  }
  if (parts.includes("compare")) await done(await measureComparison(script, dataset, options.programs, console.log));
  return { sections, browser };
}

async function main(options: BenchOptions): Promise<void> {
  const { sections, browser } = await measure(options);
  for (const line of summary(sections)) console.log(line);
  if (!options.write) return;
  const machine = [`Node ${process.version}`, `${os.cpus().length} cores`, ...(browser ? [`Chromium ${browser}`] : [])];
  const day = new Date().toISOString().slice(0, 10);
  const measuredOn = `Measured on ${day}: ${machine.join(", ")}, dataset ${readDataset().version}.`;
  const previous = existsSync(PAGE) ? readFileSync(PAGE, "utf8") : "";
  writeWhole(PAGE, await aligned(page(previous, sections, measuredOn)));
  console.log(`Wrote ${path.relative(process.cwd(), PAGE)}.`);
}

runCommand(() => main(readBenchOptions(process.argv.slice(2))));
