/**
 * Runs the steps of `npm test` and `npm run check`: several at a time, each as a process of its own, and every one of them also after
 * another has failed. What a step prints is shown in one piece when it ends.
 */
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { closingLines, NO_TESTS, type StepResult, type TestCounts } from "./test-counts";

const PROJECT_FOLDER = resolve(__dirname, "../..");

/** A step of its own is worth a processor; on a single one two steps still overlap where one waits. */
const AT_ONCE = Math.max(2, availableParallelism());

export interface Step {
  name: string;
  /** Program and arguments, as a person would run it in the project folder. */
  command: readonly string[];
  /** Names of steps that must have ended before, well or not: this one reads what they write. */
  after?: readonly string[];
  /** Whether the command is jest, whose tests are counted. */
  tests?: boolean;
}

/**
 * Runs all steps, in the order given as far as there is room, and ends with the count of tests as the very last line.
 * @returns whether every step succeeded
 */
export async function runSteps(steps: readonly Step[], say: (text: string) => void = console.log): Promise<boolean> {
  const results = await inParallel(steps, async (step) => {
    const result = await runStep(step);
    say(`\n== ${step.name}: ${result.failed ? "FAILED" : "passed"} after ${result.seconds.toFixed(0)} s`);
    if (result.output.trim() !== "") say(result.output.trimEnd());
    return result;
  });
  say("");
  for (const line of closingLines(results)) say(line);
  return results.every(({ failed }) => !failed);
}

/** Starts each step as soon as there is room and those it comes after have ended. */
async function inParallel<R>(steps: readonly Step[], run: (step: Step) => Promise<R>): Promise<R[]> {
  const started = new Map<string, Promise<R>>();
  const ended = new Set<string>();
  const isReady = ({ name, after = [] }: Step) => !started.has(name) && after.every((other) => ended.has(other));
  while (ended.size < steps.length) {
    for (const step of steps.filter(isReady).slice(0, AT_ONCE - (started.size - ended.size)))
      started.set(
        step.name,
        run(step).finally(() => ended.add(step.name)),
      );
    const running = [...started].filter(([name]) => !ended.has(name)).map(([, promise]) => promise);
    if (running.length === 0)
      throw new Error(`${steps.map(({ name }) => name).join(", ")}: a step waits for one that is not there.`);
    await Promise.race(running);
  }
  return Promise.all(steps.map(({ name }) => started.get(name)!));
}

interface RunResult extends StepResult {
  seconds: number;
  output: string;
}

async function runStep(step: Step): Promise<RunResult> {
  const began = Date.now();
  const folder = step.tests ? mkdtempSync(join(tmpdir(), "orebook-test-")) : undefined;
  try {
    const countsFile = folder && join(folder, "counts.json");
    const { succeeded, output } = await runCommand(
      countsFile ? [...step.command, "--json", `--outputFile=${countsFile}`] : step.command,
    );
    const counts = countsFile ? readCounts(countsFile) : NO_TESTS;
    return {
      name: step.name,
      // A run of tests that left no counts has run none: it failed whatever its exit code says.
      failed: !succeeded || counts === undefined,
      counts: counts ?? NO_TESTS,
      seconds: (Date.now() - began) / 1000,
      output,
    };
  } finally {
    if (folder) rmSync(folder, { recursive: true, force: true });
  }
}

function readCounts(file: string): TestCounts | undefined {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as TestCounts;
  } catch {
    return undefined;
  }
}

function runCommand([program, ...args]: readonly string[]): Promise<{ succeeded: boolean; output: string }> {
  return new Promise((done) => {
    let output = "";
    const run = spawn(program!, args, {
      cwd: PROJECT_FOLDER,
      // Through a pipe programs leave out colours unless they are asked for.
      env: process.stdout.isTTY ? { FORCE_COLOR: "1", ...process.env } : process.env,
      stdio: ["ignore", "pipe", "pipe"],
      // npm is a batch file on Windows, which only a shell starts.
      shell: process.platform === "win32",
    });
    const take = (chunk: string) => (output += chunk);
    run.stdout.setEncoding("utf8").on("data", take);
    run.stderr.setEncoding("utf8").on("data", take);
    run.once("error", (error) => done({ succeeded: false, output: `${output}${error.message}` }));
    run.once("close", (code) => done({ succeeded: code === 0, output }));
  });
}
