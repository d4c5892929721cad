import type { CellResult } from "../../../domain/cell";
import { cellText, numberIn } from "../answers/answer-rows";

/** Bars that compare at a glance; a longer list is in the table beside them. */
export const MOST_BARS = 10;

/** A line of a table as a mark of a chart. */
export interface ChartRow {
  /** What is compared: a country, a mineral, a year. */
  label: string;
  /** Undefined where there is no number: a gap in the chart, with the word in its place. */
  value: number | undefined;
  /** The value in words: `40,000`, `withheld`. */
  shown: string;
  /** What the finding says in place of the value, where that reads better: the share of the world. */
  share?: string;
  isEstimated?: boolean;
}

export function chartRow(label: string, cell: CellResult, more: Pick<ChartRow, "share" | "isEstimated"> = {}): ChartRow {
  return { label, value: numberIn(cell), shown: cellText(cell), ...more };
}
