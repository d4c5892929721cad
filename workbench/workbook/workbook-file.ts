import { strFromU8, strToU8 } from "fflate";
import { WorkbookError } from "./workbook-error";
import { readXlsx, type ReadWorkbook, type XlsxOptions } from "./xlsx-read";

/** Packed, in bytes. */
export const LARGEST_FILE = 30_000_000;

/** What marks the workbench's own files: the engine's data in an envelope that says what it is. */
const FORMAT = "orebook-workbench";
const VERSION = 1;

interface OwnFile {
  format: typeof FORMAT;
  version: number;
  workbook: { sheets?: unknown };
}

/** The workbook as a file of the workbench's own, which keeps everything just as it is. */
export function writeOwnFile(workbook: OwnFile["workbook"]): Uint8Array {
  const file: OwnFile = { format: FORMAT, version: VERSION, workbook };
  return strToU8(JSON.stringify(file));
}

/**
 * The workbook in a file, told by its content and not by its name.
 * @throws WorkbookError that says what the file is instead of a workbook, and what to do.
 */
export function readWorkbookFile(bytes: Uint8Array, fileName: string, options: XlsxOptions): ReadWorkbook {
  if (bytes.length === 0) throw new WorkbookError(`${fileName} is empty. Choose a .xlsx file, or a .json file saved here.`);
  requireSize(bytes.length, fileName);
  if (startsWith(bytes, [0x50, 0x4b])) return readXlsx(bytes, fileName, options);
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0]))
    throw new WorkbookError(
      `${fileName} is an old workbook (.xls) or has a password. Save it as .xlsx without a password in Excel.`,
    );
  return { data: readOwnFile(strFromU8(bytes), fileName), warnings: [] };
}

/** @throws WorkbookError when a file is too large to be read in a page. */
export function requireSize(size: number, fileName: string): void {
  if (size <= LARGEST_FILE) return;
  const megabytes = Math.ceil(size / 1e6);
  throw new WorkbookError(
    `${fileName} has ${megabytes} MB; the workbench opens up to ${LARGEST_FILE / 1e6} MB. Split it into smaller workbooks.`,
  );
}

function readOwnFile(text: string, fileName: string): object {
  let file: Partial<OwnFile> | null;
  try {
    file = JSON.parse(text) as Partial<OwnFile> | null;
  } catch {
    throw new WorkbookError(`${fileName} is no workbook. Choose a .xlsx file, or a .json file saved here.`);
  }
  if (file?.format !== FORMAT || !Array.isArray(file.workbook?.sheets))
    throw new WorkbookError(
      `${fileName} is JSON, but no workbook of the workbench. Choose a .json file saved here, or a .xlsx file.`,
    );
  if (file.version !== VERSION)
    throw new WorkbookError(
      `${fileName} was saved by another version of the workbench (${file.version}; this one reads ${VERSION}). Save it there as .xlsx.`,
    );
  return file.workbook;
}

function startsWith(bytes: Uint8Array, signature: number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}
