import type { Block, CellResult } from "../../domain/cell";
import type { Dataset } from "../../dataset/dataset";
import { isInSheet, partOf, SHEET_COLUMNS, type Area } from "../area";
import { isCellError, shownOf, shownOfResult, showSame, type Shown } from "../cells/shown";
import type { Edit, WrittenValue } from "../edits";
import { formatEdits, writtenValue } from "../insert/answer-cells";
import { counted } from "../insert/report";
import { sourceNote } from "../insert/source-note";
import type { TableContent } from "../insert/table-content";
import { sparseEdits } from "../sparse-edits";
import type { RememberedTable } from "../table/remembered-tables";
import { TableEvidence } from "../table/table-evidence";
import { typedText } from "../typed-text";
import { formulaOf, type WorksheetCall } from "../worksheet-call";
import type { CellChange } from "./report";
import { changeFormats } from "./change-format";
import { keyOf, matchRows, type MatchedRows } from "./table-rows";
import { leftAlone, type TableSnapshot } from "./tables";
import { whyOf, type Why } from "./why";

/** What a refresh does with a table, and what it says about it. */
export interface PlannedTable {
  edits: Edit[];
  /** Why nothing is written; undefined where the table is refreshed. */
  problem: string | undefined;
  /** What a person has to know: columns that are not there, rows that cannot be told apart. */
  warnings: string[];
  /** Cells of the table that change; new rows are not among them. */
  changes: CellChange[];
  /** Rows that are appended. */
  added: number;
  /** Rows of the sheet, counted from 0, that the data no longer have. */
  vanished: number[];
  /** What the workbook remembers of the table then. */
  remember: RememberedTable | undefined;
  /** What the note of its first cell says then, where the note there is Orebook's own. */
  note: { area: Area; text: string } | undefined;
}

export interface TableRefresh {
  entry: RememberedTable;
  snapshot: TableSnapshot;
  content: TableContent;
  /** What the dataset answered that the table is from; undefined where that one is not in use. */
  old: TableContent | undefined;
  call: WorksheetCall;
  before: Dataset;
  after: Dataset;
}

/** Header of the column that says why figures are missing, or that a row is no longer in the data. */
const STATUS = "Missing";
/** How the status of a vanished row begins; a row that has it stays marked. */
const VANISHED = "No longer in the data";

const MOST_NAMED = 5;

/** A column of ours, in the sheet and in the answer. */
interface OwnColumn {
  header: string;
  inSheet: number;
  inAnswer: number;
}

/**
 * Plans one table: cells of Orebook's own columns, found by their headers, in rows found by their keys, wherever both stand now. A cell of
 * those columns in which somebody has put a formula is that person's.
 */
export function planTable(refresh: TableRefresh): PlannedTable {
  const { entry, snapshot, content } = refresh;
  const { columns, warnings } = ownColumns(entry, snapshot, content);
  const keys = entry.keys.map((key) => columns.find(({ header }) => isSameHeader(header, key)));
  const lost = entry.keys.filter((_, index) => keys[index] === undefined);
  // A table of one figure needs no key.
  const isOneRow = snapshot.values.length === 1 && content.answer.length === 1;
  if (keys.length === 0 && !isOneRow) return leftAlone("it has no key column, which tells its rows apart");
  if (lost.length > 0)
    return leftAlone(
      `its key ${lost.length === 1 ? "column" : "columns"} ${quoted(lost)}, by which rows are found again, ${lost.length === 1 ? "is" : "are"} not there. Give the column its name back, or insert the table anew`,
    );
  return new TablePlan(refresh, columns, keys as OwnColumn[], warnings).plan();
}

class TablePlan {
  private readonly shown: Block<Shown>;
  private readonly changes: CellChange[] = [];
  private readonly evidenceIn = new Map<Dataset, TableEvidence>();
  private oldRows: Map<string, CellResult[]> | undefined;
  private readonly rowsAnswer: Block<CellResult>;

  constructor(
    private readonly refresh: TableRefresh,
    private readonly columns: readonly OwnColumn[],
    private readonly keys: readonly OwnColumn[],
    private readonly warnings: string[],
  ) {
    const { snapshot, content } = refresh;
    this.shown = snapshot.values.map((row, at) => row.map((value, column) => shownOf(value, snapshot.types[at]?.[column])));
    this.rowsAnswer = content.answer;
  }

  plan(): PlannedTable {
    const { entry, snapshot, content, after, call } = this.refresh;
    const { area } = snapshot;
    const matched = this.matchedRows();
    if (matched.unclear.length > 0) this.warnings.push(unclearWords(matched.unclear, area));
    const added = this.newRows(matched.added);
    const unclear = new Set(matched.unclear.map(({ row }) => row));
    const vanished = this.vanishedRows(matched.answerOf, unclear);
    const status = this.statusColumn(vanished.length > 0 || content.reasons !== undefined);
    const statuses = this.statuses(matched.answerOf, new Set(vanished), status?.inSheet);
    const width = area.columns + (status && status.inSheet === area.columns ? 1 : 0);
    const newArea: Area = { ...area, row: area.row + area.rows, rows: Math.max(1, added.length), columns: width };
    if (added.length > 0 && !isInSheet(newArea))
      return leftAlone(`${counted(added.length, "new row")} would be beyond the last row of the sheet. Move the table up`);
    const edits: Edit[] = [
      ...this.statusEdits(status, statuses),
      ...this.figureEdits(matched.answerOf),
      ...this.appendEdits(added, newArea, status),
    ];
    return {
      edits,
      problem: undefined,
      warnings: this.warnings,
      changes: this.changes,
      added: added.length,
      vanished,
      remember: { ...entry, ...(status ? { reasons: status.header } : {}), dataset: after.version },
      note: { area: partOf(area, 0, 0), text: sourceNote(call, content.answer, partOf(area, 1, 0), after) },
    };
  }

  private matchedRows(): MatchedRows {
    if (this.keys.length === 0) return { answerOf: [0], added: [], unclear: [] };
    return matchRows(
      this.shown.map((row) => this.keys.map(({ inSheet }) => row[inSheet] ?? null)),
      this.refresh.content.answer.map((row) => this.keys.map(({ inAnswer }) => shownOfResult(row[inAnswer]!))),
    );
  }

  /** Rows that the data had and have no more. One that they never had is a person's own, as far as the old answer is known. */
  private vanishedRows(answerOf: readonly (number | undefined)[], unclear: ReadonlySet<number>): number[] {
    const { old, entry } = this.refresh;
    const oldKeys = old && this.oldKeys(old);
    const status = this.headerAt(entry.reasons);
    return this.shown.flatMap((row, at) => {
      if (answerOf[at] !== undefined || unclear.has(at)) return [];
      const key = this.keys.map(({ inSheet }) => row[inSheet] ?? null);
      if (key.some((cell) => cell === null || isCellError(cell))) return [];
      const isMarked = status !== undefined && isVanishedMark(row[status]);
      return isMarked || !oldKeys || oldKeys.has(keyOf(key)) ? [at] : [];
    });
  }

  /** Rows of the answer that are new in the data. One that the data had before is not in the sheet because somebody took it out. */
  private newRows(rows: readonly number[]): number[] {
    const { old, content } = this.refresh;
    const oldKeys = old && this.oldKeys(old);
    const isNew = (row: number) =>
      !oldKeys?.has(keyOf(this.keys.map(({ inAnswer }) => shownOfResult(content.answer[row]![inAnswer]!))));
    const added = rows.filter(isNew);
    const deleted = rows.length - added.length;
    if (deleted > 0)
      this.warnings.push(
        `${counted(deleted, "row")} of the data that had been deleted from the table ${deleted === 1 ? "stays" : "stay"} deleted. Insert the table anew to get all rows.`,
      );
    return added;
  }

  private oldKeys({ columns, answer }: TableContent): Set<string> | undefined {
    const places = this.keys.map(({ header }) => columns.findIndex((column) => isSameHeader(column, header)));
    if (places.includes(-1)) return undefined;
    return new Set(answer.map((row) => keyOf(places.map((place) => shownOfResult(row[place]!)))));
  }

  /** The column for reasons and marks: the one that is there, or where one is needed, a new one behind the last. */
  private statusColumn(isNeeded: boolean): { header: string; inSheet: number } | undefined {
    const { entry, snapshot } = this.refresh;
    const at = this.headerAt(entry.reasons);
    if (at !== undefined) return { header: snapshot.headers[at]!, inSheet: at };
    if (!isNeeded) return undefined;
    if (snapshot.area.column + snapshot.area.columns >= SHEET_COLUMNS) {
      this.warnings.push(
        "The table ends at the last column of the sheet: there is no place for a column that says which rows are no longer in the data.",
      );
      return undefined;
    }
    if (snapshot.beside === "table") {
      this.warnings.push(
        "Cells and another table stand right of the table: there is no room for a column that says which rows are no longer in the data and why figures are missing. Leave a column free beside the table, and refresh again.",
      );
      return undefined;
    }
    const taken = new Set(snapshot.headers.map((header) => header.toLowerCase()));
    let header = STATUS;
    for (let number = 2; taken.has(header.toLowerCase()); number += 1) header = `${STATUS} ${number}`;
    return { header, inSheet: snapshot.area.columns };
  }

  /** What the status column says, row by row; null where the row is not ours to mark or says it already. */
  private statuses(
    answerOf: readonly (number | undefined)[],
    vanished: ReadonlySet<number>,
    status: number | undefined,
  ): (string | null)[] {
    const { content, after, snapshot } = this.refresh;
    return this.shown.map((row, at) => {
      const now = status === undefined ? null : (row[status] ?? null);
      if (status !== undefined && isOwnFormula(snapshot, at, status)) return null;
      if (vanished.has(at)) return isVanishedMark(now) ? null : `${VANISHED} (${after.version})`;
      const answer = answerOf[at];
      if (answer === undefined) return null;
      const reason = content.reasons === undefined ? "" : String(content.rows[answer]![content.columns.length]);
      return showSame(now, reason) ? null : reason;
    });
  }

  private statusEdits(status: { header: string; inSheet: number } | undefined, statuses: readonly (string | null)[]): Edit[] {
    const { area, name, beside, showsTotals = false } = this.refresh.snapshot;
    if (!status) return [];
    if (status.inSheet < area.columns)
      return sparseEdits(
        partOf(area, 1, status.inSheet, area.rows - 1),
        statuses.map((text) => [text === null ? null : typedText(text)]),
      );
    const values = [status.header, ...statuses.map((text) => text ?? "")].map((text) => [typedText(text)]);
    const column = partOf(area, 0, area.columns, area.rows);
    // Into the free column beside it a table grows; a column that is inserted moves what stands right of the table, row by row.
    if (beside === "nothing")
      return [
        {
          kind: "table size",
          table: name,
          area: { ...area, rows: area.rows + (showsTotals ? 1 : 0), columns: area.columns + 1 },
        },
        { kind: "values", area: column, values },
      ];
    return [{ kind: "table column", table: name, area: column, values: showsTotals ? [...values, [""]] : values }];
  }

  /** Cells of our columns whose figure is another, in as few rectangles as our columns stand side by side. */
  private figureEdits(answerOf: readonly (number | undefined)[]): Edit[] {
    const { snapshot } = this.refresh;
    const figures = this.columns.filter((column) => !this.keys.includes(column)).sort((a, b) => a.inSheet - b.inSheet);
    return groupsOf(figures).flatMap((group) => {
      const cells = this.shown.map((row, at) => group.map((column) => this.changedCell(row, at, answerOf[at], column)));
      return sparseEdits(partOf(snapshot.area, 1, group[0]!.inSheet, this.shown.length, group.length), cells);
    });
  }

  private changedCell(row: readonly Shown[], at: number, answerRow: number | undefined, column: OwnColumn): WrittenValue | null {
    const { snapshot, call } = this.refresh;
    if (answerRow === undefined || isOwnFormula(snapshot, at, column.inSheet)) return null;
    const result = this.rowsAnswer[answerRow]![column.inAnswer]!;
    const [old, now] = [row[column.inSheet] ?? null, shownOfResult(result)];
    // A missing figure is written as #N/A whatever the function's own error is.
    const written = isCellError(now) ? { error: "#N/A" } : now;
    if (showSame(old, written)) return null;
    const { area, sheet } = snapshot;
    const place = { sheet, row: area.row + 1 + at, column: area.column + column.inSheet };
    this.changes.push({
      ...place,
      formula: formulaOf(call),
      old,
      new: written,
      ...changeFormats(old, written, undefined, result),
      ...this.why(row, column, old, written),
    });
    return writtenValue(result);
  }

  private why(row: readonly Shown[], column: OwnColumn, old: Shown, now: Shown): Why {
    const { old: oldContent, before, after } = this.refresh;
    const was = oldContent && this.oldCell(oldContent, row, column);
    if (was !== undefined && !showSame(old, was) && showSame(was, now))
      return {
        reason: "typed over",
        detail: "The data say the same as before: somebody had changed the cell",
        sources: [],
        note: "",
      };
    const key = keyOf(this.keys.map(({ inSheet }) => row[inSheet] ?? null));
    return whyOf(this.evidence(before).of(key, column.header), this.evidence(after).of(key, column.header), before.sources);
  }

  private evidence(dataset: Dataset): TableEvidence {
    let evidence = this.evidenceIn.get(dataset);
    if (!evidence)
      this.evidenceIn.set(dataset, (evidence = new TableEvidence(this.refresh.call, dataset, this.refresh.entry.keys)));
    return evidence;
  }

  /** What the old dataset answered for a cell. */
  private oldCell({ columns, answer }: TableContent, row: readonly Shown[], column: OwnColumn): Shown | undefined {
    const places = this.keys.map(({ header }) => columns.findIndex((each) => isSameHeader(each, header)));
    const at = columns.findIndex((each) => isSameHeader(each, column.header));
    if (at < 0 || places.includes(-1)) return undefined;
    this.oldRows ??= new Map(answer.map((cells) => [keyOf(places.map((place) => shownOfResult(cells[place]!))), cells]));
    const cell = this.oldRows.get(keyOf(this.keys.map(({ inSheet }) => row[inSheet] ?? null)))?.[at];
    if (cell === undefined) return undefined;
    const shown = shownOfResult(cell);
    return isCellError(shown) ? { error: "#N/A" } : shown;
  }

  private appendEdits(added: readonly number[], area: Area, status: { inSheet: number } | undefined): Edit[] {
    if (added.length === 0) return [];
    const { content, snapshot } = this.refresh;
    const rows = added.map((at) => {
      const cells = new Array<WrittenValue | null>(area.columns).fill(null);
      for (const { inSheet, inAnswer } of this.columns) cells[inSheet] = writtenValue(content.answer[at]![inAnswer]!);
      const reason = content.reasons === undefined ? "" : String(content.rows[at]![content.columns.length]);
      if (status && reason !== "") cells[status.inSheet] = typedText(reason);
      return cells;
    });
    const formats = this.columns.flatMap(({ inSheet, inAnswer }) =>
      formatEdits(
        partOf(area, 0, inSheet, added.length),
        added.map((at) => [content.answer[at]![inAnswer]!]),
      ),
    );
    return [{ kind: "table rows", table: snapshot.name, area, values: rows }, ...formats];
  }

  private headerAt(header: string | undefined): number | undefined {
    const at = header === undefined ? -1 : this.refresh.snapshot.headers.findIndex((each) => isSameHeader(each, header));
    return at < 0 ? undefined : at;
  }
}

/** Our columns that both the sheet and the answer have, and what is to be said of the others. */
function ownColumns(entry: RememberedTable, { headers }: TableSnapshot, { columns }: TableContent) {
  const warnings: string[] = [];
  const found: OwnColumn[] = [];
  const gone: string[] = [];
  for (const header of entry.columns) {
    const inSheet = headers.findIndex((each) => isSameHeader(each, header));
    const inAnswer = columns.findIndex((each) => isSameHeader(each, header));
    if (inSheet < 0) gone.push(header);
    else if (inAnswer < 0) warnings.push(`The data no longer have the column ${quoted([header])}: it stays as it was.`);
    else found.push({ header, inSheet, inAnswer });
  }
  if (gone.length > 0)
    warnings.push(
      `The table has no column ${quoted(gone)} any more: renamed or deleted columns are not refreshed. Give a column its name back to have it refreshed.`,
    );
  if (entry.reasons !== undefined && !headers.some((each) => isSameHeader(each, entry.reasons!)))
    warnings.push(`The table has no column ${quoted([entry.reasons])} any more, which said why figures are missing.`);
  const more = columns.filter((column) => !entry.columns.some((header) => isSameHeader(header, column)));
  if (more.length > 0)
    warnings.push(`The data have more columns than the table: ${quoted(more)}. Insert the table anew to get them.`);
  return { columns: found, warnings };
}

/** Excel tells no case apart in headers. */
function isSameHeader(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

/** Columns side by side, together. */
function groupsOf(columns: readonly OwnColumn[]): OwnColumn[][] {
  const groups: OwnColumn[][] = [];
  for (const column of columns) {
    const last = groups[groups.length - 1];
    if (last && last[last.length - 1]!.inSheet + 1 === column.inSheet) last.push(column);
    else groups.push([column]);
  }
  return groups;
}

function isOwnFormula({ formulas, values }: TableSnapshot, row: number, column: number): boolean {
  const formula = formulas[row]?.[column];
  return typeof formula === "string" && formula.startsWith("=") && formula !== values[row]?.[column];
}

function isVanishedMark(shown: Shown | undefined): boolean {
  return typeof shown === "string" && shown.startsWith(VANISHED);
}

function quoted(headers: readonly string[]): string {
  return headers.map((header) => `"${header}"`).join(", ");
}

function unclearWords(unclear: readonly { row: number; key: string }[], area: Area): string {
  const named = unclear.slice(0, MOST_NAMED).map(({ row, key }) => `row ${area.row + row + 2} (${key})`);
  const rest = unclear.length - named.length;
  return `${counted(unclear.length, "row has", "rows have")} the key of another row, so that they cannot be told apart, and ${unclear.length === 1 ? "stays as it is" : "stay as they are"}: ${named.join(", ")}${rest > 0 ? ` and ${rest} more` : ""}.`;
}
