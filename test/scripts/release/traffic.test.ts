import { readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";

const root = join(__dirname, "../../..");
const deploy = readFileSync(join(root, "docs/deploy.md"), "utf8");
const dataset = readFileSync(join(root, "src/dataset/dataset.json"));

/** The number before a unit where the sentence is, without its commas. */
function stated(sentence: RegExp): number {
  const found = sentence.exec(deploy)?.[1];
  if (found === undefined) throw new Error(`docs/deploy.md has no ${String(sentence)}.`);
  return Number(found.replaceAll(",", ""));
}

// The dataset grows with every edition; an operator who reckons with these must not be a tenth off.
test.each([
  ["as it is", /the dataset of ([\d,]+) kB/, dataset.length],
  ["with gzip -6", /travels as ([\d,]+) kB with `gzip -6`/, gzipSync(dataset, { level: 6 }).length],
  ["with Brotli", /as ([\d,]+) kB with Brotli/, brotliCompressSync(dataset).length],
  ["for each user", /1,000,000 x ([\d,]+) kB \(gzip\)/, gzipSync(dataset, { level: 6 }).length],
])("docs/deploy.md gives the size of the dataset %s to a tenth", (_how, sentence, bytes) => {
  const ratio = (stated(sentence) * 1000) / bytes;
  expect({ ratio, isNear: Math.abs(ratio - 1) <= 0.1 }).toMatchObject({ isNear: true });
});

test("docs/deploy.md reckons the traffic of a million users from that size", () => {
  const each = stated(/1,000,000 x ([\d,]+) kB \(gzip\)/);
  const release = stated(/\(gzip\) \| ([\d,]+) GB/);
  expect(release).toBe(each);
  expect(stated(/8 hours \| ([\d,]+) Mbit/)).toBe(Math.round((release * 8e9) / (8 * 3600) / 1e6));
  expect(stated(/a year of 4 releases \|[^|]*\| ([\d.]+) TB/)).toBeCloseTo((365 + 4 * release) / 1000, 1);
  expect(stated(/40 releases x [\d,]+ kB \| ([\d,]+) MB/)).toBe(Math.round((40 * stated(/40 releases x ([\d,]+) kB/)) / 1000));
});
