/**
 * `npm test`: everything that has to hold before a change is taken. Style and types, the built dataset and the
 * generated pages against their sources, a production build, and all tests, in the order in which a failure
 * explains the most. Every step runs, also after one has failed. The last line counts the tests.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ensureBrowser } from "./browser";
import { PROJECT_FOLDER } from "./build";
import { runCommand } from "./command";

interface Step {
  name: string;
  command: string[];
}

const STEPS: readonly Step[] = [
  { name: "style and types", command: ["npm", "run", "--silent", "lint"] },
  { name: "dataset", command: ["npm", "run", "--silent", "data:check"] },
  { name: "functions", command: ["npm", "run", "--silent", "functions", "--", "--check"] },
  { name: "documentation", command: ["npm", "run", "--silent", "docs", "--", "--check"] },
  { name: "generated pages", command: ["npm", "run", "--silent", "docs", "--", "--check"] },
  { name: "build", command: ["npm", "run", "--silent", "build"] },
];

/** The figures that jest writes with --json and that are used here. */
export interface TestCounts {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  numRuntimeErrorTestSuites: number;
  success: boolean;
}

/** What stands at the end of the output: the steps that failed, then the count of tests as the very last line. */
export function closingLines(failedSteps: readonly string[], counts: TestCounts): string[] {
  const lines: string[] = [];
  if (failedSteps.length > 0) lines.push(`Failed before the tests: ${failedSteps.join(", ")}`);
  if (counts.numRuntimeErrorTestSuites > 0) lines.push(`${counts.numRuntimeErrorTestSuites} test files could not be run`);
  const skipped = counts.numPendingTests + counts.numTodoTests;
  lines.push(`${counts.numPassedTests} passed, ${counts.numFailedTests} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`);
  return lines;
}

function runs(command: readonly string[], env: NodeJS.ProcessEnv): boolean {
  const [program, ...args] = command;
  // npm and npx are batch files on Windows, which only a shell starts.
  const run = spawnSync(program!, args, {
    cwd: PROJECT_FOLDER,
    env,
    stdio: ["ignore", "inherit", "inherit"],
    shell: process.platform === "win32",
  });
  if (run.error) console.error(run.error.message);
  return run.status === 0;
}

function runTests(env: NodeJS.ProcessEnv): TestCounts {
  const folder = mkdtempSync(join(tmpdir(), "orebook-test-"));
  try {
    const answer = join(folder, "counts.json");
    const jest = [process.execPath, require.resolve("jest/bin/jest"), "--ci", "--json", `--outputFile=${answer}`];
    const succeeded = runs(jest, env);
    const counts = JSON.parse(readFileSync(answer, "utf8")) as TestCounts;
    return { ...counts, success: counts.success && succeeded };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function main(): void {
  const env = { ...process.env, BROWSER_PATH: ensureBrowser() };
  const failedSteps = STEPS.filter(({ name, command }) => {
    console.log(`\n== ${name}`);
    return !runs(command, env);
  }).map(({ name }) => name);
  console.log("\n== tests");
  const counts = runTests(env);
  for (const line of closingLines(failedSteps, counts)) console.log(line);
  if (failedSteps.length > 0 || !counts.success) process.exitCode = 1;
}

if (require.main === module) {
  runCommand(main);
}
