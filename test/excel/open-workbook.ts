/** An empty workbook under Microsoft's Excel client in this process, with Orebook's functions, as the product's own code meets it in Excel. */
import { functionCache, registries } from "@odoo/o-spreadsheet";
import { dataset } from "../../src/dataset/current";
import { customFunction } from "../../src/excel/custom-function";
import { worksheetFunctions } from "../../src/functions";
import { functionsFile } from "../../scripts/functions/metadata";
import { registerHeadless } from "../../workbench/headless";
import { bytesOf } from "../../workbench/host/counter";
import { excelLibrary } from "../../workbench/host/excel-in-node";
import { createRequirementSets, DEFAULT_RUNTIME_VERSION } from "../../workbench/office/requirement-sets";
import { createFormulaNames } from "../../workbench/workbook/stored-formula";
import { openExcel, type OpenExcel } from "../workbench/host/open-excel";

export interface OpenWorkbook extends OpenExcel {
  /**
   * Bytes of the requests that were waited for since the last call. The library also sends what gives its objects back after each
   * `Excel.run`; nobody waits for that.
   */
  trips(): number[];
  /** Bytes of what was answered since the last call; Infinity for an answer that was more than Excel gives at once, and was refused. */
  answers(): number[];
  /** Selects cells of the sheet in sight. */
  select(address: string): Promise<void>;
  /** Formulas, or values where there are none. */
  formulas(address: string): Promise<unknown[][]>;
  values(address: string): Promise<unknown[][]>;
  /** What cells show. */
  text(address: string): Promise<unknown[][]>;
  selected(): Promise<string>;
  /** Hidden ones too. */
  sheetNames(): Promise<string[]>;
  /** Texts by the address of their cell. */
  comments(): Promise<Record<string, string>>;
  /** Makes a requirement set count as there, which the library does not have. */
  addRequirementSet(name: string, version: string): void;
}

/**
 * @param data a saved workbook
 * @param addInCame `late`: the functions are made known only after the workbook was opened, so that its formulas stay `#NAME?`, as in Excel
 */
export function openWorkbook(data?: object, addInCame: "first" | "late" = "first"): OpenWorkbook {
  const globals = globalThis as unknown as Record<string, unknown>;
  globals.CustomFunctions = excelLibrary().CustomFunctions;
  const file = functionsFile(worksheetFunctions, dataset(), "none", "https://orebook.test");
  const register = () => registerHeadless(file, new Map(worksheetFunctions.map((each) => [each.id, customFunction(each)])));
  if (addInCame === "first") register();
  else forgetFunctions();
  const excel = openExcel({ formulaNames: createFormulaNames(worksheetFunctions.map(({ id }) => id)) }, data);
  if (addInCame === "late") register();
  const added = new Set<string>();
  const sets = createRequirementSets(DEFAULT_RUNTIME_VERSION);
  const isSetSupported = (name: string, version: string) => added.has(`${name} ${version}`) || sets.isSetSupported(name, version);
  Object.assign(globals, {
    Excel: excel.Excel,
    OfficeExtension: excel.OfficeExtension,
    Office: { context: { requirements: { isSetSupported } } },
  });

  const read = (address: string, what: "formulas" | "values" | "text") =>
    excel.run(async (context) => {
      const [sheet, cells] = address.includes("!") ? address.split("!") : [undefined, address];
      const { worksheets } = context.workbook;
      const worksheet = sheet === undefined ? worksheets.getActiveWorksheet() : worksheets.getItem(sheet.replace(/^'|'$/g, ""));
      const range = worksheet.getRange(cells).load(what);
      await context.sync();
      return range[what] as unknown[][];
    });
  let sent: number[] = [];
  const { host } = excel;
  const answer = host.answer.bind(host);
  host.answer = (message) => {
    if (!givesBack(message)) sent.push(bytesOf(message));
    return answer(message);
  };
  let answered = 0;
  return {
    ...excel,
    answers() {
      const { roundTrips } = host.counter;
      const since = roundTrips.slice(answered);
      answered = roundTrips.length;
      return since.map(({ error, replyBytes }) => (error === "ResponsePayloadSizeLimitExceeded" ? Infinity : replyBytes));
    },
    trips() {
      const since = sent;
      sent = [];
      return since;
    },
    select: (address) =>
      excel.run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().getRange(address).select();
        await context.sync();
      }),
    formulas: (address) => read(address, "formulas"),
    values: (address) => read(address, "values"),
    text: (address) => read(address, "text"),
    selected: () =>
      excel.run(async (context) => {
        const range = context.workbook.getSelectedRange().load("address");
        await context.sync();
        return range.address;
      }),
    sheetNames: () =>
      excel.run(async (context) => {
        const worksheets = context.workbook.worksheets.load("items/name");
        await context.sync();
        return worksheets.items.map(({ name }) => name);
      }),
    comments: () =>
      excel.run(async (context) => {
        const comments = context.workbook.comments.load("items/content");
        await context.sync();
        const places = comments.items.map((comment) => comment.getLocation().load("address"));
        await context.sync();
        return Object.fromEntries(comments.items.map(({ content }, index) => [places[index]!.address, content]));
      }),
    addRequirementSet: (name, version) => void added.add(`${name} ${version}`),
  };
}

/** The engine's registry of functions is one for all workbooks of the process. */
function forgetFunctions(): void {
  const { content, mapping } = registries.functionRegistry as unknown as Record<"content" | "mapping", Record<string, unknown>>;
  for (const { id } of worksheetFunctions) {
    delete content[id];
    delete mapping[id];
  }
  // What was compiled once is not compiled again.
  for (const formula of Object.keys(functionCache)) delete functionCache[formula];
}

interface Request {
  message?: { body?: { Actions?: { Name: string }[] } };
}

function givesBack(message: string): boolean {
  const actions = (JSON.parse(message) as Request).message?.body?.Actions ?? [];
  const names = new Set(actions.map(({ Name }) => Name));
  names.delete("");
  return names.size === 1 && names.has("_RemoveReference");
}

/** A fresh workbook for every test; the engine's timings on the console are left out. */
export function workbookForEachTest(): { current: OpenWorkbook } {
  const holder = {} as { current: OpenWorkbook };
  beforeEach(() => {
    jest.spyOn(console, "debug").mockImplementation(() => undefined);
    holder.current = openWorkbook();
  });
  afterEach(() => {
    holder.current.host.close();
    jest.restoreAllMocks();
  });
  return holder;
}
