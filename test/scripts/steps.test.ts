import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ALL_CHECKS, QUICK_CHECKS } from "../../scripts/lib/checks";
import { runSteps, type Step } from "../../scripts/lib/steps";
import { NO_TESTS } from "../../scripts/lib/test-counts";

const PROJECT = join(__dirname, "..", "..");

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "orebook-steps-"))));
afterEach(() => rmSync(folder, { recursive: true }));

/** A step that notes when it runs, prints its name and ends with the code given. */
function step(name: string, { code = 0, after }: { code?: number; after?: string[] } = {}): Step {
  const note = `fs.appendFileSync(${JSON.stringify(join(folder, "ran"))}, "${name} ")`;
  return {
    name,
    command: [process.execPath, "-e", `${note}; console.log("this is ${name}"); process.exitCode = ${code}`],
    after,
  };
}

/** A step that leaves counts as jest does. */
function tests(name: string, counts: Partial<typeof NO_TESTS>): Step {
  const full = { ...NO_TESTS, ...counts };
  const script = `fs.writeFileSync(process.argv.at(-1).replace("--outputFile=", ""), ${JSON.stringify(JSON.stringify(full))});
    process.exitCode = ${full.numFailedTests + full.numRuntimeErrorTestSuites > 0 ? 1 : 0}`;
  return { name, command: [process.execPath, "-e", script, "--"], tests: true };
}

async function run(...steps: Step[]): Promise<{ succeeded: boolean; lines: string[]; ran: string[] }> {
  const texts: string[] = [];
  const succeeded = await runSteps(steps, (text) => texts.push(text));
  let ran = "";
  try {
    ran = readFileSync(join(folder, "ran"), "utf8");
  } catch {
    // No step noted anything.
  }
  return { succeeded, lines: texts.join("\n").split("\n"), ran: ran.trim().split(" ") };
}

test("every step runs after one has failed, and the run has failed", async () => {
  const { succeeded, lines, ran } = await run(step("a"), step("b", { code: 3 }), step("c"), step("d"), step("e"));
  expect(ran.sort()).toEqual(["a", "b", "c", "d", "e"]);
  expect(succeeded).toBe(false);
  expect(lines.slice(-2)).toEqual(["Failed: b", "0 passed, 1 failed"]);
});

test("a step that needs another waits for it, also when that one fails", async () => {
  const { ran, lines } = await run(step("last", { after: ["first", "second"] }), step("first", { code: 1 }), step("second"));
  expect(ran).toHaveLength(3);
  expect(ran[2]).toBe("last");
  expect(lines).toContain("Failed: first");
});

test("a step that waits for one that is not there is an error, not an endless wait", async () => {
  await expect(run(step("a", { after: ["b"] }))).rejects.toThrow("waits for one that is not there");
});

test("what a step prints stands below its name", async () => {
  const { lines } = await run(step("a"));
  expect(lines[lines.findIndex((line) => line.startsWith("== a: passed")) + 1]).toBe("this is a");
});

test("tests of all steps are counted together, once, in the very last line", async () => {
  const { succeeded, lines } = await run(
    tests("unit", { numPassedTests: 12 }),
    step("a"),
    tests("built", { numPassedTests: 30 }),
  );
  expect(succeeded).toBe(true);
  expect(lines.at(-1)).toBe("42 passed, 0 failed");
  expect(lines.filter((line) => /\d+ passed, \d+ failed/.test(line))).toHaveLength(1);
});

test("failed tests, files that could not be run, and failed steps are all among the failures", async () => {
  const { succeeded, lines } = await run(
    tests("unit", { numPassedTests: 12, numFailedTests: 2 }),
    tests("built", { numRuntimeErrorTestSuites: 1 }),
    step("a", { code: 1 }),
  );
  expect(succeeded).toBe(false);
  expect(lines.slice(-3)).toEqual(["Failed: unit, built, a", "1 test files could not be run", "12 passed, 4 failed"]);
});

test("skipped tests are told", async () => {
  const { lines } = await run(tests("unit", { numPassedTests: 12, numPendingTests: 2, numTodoTests: 1 }));
  expect(lines.slice(-2)).toEqual(["3 skipped", "12 passed, 0 failed"]);
});

test("tests that leave no count have failed, even with exit code 0", async () => {
  const { succeeded, lines } = await run({ ...step("unit"), tests: true });
  expect(succeeded).toBe(false);
  expect(lines.slice(-2)).toEqual(["Failed: unit", "0 passed, 1 failed"]);
});

test("a program that is not there is a failed step", async () => {
  const { succeeded, lines } = await run({ name: "a", command: [join(folder, "no-such-program")] });
  expect(succeeded).toBe(false);
  expect(lines.join("\n")).toContain("no-such-program");
});

test.each([
  ["scripts/test.ts", "ALL_CHECKS"],
  ["scripts/check.ts", "QUICK_CHECKS"],
])("%s ends with a code that says whether a step failed", (script, list) => {
  const exitCode = (code: number) => {
    const replaced = `require("./scripts/lib/checks").${list}.splice(0, 99, ${JSON.stringify(step("a", { code }))}, ${JSON.stringify(step("b"))})`;
    const run = spawnSync(process.execPath, ["--import", "tsx", "-e", `${replaced}; require("./${script}")`], {
      cwd: PROJECT,
      encoding: "utf8",
    });
    expect(run.stdout).toContain("this is b");
    return run.status;
  };
  expect(exitCode(0)).toBe(0);
  expect(exitCode(4)).toBe(1);
});

test("no check stands twice, and the quick ones are among all", () => {
  const commands = ALL_CHECKS.map(({ command }) => command.join(" "));
  expect(new Set(commands).size).toBe(commands.length);
  for (const check of QUICK_CHECKS) expect(ALL_CHECKS).toContain(check);
});
