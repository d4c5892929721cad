/**
 * `npm run build`: writes into dist/ everything that a web server has to serve, and the manifest to install.
 *
 *   npm run build -- [--mode production|development] [--base-url https://...] [--namespaces none|split]
 *                    [--support-url https://...] [--out folder]
 */
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { parseArgs } from "node:util";
import { gzipSync } from "node:zlib";
import type { Configuration, Stats } from "webpack";
import { COMMANDS } from "../src/commands/commands";
import { worksheetFunctions } from "../src/functions";
import { writeFunctionMetadata } from "./build-functions";
import { namespaceOf } from "./functions/metadata";
import { budgetLines, budgetProblems } from "./budgets";
import { checkManifest } from "./manifest-check";
import { deriveManifests, DEVELOPMENT_BASE_URL, NAMESPACE_MODES, parseBaseUrl, type NamespaceMode } from "./manifest";
import { runCommand } from "./command";
import { recoverFolder, replaceFolder } from "./lib/replace-folder";

export const PROJECT_FOLDER = resolve(__dirname, "..");
export const DEFAULT_OUT_FOLDER = join(PROJECT_FOLDER, "dist");

/** Folder of the feed, beside the pages. */
export const FEED_FOLDER = "data";

/** Left in every folder this script has written, so that it never replaces another one. */
const MARK_FILE = "THIRD-PARTY-NOTICES.txt";

export interface BuildOptions {
  mode: "production" | "development";
  /** As `parseBaseUrl` returns it. */
  baseUrl: string;
  namespaceMode: NamespaceMode;
  supportUrl?: string;
  outFolder: string;
}

/** @throws Error that says which option is wrong, what came and what is allowed */
export function readBuildOptions(args: string[]): BuildOptions {
  const { values } = parseArgs({
    args,
    options: {
      mode: { type: "string", default: "production" },
      "base-url": { type: "string", default: DEVELOPMENT_BASE_URL },
      namespaces: { type: "string", default: "none" },
      "support-url": { type: "string" },
      out: { type: "string", default: DEFAULT_OUT_FOLDER },
    },
  });
  const supportUrl = values["support-url"];
  if (supportUrl !== undefined && !(URL.canParse(supportUrl) && supportUrl.startsWith("https://")))
    throw new Error(`--support-url "${supportUrl}": give an https address.`);
  return {
    mode: oneOf("--mode", values.mode, ["production", "development"]),
    baseUrl: parseBaseUrl(values["base-url"]),
    namespaceMode: oneOf("--namespaces", values.namespaces, NAMESPACE_MODES),
    supportUrl,
    outFolder: resolve(values.out),
  };
}

/**
 * @param say takes one line about what has been written
 * @throws Error with everything that keeps the add-in from being built
 */
export async function build(options: BuildOptions, say: (line: string) => void = console.log): Promise<void> {
  const { outFolder } = options;
  recoverFolder(outFolder);
  requireReplaceable(outFolder);
  // Written beside its place and moved there when it is whole: a server never serves half a build, and a failed one changes nothing.
  const partial = `${outFolder}.partial-${process.pid}`;
  try {
    mkdirSync(partial, { recursive: true });
    await writeAll({ ...options, outFolder: partial });
    keepFeed(outFolder, partial);
    replaceFolder(partial, outFolder);
  } finally {
    rmSync(partial, { recursive: true, force: true });
  }
  for (const line of sizes(outFolder)) say(line);
  const shown = relative(process.cwd(), outFolder) || ".";
  say(`Built ${options.mode} into ${shown}, to be served at ${options.baseUrl}/`);
  if (options.mode === "production" && options.baseUrl === DEVELOPMENT_BASE_URL)
    say(
      "The manifest names this computer. To install the add-in elsewhere, build with --base-url and the https address that will serve these files.",
    );
}

async function writeAll(options: BuildOptions): Promise<void> {
  const inFunctions = await bundle(options);
  // Development scripts are not made small.
  if (options.mode === "production") requireWithinBudgets(options.outFolder, inFunctions);
  await writeForAddress(options);
}

/** Releases of the dataset that `npm run data:release` has written stay: add-ins that are out there ask for them. */
export function keepFeed(before: string, next: string): void {
  const feed = join(before, FEED_FOLDER);
  if (existsSync(feed)) cpSync(feed, join(next, FEED_FOLDER), { recursive: true, preserveTimestamps: true });
}

function requireWithinBudgets(folder: string, inFunctions: readonly string[]): void {
  const page = readFileSync(join(folder, "taskpane.html"), "utf8");
  const problems = budgetProblems({ sizes: gzipSizes(folder), page, inFunctions });
  if (problems.length > 0)
    throw new Error(`The build is not within its budgets:\n${problems.map((problem) => `  ${problem}`).join("\n")}`);
}

/**
 * Writes what depends on the address and on the namespaces, beside a bundle, which does not: metadata, help pages and manifests.
 * @throws Error with everything that is wrong with a manifest
 */
export async function writeForAddress(options: BuildOptions): Promise<void> {
  await writeFunctionMetadata(options.outFolder, { namespaceMode: options.namespaceMode, baseUrl: options.baseUrl });
  writeManifests(options);
}

/** Files of the folder by relative path with forward slashes, sorted. */
export function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll("\\", "/"))
    .sort();
}

function oneOf<T extends string>(option: string, value: string, allowed: readonly T[]): T {
  const match = allowed.find((word) => word === value);
  if (match === undefined) throw new Error(`${option} "${value}": use ${allowed.join(" or ")}.`);
  return match;
}

function requireReplaceable(folder: string): void {
  if (!existsSync(folder)) return;
  const isOurs = folder === DEFAULT_OUT_FOLDER || existsSync(join(folder, MARK_FILE)) || readdirSync(folder).length === 0;
  if (!isOurs) throw new Error(`${folder} has files that are not from a build. Give --out a new or empty folder.`);
}

/** @returns the files whose code is in functions.js, from the project's folder, with forward slashes */
async function bundle({ mode, outFolder }: BuildOptions): Promise<string[]> {
  // Loaded here, because it takes longer than everything else a build does before it.
  const [{ default: webpack }, { default: webpackConfig }] = await Promise.all([
    import("webpack"),
    import("../webpack.config.js"),
  ]);
  const config: Configuration = await webpackConfig({}, { mode });
  const compiler = webpack({ ...config, output: { ...config.output, path: outFolder } });
  if (!compiler) throw new Error("webpack did not start.");
  const stats = await new Promise<Stats | undefined>((done, fail) =>
    compiler.run((error, result) => (error ? fail(error) : done(result))),
  );
  // Closing writes the cache, which makes the next build short.
  await new Promise<void>((done, fail) => compiler.close((error) => (error ? fail(error) : done())));
  if (!stats || stats.hasErrors() || stats.hasWarnings())
    throw new Error(stats?.toString({ preset: "errors-warnings", colors: false }) ?? "webpack answered nothing.");
  return filesOfChunk(stats, "functions");
}

function filesOfChunk({ compilation }: Stats, name: string): string[] {
  const chunk = compilation.namedChunks.get(name);
  if (!chunk) throw new Error(`webpack made no chunk "${name}".`);
  // A module that others were joined to names them itself.
  const modules = compilation.chunkGraph
    .getChunkModules(chunk)
    .flatMap((module) => ("modules" in module ? (module.modules as (typeof module)[]) : [module]));
  return modules
    .map((module) => module.nameForCondition())
    .filter((file) => file !== null)
    .map((file) => relative(PROJECT_FOLDER, file).replaceAll("\\", "/"));
}

function writeManifests(options: BuildOptions): void {
  const source = readFileSync(join(PROJECT_FOLDER, "manifest.xml"), "utf8");
  const { version: packageVersion } = JSON.parse(readFileSync(join(PROJECT_FOLDER, "package.json"), "utf8")) as {
    version: string;
  };
  const file = (path: string) => {
    const place = join(options.outFolder, path);
    return existsSync(place) && statSync(place).isFile() ? readFileSync(place) : undefined;
  };
  const namespaces = [...new Set(worksheetFunctions.map(namespaceOf))];
  for (const { fileName, xml, namespace } of deriveManifests(source, { ...options, namespaces })) {
    const problems = checkManifest(xml, {
      packageVersion,
      baseUrl: options.baseUrl,
      namespace,
      commands: Object.keys(COMMANDS),
      file,
    });
    if (problems.length > 0)
      throw new Error(`${fileName} would not work:\n${problems.map((problem) => `  ${problem}`).join("\n")}`);
    writeFileSync(join(options.outFolder, fileName), xml);
  }
}

function sizes(folder: string): string[] {
  const compressed = gzipSizes(folder);
  const files = [...compressed].map(
    ([path, size]) => `${kilobytes(statSync(join(folder, path)).size)} ${kilobytes(size)} gzip  ${path}`,
  );
  return [...files, ...budgetLines(compressed)];
}

/** Bytes of every file of the folder after gzip. */
export function gzipSizes(folder: string): Map<string, number> {
  return new Map(filesIn(folder).map((path) => [path, gzipSync(readFileSync(join(folder, path))).length]));
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`.padStart(11);
}

if (require.main === module) {
  runCommand(() => build(readBuildOptions(process.argv.slice(2))));
}
