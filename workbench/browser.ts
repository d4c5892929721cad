/**
 * The browser that pages are tested and pictured in: an installed Chromium, Chrome or Edge. Nothing is downloaded from a
 * browser vendor; on Debian and Ubuntu the distribution's own package is installed when the run may do so.
 */
import { spawnSync } from "node:child_process";
import { accessSync, constants, existsSync, readFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium, type Browser } from "playwright-core";

/** Where to look, so that a test can look at another machine than its own. */
export interface Machine {
  platform: NodeJS.Platform;
  env: Record<string, string | undefined>;
  isExecutable(path: string): boolean;
}

const COMMANDS = [
  "chromium",
  "chromium-browser",
  "google-chrome-stable",
  "google-chrome",
  "microsoft-edge-stable",
  "microsoft-edge",
];

const MAC_APPLICATIONS = ["Chromium", "Google Chrome", "Microsoft Edge"];

const WINDOWS_PROGRAMS = [
  ["Google", "Chrome", "Application", "chrome.exe"],
  ["Microsoft", "Edge", "Application", "msedge.exe"],
  ["Chromium", "Application", "chrome.exe"],
];

/** What to pass so that the browser opens no connection of its own and also runs as root in a container. */
export const BROWSER_ARGUMENTS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

const HOW_TO_INSTALL =
  "Install Chromium, Chrome or Edge (Debian and Ubuntu: apt-get install chromium; macOS: brew install --cask chromium; Windows: Edge is part of it), or set BROWSER_PATH to the program.";
const NO_BROWSER = `No browser found. ${HOW_TO_INSTALL}`;

/**
 * Path of an installed browser, or undefined. BROWSER_PATH goes before everything.
 * @throws Error when BROWSER_PATH names something that cannot be run
 */
export function findBrowser(machine: Machine = thisMachine): string | undefined {
  const named = machine.env.BROWSER_PATH;
  if (named) {
    if (machine.isExecutable(named)) return named;
    throw new Error(`BROWSER_PATH is "${named}", which is not a program that can be run. Correct it or unset it.`);
  }
  return candidates(machine).find((path) => machine.isExecutable(path));
}

/**
 * Starts an installed browser without a window.
 * @throws Error that says what to install. Nothing is installed here: several tests start at once.
 */
export function launchBrowser(): Promise<Browser> {
  const executablePath = findBrowser();
  if (!executablePath) throw new Error(NO_BROWSER);
  return chromium.launch({ executablePath, args: BROWSER_ARGUMENTS });
}

/**
 * Path of a browser, installing the distribution's Chromium first where that is possible.
 * @param say takes one line about what is being done
 * @throws Error that says what to install
 */
export function ensureBrowser(say: (line: string) => void = console.log): string {
  const found = findBrowser();
  if (found) return found;
  if (!canUseApt()) throw new Error(NO_BROWSER);
  say("No browser found: installing Chromium with apt-get");
  for (const args of [["update"], ["install", "-y", "--no-install-recommends", "chromium"]]) {
    const run = spawnSync("apt-get", args, {
      stdio: ["ignore", "inherit", "inherit"],
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    });
    // A failed update can still leave a usable package list; the install that follows decides.
    if (run.status !== 0 && args[0] === "install") throw new Error(`apt-get ${args.join(" ")} failed. ${HOW_TO_INSTALL}`);
  }
  const installed = findBrowser();
  if (!installed) throw new Error(`apt-get installed chromium but no browser is on the PATH. ${HOW_TO_INSTALL}`);
  return installed;
}

function candidates({ platform, env }: Machine): string[] {
  if (platform === "win32")
    return [env.PROGRAMFILES, env["PROGRAMFILES(X86)"], env.LOCALAPPDATA]
      .filter((root) => root !== undefined)
      .flatMap((root) => WINDOWS_PROGRAMS.map((parts) => join(root, ...parts)));
  const onPath = (env.PATH ?? "")
    .split(delimiter)
    .filter((folder) => folder !== "")
    .map((folder) => COMMANDS.map((command) => join(folder, command)));
  // Chromium before Chrome before Edge, wherever on the PATH each one lies.
  const commands = COMMANDS.flatMap((_, index) => onPath.map((paths) => paths[index] ?? ""));
  const applications =
    platform === "darwin" ? MAC_APPLICATIONS.map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`) : [];
  return [...commands, ...applications];
}

function canUseApt(): boolean {
  if (process.platform !== "linux" || process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return false;
  return /^ID(_LIKE)?=.*(debian|ubuntu)/m.test(readFileSync("/etc/os-release", "utf8"));
}

const thisMachine: Machine = {
  platform: process.platform,
  env: process.env,
  isExecutable(path) {
    try {
      accessSync(path, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  },
};
