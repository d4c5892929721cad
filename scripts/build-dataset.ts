import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { buildDataset } from "./dataset/build";
import { DataError } from "./dataset/problems";

/**
 * `npm run data` builds src/dataset/dataset.json from data/. With `--check` it writes nothing and fails if the file is
 * not what data/ gives.
 */
const root = join(__dirname, "..");
const output = join(root, "src/dataset/dataset.json");

try {
  const text = buildDataset(join(root, "data"));
  const { version, hash, sources, series } = JSON.parse(text) as {
    version: string;
    hash: string;
    sources: unknown[];
    series: { observations: unknown[] }[];
  };
  const figures = series.reduce((sum, { observations }) => sum + observations.length, 0);
  const size = `${version}: ${sources.length} sources, ${series.length} series, ${figures} figures, ${Buffer.byteLength(text)} bytes, ${hash.slice(0, 12)}`;
  const current = existsSync(output) ? readFileSync(output, "utf8") : undefined;
  if (!process.argv.includes("--check")) {
    if (current !== text) writeFileSync(output, text);
    console.log(`${current === text ? "Unchanged" : "Wrote"} src/dataset/dataset.json ${size}`);
  } else if (current === text) {
    console.log(`src/dataset/dataset.json is what data/ gives. ${size}`);
  } else {
    console.error("src/dataset/dataset.json is not what data/ gives. Run `npm run data` and commit the file.");
    process.exitCode = 1;
  }
} catch (error) {
  if (!(error instanceof DataError)) throw error;
  console.error(
    `${error.message}\n\n${error.problems.length === 1 ? "1 problem" : `${error.problems.length} problems`}. Nothing was written.`,
  );
  process.exitCode = 1;
}
