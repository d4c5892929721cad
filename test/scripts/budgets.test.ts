import { BUDGETS, budgetLines, budgetProblems, type Weighed } from "../../scripts/budgets";

const PAGE =
  '<script src="https://example.com/office.js"></script><script src="functions.js?1"></script><script src=taskpane.js?1></script>';

/** A build at the edge of every budget, in kilobytes, with what a test changes. */
function weighed(changes: Record<string, number> = {}, rest: Partial<Weighed> = {}): Weighed {
  const sizes = { "functions.js": 300, "taskpane.html": 5, "taskpane.js": 5, "pane.js": 190, "cell.js": 60, ...changes };
  return {
    sizes: new Map(Object.entries(sizes).map(([path, kilobytes]) => [path, kilobytes * 1000])),
    page: PAGE,
    inFunctions: ["src/excel/functions.ts", "node_modules/fastest-levenshtein/esm/mod.js"],
    ...rest,
  };
}

test("a build at its budgets is within them, and each is printed", () => {
  expect(budgetProblems(weighed())).toEqual([]);
  expect(budgetLines(weighed().sizes)).toEqual([
    `first view (taskpane.html, taskpane.js, pane.js): 200.0 of ${BUDGETS.firstView} kB gzip`,
    `functions.js: 300.0 of ${BUDGETS.functions} kB gzip`,
    `cell.js: 60.0 of ${BUDGETS.part} kB gzip`,
  ]);
});

test.each<[what: string, build: Weighed, problem: RegExp]>([
  ["functions.js is too large", weighed({ "functions.js": 300.1 }), /^functions\.js is 300\.1 kB gzip; 300 kB are allowed\.$/],
  ["the page makes the first view too large", weighed({ "taskpane.html": 5.1 }), /^first view .* is 200\.1 kB gzip; 200 kB/],
  ["the entry makes the first view too large", weighed({ "taskpane.js": 6 }), /^first view .* is 201\.0 kB gzip/],
  ["a part is too large", weighed({ "mineral.js": 61 }), /^mineral\.js is 61\.0 kB gzip; 60 kB are allowed\.$/],
  [
    "the pane comes before the functions",
    weighed({}, { page: '<script src="taskpane.js"></script><script src="functions.js"></script>' }),
    /^taskpane\.html loads taskpane\.js, functions\.js; functions\.js must come first\.$/,
  ],
  ["the page loads nothing", weighed({}, { page: "<p>" }), /^taskpane\.html loads nothing; functions\.js must come first\.$/],
  [
    "functions.js holds an action",
    weighed({}, { inFunctions: ["src/actions/store.ts"] }),
    /^functions\.js holds src\/actions\/store\.ts/,
  ],
  [
    "functions.js holds React",
    weighed({}, { inFunctions: ["node_modules/react/index.js"] }),
    /^functions\.js holds node_modules\/react\//,
  ],
])("is reported: %s", (_, build, problem) => {
  expect(budgetProblems(build)).toEqual([expect.stringMatching(problem)]);
});

test("a file that is missing weighs nothing, and is reported", () => {
  const build = weighed();
  const sizes = new Map([...build.sizes].filter(([path]) => path !== "pane.js"));
  expect(budgetProblems({ ...build, sizes })).toEqual(["pane.js is not in the build."]);
});
