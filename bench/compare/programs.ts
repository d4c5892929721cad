/**
 * Programs that Orebook is compared with and that are no dependencies of it (one of them is under the GPL): they are loaded from a
 * folder that git ignores, where they are there.
 */
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";

export const PROGRAMS_FOLDER = path.resolve(__dirname, "../.compare");

/** Exact versions that the comparison was written for. */
export const PROGRAMS = {
  hyperformula: "3.5.0",
  "@ironcalc/wasm": "0.8.4",
  "@formulajs/formulajs": "4.6.1",
  "@duckdb/node-api": "1.5.6-r.1",
} as const;

export type ProgramName = keyof typeof PROGRAMS;

/** What puts the programs where they are looked for. */
export const INSTALL_PROGRAMS = `npm install --prefix bench/.compare --ignore-scripts --save-exact ${Object.entries(PROGRAMS)
  .map(([name, version]) => `${name}@${version}`)
  .join(" ")}`;

export interface Program {
  /** Name and installed version. */
  title: string;
  /** Folder of the package. */
  folder: string;
  /** Loads it; its shape is stated where it is used. */
  load(): Promise<unknown>;
}

/** @returns undefined where it is not installed in the folder */
export function findProgram(name: ProgramName, folder: string): Program | undefined {
  const packageFolder = path.join(folder, "node_modules", name);
  const manifest = readManifest(packageFolder);
  if (!manifest) return undefined;
  return {
    title: `${name} ${manifest.version}`,
    folder: packageFolder,
    // A module alone can only be imported; what says its exports has one to be required, too.
    load: async () =>
      manifest.type === "module" && !manifest.exports
        ? ((await import(pathToFileURL(path.join(packageFolder, manifest.main!)).href)) as unknown)
        : (createRequire(path.join(folder, "index.js"))(name) as unknown),
  };
}

function readManifest(packageFolder: string): { version: string; type?: string; main?: string; exports?: unknown } | undefined {
  try {
    return JSON.parse(readFileSync(path.join(packageFolder, "package.json"), "utf8")) as { version: string };
  } catch {
    return undefined;
  }
}
