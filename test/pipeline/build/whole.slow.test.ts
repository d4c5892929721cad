import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildDataset } from "../../../pipeline/build/build";
import { DataError } from "../../../pipeline/read/problems";

/**
 * Slips in the data folder of the repository, one at a time: each stops the build with the file, the line and what to do, and is the
 * only thing that is told. What hangs on a file that cannot be read is not called wrong as well.
 */

const REPOSITORY = join(__dirname, "../../../data");
let root: string;
let data: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), "orebook-"));
  data = join(root, "data");
  cpSync(REPOSITORY, data, { recursive: true });
});
afterAll(() => rmSync(root, { recursive: true }));

/** What is told of the folder. */
function problems(path = data): string[] {
  try {
    buildDataset(path);
    return [];
  } catch (error) {
    if (!(error instanceof DataError)) throw error;
    return error.message.split("\n\n")[0]!.split("\n");
  }
}

/** What is told after one file was changed. */
function problemsAfter(file: string, change: (text: string) => string): string[] {
  const path = join(data, file);
  const before = readFileSync(path, "utf8");
  const after = change(before);
  expect(after === before ? "nothing was changed" : "changed").toBe("changed");
  try {
    writeFileSync(path, after);
    return problems();
  } finally {
    writeFileSync(path, before);
  }
}

const put =
  (from: string | RegExp, to: string) =>
  (text: string): string =>
    text.replace(from, to);
const alias = (name: string) => put(/("id": "gold", .*"aliases": \[)/, `$1${JSON.stringify(name)}`);
const MCS = "series/mcs2026.csv";
const CHINA = /^(antimony,mine production,CHN,)(2025)(,.*?,t Sb content,)e/m;

test.each<[name: string, file: string, change: (text: string) => string, expected: RegExp]>([
  [
    "a work of the year 0000",
    "sources/statistics.json",
    put(/"published": "[^"]*"/, '"published": "0000"'),
    /^data\/sources\/statistics\.json:\d+: "ds140-2021": \[0\]\.published is "0000"; it must be of a year from 1500 to 2100\.$/,
  ],
  [
    "a control in force from 9999",
    "controls.csv",
    put(/,in force,20\d\d[^,]*/, ",in force,9999"),
    /^data\/controls\.csv:2: from is "9999"; it must be of a year from 1500 to 2100\.$/,
  ],
  [
    "a world total that its countries do not come near to",
    MCS,
    put("WORLD,2025,110000,t Sb", "WORLD,2025,999999,t Sb"),
    /^data\/series\/mcs2026\.csv:\d+: the world total is 999999, but the countries add up to 110720\. Look at the publisher's table: .*known-discrepancies/,
  ],
  [
    "a consumption that its parts do not give",
    MCS,
    put('"apparent consumption, celestite",USA,2023,2060', '"apparent consumption, celestite",USA,2023,3060'),
    /^data\/series\/mcs2026\.csv:\d+: the apparent consumption, celestite is 3060, but its parts as data\/balances\.json has them give 2060\. .*known-discrepancies/,
  ],
  [
    "a balance of a measure that the edition does not print",
    "balances.json",
    put('"imports, oxide"', '"imports, oxides"'),
    /^data\/balances\.json:\d+: antimony, apparent consumption names antimony, imports, oxides, of which mcs2026 has no series\. Mend/,
  ],
  [
    "a consumption without a balance",
    "balances.json",
    put(/ *\{"edition": "mcs2026", "mineral": "alumina", "measure": "apparent consumption".*\n/, ""),
    /^data\/balances\.json: alumina, apparent consumption of mcs2026 has no balance\. Add what the publisher defines it as, or "without"/,
  ],
  [
    "an address that a program would run",
    "sources/statistics.json",
    put(/"url": "[^"]*"/, '"url": "javascript:alert(1)"'),
    /^data\/sources\/statistics\.json:\d+: "mcs2025": \[1\]\.url is "javascript:alert\(1\)"; it must be an address that begins with https:/,
  ],
  [
    "a currency that is none",
    "deals/us-ukraine.json",
    put('"USD"', '"ZZZ"'),
    /^data\/deals\/us-ukraine\.json:\d+: terms\.\w+\[0\]: currency is "ZZZ"; it must be an ISO 4217 code such as USD\.$/,
  ],
  [
    "production that means a measure without figures",
    "minerals.json",
    put(/("id": "antimony".*"production": ")mine production/, "$1refinery production"),
    /^data\/minerals\.json:7: mineral "antimony" gives "production" the measure "refinery production", of which no edition has figures\./,
  ],
  [
    "a group without members",
    "countries.json",
    put(/"members": \[[^\]]+\]/, '"members": []'),
    /^data\/countries\.json:\d+: "CENTRAL-ASIA": groups\[0\]\.members is \[\]; it must name a country\.$/,
  ],
  [
    "a mineral that is called as a country is",
    "minerals.json",
    alias("Chile"),
    /^data\/minerals\.json:\d+: the name "chile" of the mineral "gold" means the country "CHL" too\. Give it another name\.$/,
  ],
  [
    "a deal that is called as a mineral is",
    "deals/us-ukraine.json",
    put('"aliases": [', '"aliases": ["Antimony", '),
    /^data\/deals\/us-ukraine\.json:\d+: the name "antimony" of the deal "US-Ukraine" means the mineral "antimony" too\./,
  ],
  [
    "a mineral by the word for all of them",
    "minerals.json",
    alias("All"),
    /^data\/minerals\.json:\d+: "gold" has the name "all", by which functions mean every mineral\. Give it another\.$/,
  ],
  [
    "a name that no formula can hold",
    "minerals.json",
    alias("x".repeat(256)),
    /^data\/minerals\.json:\d+: "gold": .*aliases\[0\] is "x+…; it must have 255 characters at most/,
  ],
  [
    "an alias that is the code of Andorra",
    "countries.json",
    put('["Others"', '["AND", "Others"'),
    /^data\/countries\.json:\d+: the name "and" means both "AND" and "OTHER"\./,
  ],
  [
    "a property of the add-in's own under another id",
    "properties.json",
    put('"symbol"', '"sign"'),
    /^data\/properties\.json: there is no property "symbol" of origin "mineral"\. Ids are permanent/,
  ],
  [
    "a list that answers no property",
    "lists/lists.json",
    put('"property": "eu_critical"', '"property": "eu_crit"'),
    /^data\/lists\/lists\.json:\d+: list "eu critical" answers the property "eu_crit", which the properties do not have with origin "list"\./,
  ],
  [
    "a percentage in words",
    "properties.csv",
    put(/,%,/, ",percent,"),
    /^data\/properties\.csv:\d+: unit is "percent"; \w+ is a percentage: write %\.$/,
  ],
  [
    "marks that contradict each other",
    MCS,
    put(CHINA, "$1$2$3< >"),
    /^data\/series\/mcs2026\.csv:\d+: the qualifiers "<" and ">" contradict each other\. Leave one\.$/,
  ],
  [
    "a mark twice",
    MCS,
    put(CHINA, "$1$2$3e e"),
    /^data\/series\/mcs2026\.csv:\d+: the qualifier "e" stands twice\. Remove one\.$/,
  ],
  [
    "a unit of what nothing is counted in",
    "units.json",
    put('"base": "t"', '"base": "ton"'),
    /^data\/units\.json:\d+: "\w+": .*"base":"ton".* it must have as base one of t, ct, m3, L, m2, %, employees, USD, USD\/t, or itself with the factor 1\.$/,
  ],
  [
    "a key that a check of keys would pass over",
    "deals/us-ukraine.json",
    put('"terms": {', '"terms": {"__proto__": [],'),
    /^data\/deals\/us-ukraine\.json:\d+: "__proto__" is a key that no data may have\. Rename it\.$/,
  ],
  [
    "the year 9999",
    MCS,
    put(CHINA, "$19999$3e"),
    /^data\/series\/mcs2026\.csv:\d+: the year is "9999"; it must be a year from 1800 to 2100/,
  ],
  [
    "brackets without end",
    "minerals.json",
    () => "[".repeat(100_000),
    /^data\/minerals\.json:1: brackets are nested more than 100 deep/,
  ],
  [
    "a figure on a line that cannot be read",
    MCS,
    put("WORLD,2025,110000,t Sb", "WORLD,2025,110,000,t Sb"),
    /^data\/series\/mcs2026\.csv:\d+: the record has 11 cells/,
  ],
  [
    "a share on a line that cannot be read",
    "imports.csv",
    put(/,CHN,/, ",CHN,,"),
    /^data\/imports\.csv:\d+: the record has 12 cells/,
  ],
])("%s", (_name, file, change, expected) => {
  const told = problemsAfter(file, change);
  expect(told).toEqual([expect.stringMatching(expected)]);
});

test.each([
  MCS,
  "series/wna2025.csv",
  "claims.csv",
  "testimony.csv",
  "imports.csv",
  "properties.csv",
  "controls.csv",
  "lists/eu-critical.csv",
  "lists/lists.json",
  "properties.json",
  "terms.json",
  "corrections.json",
  "balances.json",
  "known-discrepancies.json",
  "release.json",
  "minerals.json",
  "measures.json",
])("where %s cannot be read, that is all that is told", (file) => {
  expect(problemsAfter(file, (text) => `?${text}`)).toEqual([expect.stringMatching(new RegExp(`^data/${file}:1: `))]);
});

test("a data folder that is not there, and a file in the place of a folder", () => {
  expect(problems(join(root, "nowhere"))).toEqual([
    expect.stringMatching(/^nowhere: there is no such folder \(.*\)\. Run the command in/),
  ]);
  writeFileSync(join(root, "file"), "");
  expect(problems(join(root, "file"))).toEqual([expect.stringMatching(/^file: there is a file in the place of the folder/)]);
  const empty = join(root, "empty");
  mkdirSync(empty);
  writeFileSync(join(empty, "series"), "");
  expect(problems(empty)).toContain("empty/series: there is a file in the place of the folder.");
});
