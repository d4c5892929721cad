import { join } from "node:path";
import { buildDataset } from "../pipeline/build/build";
import { writtenForm } from "../pipeline/build/release";
import { runCommand } from "./command";
import { isInPlace, writeTogether } from "./lib/write-whole";

/**
 * `npm run data` builds src/dataset/dataset.json from data/, and release.json beside it with the hash of its bytes. With `--check` it
 * writes nothing and fails if the files are not what data/ gives.
 */
const root = join(__dirname, "..");
const folder = "src/dataset";

function main(check: boolean): void {
  const built = buildDataset(join(root, "data"));
  const { dataset, release } = writtenForm(built, "dataset.json");
  const files = new Map([
    [`${folder}/dataset.json`, dataset],
    [`${folder}/release.json`, release],
  ]);
  const stale = [...files].filter(([file, text]) => !isInPlace(join(root, file), text)).map(([file]) => file);
  if (check && stale.length > 0)
    throw new Error(`${stale.join(" and ")}: not what data/ gives. Run \`npm run data\` and commit what it writes.`);
  writeTogether(new Map(stale.map((file) => [join(root, file), files.get(file)!])));
  const figures = built.series.reduce((sum, { observations }) => sum + observations.length, 0);
  const size = `${built.version}: ${built.sources.length} sources, ${built.series.length} series, ${figures} figures, ${Buffer.byteLength(dataset)} bytes.`;
  console.log(stale.length > 0 ? `Wrote ${stale.join(" and ")}. ${size}` : `src/dataset/ is what data/ gives. ${size}`);
}

runCommand(() => main(process.argv.includes("--check")));
