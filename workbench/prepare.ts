import { spawn } from "node:child_process";
import { existsSync, utimesSync } from "node:fs";
import path from "node:path";
import { buildPage } from "./build";
import { isStale } from "./freshness";
import { ADDIN, PAGE, PROJECT } from "./paths";

const inProject = (...names: string[]) => names.map((name) => path.join(PROJECT, name));

/** Builds the add-in if `dist/` is missing or older than the sources. */
export async function prepareAddin(say: (line: string) => void): Promise<void> {
  const products = ["functions.js", "functions.json", "function-reference.json"].map((name) => path.join(ADDIN, name));
  const sources = inProject("src", "scripts/build.ts", "scripts/build-functions.ts", "webpack.config.js", "package.json");
  if (!isStale(products, sources)) return;
  say("Building the add-in into dist/ ...");
  await runScript("build.ts");
  const missing = products.find((each) => !existsSync(each));
  if (missing)
    throw new Error(
      `The build ended without writing ${path.relative(PROJECT, missing)}. Run "npm run build" and look at what it says.`,
    );
  // A compiler leaves a file that would not change alone; its time must say all the same that it is up to date.
  const now = new Date();
  products.forEach((each) => utimesSync(each, now, now));
}

/** Builds the workbench's page if it is missing or older than its sources. */
export async function preparePage(say: (line: string) => void): Promise<void> {
  const sources = inProject("workbench", "assets/icon.svg");
  if (!isStale([path.join(PAGE, "workbench.js"), path.join(PAGE, "index.html")], sources, [PAGE])) return;
  say("Building the workbench ...");
  await buildPage();
}

function runScript(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = path.join(PROJECT, "scripts", name);
    const run = spawn(process.execPath, ["--import", "tsx", script], { cwd: PROJECT, stdio: ["ignore", "inherit", "inherit"] });
    run.once("error", reject);
    run.once("close", (code) => {
      if (code === 0) resolve();
      else reject(new Error(`scripts/${name} failed (${code ?? "stopped"}); its messages are above.`));
    });
  });
}
