import type { Step } from "./steps";

const npm = (script: string, ...args: string[]) => [
  "npm",
  "run",
  "--silent",
  script,
  ...(args.length > 0 ? ["--", ...args] : []),
];
const tests = (...projects: string[]) => [
  process.execPath,
  require.resolve("jest/bin/jest"),
  "--ci",
  "--selectProjects",
  ...projects,
];

/** Everything that has to pass, each once. Steps that others wait for, and long ones, come first. */
const CHECKS = {
  build: { name: "build", command: npm("build") },
  browser: { name: "browser", command: npm("browser") },
  builtTests: { name: "tests of the build", command: tests("built"), after: ["build", "browser"], tests: true },
  types: { name: "types", command: npm("types") },
  lint: { name: "lint", command: npm("lint") },
  dataset: { name: "dataset", command: npm("data:check") },
  functions: { name: "functions", command: npm("functions", "--check") },
  documents: { name: "documents", command: npm("docs", "--check") },
  unitTests: { name: "unit tests", command: tests("unit"), tests: true },
  slowTests: { name: "slow tests", command: tests("slow"), tests: true },
} satisfies Record<string, Step>;

/** `npm test` */
export const ALL_CHECKS: readonly Step[] = Object.values(CHECKS);

/** `npm run check`: what a change in the middle of work is tried with; needs neither a build nor a browser. */
export const QUICK_CHECKS: readonly Step[] = [CHECKS.unitTests, CHECKS.types, CHECKS.lint];
