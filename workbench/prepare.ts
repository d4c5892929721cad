import { spawn } from "node:child_process";
import { existsSync, utimesSync } from "node:fs";
import path from "node:path";
import { buildPage } from "./build";
import { isStale } from "./freshness";
import { ADDIN, PAGE, PROJECT } from "./paths";

const inProject = (...names: string[]) => names.map((name) => path.join(PROJECT, name));

/** What of scripts/ takes part in the build. */
const ADDIN_SCRIPTS = ["scripts/build.ts", "scripts/build-functions.ts", "scripts/functions", "scripts/manifest.ts"];

const PRODUCTS = ["taskpane.html", "functions.js", "functions.json", "function-reference.json"];

/** @throws when the folder holds no built add-in, naming what is missing. */
export function requireAddin(folder: string): void {
  const missing = PRODUCTS.filter((name) => !existsSync(path.join(folder, name)));
  if (missing.length > 0)
    throw new Error(`--addin ${folder}: ${missing.join(", ")} missing. Write it with: npm run build -- --out ${folder}`);
}

/** Builds the add-in if `dist/` is missing or older than the sources. */
export async function prepareAddin(say: (line: string) => void): Promise<void> {
  const products = PRODUCTS.map((name) => path.join(ADDIN, name));
  const sources = inProject("src", ...ADDIN_SCRIPTS, "assets", "manifest.xml", "webpack.config.js", "package.json");
  if (!isStale(products, sources)) return;
  say("Building the add-in into dist/ ...");
  const started = new Date();
  await runScript("build.ts");
  const missing = products.find((each) => !existsSync(each));
  if (missing)
    throw new Error(
      `The build ended without writing ${path.relative(PROJECT, missing)}. Run "npm run build" and look at what it says.`,
    );
  // The time of a product is that of the sources it was built from: a compiler leaves a file alone that would not change, and
  // a source may change while it works.
  products.forEach((each) => utimesSync(each, started, started));
}

/** Builds the workbench's page if it is missing or older than its sources. */
export async function preparePage(say: (line: string) => void): Promise<void> {
  const sources = inProject("workbench", "assets/icon.svg");
  if (
    !isStale(
      ["workbench.js", "index.html", "office/office.js"].map((name) => path.join(PAGE, name)),
      sources,
      [PAGE],
    )
  )
    return;
  say("Building the workbench ...");
  await buildPage();
}

/** Only what goes wrong is shown: the list of files, and the https address of the add-in, would be taken for this page's. */
function runScript(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = path.join(PROJECT, "scripts", name);
    const run = spawn(process.execPath, ["--import", "tsx", script], { cwd: PROJECT, stdio: ["ignore", "ignore", "inherit"] });
    run.once("error", reject);
    run.once("close", (code) => {
      if (code === 0) resolve();
      else reject(new Error(`scripts/${name} failed (${code ?? "stopped"}); its messages are above.`));
    });
  });
}
