import type { CellValue } from "../../domain/cell";
import { dayOfSerial } from "../../domain/date";
import { shownResult } from "../../domain/shown";
import { AS_OF } from "../formula/write-call";
import type { ArgumentValue } from "./argument";

/** Cells of a range that are shown. */
const SHOWN = 3;

/** What an argument is worth, in words: `"antimony"`, `Tajikistan in Sheet1!B2`, `9 cells of Sheet1!A1:A9: antimony, tungsten, tin, ...`. */
export function argumentWords(name: string, value: ArgumentValue): string {
  if (value.kind !== "known") return value.message;
  const { block, rows, columns, address } = value;
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

/** A day that a cell holds as a number is shown as the day. */
function shownValue(name: string, value: CellValue): string {
  if (value === null || value === "") return "blank";
  if (name === AS_OF && typeof value === "number" && value > 20_000) return dayOfSerial(value);
  return shownResult(value);
}
