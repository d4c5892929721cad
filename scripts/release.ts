/**
 * `npm run release -- --version 1.2.0`: makes the working tree ready for a release and says which commands publish it. It checks
 * that nothing is uncommitted, runs every test, raises the version in package.json, package-lock.json and the manifest, and gives
 * what is unreleased in CHANGELOG.md its version and day. It commits and tags nothing.
 *   --day YYYY-MM-DD   day of release (today)
 *   --untested         leaves the tests out, where they have just passed
 */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { isDay } from "../src/domain/date";
import release from "../src/dataset/release.json";
import { PROJECT_FOLDER } from "./build";
import { runCommand } from "./command";
import { released } from "./release/changelog";
import { inManifest, inPackage, requireNotLower } from "./release/version";
import { writeWhole } from "./lib/write-whole";

function main(args: string[]): void {
  const { values } = parseArgs({
    args,
    options: { version: { type: "string" }, day: { type: "string" }, untested: { type: "boolean", default: false } },
  });
  const { version, day = new Date().toISOString().slice(0, 10) } = values;
  if (version === undefined) throw new Error("Give the version of the release: npm run release -- --version 1.2.0");
  if (!isDay(day)) throw new Error(`--day "${day}": give a day that exists, such as 2026-12-01.`);
  const read = (file: string): string => readFileSync(join(PROJECT_FOLDER, file), "utf8");
  const { name, version: current } = JSON.parse(read("package.json")) as { name: string; version: string };
  requireNotLower(current, version);
  // Worked out whole before anything is written: a fault in one file leaves all as they are.
  const changed = new Map([
    ["package.json", inPackage(read("package.json"), name, version)],
    ["package-lock.json", inPackage(read("package-lock.json"), name, version)],
    ["manifest.xml", inManifest(read("manifest.xml"), version)],
    ["CHANGELOG.md", released(read("CHANGELOG.md"), version, day)],
  ]);
  requireCommitted();
  if (!values.untested) run("npm", ["test"], "The tests fail: nothing was changed.");
  for (const [file, text] of changed) writeWhole(join(PROJECT_FOLDER, file), text);
  console.log(`Orebook ${version} with dataset ${release.version} of ${release.released}. Look at the changes, then

  npm run build -- --base-url https://<where the files are served>

and go through docs/excel-checklist.md in real Excel with the files in dist/. For add-ins that are already out there, and for workbooks that will name this dataset, sign it:

  npm run data:release -- --key <private key>

Then publish:

  git commit --all --message "Release ${version}"
  git tag --annotate v${version} --message "Orebook ${version}, dataset ${release.version}"
  git push --follow-tags`);
}

function requireCommitted(): void {
  const status = spawnSync("git", ["status", "--porcelain"], { cwd: PROJECT_FOLDER, encoding: "utf8" });
  if (status.status !== 0) throw new Error(`git status failed: ${status.stderr || status.error?.message}`);
  if (status.stdout.trim() !== "")
    throw new Error(`Some changes are not committed. Commit or remove them first:\n${status.stdout.trimEnd()}`);
}

function run(command: string, args: string[], otherwise: string): void {
  // npm is a batch file on Windows, which only a shell starts.
  const done = spawnSync(command, args, { cwd: PROJECT_FOLDER, stdio: "inherit", shell: process.platform === "win32" });
  if (done.status !== 0) throw new Error(otherwise);
}

runCommand(() => main(process.argv.slice(2)));
