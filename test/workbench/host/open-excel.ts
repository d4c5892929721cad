/** Microsoft's Excel client over the workbench's host and an empty workbook, for the conformance tests. */
import "../../../workbench/page/group-by";
import { Model, registries } from "@odoo/o-spreadsheet";
import { excelOver, type ExcelLibrary } from "../../../workbench/host/excel-in-node";
import { OfficeHost, type OfficeHostOptions, prepareHost } from "../../../workbench/host/office-host";
import { addErrorTypes } from "../../../workbench/page/error-types";

export interface OpenExcel extends ExcelLibrary {
  model: Model;
  host: OfficeHost;
  /** `Excel.run` in short. */
  run<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T>;
}

export function openExcel(options: OfficeHostOptions = {}, data?: object): OpenExcel {
  addErrorTypes(registries.errorTypes);
  prepareHost();
  const sheets = [{ id: "sheet1", name: "Sheet1", colNumber: 10, rowNumber: 20 }];
  const model = new Model(data ?? { sheets });
  const host = new OfficeHost(model, { now: () => Date.UTC(2026, 0, 2), ...options });
  const library = excelOver(host);
  return { ...library, model, host, run: (batch) => library.Excel.run(batch) };
}

/** A fresh workbook for every test; the engine's timings on the console are left out. */
export function excelForEachTest(): { current: OpenExcel } {
  const holder = {} as { current: OpenExcel };
  beforeEach(() => {
    jest.spyOn(console, "debug").mockImplementation(() => undefined);
    holder.current = openExcel();
  });
  afterEach(() => {
    holder.current.host.close();
    jest.restoreAllMocks();
  });
  return holder;
}

/** Saves the workbook and opens it again, in another host. */
export function reopen(holder: { current: OpenExcel }): void {
  const saved = JSON.stringify(holder.current.model.exportData());
  holder.current.host.close();
  holder.current = openExcel({}, JSON.parse(saved) as object);
}

/** Writes rows from a cell of the active worksheet on. */
export function fill(excel: OpenExcel, cell: string, rows: unknown[][]): Promise<void> {
  return excel.run(async (context) => {
    const start = context.workbook.worksheets.getActiveWorksheet().getRange(cell);
    start.getResizedRange(rows.length - 1, rows[0]!.length - 1).values = rows;
    await context.sync();
  });
}

export async function valuesOf(excel: OpenExcel, address: string): Promise<unknown[][]> {
  return excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange(address).load("values");
    await context.sync();
    return range.values;
  });
}

/** What a batch throws, as `{ code, message }`. */
export const failing = (code: string, message?: RegExp) =>
  expect.objectContaining({ code, ...(message ? { message: expect.stringMatching(message) as string } : {}) });
