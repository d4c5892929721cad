/**
 * `npm run excel`: builds the add-in for development, serves it at https://localhost:3000 with a certificate that this
 * machine trusts, and opens it in Excel. `npm run excel:stop` takes it out of Excel again and ends the server.
 *
 *   npm run excel                         desktop Excel, on Windows and macOS
 *   npm run excel -- --document <url>     Excel on the web, in that workbook
 */
import { get } from "node:https";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { build, DEFAULT_OUT_FOLDER, PROJECT_FOLDER } from "./build";
import { DEVELOPMENT_BASE_URL } from "./manifest";
import { runCommand } from "./command";

const MANIFEST = join(PROJECT_FOLDER, "manifest.xml");
const PORT = Number(new URL(DEVELOPMENT_BASE_URL).port);
const DEV_SERVER = "npx webpack serve --mode development";

/** What a call of this script is to do. */
export type ExcelAction =
  { kind: "start"; appType: "desktop" | "web"; document?: string } | { kind: "stop" } | { kind: "explain"; lines: string[] };

/** @throws Error when the call is not understood */
export function readExcelAction(args: string[], platform: NodeJS.Platform): ExcelAction {
  const { values, positionals } = parseArgs({ args, options: { document: { type: "string" } }, allowPositionals: true });
  const [command, ...others] = positionals;
  if (others.length > 0 || (command !== "start" && command !== "stop"))
    throw new Error(`"${positionals.join(" ")}": use npm run excel or npm run excel:stop.`);
  if (command === "stop") return { kind: "stop" };
  const { document } = values;
  if (document !== undefined) {
    if (!URL.canParse(document) || !document.startsWith("https://"))
      throw new Error(
        `--document "${document}": give the https address of a workbook in OneDrive or SharePoint, as its Share button copies it.`,
      );
    return { kind: "start", appType: "web", document };
  }
  if (platform === "win32" || platform === "darwin") return { kind: "start", appType: "desktop" };
  return { kind: "explain", lines: withoutDesktopExcel(platform) };
}

function withoutDesktopExcel(platform: NodeJS.Platform): string[] {
  return [
    `Desktop Excel exists for Windows and macOS; this is ${platform}. Orebook runs in Excel on the web here.`,
    "",
    "With a workbook in OneDrive or SharePoint, one command does everything:",
    "  npm run excel -- --document <address of the workbook>",
    "",
    "By hand:",
    "  1. npm run build -- --mode development",
    `  2. ${DEV_SERVER}    serves ${DEVELOPMENT_BASE_URL}; installs a development certificate when there is none`,
    `  3. Open ${DEVELOPMENT_BASE_URL}/support.html in the browser; it must show without a warning about the certificate.`,
    "  4. In Excel on the web: Home, Add-ins, More Add-ins, My Add-ins, Upload My Add-in: choose manifest.xml of this folder.",
    "",
    "Without Excel: npm start opens the same functions in a spreadsheet in the browser.",
  ];
}

/** What answers on the port of the development server. */
async function whoServes(): Promise<"nobody" | "development server" | "another program"> {
  return new Promise((answer) => {
    // Only whether it speaks https is asked here, not whether its certificate is trusted.
    const request = get(`${DEVELOPMENT_BASE_URL}/functions.js`, { rejectUnauthorized: false, timeout: 5000 }, (response) => {
      response.destroy();
      answer(response.statusCode === 200 ? "development server" : "another program");
    });
    request.on("timeout", () => request.destroy(new Error("no answer")));
    request.on("error", (error: NodeJS.ErrnoException) => answer(error.code === "ECONNREFUSED" ? "nobody" : "another program"));
  });
}

/** Loaded only when Excel is to be opened: it brings much with it. */
const debugging = () => import("office-addin-debugging");

async function start(appType: "desktop" | "web", document: string | undefined): Promise<void> {
  if ((await whoServes()) === "another program")
    throw new Error(
      `Port ${PORT} is taken by another program, perhaps the workbench (npm start). End it and run this again: the manifest names ${DEVELOPMENT_BASE_URL}.`,
    );
  await build({ mode: "development", baseUrl: DEVELOPMENT_BASE_URL, namespaceMode: "none", outFolder: DEFAULT_OUT_FOLDER });
  const { AppType, startDebugging } = await debugging();
  const { OfficeApp } = await import("office-addin-manifest");
  await startDebugging(MANIFEST, {
    appType: appType === "web" ? AppType.Web : AppType.Desktop,
    app: OfficeApp.Excel,
    document,
    devServerCommandLine: DEV_SERVER,
    devServerPort: PORT,
    enableLiveReload: false,
  });
  console.log("To take the add-in out of Excel and end the server: npm run excel:stop");
}

async function run(action: ExcelAction): Promise<void> {
  switch (action.kind) {
    case "start":
      return start(action.appType, action.document);
    case "stop":
      return (await debugging()).stopDebugging(MANIFEST);
    case "explain":
      console.log(action.lines.join("\n"));
      // Nothing was opened, and a script that waits for Excel should notice.
      process.exitCode = 1;
  }
}

if (require.main === module) {
  runCommand(() => run(readExcelAction(process.argv.slice(2), process.platform)));
}
