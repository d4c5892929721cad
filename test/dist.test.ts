import { generateKeyPairSync } from "node:crypto";
import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createContext, Script } from "node:vm";
import { budgetLines, budgetProblems } from "../scripts/budgets";
import { FEED_FOLDER, filesIn, gzipSizes, readBuildOptions, writeForAddress } from "../scripts/build";
import { KEYS_MARK, withKeyInScript } from "../scripts/release/key-pair";
import { PUBLIC_KEYS } from "../src/feed/public-key";
import { worksheetFunctions } from "../src/functions";
import { ADDIN } from "../workbench/paths";

/** Parts of the pane that are loaded when they are opened. */
const PARTS = [
  "build",
  "cell",
  "cell-in-sight",
  "controls",
  "country",
  "data",
  "deal",
  "ed25519",
  "feed",
  "formulas",
  "freeze",
  "function",
  "help",
  "list",
  "mineral",
  "pages",
  "recalculate-formulas",
  "refresh",
  "repair",
  "source",
  "term",
  "workbook",
  "write-sources",
];

/** What ships, beside one help page for each function. Another file in the build is a mistake or belongs here. */
const SHIPPED = [
  "THIRD-PARTY-NOTICES.json",
  "THIRD-PARTY-NOTICES.txt",
  ...[
    "build",
    "changes",
    "cite",
    "explain",
    "find",
    "freeze",
    "pin",
    "refresh",
    "repair",
    "sources",
    "unpin",
    "workbook",
  ].flatMap((name) => [16, 32, 80].map((size) => `assets/commands/${name}-${size}.png`)),
  "assets/icon-128.png",
  "assets/icon-16.png",
  "assets/icon-32.png",
  "assets/icon-64.png",
  "assets/icon-80.png",
  "assets/icon.svg",
  "function-reference.json",
  "functions.js",
  "pane.js",
  ...["controls", "ed25519", "pages", "pane"].map((part) => `${part}.js.LICENSE.txt`),
  ...PARTS.map((part) => `${part}.js`),
  "shortcuts.json",
  "support.html",
  "taskpane.html",
  "taskpane.js",
];

const OTHER_KEY = `${"A".repeat(43)}=`;

const BASE_URL = "https://example.com/orebook";
const ids = worksheetFunctions.map(({ id }) => id);
const namespaces = [...new Set(ids.map((id) => id.slice(0, id.indexOf(".")).toLowerCase()))];
const helpPages = ids.map((id) => `help/${id}.html`);

const folder = mkdtempSync(join(tmpdir(), "orebook-build-"));

/** What a build for this address and these namespaces writes, around the bundle of the build in dist/. */
async function builtFor(name: string, ...options: string[]): Promise<string> {
  const out = join(folder, name);
  cpSync(ADDIN, out, { recursive: true });
  for (const path of filesIn(out).filter((each) => /^(functions|manifest).*\.(json|xml)$/.test(each))) rmSync(join(out, path));
  await writeForAddress(readBuildOptions(["--base-url", `${BASE_URL}/`, "--out", out, ...options]));
  return out;
}

/** Without the releases of the dataset, which `npm run data:release` writes beside the build. */
function filesOfBuild(out: string): string[] {
  return filesIn(out).filter((path) => !path.startsWith(`${FEED_FOLDER}/`));
}

function read(out: string, path: string): string {
  return readFileSync(join(out, path), "utf8");
}

interface Metadata {
  functions: { id: string; name: string; helpUrl: string }[];
}

/**
 * Runs the script where there is nothing but CustomFunctions, and what is given beside it; answers what it has associated by the time
 * it ends.
 */
function associated(script: string, beside: object = {}): Map<string, (...args: unknown[]) => unknown> {
  const functions = new Map<string, (...args: unknown[]) => unknown>();
  const associate = (id: string, implementation: (...args: unknown[]) => unknown) => {
    if (functions.has(id)) throw new Error(`${id} is associated twice.`);
    functions.set(id, implementation);
  };
  class CustomFunctionsError extends Error {
    constructor(
      readonly code: string,
      message?: string,
    ) {
      super(message);
    }
  }
  const ErrorCode = { notAvailable: "#N/A", invalidValue: "#VALUE!" };
  new Script(script, { filename: "functions.js" }).runInContext(
    createContext({ CustomFunctions: { associate, Error: CustomFunctionsError, ErrorCode }, ...beside }),
  );
  return functions;
}

let none: string;
let split: string;

beforeAll(async () => {
  none = await builtFor("none");
  split = await builtFor("split", "--namespaces", "split");
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("a production build", () => {
  test("holds exactly the files that ship", () => {
    expect(filesOfBuild(none)).toEqual([...SHIPPED, ...helpPages, "functions.json", "manifest.xml"].sort());
  });

  test("holds no word of the workbench or of this computer", () => {
    const files = filesIn(none).filter((path) => !path.endsWith(".png"));
    expect(files.filter((path) => /workbench|localhost|sourceMappingURL/i.test(read(none, path)))).toEqual([]);
  });

  test("is of a size that loads at once", () => {
    const sizes = gzipSizes(none);
    process.stdout.write(`${budgetLines(sizes).join("\n")}\n`);
    expect(budgetProblems({ sizes, page: read(none, "taskpane.html"), inFunctions: [] })).toEqual([]);
  });

  test("names the licence of everything that is bundled", () => {
    const packages = JSON.parse(read(none, "THIRD-PARTY-NOTICES.json")) as { name: string; license: string }[];
    expect(packages.map(({ name }) => name)).toEqual(
      expect.arrayContaining(["react", "react-dom", "@fluentui/react-tabs", "fastest-levenshtein", "webpack"]),
    );
    expect(packages.filter(({ license }) => !/^(MIT|ISC|0BSD|Apache-2\.0|BSD-[23]-Clause)$/.test(license))).toEqual([]);
    for (const { name } of packages) expect(read(none, "THIRD-PARTY-NOTICES.txt")).toContain(`\n${name} `);
  });

  test("holds the keys that a newer dataset is signed with once, in a part that no start waits for", () => {
    const holders = filesIn(none).filter((path) => read(none, path).includes(KEYS_MARK));
    expect(holders).toEqual([expect.stringMatching(/\.js$/)]);
    expect(PARTS.map((part) => `${part}.js`)).toContain(holders[0]);
    // A server that adds its own key finds the place, and changes nothing but the list.
    const script = read(none, holders[0]!);
    const added = withKeyInScript(script, OTHER_KEY);
    expect(added.replace(new RegExp(`${OTHER_KEY} ?`), "")).toBe(script);
    for (const key of PUBLIC_KEYS) expect(script).toContain(key);
  });

  test("holds no private key", () => {
    // PEM of every kind, and the first bytes of PKCS #8 for Ed25519 in Base64 and hexadecimal.
    const mark = new RegExp(["-----BEGIN [A-Z ]*PRIVATE", "KEY|MC4CAQAwBQYDK2Vw|302e020100300506032b6570"].join(" "), "i");
    expect(mark.test(generateKeyPairSync("ed25519").privateKey.export({ type: "pkcs8", format: "pem" }).toString())).toBe(true);
    expect(filesIn(none).filter((path) => mark.test(read(none, path)))).toEqual([]);
  });

  test("loads Office, then the functions, then the pane", () => {
    const sources = [...read(none, "taskpane.html").matchAll(/<script[^>]*? src="?([^"?> ]*)/g)].map(([, source]) => source);
    expect(sources).toEqual(["https://appsforoffice.microsoft.com/lib/1/hosted/office.js", "functions.js", "taskpane.js"]);
  });
});

describe("functions.js", () => {
  test("associates exactly the ids of functions.json, without a page and without Office", () => {
    const metadata = JSON.parse(read(none, "functions.json")) as Metadata;
    const functions = associated(read(none, "functions.js"));
    expect([...functions.keys()].sort()).toEqual(metadata.functions.map(({ id }) => id).sort());
    expect([...functions.keys()].sort()).toEqual([...ids].sort());
  });

  test("answers from the bundled dataset", () => {
    const { version } = JSON.parse(read(none, "function-reference.json")) as { version: string };
    expect(associated(read(none, "functions.js")).get("MINERAL.VERSION")?.(null, {})).toEqual([[version]]);
  });
});

describe("data types", () => {
  const supporting = (supported: (set: string, version: string) => unknown) => ({
    context: { requirements: { isSetSupported: supported } },
  });
  const answers = (office: unknown) => {
    const functions = associated(read(none, "functions.js"), office === undefined ? {} : { Office: office });
    const answer = (id: string, ...args: unknown[]) => (functions.get(id)!(...args, {}) as unknown[][])[0]![0];
    return {
      share: answer("MINERAL.SHARE", [["antimony"]], [["China"]], null, [[2025]], null),
      card: answer("MINERAL.CARD", [["antimony"]]),
    };
  };

  test.each<[string, unknown]>([
    ["there is no Office", undefined],
    ["Office has no context", {}],
    ["the context names no requirement sets", { context: {} }],
    ["Office supports no set", supporting(() => false)],
    ["Office answers nothing about sets", supporting(() => undefined)],
    ["Office has data types in an older runtime only", supporting((_, version) => Number(version) < 1.4)],
    ["Office has another set of that version", supporting((set) => set !== "CustomFunctionsRuntime")],
  ])("are not sent where %s: a plain number and plain text instead", (_, office) => {
    expect(answers(office)).toEqual({ share: 40_000 / 110_000, card: "antimony" });
  });

  test("are sent where Office has CustomFunctionsRuntime 1.4", () => {
    const office = supporting((set, version) => set === "CustomFunctionsRuntime" && Number(version) <= 1.4);
    expect(answers(office)).toMatchObject({
      share: { type: "FormattedNumber", basicValue: 40_000 / 110_000, numberFormat: "0.0%" },
      card: { type: "Entity", text: "antimony" },
    });
  });
});

describe("a build with one manifest for each namespace", () => {
  const metadataOf = (namespace: string) => JSON.parse(read(split, `functions-${namespace}.json`)) as Metadata;

  test("holds exactly the files that ship", () => {
    const own = namespaces.flatMap((namespace) => [`functions-${namespace}.json`, `manifest-${namespace}.xml`]);
    expect(filesOfBuild(split)).toEqual([...SHIPPED, ...helpPages, ...own].sort());
  });

  test("has metadata whose names are the ids without the namespace", () => {
    for (const namespace of namespaces) {
      for (const { id, name } of metadataOf(namespace).functions) expect(`${namespace.toUpperCase()}.${name}`).toBe(id);
    }
    expect(namespaces.flatMap((namespace) => metadataOf(namespace).functions.map(({ id }) => id)).sort()).toEqual(
      [...ids].sort(),
    );
  });
});

test("help is where the metadata says", () => {
  const metadata = JSON.parse(read(none, "functions.json")) as Metadata;
  const files = filesIn(none);
  for (const { helpUrl } of metadata.functions) expect(files).toContain(helpUrl.replace(`${BASE_URL}/`, ""));
});
