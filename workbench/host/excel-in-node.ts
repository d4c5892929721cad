/** Microsoft's Excel client library without a page, over a host: for tests of what talks to Excel. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { createContext, runInContext } from "node:vm";
import { PROJECT } from "../paths";
import type { ErrorClass } from "../bridge/custom-functions";
import { Association } from "../office/association";
import { DocumentSettings } from "../office/document-settings";
import { createRequirementSets, DEFAULT_RUNTIME_VERSION } from "../office/requirement-sets";
import type { OfficeHost } from "./office-host";

/** Never shipped and never copied: it is loaded from where npm has put it. */
const LIBRARY = path.join(PROJECT, "node_modules/@microsoft/office-js/dist/excel-web-16.00.debug.js");

export interface ExcelLibrary {
  /** `Office`, as far as it is there without a page: enumerations, `context.requirements` and `context.document.settings`. */
  Office: typeof Office;
  Excel: typeof Excel;
  OfficeExtension: typeof OfficeExtension;
  CustomFunctions: { Error: ErrorClass; ErrorCode: object };
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
/** The library and its `Office.context` are one in a process; the workbook is that of the host given last. */
let current: OfficeHost | undefined;
let settings: DocumentSettings | undefined;

/** The library, of which there is one in a process. */
export function excelLibrary(): ExcelLibrary {
  return (library ??= loadLibrary());
}

/** The library, talking to the host given last. */
export function excelOver(host: OfficeHost): ExcelLibrary {
  (excelLibrary().OfficeExtension as unknown as WithBridge).HostBridge.init(host.connect());
  current = host;
  settings!.reload();
  return excelLibrary();
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
  const association = new Association("CustomFunctions");
  const CustomFunctions = { _association: association, associate: association.associate };
  const window = Object.assign(globals, { window: globals, self: globals, callersPlainObject: {}, CustomFunctions });
  const context = createContext(window);
  runInContext(KNOW_CALLERS_OBJECTS, context);
  runInContext(readFileSync(LIBRARY, "utf8"), context, { filename: LIBRARY });
  const loaded = window as unknown as Omit<ExcelLibrary, "Office"> & { Office: object };
  const requirements = createRequirementSets(DEFAULT_RUNTIME_VERSION);
  // Outside of Excel the library has no context, and takes every requirement set for supported.
  settings = new DocumentSettings({
    readSettings: () => JSON.stringify(current!.settings),
    writeSettings: (json) => void (current!.settings = JSON.parse(json) as Record<string, unknown>),
    onSettingsChanged: (listener) => current!.onSettingsChanged(listener),
  });
  loaded.Office = Object.create(loaded.Office, { context: { value: { requirements, document: { settings } } } }) as object;
  return loaded as ExcelLibrary;
}
