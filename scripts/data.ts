import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { buildDataset } from "../pipeline/build/build";
import { serialiseVersion1 } from "../pipeline/build/version-1";
import { runCommand } from "./command";
import { writeWhole } from "./lib/write-whole";

/**
 * `npm run data` builds src/dataset/dataset.json from data/. With `--check` it writes nothing and fails if the file is
 * not what data/ gives.
 */
const root = join(__dirname, "..");
const output = join(root, "src/dataset/dataset.json");

function main(check: boolean): void {
  const dataset = buildDataset(join(root, "data"));
  const text = serialiseVersion1(dataset);
  const { version, sources, series } = dataset;
  const figures = series.reduce((sum, { observations }) => sum + observations.length, 0);
  const size = `${version}: ${sources.length} sources, ${series.length} series, ${figures} figures, ${Buffer.byteLength(text)} bytes.`;
  const isCurrent = existsSync(output) && readFileSync(output, "utf8") === text;
  if (check && !isCurrent)
    throw new Error("src/dataset/dataset.json is not what data/ gives. Run `npm run data` and commit the file.");
  if (!isCurrent) writeWhole(output, text);
  console.log(`${isCurrent ? "src/dataset/dataset.json is what data/ gives" : "Wrote src/dataset/dataset.json"}. ${size}`);
}

runCommand(() => main(process.argv.includes("--check")));
