/** Microsoft's Excel client library without a page, over a host: for tests of what talks to Excel. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { createContext, runInContext } from "node:vm";
import { PROJECT } from "../paths";
import { compareVersions } from "../bridge/requirement-sets";
import type { OfficeHost } from "./office-host";

/** Never shipped and never copied: it is loaded from where npm has put it. */
const LIBRARY = path.join(PROJECT, "node_modules/@microsoft/office-js/dist/excel-web-16.00.debug.js");

/** The newest version of ExcelApi that this edition of the library has members of. */
export const EXCEL_API_VERSION = "1.15";

export interface ExcelLibrary {
  Excel: typeof Excel;
  OfficeExtension: typeof OfficeExtension;
}

/** In a context of its own the library would not take its callers' plain objects, such as options, for plain objects. */
const KNOW_CALLERS_OBJECTS = `
  const theirs = Object.getPrototypeOf(callersPlainObject), find = Object.getPrototypeOf;
  Object.getPrototypeOf = (value) => (find(value) === theirs ? Object.prototype : find(value));
`;

interface WithBridge {
  HostBridge: { init(bridge: object): void };
}

let library: ExcelLibrary | undefined;

/** The library, of which there is one in a process, talking to the host given last. */
export function excelOver(host: OfficeHost): ExcelLibrary {
  library ??= loadLibrary();
  (library.OfficeExtension as unknown as WithBridge).HostBridge.init(host.connect());
  return library;
}

function loadLibrary(): ExcelLibrary {
  const nothing = () => undefined;
  const document = {
    URL: "https://localhost/",
    readyState: "complete",
    addEventListener: nothing,
    getElementsByTagName: () => [],
    createElement: () => ({}),
    head: { appendChild: nothing },
  };
  const location = { href: document.URL, search: "", hash: "" };
  const navigator = { userAgent: "node" };
  // The library takes what it sets on its window for globals: only a context of its own gives it that.
  const globals = { document, location, navigator, addEventListener: nothing, setTimeout, clearTimeout, console, Date };
  const window = Object.assign(globals, { window: globals, self: globals, callersPlainObject: {} });
  const context = createContext(window);
  runInContext(KNOW_CALLERS_OBJECTS, context);
  runInContext(readFileSync(LIBRARY, "utf8"), context, { filename: LIBRARY });
  const loaded = window as unknown as ExcelLibrary & { Office: object };
  const isSetSupported = (name: string, version = "1.1") =>
    name === "DelayForCellEdit" || (name === "ExcelApi" && compareVersions(String(version), EXCEL_API_VERSION) <= 0);
  // Outside of Excel the library has no context, and takes every requirement set for supported.
  loaded.Office = Object.create(loaded.Office, { context: { value: { requirements: { isSetSupported } } } }) as object;
  return loaded;
}
