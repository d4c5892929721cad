import type { CellResult } from "../../domain/cell";
import { decimalsIn, shownNumber, withDecimals } from "../../domain/number-format";
import { shownOfResult, showSame, type Shown } from "../cells/shown";
import { formatOf } from "../insert/answer-cells";
import type { CellChange } from "./report";

/** Digits that a cell keeps. */
const MOST_DECIMALS = 15;
/** In which a number of no format shows its decimals. */
const PLAIN = "#,##0";

/**
 * The number formats in which a change is told: those of the two answers, with as many decimals as it takes to tell the figures apart. A
 * figure of which no format is known has that of the other.
 * @param wasAnswer what the old dataset answers, @param answer the new one; undefined where the cell shows more than one answer
 */
export function changeFormats(
  old: Shown,
  now: Shown,
  wasAnswer: CellResult | undefined,
  answer: CellResult | undefined,
): Pick<CellChange, "format" | "oldFormat"> {
  const [ofOld, ofNow] = [formatFor(old, wasAnswer), formatFor(now, answer)];
  const [oldFormat, format] = [ofOld ?? ofNow, ofNow ?? ofOld];
  if (typeof old !== "number" || typeof now !== "number") return told(oldFormat, format);
  if (oldFormat === format && Math.abs(old - now) >= lastShown(format, Math.max(Math.abs(old), Math.abs(now))))
    return told(oldFormat, format);
  for (let more = 0; more <= MOST_DECIMALS; more += 1) {
    const [first, second] = [moreDecimals(oldFormat, more), moreDecimals(format, more)];
    if (inFormat(old, first) !== inFormat(now, second)) return told(first, second);
  }
  return told(oldFormat, format);
}

function told(oldFormat: string | null, format: string | null): Pick<CellChange, "format" | "oldFormat"> {
  return oldFormat === format ? { format } : { format, oldFormat };
}

function formatFor(shown: Shown, answer: CellResult | undefined): string | null {
  return answer !== undefined && showSame(shownOfResult(answer), shown) ? formatOf(answer) : null;
}

const lastDecimals = new Map<string, number>();

/** What the last digit that is shown stands for: figures that far apart never look the same. Of no format, by how large they are. */
function lastShown(format: string | null, size: number): number {
  if (format === null) return size * 1e-9;
  let last = lastDecimals.get(format);
  if (last === undefined) lastDecimals.set(format, (last = 10 ** -(decimalsIn(format) + (format.endsWith("%") ? 2 : 0))));
  return last;
}

function moreDecimals(format: string | null, more: number): string | null {
  if (more === 0) return format;
  const known = format ?? PLAIN;
  return withDecimals(known, decimalsIn(known) + more);
}

/** A number of no format as a cell shows it, to about ten digits. */
function inFormat(number: number, format: string | null): string {
  return format === null ? String(Number(number.toPrecision(10))) : shownNumber({ kind: "formatted", number, format });
}
