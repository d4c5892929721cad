import { addressOfArea, cellAddress, type Area } from "../area";

/** `1 cell`, `44 cells` */
export function counted(count: number, one: string, several = `${one}s`): string {
  return `${count.toLocaleString("en-US")} ${count === 1 ? one : several}`;
}

/** `Wrote MINERAL.TOP to Sheet1!B2:E12 (44 cells)` */
export function wrote(what: string, area: Area): string {
  return `Wrote ${what} to ${addressOfArea(area)} (${counted(area.rows * area.columns, "cell")})`;
}

/** Cells that a message names before it only counts them. */
const MOST_NAMED = 5;

/** `B2, B4 and 7 more`; rows and columns count from those of the area. */
export function namedCells(area: Area, cells: readonly { row: number; column: number }[]): string {
  const named = cells.slice(0, MOST_NAMED).map(({ row, column }) => cellAddress(area.row + row, area.column + column));
  const rest = cells.length - named.length;
  if (rest > 0) return `${named.join(", ")} and ${rest} more`;
  return named.length < 2 ? named.join("") : `${named.slice(0, -1).join(", ")} and ${named[named.length - 1]}`;
}

/** Errors that a cell shows only while it waits for its answer. */
const WAITING = /^#(?:BUSY|GETTING_DATA|CALC|CONNECT)/;

/**
 * The report of what was written, with the cells that are in error now.
 * @param missing cells that are meant to be in error
 * @param shown types and values of the cells as they were read back
 */
export function reportOf(
  report: string,
  area: Area,
  missing: readonly { row: number; column: number }[],
  shown: { types: string[][]; values?: unknown[][] },
): string {
  const meant = new Set(missing.map(({ row, column }) => `${row} ${column}`));
  const inError = shown.types.flatMap((types, row) =>
    types.flatMap((type, column) => {
      const isWaiting = WAITING.test(String(shown.values?.[row]?.[column] ?? ""));
      return type === "Error" && !isWaiting && !meant.has(`${row} ${column}`) ? [{ row, column }] : [];
    }),
  );
  const sentence = report.endsWith(".") ? report : `${report}.`;
  if (inError.length === 0) return sentence;
  const [{ row, column }] = inError as [{ row: number; column: number }];
  const value = shown.values?.[row]?.[column];
  const what =
    inError.length === 1 && value !== undefined
      ? `shows ${String(value)}`
      : inError.length === 1
        ? "is in error"
        : "are in error";
  return `${sentence} ${namedCells(area, inError)} ${what}.`;
}
