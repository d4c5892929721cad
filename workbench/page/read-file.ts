import { WorkbookError } from "../workbook/workbook-error";
import { readWorkbookFile } from "../workbook/workbook-file";
import type { ReadWorkbook, XlsxOptions } from "../workbook/xlsx-read";

/**
 * The workbook in a file that a person chose.
 * @throws WorkbookError that says what is wrong in words for that person.
 */
export function readChosenFile(bytes: Uint8Array, fileName: string, options: XlsxOptions): ReadWorkbook {
  const read = readOrExplain(bytes, fileName, options);
  const data = read.data as { sheets: unknown[] };
  // The engine would make an empty sheet of anything, and the person would take it for what is left of the file.
  if (data.sheets.length === 0 || !data.sheets.every(isSheet))
    throw new WorkbookError(`${fileName} has no sheets, or damaged ones. Choose another .json file saved here, or a .xlsx file.`);
  return read;
}

function readOrExplain(bytes: Uint8Array, fileName: string, options: XlsxOptions): ReadWorkbook {
  try {
    return readWorkbookFile(bytes, fileName, options);
  } catch (error) {
    const reading = `${fileName} could not be read: `;
    if (!(error instanceof WorkbookError && error.message.startsWith(reading))) throw error;
    // What follows are words of the parser or the engine, for whoever looks for the fault.
    console.warn(error.message);
    throw new WorkbookError(`${reading}a part of it is missing or damaged. Save it again in Excel and try once more.`);
  }
}

function isSheet(sheet: unknown): boolean {
  if (typeof sheet !== "object" || sheet === null) return false;
  const { id, name, colNumber, rowNumber } = sheet as Record<string, unknown>;
  return [id, name].every((text) => typeof text === "string" && text !== "") && [colNumber, rowNumber].every(Number.isInteger);
}
