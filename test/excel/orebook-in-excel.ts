/** A workbook with the functions of the sources, and Microsoft's Excel client on it, for tests of src/excel and src/actions without a page. */
import { standIns } from "../../bench/custom-functions";
import { functionsFile } from "../../scripts/functions/metadata";
import { dataset } from "../../src/dataset/current";
import { customFunction } from "../../src/excel/custom-function";
import { worksheetFunctions } from "../../src/functions";
import { registerHeadless } from "../../workbench/headless";
import type { Implementation } from "../../workbench/bridge/custom-functions";
import { createFormulaNames } from "../../workbench/workbook/stored-formula";
import { openExcel, type OpenExcel } from "../workbench/host/open-excel";

/** The edition of the client that the workbench has. */
const EXCEL_API = 15;

/** @returns a holder of the workbook that each test has fresh; `Excel` and `Office` are set as Excel sets them */
export function orebookInExcel(): { current: OpenExcel } {
  const holder = {} as { current: OpenExcel };
  Object.assign(
    globalThis,
    standIns(() => undefined),
  );
  beforeAll(() => {
    const associations = new Map(
      worksheetFunctions.map((definition) => [definition.id, customFunction(definition) as unknown as Implementation]),
    );
    registerHeadless(functionsFile(worksheetFunctions, dataset(), "none", "https://localhost") as never, associations);
  });
  beforeEach(() => {
    jest.spyOn(console, "debug").mockImplementation(() => undefined);
    holder.current = openExcel({ formulaNames: createFormulaNames(worksheetFunctions.map(({ id }) => id)) });
    const isSetSupported = (name: string, version: string) => name === "ExcelApi" && Number(version.split(".")[1]) <= EXCEL_API;
    Object.assign(globalThis, {
      Excel: holder.current.Excel,
      OfficeExtension: holder.current.OfficeExtension,
      Office: { context: { requirements: { isSetSupported } } },
    });
  });
  afterEach(() => {
    holder.current.host.close();
    jest.restoreAllMocks();
    for (const name of ["Excel", "OfficeExtension", "Office"]) Reflect.deleteProperty(globalThis, name);
  });
  return holder;
}

/** Writes formulas and values into the active sheet: by address of their first cell. */
export function write(excel: OpenExcel, cells: Record<string, unknown>): Promise<void> {
  return excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    for (const [address, content] of Object.entries(cells)) sheet.getRange(address).formulas = [[content]];
    await context.sync();
  });
}

export function select(excel: OpenExcel, address: string): Promise<void> {
  return excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange(address).select();
    await context.sync();
  });
}

/**
 * Runs an action, and counts the round trips for which it waits. The client's own message that lets go of ranges at the end, for which nobody
 * waits, is none.
 */
export async function roundTripsOf<T>({ host }: OpenExcel, action: () => Promise<T>): Promise<{ roundTrips: number; result: T }> {
  const client = host as unknown as { answer(message: string): Promise<string | undefined> };
  const answer = client.answer.bind(host);
  let roundTrips = 0;
  client.answer = (message) => {
    const actions = [...message.matchAll(/"ActionType":3,"Name":"(\w+)"/g)].map(([, name]) => name);
    const letsGo = actions.length > 0 && actions.every((name) => name === "_RemoveReference");
    if (!letsGo) roundTrips += 1;
    return answer(message);
  };
  try {
    const result = await action();
    return { roundTrips, result };
  } finally {
    client.answer = answer;
  }
}
