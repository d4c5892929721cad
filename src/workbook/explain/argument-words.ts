import type { CellValue } from "../../domain/cell";
import { dayOfSerial } from "../../domain/date";
import { shownResult } from "../../domain/shown";
import { AS_OF } from "../formula/write-call";
import { referenceTo } from "../formula";
import type { ArgumentValue } from "./argument";
import type { ReadRange } from "./snapshot";

/** Cells of a range that are shown. */
const SHOWN = 3;

/**
 * What an argument is worth, in words: `antimony`, `Tajikistan in B2`, `9 cells of Data!A1:A9: antimony, tungsten, tin, ...`.
 * @param sheet on which the formula stands: its cells go without the name of their sheet
 */
export function argumentWords(name: string, value: ArgumentValue, sheet: string): string {
  if (value.kind !== "known") return value.message;
  const { block, rows, columns, range } = value;
  const address = range && addressFrom(range, sheet);
  const count = rows * columns;
  if (value.from === "blank") return "left out";
  if (count === 1) {
    const shown = shownValue(name, block[0]?.[0] ?? null);
    return address === undefined ? shown : `${shown} in ${address}`;
  }
  const first = block
    .flat()
    .slice(0, SHOWN)
    .map((cell) => shownValue(name, cell));
  const more = count > first.length ? ", ..." : "";
  return `${count.toLocaleString("en-US")} cells${address === undefined ? "" : ` of ${address}`}: ${first.join(", ")}${more}`;
}

/** Address of cells as one reads it who is on a sheet. */
export function addressFrom({ sheet, area }: ReadRange, onSheet: string): string {
  return referenceTo(area, sheet === onSheet ? undefined : sheet);
}

/** A day that a cell holds as a number is shown as the day. */
function shownValue(name: string, value: CellValue): string {
  if (value === null || value === "") return "blank";
  if (name === AS_OF && typeof value === "number" && value > 20_000) return dayOfSerial(value);
  return shownResult(value);
}
