import type { Block, CellResult } from "../../domain/cell";
import { shownResult } from "../../domain/shown";
import type { Dataset } from "../../dataset/dataset";
import { isInSheet, partOf, SHEET_COLUMNS, type Area } from "../area";
import { isCellError, shownOf, shownOfResult, showSame, type Shown } from "../cells/shown";
import type { Edit, WrittenValue } from "../edits";
import { formatEdits, formatOf, writtenValue } from "../insert/answer-cells";
import { counted } from "../insert/report";
import { sourceNote } from "../insert/source-note";
import type { TableContent } from "../insert/table-content";
import { sparseEdits } from "../sparse-edits";
import { isVanishedMark, vanishedMark } from "../table/vanished-mark";
import type { RememberedTable } from "../table/remembered-tables";
import { typedText } from "../typed-text";
import { formulaOf, type WorksheetCall } from "../worksheet-call";
import type { OldAnswer, OldAnswers } from "./old-answer";
import { changeFormats } from "./change-format";
import type { CellChange } from "./report";
import { groupsOf, isSameHeader, ownColumns, type OwnColumn, type OwnColumns } from "./table-columns";
import { roomForRows, type RowRoom, type Surroundings } from "./table-room";
import { keyOf, matchRows, type MatchedRows } from "./table-rows";
import { TableWhys } from "./table-whys";
import {
  deletedWords,
  figureText,
  goneColumnsWords,
  leftOutWords,
  named,
  quoted,
  renamedColumnWords,
  typedOverWords,
  unclearWords,
  withheldWords,
} from "./table-words";
import { leftAlone, type TableSnapshot } from "./tables";

/** A row that is new in a table, or that the data no longer have, told as a change of its first key cell. */
export interface RowChange extends CellChange {
  kind: "new" | "marked";
  /** What tells the row from others: `Tajikistan`. */
  key: string;
}

/** What a refresh does with a table, and what it says about it. */
export interface PlannedTable {
  edits: Edit[];
  /** Why nothing is written; undefined where the table is refreshed. */
  problem: string | undefined;
  /** What a person has to know: columns that are not there, rows that cannot be told apart. */
  warnings: string[];
  /** Cells of the table that change; new rows are not among them. */
  changes: CellChange[];
  /** Rows that come in, and rows that get a mark. */
  rows: RowChange[];
  /** Rows that are appended. */
  added: number;
  /** Where these come from. */
  room: RowRoom;
  /** Rows of the sheet, counted from 0, that get the mark that the data no longer have them. */
  vanished: number[];
  /** Cells that say why figures are missing, where they say something else now. */
  reasons: number;
  /** What the workbook remembers of the table then. */
  remember: RememberedTable | undefined;
  /** Whether the workbook forgets the table: it is not there any more. */
  isForgotten: boolean;
  /** Whether figures or rows of it stay those of another dataset. */
  isBehind: boolean;
  /** What the note of its first cell says then, where the note there is Orebook's own. */
  note: { area: Area; text: string } | undefined;
}

export interface TableRefresh {
  entry: RememberedTable;
  snapshot: TableSnapshot;
  content: TableContent;
  /** What the datasets answered that the table is from. */
  old: OldAnswers;
  call: WorksheetCall;
  after: Dataset;
  around: Surroundings;
}

/** Header of the column that says why figures are missing, or that a row is no longer in the data. */
const STATUS = "Missing";

/** A column for reasons and marks. */
interface StatusColumn {
  header: string;
  inSheet: number;
}

/**
 * Plans one table: cells of Orebook's own columns, found by their headers, in rows found by their keys, wherever both stand now. A cell of
 * those columns in which somebody has put a formula is that person's.
 */
export function planTable(refresh: TableRefresh): PlannedTable {
  const { entry, snapshot, content } = refresh;
  const columns = ownColumns(entry, snapshot, content);
  const keys = entry.keys.map((key) => columns.found.find(({ header }) => isSameHeader(header, key)));
  const lost = entry.keys.filter((_, index) => keys[index] === undefined);
  // A table of one figure needs no key.
  const isOneRow = snapshot.values.length === 1 && content.answer.length === 1;
  if (keys.length === 0 && !isOneRow) return leftAlone("it has no key column, which tells its rows apart");
  if (lost.length > 0)
    return leftAlone(
      `its key ${lost.length === 1 ? "column" : "columns"} ${quoted(lost)}, by which rows are found again, ${lost.length === 1 ? "is" : "are"} not there. Give the column its name back, or insert the table anew`,
    );
  return new TablePlan(refresh, columns, keys as OwnColumn[]).plan();
}

class TablePlan {
  private readonly shown: Block<Shown>;
  /** Keys of the sheet's rows; undefined of one that has no whole key. */
  private readonly keyOfRow: (string | undefined)[];
  private readonly changes: CellChange[] = [];
  private readonly rows: RowChange[] = [];
  private readonly warnings: string[] = [];
  private readonly typedOver: { row: number; column: number; shown: Shown; format: string | null }[] = [];
  private readonly whys: TableWhys;
  /** Version of the dataset whose rows the table has. */
  private readonly rowsFrom: string;
  private readonly oldRows: OldAnswer | undefined;
  private readonly oldStatus: number | undefined;

  constructor(
    private readonly refresh: TableRefresh,
    private readonly columns: OwnColumns,
    private readonly keys: readonly OwnColumn[],
  ) {
    const { snapshot, entry, old, call, after } = refresh;
    this.shown = snapshot.values.map((row, at) => row.map((value, column) => shownOf(value, snapshot.types[at]?.[column])));
    this.keyOfRow = this.shown.map((row) => {
      const key = this.keyCells(row);
      return key.some((cell) => cell === null || isCellError(cell)) ? undefined : keyOf(key);
    });
    this.rowsFrom = entry.rows ?? entry.dataset;
    this.oldRows = old.of(this.rowsFrom);
    this.oldStatus = this.headerAt(entry.reasons);
    this.whys = new TableWhys(call, after, entry.keys);
  }

  plan(): PlannedTable {
    const { entry, snapshot, content, after, call } = this.refresh;
    const { area } = snapshot;
    const isMovedOn = this.columnWarnings();
    const matched = this.matchedRows();
    if (matched.unclear.length > 0) this.warnings.push(unclearWords(matched.unclear, area));
    const fresh = this.newRows(matched.added);
    const gone = this.goneRows(matched);
    const withheld = this.withheldRows(matched, gone);
    const status = this.statusColumn(this.oldRows && gone.length > 0 ? gone : [], content.reasons !== undefined);
    const marked = this.oldRows && status ? gone.filter((at) => !isOwnFormula(snapshot, at, status.inSheet)) : [];
    const width = area.columns + (status && status.inSheet === area.columns ? 1 : 0);
    const newArea: Area = { ...area, row: area.row + area.rows, rows: Math.max(1, fresh.length), columns: width };
    if (fresh.length > 0 && !isInSheet(newArea))
      return leftAlone(`${counted(fresh.length, "new row")} would be beyond the last row of the sheet. Move the table up`);
    const room = fresh.length === 0 ? "shift" : roomForRows(newArea, snapshot.showsTotals === true, this.refresh.around);
    const added = room === undefined ? [] : fresh;
    if (room === undefined) this.warnings.push(leftOutWords(this.answerNames(fresh), NO_ROOM));
    const statuses = this.statuses(matched.answerOf, new Set(marked), status?.inSheet);
    const edits: Edit[] = [
      ...this.statusEdits(status, statuses),
      ...this.figureEdits(matched.answerOf),
      ...this.appendEdits(added, newArea, room ?? "shift", status),
    ];
    if (this.typedOver.length > 0) this.warnings.push(typedOverWords(this.typedOver));
    this.tellRows(added, marked);
    const isUnmarked = this.oldRows !== undefined && marked.length < gone.length && added.length === 0;
    const areRowsBehind = added.length < fresh.length || withheld || isUnmarked;
    return {
      edits,
      problem: undefined,
      warnings: this.warnings,
      changes: this.changes,
      rows: this.rows,
      added: added.length,
      room: room ?? "shift",
      vanished: marked,
      reasons: statuses.filter((text) => text !== null && !isVanishedMark(text)).length,
      remember: this.rememberedThen(entry, status, areRowsBehind),
      isForgotten: false,
      isBehind: areRowsBehind || !isMovedOn,
      note: { area: partOf(area, 0, 0), text: sourceNote(call, content.answer, partOf(area, 1, 0), after) },
    };
  }

  /** In the order of the setting's schema, so that what has not changed reads the same. */
  private rememberedThen(entry: RememberedTable, status: StatusColumn | undefined, areRowsBehind: boolean): RememberedTable {
    const { version } = this.refresh.after;
    const { reasons, dataset: _dataset, rows: _rows, behind: _behind, ...rest } = entry;
    const header = status?.header ?? reasons;
    const left = [...this.columns.gone, ...this.columns.unanswered].map((column) => [column, this.versionOf(column)] as const);
    const behind = left.filter(([, from]) => from !== version);
    return {
      ...rest,
      ...(header === undefined ? {} : { reasons: header }),
      dataset: version,
      ...(areRowsBehind && this.rowsFrom !== version ? { rows: this.rowsFrom } : {}),
      ...(behind.length > 0 ? { behind: Object.fromEntries(behind) } : {}),
    };
  }

  /** Version of the dataset that the figures of a column are from. */
  private versionOf(header: string): string {
    const { behind = {}, dataset } = this.refresh.entry;
    return Object.hasOwn(behind, header) ? behind[header]! : dataset;
  }

  /** Tells of columns that are not refreshed. @returns whether no figures of theirs are left in the table */
  private columnWarnings(): boolean {
    const { entry, snapshot, after } = this.refresh;
    const { gone, unanswered, more } = this.columns;
    const others = snapshot.headers.flatMap((header, at) =>
      [...entry.columns, entry.reasons ?? ""].some((own) => isSameHeader(own, header)) ? [] : [at],
    );
    const renamed = gone.map((header) => ({ header, now: others.filter((at) => this.holdsFiguresOf(header, at)) }));
    for (const header of unanswered)
      this.warnings.push(`The data no longer have the column ${quoted([header])}: it stays as it was.`);
    for (const { header, now } of renamed)
      if (now.length === 1) this.warnings.push(renamedColumnWords(header, snapshot.headers[now[0]!]!, this.versionOf(header)));
    const lost = renamed.filter(({ now }) => now.length !== 1).map(({ header }) => header);
    if (lost.length > 0) this.warnings.push(goneColumnsWords(lost));
    if (entry.reasons !== undefined && this.oldStatus === undefined)
      this.warnings.push(`The table has no column ${quoted([entry.reasons])} any more, which said why figures are missing.`);
    if (more.length > 0)
      this.warnings.push(`The data have more columns than the table: ${quoted(more)}. Insert the table anew to get them.`);
    const isBehind = (header: string) => this.versionOf(header) !== after.version;
    const mayBeRenamed = renamed.some(
      ({ header, now }) =>
        isBehind(header) && (now.length > 0 || (others.length > 0 && !this.refresh.old.of(this.versionOf(header)))),
    );
    return !mayBeRenamed && !unanswered.some(isBehind);
  }

  /** Whether a column of another name holds what the data had in one of ours, in half of its rows at least. */
  private holdsFiguresOf(header: string, at: number): boolean {
    const old = this.refresh.old.of(this.versionOf(header));
    const compared = this.shown.flatMap((row, index) => {
      const key = this.keyOfRow[index];
      const was = key === undefined ? undefined : old?.cell(key, header);
      return was === undefined ? [] : [showSame(row[at] ?? null, was)];
    });
    const same = compared.filter(Boolean).length;
    return same > 0 && same * 2 >= compared.length;
  }

  private matchedRows(): MatchedRows {
    if (this.keys.length === 0) return { answerOf: [0], added: [], unclear: [] };
    return matchRows(
      this.shown.map((row) => this.keyCells(row)),
      this.refresh.content.answer.map((row) => this.answerKey(row)),
    );
  }

  private keyCells(row: readonly Shown[]): Shown[] {
    return this.keys.map(({ inSheet }) => row[inSheet] ?? null);
  }

  private answerKey(row: readonly CellResult[]): Shown[] {
    return this.keys.map(({ inAnswer }) => shownOfResult(row[inAnswer]!));
  }

  /** What rows of the answer are called. */
  private answerNames(rows: readonly number[]): string[] {
    return rows.map((at) => this.keys.map(({ inAnswer }) => shownResult(this.refresh.content.answer[at]![inAnswer]!)).join(", "));
  }

  /** What rows of the sheet are called. */
  private sheetNames(rows: readonly number[]): string[] {
    return rows.map((at) =>
      this.keyCells(this.shown[at]!)
        .map((cell) => figureText(cell, null))
        .join(", "),
    );
  }

  /** Rows of the answer that are new in the data. One that the data had before is not in the sheet because somebody took it out. */
  private newRows(rows: readonly number[]): number[] {
    const { oldRows } = this;
    if (!oldRows) return [];
    const added = rows.filter((at) => !oldRows.hasRow(keyOf(this.answerKey(this.refresh.content.answer[at]!))));
    const deleted = rows.length - added.length;
    if (deleted > 0) this.warnings.push(deletedWords(deleted));
    return added;
  }

  /** Rows without a mark that the data do not have. One that they never had is a person's own, where that is known. */
  private goneRows({ answerOf, unclear }: MatchedRows): number[] {
    const areUnclear = new Set(unclear.map(({ row }) => row));
    return this.shown.flatMap((_, at) => {
      const key = this.keyOfRow[at];
      if (answerOf[at] !== undefined || areUnclear.has(at) || key === undefined || this.isMarked(at)) return [];
      return !this.oldRows || this.oldRows.hasRow(key) ? [at] : [];
    });
  }

  /** Tells of rows of which only the dataset can tell that the table is from. @returns whether there are any */
  private withheldRows({ added }: MatchedRows, gone: readonly number[]): boolean {
    if (this.oldRows || added.length + gone.length === 0) return false;
    this.warnings.push(withheldWords(this.rowsFrom, { added: this.answerNames(added), gone: this.sheetNames(gone) }));
    return true;
  }

  private isMarked(at: number): boolean {
    return this.oldStatus !== undefined && isVanishedMark(this.shown[at]![this.oldStatus]);
  }

  /** The column for reasons and marks: the one that is there, or where one is needed, a new one behind the last. */
  private statusColumn(gone: readonly number[], hasReasons: boolean): StatusColumn | undefined {
    const { snapshot } = this.refresh;
    const at = this.oldStatus;
    if (at !== undefined) return { header: snapshot.headers[at]!, inSheet: at };
    if (gone.length === 0 && !hasReasons) return undefined;
    const unmarked = gone.length === 0 ? "" : ` Not marked: ${named(this.sheetNames(gone))}.`;
    if (snapshot.area.column + snapshot.area.columns >= SHEET_COLUMNS) {
      this.warnings.push(
        `The table ends at the last column of the sheet: there is no place for a column that says which rows are no longer in the data.${unmarked}`,
      );
      return undefined;
    }
    if (snapshot.beside === "table" || snapshot.beside === "larger") {
      const what =
        snapshot.beside === "table"
          ? "Cells and another table stand right of the table"
          : "What stands right of the table goes on above or below it, and would be torn apart";
      this.warnings.push(
        `${what}: there is no room for a column that says which rows are no longer in the data and why figures are missing. Leave a column free beside the table, and refresh again.${unmarked}`,
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
    marked: ReadonlySet<number>,
    status: number | undefined,
  ): (string | null)[] {
    const { content, after, snapshot } = this.refresh;
    return this.shown.map((row, at) => {
      if (status === undefined || isOwnFormula(snapshot, at, status)) return null;
      if (marked.has(at)) return vanishedMark(after.version);
      const answer = answerOf[at];
      if (answer === undefined) return null;
      const reason = content.reasons === undefined ? "" : String(content.rows[answer]![content.columns.length]);
      return showSame(row[status] ?? null, reason) ? null : reason;
    });
  }

  private statusEdits(status: StatusColumn | undefined, statuses: readonly (string | null)[]): Edit[] {
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
    const figures = this.columns.found.filter((column) => !this.keys.includes(column)).sort((a, b) => a.inSheet - b.inSheet);
    return groupsOf(figures).flatMap((group) => {
      const cells = this.shown.map((row, at) => group.map((column) => this.changedCell(row, at, answerOf[at], column)));
      return sparseEdits(partOf(snapshot.area, 1, group[0]!.inSheet, this.shown.length, group.length), cells);
    });
  }

  private changedCell(row: readonly Shown[], at: number, answerRow: number | undefined, column: OwnColumn): WrittenValue | null {
    const { snapshot, call, content, old } = this.refresh;
    if (answerRow === undefined || isOwnFormula(snapshot, at, column.inSheet)) return null;
    const result = content.answer[answerRow]![column.inAnswer]!;
    const [was, now] = [row[column.inSheet] ?? null, shownOfResult(result)];
    // A missing figure is written as #N/A whatever the function's own error is.
    const written = isCellError(now) ? { error: "#N/A" } : now;
    if (showSame(was, written)) return null;
    const { area, sheet } = snapshot;
    const place = { sheet, row: area.row + 1 + at, column: area.column + column.inSheet };
    const format = formatOf(result);
    const from = this.versionOf(column.header);
    const why = this.whys.ofCell(old.of(from), {
      key: this.keyOfRow[at] ?? "",
      header: column.header,
      shown: was,
      now: written,
      format,
      from,
      isMarked: this.isMarked(at),
    });
    if (why.reason === "typed over") this.typedOver.push({ ...place, shown: was, format });
    this.changes.push({
      ...place,
      formula: formulaOf(call),
      old: was,
      new: written,
      ...changeFormats(was, written, undefined, result),
      ...why,
    });
    return writtenValue(result);
  }

  private appendEdits(added: readonly number[], area: Area, room: RowRoom, status: StatusColumn | undefined): Edit[] {
    if (added.length === 0) return [];
    const { content, snapshot } = this.refresh;
    const rows = added.map((at) => {
      const cells = new Array<WrittenValue | null>(area.columns).fill(null);
      for (const { inSheet, inAnswer } of this.columns.found) cells[inSheet] = writtenValue(content.answer[at]![inAnswer]!);
      const reason = content.reasons === undefined ? "" : String(content.rows[at]![content.columns.length]);
      if (status && reason !== "") cells[status.inSheet] = typedText(reason);
      return cells;
    });
    const formats = this.columns.found.flatMap(({ inSheet, inAnswer }) =>
      formatEdits(
        partOf(area, 0, inSheet, added.length),
        added.map((at) => [content.answer[at]![inAnswer]!]),
      ),
    );
    return [{ kind: "table rows", table: snapshot.name, area, values: rows, room }, ...formats];
  }

  /** Tells which rows come in and which get a mark, with their figures and sources. */
  private tellRows(added: readonly number[], marked: readonly number[]): void {
    const { snapshot, content, call, after } = this.refresh;
    const { area, sheet } = snapshot;
    const [first] = this.keys;
    const base = { sheet, column: area.column + (first?.inSheet ?? 0), formula: formulaOf(call), format: null };
    const columns = [...this.columns.found].sort((a, b) => a.inAnswer - b.inAnswer);
    added.forEach((at, index) => {
      const row = content.answer[at]!;
      this.rows.push({
        ...base,
        kind: "new",
        key: this.answerNames([at])[0]!,
        row: area.row + area.rows + index,
        old: null,
        new: `New row: ${columns.map(({ header, inAnswer }) => `${header} ${shownResult(row[inAnswer]!)}`).join(", ")}`,
        ...this.whys.ofData(this.oldRows!.dataset, this.keyOfAnswer(row)),
      });
    });
    for (const at of marked) {
      const row = this.shown[at]!;
      const figures = columns.map(
        ({ header, inSheet, inAnswer }) => `${header} ${figureText(row[inSheet] ?? null, this.formatIn(inAnswer))}`,
      );
      this.rows.push({
        ...base,
        kind: "marked",
        key: this.sheetNames([at])[0]!,
        row: area.row + 1 + at,
        old: figures.join(", "),
        new: vanishedMark(after.version),
        ...this.whys.ofData(this.oldRows!.dataset, this.keyOfRow[at] ?? ""),
      });
    }
  }

  /** The format of a column's figures. */
  private formatIn(inAnswer: number): string | null {
    const formats = this.refresh.content.answer.map((row) => formatOf(row[inAnswer]));
    return formats.find((format) => format !== null) ?? null;
  }

  private keyOfAnswer(row: readonly CellResult[]): string {
    return keyOf(this.keys.map(({ inAnswer }) => shownOfResult(row[inAnswer]!)));
  }

  private headerAt(header: string | undefined): number | undefined {
    const at = header === undefined ? -1 : this.refresh.snapshot.headers.findIndex((each) => isSameHeader(each, header));
    return at < 0 ? undefined : at;
  }
}

const NO_ROOM = "in these rows below, something stands in the table's columns that belongs to what stands beside it";

function isOwnFormula({ formulas, values }: TableSnapshot, row: number, column: number): boolean {
  const formula = formulas[row]?.[column];
  return typeof formula === "string" && formula.startsWith("=") && formula !== values[row]?.[column];
}
