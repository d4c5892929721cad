import { partOf } from "../area";
import { isCellError, shownText, type Shown } from "../cells/shown";
import type { WrittenValue } from "../edits";
import { counted } from "../insert/report";
import { firstRangesOnSheets } from "../rectangles";
import { sheetLooks } from "../sheet-looks";
import { writtenSheet, type SheetState, type WrittenSheet } from "../written-sheet";
import { addressOfCell, NO_ROW, type CellAsBefore, type CellChange, type RefreshReport } from "./report";
import { named } from "./table-words";
import type { RefreshedTable } from "./tables";
import { sourcesText } from "./why";

export const CHANGES_SHEET = "Orebook changes";

const HEADERS = ["Cell", "Formula", "Old", "New", "Why", "In detail", "Source", "Publisher's note"];
/** Widths of the columns in points. */
const WIDTHS = [120, 240, 90, 90, 90, 220, 240, 200];
const OLD = HEADERS.indexOf("Old");

/**
 * The report of a refresh as a sheet: what became of each table, and a row for each cell that changed, with formulas as text.
 * @param tables what was refreshed of them; their changed cells come behind those of formulas
 */
export function changesSheet(
  report: Pick<RefreshReport, "from" | "to" | "changes" | "followers" | "moved" | "asBefore">,
  tables: readonly RefreshedTable[],
  sheets: readonly SheetState[],
): WrittenSheet {
  const { from, to } = report;
  const cells = [...report.changes, ...tables.flatMap((table) => table.changes)];
  const changes: CellChange[] = [...cells, ...tables.flatMap((table) => table.rows)];
  const above: WrittenValue[][] = [
    [CHANGES_SHEET],
    [`From dataset ${from.version} (released ${from.released}) to ${to.version} (released ${to.released}), SHA-256 ${to.hash}`],
    [`${counted(cells.length, "cell has", "cells have")} changed`],
    ...notedCells("of your own is in error since", "of your own are in error since", report.followers),
    ...notedCells("fills rows that stand elsewhere than before", "fill rows that stand elsewhere than before", report.moved),
    ...tables.map((table) => [tableWords(table)]),
    ...asBeforeWords(report.asBefore).map((words) => [words]),
    [],
    HEADERS,
  ];
  const rows = [...above, ...changes.map(rowOf)];
  const bare = writtenSheet(CHANGES_SHEET, rows, sheets);
  const written = { ...bare, edits: [...bare.edits, ...sheetLooks(bare.area, rows, HEADERS, WIDTHS)] };
  const formats = changes.slice(0, written.area.rows - above.length).map(({ format, oldFormat = format }) => [oldFormat, format]);
  if (formats.flat().every((format) => format === null)) return written;
  const area = partOf(written.area, above.length, OLD, formats.length, 2);
  return { ...written, edits: [...written.edits, { kind: "format", area, format: formats }] };
}

/** Letters of the ranges that a line names: more of them nobody reads. */
const MOST_LETTERS = 400;

function asBeforeWords(cells: readonly CellAsBefore[]): string[] {
  const named = (title: string, some: readonly CellAsBefore[]) =>
    some.length === 0 ? [] : [`${title}: ${firstRangesOnSheets(some, MOST_LETTERS)}`];
  return [
    ...named(
      "Not calculated again: F2 and Enter in the cell does so, where its functions are known",
      cells.filter(({ isCertain }) => isCertain),
    ),
    ...named(
      "Show what they did before, though their data may have changed",
      cells.filter(({ isCertain }) => !isCertain),
    ),
  ];
}

/** Cells that are named before they are only counted. */
const MOST_NAMED = 5;

/** `2 formulas of your own are in error since: Sheet1!B2, Sheet1!B3`; nothing where there are none. */
function notedCells(one: string, several: string, cells: readonly Parameters<typeof addressOfCell>[0][]): WrittenValue[][] {
  if (cells.length === 0) return [];
  const rest = cells.length - MOST_NAMED;
  const named = cells.slice(0, MOST_NAMED).map(addressOfCell).join(", ");
  const what = counted(cells.length, `formula ${one}`, `formulas ${several}`);
  return [[`${what}: ${named}${rest > 0 ? ` and ${rest.toLocaleString("en-US")} more` : ""}`]];
}

function rowOf(change: CellChange): WrittenValue[] {
  return [
    addressOfCell(change),
    change.formula,
    change.lacksRow === "old" ? NO_ROW : writtenShown(change.old),
    change.lacksRow === "new" ? NO_ROW : writtenShown(change.new),
    change.reason,
    change.detail,
    sourcesText(change.sources),
    change.note,
  ];
}

/** `Table Orebook_Top: 2 cells changed, 1 new row, 1 row marked as no longer in the data.`, and what the person has to know. */
export function tableWords({ name, problem, changes, rows, added, vanished, warnings }: RefreshedTable): string {
  if (problem !== undefined) return `Table ${name}: ${problem}`;
  const keysOf = (kind: "new" | "marked") => named(rows.filter((row) => row.kind === kind).map(({ key }) => key));
  const parts = [
    `${counted(changes.length, "cell")} changed`,
    ...(added > 0 ? [`${counted(added, "new row")} (${keysOf("new")})`] : []),
    ...(vanished.length > 0 ? [`${counted(vanished.length, "row")} marked as no longer in the data (${keysOf("marked")})`] : []),
  ];
  return [`Table ${name}: ${parts.join(", ")}.`, ...warnings].join(" ");
}

/** Numbers stay numbers; an error is its name as text, so that the sheet itself is not in error. */
function writtenShown(shown: Shown): WrittenValue {
  if (isCellError(shown)) return shown.error;
  return typeof shown === "number" || typeof shown === "boolean" ? shown : shownText(shown);
}
