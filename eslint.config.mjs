/**
 * What a mistake is. Beside the usual rules: the direction of imports, domain <- dataset <- functions <- workbook <- excel
 * <- actions <- taskpane and commands, dataset <- feed <- actions, what surrounds src, and one folder that names Office. test/eslint-boundaries.test.ts shows that these fire.
 */
import js from "@eslint/js";
import prettier from "eslint-config-prettier";
import officeAddins from "eslint-plugin-office-addins";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

/**
 * Folders of src, each allowed to import from itself and from those before it. The last two do not know each other, and feed knows of
 * what is before it domain and dataset alone.
 */
const LAYERS = ["domain", "dataset", "functions", "workbook", "excel", "feed", "actions", "taskpane", "commands"];

/** The direction of imports, as messages say it. */
const DIRECTION =
  "domain <- dataset <- functions <- workbook <- excel <- actions <- taskpane, commands; dataset <- feed <- actions";

/** Folders before a layer that it may not know either. */
const BESIDE = { feed: ["functions", "workbook", "excel"], commands: ["taskpane"] };

/** What surrounds src: it may use src, never the other way round. The dataset is the built one, not the files it is built from. */
const OUTSIDE_SRC = ["bench", "pipeline", "scripts", "test", "workbench", "data", "docs"];

/** Folders that run without a page, without Node and without Office, and give the same answer on every day. */
const PURE = ["domain", "dataset", "functions", "workbook"];

const OFFICE_GLOBALS = ["Office", "Excel", "CustomFunctions", "OfficeExtension", "OfficeRuntime"];

const PLATFORM_GLOBALS = [
  "window",
  "document",
  "navigator",
  "location",
  "fetch",
  "XMLHttpRequest",
  "WebSocket",
  "localStorage",
  "sessionStorage",
  "indexedDB",
  "setTimeout",
  "setInterval",
  "queueMicrotask",
  "performance",
  "console",
  "process",
  "Buffer",
  "require",
  "module",
  "__dirname",
];

/** The one file of the feed that names the page; what else the feed does can be tested with any network, storage and keys. */
const PAGE_OF_FEED = "src/feed/of-page.ts";
const HANDED_IN = [...PLATFORM_GLOBALS.filter((name) => name !== "setTimeout"), "crypto"];

/** Imports that a folder of src may not have. */
function restrictedImports(layer) {
  const later = LAYERS.slice(LAYERS.indexOf(layer) + 1).concat(BESIDE[layer] ?? []);
  const patterns = [
    { regex: `^(\\.\\./)+(src/)?(${OUTSIDE_SRC.join("|")})(/|$)`, message: "src ships; what lies beside it does not." },
    { regex: "^node:", message: "src runs in a web view, where Node is not." },
  ];
  if (later.length > 0)
    patterns.push({
      regex: `^(\\.\\./)+(src/)?(${later.join("|")})(/|$)`,
      message: `Imports go ${DIRECTION}: ${layer} may not know this folder.`,
    });
  if (PURE.includes(layer) || layer === "feed")
    patterns.push({
      regex: "^(react|react-dom|@fluentui|@microsoft)(/|$)",
      message: `${layer} runs without a page and without Office.`,
    });
  return { "no-restricted-imports": ["error", { patterns }] };
}

/** Imports that what builds the dataset may not have. */
const PIPELINE_PATTERNS = [
  {
    regex: "^(\\.\\./)+(bench|scripts|test|workbench)(/|$)",
    message: "The pipeline reads data/ and gives the dataset; commands, tests and the workbench use it.",
  },
  {
    regex: `^(\\.\\./)+src/(${LAYERS.filter((layer) => !["domain", "dataset"].includes(layer)).join("|")})(/|$)`,
    message: "The pipeline knows the rules of the domain and the shape of the dataset, and nothing else of src.",
  },
];
const PIPELINE_IMPORTS = { "no-restricted-imports": ["error", { patterns: PIPELINE_PATTERNS }] };

/** A proof that shared code with what it proves would share its mistakes. */
const PROOF_IMPORTS = {
  "no-restricted-imports": [
    "error",
    {
      patterns: [
        ...PIPELINE_PATTERNS,
        {
          regex: "^(\\.\\./)+(pipeline/)?(build|import|read)(/|$)",
          message: "The proof reads the publishers' files for itself: what it shared with the import would be wrong in both.",
        },
        {
          regex: "^(\\.\\./)+src/domain(/|$)",
          message: "The proof compares words in a way of its own.",
        },
      ],
    },
  ],
};

function restrictedGlobals(layer) {
  if (layer === "excel") return {};
  const office = OFFICE_GLOBALS.map((name) => ({ name, message: "Only src/excel names Office." }));
  if (layer === "feed") {
    const handedIn = HANDED_IN.map((name) => ({
      name,
      message: `The feed is handed what it needs: ${PAGE_OF_FEED} alone names the page.`,
    }));
    return { "no-restricted-globals": ["error", ...office, ...handedIn] };
  }
  if (!PURE.includes(layer)) return { "no-restricted-globals": ["error", ...office] };
  const platform = PLATFORM_GLOBALS.map((name) => ({ name, message: `${layer} runs without a page and without Node.` }));
  return { "no-restricted-globals": ["error", ...office, ...platform] };
}

/** No clock and no chance: the same formula on the same dataset gives the same answer. */
const REPEATABLE = {
  "no-restricted-properties": [
    "error",
    { object: "Date", property: "now", message: "Answers must not depend on the clock." },
    { object: "Math", property: "random", message: "Answers must not depend on chance." },
  ],
  "no-restricted-syntax": [
    "error",
    { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: "Answers must not depend on the clock." },
    { selector: "CallExpression[callee.name='Date']", message: "Answers must not depend on the clock." },
    { selector: "ImportExpression", message: "Functions answer at once: nothing is loaded later." },
  ],
};

export default tseslint.config(
  {
    ignores: [
      "bench/.compare/",
      "dist/",
      "*.partial-*",
      "**/*.partial-*",
      "*.before-*",
      "**/*.before-*",
      "workbench/dist/",
      "coverage/",
      "node_modules/",
      "test/workbench/output/",
    ],
  },
  js.configs.recommended,
  tseslint.configs.recommended,
  prettier,
  {
    rules: {
      "@typescript-eslint/no-unused-vars": [
        "error",
        { argsIgnorePattern: "^_", varsIgnorePattern: "^_", destructuredArrayIgnorePattern: "^_" },
      ],
      // Indexes are proven by the line above more often than the compiler can see.
      "@typescript-eslint/no-non-null-assertion": "off",
      eqeqeq: ["error", "always", { null: "ignore" }],
    },
  },
  {
    files: ["**/*.{js,cjs}"],
    languageOptions: {
      sourceType: "commonjs",
      globals: {
        require: "readonly",
        module: "writable",
        __dirname: "readonly",
        __filename: "readonly",
        console: "readonly",
        process: "readonly",
      },
    },
    rules: { "@typescript-eslint/no-require-imports": "off" },
  },
  {
    // What a command needs of a test has a place of its own: tests come and go without breaking it.
    files: ["bench/**/*.ts", "scripts/**/*.ts", "workbench/**/*.ts", "pipeline/**/*.ts"],
    rules: {
      "no-restricted-imports": [
        "error",
        { patterns: [{ regex: "^(\\.\\./)+test(/|$)", message: "Tests import what they test, never the other way round." }] },
      ],
    },
  },
  ...LAYERS.map((layer) => ({
    files: [`src/${layer}/**/*.{ts,tsx}`],
    rules: { ...restrictedImports(layer), ...restrictedGlobals(layer), ...(PURE.includes(layer) ? REPEATABLE : {}) },
  })),
  {
    files: [PAGE_OF_FEED],
    rules: {
      "no-restricted-globals": ["error", ...OFFICE_GLOBALS.map((name) => ({ name, message: "Only src/excel names Office." }))],
    },
  },
  { files: ["pipeline/**/*.ts"], rules: PIPELINE_IMPORTS },
  { files: ["pipeline/proof/**/*.ts"], rules: PROOF_IMPORTS },
  {
    files: ["src/excel/**/*.ts", "src/actions/**/*.ts", "src/taskpane/**/*.{ts,tsx}", "src/commands/**/*.ts"],
    plugins: { "office-addins": officeAddins },
    rules: {
      "office-addins/call-sync-after-load": "error",
      "office-addins/call-sync-before-read": "error",
      "office-addins/load-object-before-read": "error",
      "office-addins/no-context-sync-in-loop": "error",
      "office-addins/no-empty-load": "error",
      "office-addins/no-navigational-load": "error",
      "office-addins/no-office-initialize": "error",
      "office-addins/test-for-null-using-isNullObject": "error",
    },
  },
  {
    files: ["src/taskpane/**/*.{ts,tsx}"],
    plugins: { "react-hooks": reactHooks },
    rules: { "react-hooks/rules-of-hooks": "error", "react-hooks/exhaustive-deps": "error" },
  },
);
