/** Opens the built pane in Chromium at the width that Excel gives it, and says what is wrong with what it shows. */
import { existsSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
import type { AxeResults } from "axe-core";
import type { Browser, BrowserContextOptions, Frame, Page, Route } from "playwright-core";
import { launchBrowser } from "../../workbench/browser";
import { ADDIN, PACKAGES } from "../../workbench/paths";

/** No server: requests for this address are answered from the built files. */
export const PANE_ORIGIN = "https://orebook.test";

/** Width in pixels for which the pane is designed. */
export const PANE_WIDTH = 320;

const OFFICE_ADDRESS = "https://appsforoffice.microsoft.com/lib/1/hosted/";

const TYPES: Record<string, string> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
};

/** Microsoft's own library, as its address has it. */
const OFFICE_LIBRARY = join(PACKAGES, "@microsoft/office-js/dist");

/** What Office says about itself where it is there. */
export interface Office {
  /** Whether Office wears a dark theme; left out where Office does not say. */
  isDarkTheme?: boolean;
}

export interface OpenOptions {
  /**
   * Office as far as the pane's start asks for it, without a workbook; or Microsoft's own library, which finds itself in a plain browser.
   * Left out, neither can be loaded, as offline.
   */
  office?: Office | "library";
  colorScheme?: "light" | "dark";
  /** A contrast theme of Windows. */
  forcedColors?: boolean;
  /** Files of the build that are not served, by their names. */
  missing?: readonly string[];
  /** Of the built files; taskpane.html when left out. */
  path?: string;
  context?: BrowserContextOptions;
}

export interface Pane {
  page: Page;
  /**
   * Everything that went against the page's Content-Security-Policy, and every error that no code has caught.
   * Such a thing also fails the closing.
   */
  problems(): readonly string[];
  /** @throws Error with what went against the Content-Security-Policy, and with errors that no code has caught */
  close(): Promise<void>;
}

/** Opens the pane, or another page of the build, in a browser context of its own. */
export async function openPane(browser: Browser, options: OpenOptions = {}): Promise<Pane> {
  const { office, colorScheme, forcedColors, missing = [], path = "taskpane.html", context: more } = options;
  const context = await browser.newContext({
    viewport: { width: PANE_WIDTH, height: 640 },
    colorScheme: colorScheme ?? "light",
    forcedColors: forcedColors ? "active" : "none",
    ...more,
  });
  const page = await context.newPage();
  const problems: string[] = [];
  page.on("pageerror", (error) => problems.push(error.stack ?? error.message));
  await watchContentSecurityPolicy(page, problems);
  // What the routes below leave: of several routes that fit, the last one answers.
  await page.route(/^https?:/, (route) => route.abort());
  await page.route(`${OFFICE_ADDRESS}**`, (route) => {
    if (!office) return route.abort();
    if (office === "library") return answer(route, OFFICE_LIBRARY, OFFICE_ADDRESS);
    return route.fulfill({ contentType: TYPES[".js"], body: officeScript(office) });
  });
  await page.route(`${PANE_ORIGIN}/**`, (route) => answer(route, ADDIN, `${PANE_ORIGIN}/`, missing));
  await page.goto(`${PANE_ORIGIN}/${path}`);
  return {
    page,
    problems: () => problems,
    async close() {
      await context.close();
      if (problems.length > 0) throw new Error(`${path} did what it must not do:\n${problems.join("\n")}`);
    },
  };
}

/**
 * One browser for the tests of a file. What a test opens is closed after it, which fails where something went against the page's rules.
 * @returns opens the pane, and gives its page
 */
export function paneForEachTest(): (options?: OpenOptions) => Promise<Page> {
  let browser: Browser | undefined;
  let opened: Pane[] = [];
  beforeAll(async () => {
    browser = await launchBrowser();
  }, 60_000);
  afterAll(() => browser?.close());
  afterEach(async () => {
    const panes = opened;
    opened = [];
    for (const pane of panes) await pane.close();
  });
  return async (options) => {
    const pane = await openPane(browser!, options);
    opened.push(pane);
    return pane.page;
  };
}

/** Answers with a file of the folder that is served at this address. */
function answer(route: Route, folder: string, address: string, missing: readonly string[] = []): Promise<void> {
  const { origin, pathname } = new URL(route.request().url());
  const name = `${origin}${pathname}`.slice(address.length);
  const file = join(folder, name);
  if (missing.includes(name) || !existsSync(file)) return route.fulfill({ status: 404 });
  return route.fulfill({ contentType: TYPES[extname(name)] ?? "application/octet-stream", body: readFileSync(file) });
}

/** Writes into `violations` whatever the page's Content-Security-Policy forbids, from the first byte of the page on. */
export async function watchContentSecurityPolicy(page: Page, violations: string[]): Promise<void> {
  await page.exposeFunction("reportViolation", (violation: string) => violations.push(violation));
  await page.addInitScript(() =>
    document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI, sourceFile, lineNumber }) =>
      (globalThis as unknown as { reportViolation(text: string): void }).reportViolation(
        `Content-Security-Policy: ${violatedDirective} forbids ${blockedURI} (${sourceFile}:${lineNumber})`,
      ),
    ),
  );
}

/** As little of Office as the start of the pane asks for. `associatedFunctions` and `associatedActions` tell what came. */
function officeScript({ isDarkTheme }: Office): string {
  return `
    globalThis.associatedFunctions = [];
    globalThis.associatedActions = {};
    globalThis.CustomFunctions = { associate(id) { associatedFunctions.push(id); } };
    globalThis.Office = {
      onReady: async () => ({ host: "Excel", platform: "OfficeOnline" }),
      actions: { associate(id, action) { associatedActions[id] = action; } },
      context: { officeTheme: ${JSON.stringify({ isDarkTheme })}, requirements: { isSetSupported: () => true } },
    };`;
}

const AXE = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

/** Where Fluent catches the Tab key to move the focus on: hidden from screen readers although the keyboard reaches it, never rests there. */
const FOCUS_TRAPS = "[data-tabster-dummy]";

/** Findings that a person meets as a fault, WCAG 2.2 A and AA and axe's own best practices. @returns `rule: what to do: where`, empty when clean */
export async function axeProblems(page: Page | Frame, within = "body"): Promise<string[]> {
  // Evaluated through the debugger, which the page's Content-Security-Policy does not reach: it stays in force for the page itself.
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(AXE);
  const { violations } = await page.evaluate(
    ([include, exclude]) =>
      (globalThis as unknown as { axe: { run(context: object, options: object): Promise<AxeResults> } }).axe.run(
        { include, exclude },
        { resultTypes: ["violations"] },
      ),
    [within, FOCUS_TRAPS] as const,
  );
  return violations.flatMap(({ id, help, nodes }) => nodes.map(({ html }) => `${id}: ${help}: ${html.slice(0, 200)}`));
}
