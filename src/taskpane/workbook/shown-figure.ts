import { shownNumber } from "../../domain/number-format";
import { shownText, type Shown } from "../../workbook/cells/shown";

/** Digits that a cell keeps. */
const DIGITS = 15;

/** What a cell shows, as the cell shows it: `22,000`, `69.2%`, `#N/A`; `blank` where there is nothing. */
export function shownFigure(shown: Shown, format: string | null): string {
  if (typeof shown === "number")
    return format === null
      ? String(Number(shown.toPrecision(DIGITS)))
      : shownNumber({ kind: "formatted", number: shown, format });
  return shown === null || shown === "" ? "blank" : shownText(shown);
}
