import type { Block, CellValue } from "../../src/domain/cell";
import { serialOf } from "../../src/domain/date";

/** A formula that is nothing but one call of a worksheet function with constants for arguments. */
export interface PlainCall {
  id: string;
  args: Block<CellValue>[];
}

/**
 * Reads a formula as far as cases need it: text, numbers, TRUE and FALSE, array constants, DATE(y,m,d), left-out arguments.
 * @returns undefined for any other formula, which only a spreadsheet can calculate
 */
export function readPlainCall(formula: string): PlainCall | undefined {
  const match = /^=([A-Z][A-Z0-9]*\.[A-Z0-9.]+)\((.*)\)$/s.exec(formula.trim());
  if (!match) return undefined;
  const parts = split(match[2]!, ",");
  if (!parts) return undefined;
  const args = parts.length === 1 && parts[0]!.trim() === "" ? [] : parts.map(readArgument);
  return args.includes(undefined) ? undefined : { id: match[1]!, args: args as Block<CellValue>[] };
}

function readArgument(text: string): Block<CellValue> | undefined {
  const trimmed = text.trim();
  if (trimmed.startsWith("{") && trimmed.endsWith("}")) {
    const rows = split(trimmed.slice(1, -1), ";")?.map((row) => split(row, ",")?.map(readConstant));
    if (!rows || rows.some((row) => !row || row.includes(undefined))) return undefined;
    return rows as Block<CellValue>;
  }
  const constant = readConstant(trimmed);
  return constant === undefined ? undefined : [[constant]];
}

function readConstant(text: string): CellValue | undefined {
  const trimmed = text.trim();
  if (trimmed === "") return null;
  if (/^"(?:[^"]|"")*"$/.test(trimmed)) return trimmed.slice(1, -1).replace(/""/g, '"');
  if (/^(true|false)$/i.test(trimmed)) return trimmed.toLowerCase() === "true";
  const date = /^DATE\((\d+),(\d+),(\d+)\)$/i.exec(trimmed);
  if (date) return serialOf(`${date[1]}-${date[2]!.padStart(2, "0")}-${date[3]!.padStart(2, "0")}`);
  return /^-?\d+(\.\d+)?$/.test(trimmed) ? Number(trimmed) : undefined;
}

/** Splits at separators that stand outside quotes, braces and brackets; undefined where these do not close. */
function split(text: string, separator: string): string[] | undefined {
  const parts: string[] = [];
  let depth = 0;
  let quoted = false;
  let start = 0;
  for (let index = 0; index < text.length; index += 1) {
    const letter = text[index]!;
    if (letter === '"') quoted = !quoted;
    else if (quoted) continue;
    else if (letter === "(" || letter === "{") depth += 1;
    else if (letter === ")" || letter === "}") depth -= 1;
    else if (letter === separator && depth === 0) {
      parts.push(text.slice(start, index));
      start = index + 1;
    }
    if (depth < 0) return undefined;
  }
  if (quoted || depth !== 0) return undefined;
  return [...parts, text.slice(start)];
}
