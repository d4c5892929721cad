/**
 * What a build may weigh, and what may be where: formulas wait for functions.js, people for the first view of the pane. Going over it
 * fails the build. Pure: sizes and names are handed in.
 */

/** Most kilobytes (1000 bytes) after gzip. */
export const BUDGETS = {
  /** Before anything of the pane can be seen: its page, its entry and its first chunk. */
  firstView: 200,
  /** The functions with the dataset. */
  functions: 300,
  /** Each other script: a part of the pane that is loaded when it is opened. */
  part: 60,
} as const;

const FIRST_VIEW = ["taskpane.html", "taskpane.js", "pane.js"];
const FUNCTIONS = "functions.js";

export interface Weighed {
  /** Bytes after gzip, by path. */
  sizes: ReadonlyMap<string, number>;
  /** Text of taskpane.html. */
  page: string;
  /** Files whose code is in functions.js, with forward slashes. */
  inFunctions: readonly string[];
}

/** One line for each budget, with what is left of it. */
export function budgetLines(sizes: Weighed["sizes"]): string[] {
  return budgets(sizes).map(({ what, reached, most }) => `${what}: ${kilobytes(reached)} of ${most} kB gzip`);
}

/** One line for each thing that is too large or in the wrong place; empty when the build is within its budgets. */
export function budgetProblems({ sizes, page, inFunctions }: Weighed): string[] {
  const missing = [...FIRST_VIEW, FUNCTIONS].filter((path) => !sizes.has(path));
  const scripts = [...page.matchAll(/<script[^>]*?\ssrc=["']?([^"'?>\s]*)/g)].map(([, source]) => source!);
  const own = scripts.filter((source) => !source.includes("://"));
  const pane = inFunctions.filter((file) =>
    /(^|\/)src\/(taskpane|commands|actions)\/|node_modules\/(react|react-dom|@fluentui)\//.test(file),
  );
  return [
    ...missing.map((path) => `${path} is not in the build.`),
    ...budgets(sizes)
      .filter(({ reached, most }) => reached > most * 1000)
      .map(({ what, reached, most }) => `${what} is ${kilobytes(reached)} kB gzip; ${most} kB are allowed.`),
    ...(own[0] === FUNCTIONS ? [] : [`taskpane.html loads ${own.join(", ") || "nothing"}; functions.js must come first.`]),
    ...pane.map((file) => `functions.js holds ${file}, which belongs to the pane: formulas would wait for it.`),
  ];
}

interface Budget {
  what: string;
  /** Bytes. */
  reached: number;
  /** Kilobytes. */
  most: number;
}

function budgets(sizes: Weighed["sizes"]): Budget[] {
  const parts = [...sizes.keys()].filter((path) => /^[^/]+\.js$/.test(path) && path !== FUNCTIONS && !FIRST_VIEW.includes(path));
  return [
    {
      what: `first view (${FIRST_VIEW.join(", ")})`,
      reached: FIRST_VIEW.reduce((sum, path) => sum + (sizes.get(path) ?? 0), 0),
      most: BUDGETS.firstView,
    },
    { what: FUNCTIONS, reached: sizes.get(FUNCTIONS) ?? 0, most: BUDGETS.functions },
    ...parts.map((path) => ({ what: path, reached: sizes.get(path)!, most: BUDGETS.part })),
  ];
}

function kilobytes(bytes: number): string {
  return (bytes / 1000).toFixed(1);
}
