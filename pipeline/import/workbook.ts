import readSheets from "read-excel-file/node";
import { type Sheet } from "./published-file";

/** Whether a file is an Excel workbook by its name. */
export function isWorkbook(fileName: string): boolean {
  return /\.xlsx$/i.test(fileName);
}

/**
 * The sheets of an Excel workbook.
 * @throws Error for bytes that are none
 */
export async function readWorkbook(bytes: Uint8Array): Promise<Sheet[]> {
  try {
    const sheets = await readSheets(Buffer.from(bytes));
    return sheets.map(({ sheet, data }) => ({ name: sheet, rows: data }));
  } catch (error) {
    throw new Error(`The file cannot be read as an Excel workbook: ${(error as Error).message}. Is it whole?`, { cause: error });
  }
}
