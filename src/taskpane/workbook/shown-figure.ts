import { shownInFormat } from "../../domain/number-format";
import { shownText, type Shown } from "../../workbook/cells/shown";

/** Digits that a cell keeps. */
const DIGITS = 15;

/** What a cell shows, as the cell shows it: `22,000`, `69.2%`, `#N/A`; `blank` where there is nothing. */
export function shownFigure(shown: Shown, format: string | null): string {
  if (typeof shown === "number")
    return (format === null ? undefined : shownInFormat(shown, format)) ?? String(Number(shown.toPrecision(DIGITS)));
  return shown === null || shown === "" ? "blank" : shownText(shown);
}
