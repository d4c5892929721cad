import type { WrittenValue } from "../edits";
import { isCellError, shownText, type Shown } from "../cells/shown";
import { writtenSheet, type SheetState, type WrittenSheet } from "../written-sheet";
import { addressOfCell, type RefreshReport } from "./report";
import { sourcesText } from "./why";

export const CHANGES_SHEET = "Orebook changes";

const HEADERS = ["Cell", "Formula", "Old", "New", "Why", "In detail", "Source", "Publisher's note"];

/** The report of a refresh as a sheet: a row for each cell that changed, formulas as text. */
export function changesSheet(
  report: Pick<RefreshReport, "from" | "to" | "changes">,
  sheets: readonly SheetState[],
): WrittenSheet {
  const { from, to, changes } = report;
  const rows: WrittenValue[][] = [
    [CHANGES_SHEET],
    [`From dataset ${from.version} (released ${from.released}) to ${to.version} (released ${to.released}), SHA-256 ${to.hash}`],
    [`${changes.length.toLocaleString("en-US")} ${changes.length === 1 ? "cell has" : "cells have"} changed`],
    [],
    HEADERS,
    ...changes.map((change) => [
      addressOfCell(change),
      change.formula,
      writtenShown(change.old),
      writtenShown(change.new),
      change.reason,
      change.detail,
      sourcesText(change.sources),
      change.note,
    ]),
  ];
  return writtenSheet(CHANGES_SHEET, rows, sheets);
}

/** Numbers stay numbers; an error is its name as text, so that the sheet itself is not in error. */
function writtenShown(shown: Shown): WrittenValue {
  return typeof shown === "number" || typeof shown === "boolean" ? shown : isCellError(shown) ? shown.error : shownText(shown);
}
