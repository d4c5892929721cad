import { execFileSync } from "node:child_process";
import { join } from "node:path";

const PROJECT = join(__dirname, "..");

/** ESLint is a module that jest cannot load, so it runs beside it, once for all snippets. */
const LINT = `
  import { ESLint } from "eslint";
  const chunks = [];
  for await (const chunk of process.stdin) chunks.push(chunk);
  const eslint = new ESLint();
  const answers = [];
  for (const { filePath, code } of JSON.parse(Buffer.concat(chunks))) {
    const [result] = await eslint.lintText(code, { filePath });
    answers.push(result.messages.map(({ ruleId, message }) => ruleId + ": " + message));
  }
  console.log(JSON.stringify(answers));
`;

function lint(snippets: { filePath: string; code: string }[]): string[][] {
  const output = execFileSync(process.execPath, ["--input-type=module", "--eval", LINT], {
    cwd: PROJECT,
    input: JSON.stringify(snippets),
    encoding: "utf8",
  });
  return JSON.parse(output) as string[][];
}

const REFUSED: [filePath: string, code: string, rule: RegExp][] = [
  ["src/domain/a.ts", `import "../dataset/dataset";`, /no-restricted-imports.*domain may not know/],
  ["src/domain/a.ts", `import type { Source } from "../dataset/schema"; export type A = Source;`, /no-restricted-imports/],
  ["src/dataset/a.ts", `import "../functions";`, /no-restricted-imports.*dataset may not know/],
  ["src/functions/a.ts", `import "../excel/cell-value";`, /no-restricted-imports.*functions may not know/],
  ["src/functions/deeper/a.ts", `import "../../excel/cell-value";`, /no-restricted-imports/],
  ["src/excel/a.ts", `import "../taskpane/search";`, /no-restricted-imports.*excel may not know/],
  ["src/excel/a.ts", `import "../commands/refresh";`, /no-restricted-imports/],
  ["src/excel/a.ts", `import "../actions/insert";`, /no-restricted-imports.*excel may not know/],
  ["src/dataset/a.ts", `import "../feed/check";`, /no-restricted-imports.*dataset may not know/],
  ["src/excel/a.ts", `import "../feed/check";`, /no-restricted-imports.*excel may not know/],
  ["src/feed/a.ts", `import "../functions";`, /no-restricted-imports.*feed may not know/],
  ["src/feed/a.ts", `import "../workbook/host";`, /no-restricted-imports.*feed may not know/],
  ["src/feed/a.ts", `import "../excel/office-host";`, /no-restricted-imports.*feed may not know/],
  ["src/feed/a.ts", `import "../actions/store";`, /no-restricted-imports.*feed may not know/],
  ["src/feed/a.ts", `import "react";`, /no-restricted-imports.*without a page/],
  ["src/feed/a.ts", `import "../../scripts/release/key-pair";`, /no-restricted-imports.*src ships/],
  ["src/feed/a.ts", `export const get = () => fetch("latest.json");`, /no-restricted-globals.*handed/],
  ["src/feed/a.ts", `export const kept = () => indexedDB;`, /no-restricted-globals.*handed/],
  ["src/feed/a.ts", `export const { subtle } = crypto;`, /no-restricted-globals.*handed/],
  ["src/feed/of-page.ts", `export const key = Office.context.partitionKey;`, /no-restricted-globals.*Only src\/excel/],
  ["src/actions/a.ts", `import "../taskpane/mount";`, /no-restricted-imports.*actions may not know/],
  ["src/actions/a.ts", `export const host = Office.context;`, /no-restricted-globals.*Only src\/excel/],
  ["src/taskpane/a.ts", `import "../commands/refresh";`, /no-restricted-imports/],
  ["src/commands/a.ts", `import "../taskpane/search";`, /no-restricted-imports/],
  ["src/excel/a.ts", `import "../../scripts/manifest";`, /no-restricted-imports.*src ships/],
  ["src/dataset/a.ts", `import "../../data/minerals.json";`, /no-restricted-imports.*src ships/],
  ["src/excel/a.ts", `import "../../workbench/server";`, /no-restricted-imports.*src ships/],
  ["src/dataset/a.ts", `import "../../pipeline/build/build";`, /no-restricted-imports.*src ships/],
  ["pipeline/build/a.ts", `import "../../src/functions";`, /no-restricted-imports.*nothing else of src/],
  ["pipeline/import/readers/a.ts", `import "../../../src/excel/cell-value";`, /no-restricted-imports.*nothing else of src/],
  ["pipeline/read/a.ts", `import "../../scripts/command";`, /no-restricted-imports.*commands, tests and the workbench use it/],
  ["pipeline/read/a.ts", `import "../../test/functions/call";`, /no-restricted-imports/],
  ["pipeline/proof/a.ts", `import "../import/printed-value";`, /no-restricted-imports.*wrong in both/],
  ["pipeline/proof/readings/a.ts", `import "../../read/csv";`, /no-restricted-imports.*wrong in both/],
  ["pipeline/proof/a.ts", `import "../../src/domain/name";`, /no-restricted-imports.*way of its own/],
  ["pipeline/proof/a.ts", `import "../../src/functions";`, /no-restricted-imports.*nothing else of src/],
  ["scripts/a.ts", `import "../test/cases/case-files";`, /no-restricted-imports.*never the other way round/],
  ["scripts/lib/a.ts", `import "../../test/functions/call";`, /no-restricted-imports/],
  ["workbench/page/a.ts", `import "../../test/workbench/spreadsheet-engine";`, /no-restricted-imports/],
  ["src/taskpane/a.ts", `import "node:fs";`, /no-restricted-imports.*Node/],
  ["src/functions/a.ts", `import "react";`, /no-restricted-imports.*without a page/],
  ["src/functions/a.ts", `import "@fluentui/react-components";`, /no-restricted-imports/],
  ["src/taskpane/a.ts", `export const host = Office.context;`, /no-restricted-globals.*Only src\/excel/],
  ["src/taskpane/a.tsx", `export const run = () => Excel.run(async () => undefined);`, /no-restricted-globals/],
  ["src/commands/a.ts", `CustomFunctions.associate("A", () => 1);`, /no-restricted-globals/],
  ["src/domain/a.ts", `export const code = CustomFunctions.ErrorCode;`, /no-restricted-globals/],
  ["src/domain/a.ts", `export const title = document.title;`, /no-restricted-globals.*without a page/],
  ["src/dataset/a.ts", `export const load = () => fetch("dataset.json");`, /no-restricted-globals/],
  ["src/functions/a.ts", `export const now = () => Date.now();`, /no-restricted-properties.*clock/],
  ["src/functions/a.ts", `export const now = () => new Date();`, /no-restricted-syntax.*clock/],
  ["src/functions/a.ts", `export const now = () => Date();`, /no-restricted-syntax.*clock/],
  ["src/domain/a.ts", `export const chance = () => Math.random();`, /no-restricted-properties.*chance/],
  ["src/functions/a.ts", `export const later = () => import("../domain/rank");`, /no-restricted-syntax/],
  [
    "src/excel/a.ts",
    `export async function f(context: Excel.RequestContext) { for (let i = 0; i < 3; i++) await context.sync(); }`,
    /office-addins\/no-context-sync-in-loop/,
  ],
];

const ALLOWED: [filePath: string, code: string][] = [
  ["src/dataset/a.ts", `import "../domain/name";`],
  ["src/functions/a.ts", `import "../dataset/current"; import "../domain/name";`],
  ["src/excel/a.ts", `import "../functions"; export const host = Office.context;`],
  ["src/feed/a.ts", `import "../dataset/current"; import "../domain/date"; import "valibot"; export const later = setTimeout;`],
  ["src/feed/of-page.ts", `export const page = () => [fetch, crypto, indexedDB, document.baseURI];`],
  ["src/actions/a.ts", `import "../feed/check"; import "../feed/of-page";`],
  ["src/taskpane/a.ts", `import "../excel/office-host"; import "react"; export const title = document.title;`],
  ["src/domain/a.ts", `export const day = new Date(Date.UTC(2025, 0, 1));`],
  [
    "pipeline/build/a.ts",
    `import "../../src/domain/name"; import "../../src/dataset/schema"; import "node:fs"; import "../read/csv";`,
  ],
  ["scripts/a.ts", `import "../workbench/driver"; import "../pipeline/build/build"; import "./lib/steps"; import "node:test";`],
  ["test/a.ts", `import "../src/functions"; import "../scripts/lib/steps"; import "node:fs";`],
];

let answers: string[][];
beforeAll(() => {
  answers = lint([...REFUSED, ...ALLOWED].map(([filePath, code]) => ({ filePath, code })));
}, 60_000);

test.each(REFUSED.map(([filePath, code, rule], index) => ({ filePath, code, rule, index })))(
  "$filePath may not: $code",
  ({ rule, index }) => {
    expect(answers[index]?.join("\n")).toMatch(rule);
  },
);

test.each(ALLOWED.map(([filePath, code], index) => ({ filePath, code, index })))("$filePath may: $code", ({ index }) => {
  expect(answers[REFUSED.length + index]).toEqual([]);
});
