/** What is to be changed in a workbook, as values: pure code plans it, src/excel carries it out. */
import type { Area } from "./area";

/** What a cell is given: text as `typedText` writes it. */
export type WrittenValue = string | number | boolean;

export type Edit =
  /** Takes contents away; formats stay. */
  | { kind: "clear"; area: Area }
  /** A formula in Excel's English form, into one cell. */
  | { kind: "formula"; area: Area; formula: string }
  /** In each cell what is typed there: a formula, or a value. Null leaves a cell as it is. */
  | { kind: "formulas"; area: Area; formulas: (WrittenValue | null)[][] }
  /** Null leaves a cell as it is. */
  | { kind: "values"; area: Area; values: (WrittenValue | null)[][] }
  /** One number format for all cells, or one for each, where null leaves a cell as it is. */
  | { kind: "format"; area: Area; format: string | (string | null)[][] }
  /** Makes columns as wide as what is in them. */
  | { kind: "fit"; area: Area }
  /** How cells look, beside their number format; what is not named stays. */
  | { kind: "look"; area: Area; look: CellLook }
  /** A table whose first row holds the headers. */
  | { kind: "table"; area: Area; name: string }
  /** A column behind the last of a table, with its header; the area is where it comes to stand, header included. */
  | { kind: "table column"; area: Area; table: string; values: WrittenValue[][] }
  /** A table over another area, its first row the headers, its row of totals included. */
  | { kind: "table size"; area: Area; table: string }
  /**
   * Rows below the last of a table. The area is where they come to stand. Null leaves a cell to Excel, which fills calculated columns. What stands
   * below them moves down in the table's columns (`shift`), or as whole rows of the sheet (`sheet`); `free` takes the cells that are there.
   */
  | { kind: "table rows"; area: Area; table: string; values: (WrittenValue | null)[][]; room: "shift" | "free" | "sheet" }
  | { kind: "chart"; chart: ChartEdit }
  /** A note, or where this Excel has none, a comment. */
  | { kind: "note"; area: Area; text: string }
  /** Another text in a note or comment that is there. */
  | { kind: "note text"; area: Area; text: string; was: string; holder: "note" | "comment" }
  /** A drop-down of names, which stand in the edit or in cells. */
  | { kind: "list"; area: Area; source: readonly string[] | Area }
  /** A sheet behind the last; the sheet in sight stays in sight. */
  | { kind: "sheet"; name: string }
  | { kind: "setting"; key: string; value: unknown }
  /** Takes rows of a table away; what stands below them moves up in its columns. */
  | { kind: "remove table rows"; area: Area }
  /** Takes whole rows of the sheet away, in which the area stands. */
  | { kind: "remove sheet rows"; area: Area }
  | { kind: "remove table column"; table: string; header: string }
  | { kind: "remove sheet"; name: string };

export type FormulasEdit = Extract<Edit, { kind: "formulas" }>;

export interface CellLook {
  bold?: true;
  /** Long text goes on in a second line, and stands at the top of its cell. */
  wraps?: true;
  /** In points, of each column. */
  columnWidth?: number;
}

/** A chart of one column of figures. */
export interface ChartEdit {
  /** `bar` stands upright. */
  kind: "bar" | "line";
  title: string;
  /** Names of the places or years, without their header. */
  names: Area;
  /** The figures, with their header. */
  values: Area;
  nameTitle: string;
  /** With the unit. */
  valueTitle: string;
  /** The cells that it covers. */
  place: Area;
}

/** Most bytes of a request; Excel on the web takes 5 MB, with what the library adds. */
export const MOST_BYTES = 3_500_000;

/** What one edit costs beside its values, in bytes: objects and actions of the library, generously. */
const EDIT_BYTES = 3_000;
/** The library splits the writing of many cells into parts of 1,500 cells, each of which costs as an edit does. */
const CELLS_OF_PART = 1_500;

/**
 * Edits in the order in which they are, in groups of which each fits into one request.
 * @throws Error where one row of cells is more than a request takes
 */
export function inRequests(edits: readonly Edit[], mostBytes = MOST_BYTES): Edit[][] {
  const requests: Edit[][] = [];
  let bytes = Infinity;
  for (const edit of edits.flatMap((each) => fitting(each, mostBytes))) {
    const size = bytesOfEdit(edit);
    if (bytes + size > mostBytes) {
      requests.push([]);
      bytes = 0;
    }
    requests[requests.length - 1]!.push(edit);
    bytes += size;
  }
  return requests;
}

/** An edit, or where it is too large, the same cells in several. */
function fitting(edit: Edit, mostBytes: number): Edit[] {
  if (bytesOfEdit(edit) <= mostBytes) return [edit];
  const { area, rows } = rowsOf(edit);
  if (rows.length < 2)
    throw new Error(
      `Row ${area ? area.row + 1 : 1} of what would be written is larger than Excel takes at once (5 MB). Choose fewer columns or shorter texts.`,
    );
  const half = Math.ceil(rows.length / 2);
  return [part(edit, 0, half), part(edit, half, rows.length)].flatMap((each) => fitting(each, mostBytes));
}

function part(edit: Edit, from: number, to: number): Edit {
  if (edit.kind !== "values" && edit.kind !== "table rows" && edit.kind !== "formulas" && edit.kind !== "format") return edit;
  const area = { ...edit.area, row: edit.area.row + from, rows: to - from };
  if (edit.kind === "values" || edit.kind === "table rows") return { ...edit, area, values: edit.values.slice(from, to) };
  if (edit.kind === "formulas") return { ...edit, area, formulas: edit.formulas.slice(from, to) };
  return { ...edit, area, format: Array.isArray(edit.format) ? edit.format.slice(from, to) : edit.format };
}

function rowsOf(edit: Edit): { area: Area | undefined; rows: readonly unknown[][] } {
  if (edit.kind === "values" || edit.kind === "table rows") return { area: edit.area, rows: edit.values };
  if (edit.kind === "formulas") return { area: edit.area, rows: edit.formulas };
  if (edit.kind === "format" && Array.isArray(edit.format)) return { area: edit.area, rows: edit.format };
  return { area: undefined, rows: [] };
}

function bytesOfEdit(edit: Edit): number {
  const { area, rows } = rowsOf(edit);
  if (edit.kind === "table column") return EDIT_BYTES + bytesOf(JSON.stringify(edit.values));
  if (!area) return EDIT_BYTES + (edit.kind === "setting" ? bytesOf(JSON.stringify(edit.value)) : 0);
  const cells = area.rows * area.columns;
  const parts = Math.ceil(area.rows / Math.max(1, Math.floor(CELLS_OF_PART / area.columns)));
  let bytes = EDIT_BYTES * parts + 2 * area.rows + cells;
  for (const row of rows) for (const cell of row) bytes += cell === null ? 4 : bytesOf(JSON.stringify(cell));
  return bytes;
}

/** Of a text in UTF-8, and once more for what the message that carries the request escapes. */
function bytesOf(text: string): number {
  let bytes = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    // Quotes and backslashes are escaped a second time.
    bytes += code === 0x22 || code === 0x5c ? 2 : code < 0x80 ? 1 : code < 0x800 ? 2 : 3;
  }
  return bytes;
}
