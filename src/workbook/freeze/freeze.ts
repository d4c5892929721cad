import type { CellResult, FormattedNumber } from "../../domain/cell";
import { Fault } from "../../domain/fault";
import type { Dataset } from "../../dataset/dataset";
import { BIBLIOGRAPHY_HEADERS, bibliographyInSteps, bibliographyRows } from "../bibliography";
import { hasCell, isInSheet, partOf, type Area, type SheetReference } from "../area";
import { AnsweredCalls, distinct } from "../cells/answered-calls";
import { KnownCells } from "../cells/known-cells";
import { orebookCells, type OrebookCell } from "../cells/orebook-cells";
import { isCellError, isWaiting, showSame, type Shown } from "../cells/shown";
import type { WorkbookSnapshot } from "../cells/snapshot";
import type { Edit, WrittenValue } from "../edits";
import { noteOf } from "../insert/source-note";
import { evidenceOf, formulaOf } from "../worksheet-call";
import { addressOfCell } from "../refresh/report";
import { sheetLooks } from "../sheet-looks";
import { sparseEdits } from "../sparse-edits";
import { CELLS_OF_STEP, finished, type Steps } from "../steps";
import { remarksOf, type FrozenTable } from "./frozen-tables";
import { typedText } from "../typed-text";

/** What is frozen, and where the copy stands. */
export interface FreezeRequest {
  snapshot: WorkbookSnapshot;
  /** The filled part of a sheet, or a selection. */
  source: Area;
  /** Where the copy of its first cell stands. The sheet is a new one: the original is never written to. */
  copy: { sheet: SheetReference; row: number; column: number };
  /**
   * - `sheet`: Excel has copied the whole sheet, so that only what formulas give has to be written
   * - `empty`: the sheet is new, so that everything has to be
   */
  copied: "sheet" | "empty";
  /** Number formats of the cells of the source, row by row. Where one is `General`, Excel shows a figure in the format that its function gave. */
  formats: readonly (readonly string[])[];
  /** Areas that formulas fill, on the sheet of the source. */
  spills: readonly Area[];
  /** Cells of the source that have a note or comment already, which the copy keeps. */
  noted: readonly { row: number; column: number }[];
  /** Orebook tables of which figures stand in the source. */
  tables?: readonly FrozenTable[];
  /** What a reader of the list of works has to know beside it. */
  remarks?: readonly string[];
}

export interface FreezePlan {
  edits: Edit[];
  /** Formulas that become values. */
  formulas: number;
  /** Orebook tables whose figures stay, and are cited. */
  tables: number;
  /** Whether there is anything to freeze: a formula, cells that one outside of the source fills, or an Orebook table. */
  isNeeded: boolean;
  /** Cells that get a note with their sources. */
  notes: number;
  /** Cells that get none, because they have a note, or because there are too many: the bibliography has their sources all the same. */
  withoutNote: number;
  /** Why it cannot be done now, with what to do; then there are no edits. */
  problem: string | undefined;
  /** Where the bibliography stands; undefined where there is nothing to cite, and where it would be beyond the end of the sheet. */
  bibliography: Area | undefined;
}

/** Notes at most: each is an object of its own for Excel, and nobody opens more. */
const MOST_NOTES = 1_000;

const MOST_NAMED = 5;

/** Plans a copy with values in the place of formulas, sources as notes, and a bibliography below: for people without the add-in. */
export function planFreeze(request: FreezeRequest, dataset: Dataset): FreezePlan {
  return finished(freezeInSteps(request, dataset));
}

/** As `planFreeze`, step by step. */
export function* freezeInSteps(request: FreezeRequest, dataset: Dataset): Steps<FreezePlan> {
  const { snapshot, source, tables = [] } = request;
  const cells = yield* citedCells(request);
  const problem = problemOf(cells);
  if (problem !== undefined)
    return { edits: [], formulas: 0, tables: 0, isNeeded: true, notes: 0, withoutNote: 0, problem, bibliography: undefined };
  const known = new KnownCells(snapshot);
  const values = frozenCells(request, known);
  yield cells.length;
  const answered = new AnsweredCalls(dataset, known);
  const cellNotes = noteEdits(cells, request, answered, dataset);
  const notes = [...cellNotes, ...tableNotes(request, cells)];
  yield cells.length;
  const formats = yield* formatsOfAnswers(cells, request, answered, known);
  const cited = yield* bibliographyEdits(request, cells, dataset);
  return {
    edits: [...sparseEdits(copyOf(source, request), values.cells), ...formats, ...cited.edits, ...notes],
    formulas: values.formulas,
    tables: tables.length,
    isNeeded: values.formulas + values.filled + tables.length > 0,
    notes: notes.length,
    withoutNote: cells.length - cellNotes.length,
    problem: undefined,
    bibliography: cited.area,
  };
}

/** A cell that is cited, and where its formula stands. */
interface CitedCell extends OrebookCell {
  from: { row: number; column: number };
}

/**
 * The Orebook cells of the source. One outside of it whose answer reaches into it is cited at the first cell of the source that it fills.
 */
function* citedCells({ snapshot, source, spills }: FreezeRequest): Steps<CitedCell[]> {
  const own = { ...snapshot, blocks: snapshot.blocks.filter(({ sheet }) => sheet.key === source.sheet.key) };
  const filledFrom = new Map(spills.map((area) => [`${area.row} ${area.column}`, area]));
  const cells: CitedCell[] = [];
  let done = 0;
  for (const cell of orebookCells(own)) {
    const at = citedAt(cell, source, filledFrom.get(`${cell.row} ${cell.column}`));
    if (at) cells.push({ ...cell, ...at, from: { row: cell.row, column: cell.column } });
    done += 1;
    if (done % CELLS_OF_STEP === 0) yield done;
  }
  return cells;
}

function citedAt(cell: OrebookCell, source: Area, spill: Area | undefined): { row: number; column: number } | undefined {
  if (hasCell(source, cell)) return { row: cell.row, column: cell.column };
  if (!spill) return undefined;
  const at = { row: Math.max(spill.row, source.row), column: Math.max(spill.column, source.column) };
  return [source, spill].every((area) => hasCell(area, { sheet: cell.sheet, ...at })) ? at : undefined;
}

function problemOf(cells: readonly OrebookCell[]): string | undefined {
  const waiting = cells.filter(({ shown }) => isWaiting(shown));
  if (waiting.length > 0)
    return `Excel is still calculating ${named(waiting)}. Wait until ${waiting.length === 1 ? "the cell shows its figure" : "the cells show their figures"}, and freeze again.`;
  const broken = cells.filter(({ shown }) => isCellError(shown) && shown.error === "#NAME?");
  if (broken.length > 0)
    return `${named(broken)} ${broken.length === 1 ? "shows" : "show"} #NAME?, which the copy would keep for ever. Use Repair first, and freeze again.`;
  return undefined;
}

function named(cells: readonly OrebookCell[]): string {
  const names = cells.slice(0, MOST_NAMED).map(addressOfCell);
  const rest = cells.length - names.length;
  return rest > 0 ? `${names.join(", ")} and ${rest} more ${rest === 1 ? "cell" : "cells"}` : names.join(", ");
}

/** What has to be written into the copy; null where it has it already. */
function frozenCells(
  { source, copied, spills }: FreezeRequest,
  known: KnownCells,
): { cells: (WrittenValue | null)[][]; formulas: number; filled: number } {
  const { sheet, row, column, rows, columns } = source;
  const filled = spilledCells(spills, source);
  let formulas = 0;
  const cells = Array.from({ length: rows }, (_, down) =>
    Array.from({ length: columns }, (_, right) => {
      const at = [row + down, column + right] as const;
      const shown = known.at(sheet.name, ...at) ?? null;
      const isFormula = known.formulaOf({ sheet, row: at[0], column: at[1] }) !== undefined;
      if (isFormula) formulas += 1;
      if (isFormula || filled.has(at.join(" "))) return frozen(shown);
      return copied === "sheet" || shown === null ? null : frozen(shown);
    }),
  );
  return { cells, formulas, filled: filled.size };
}

function frozen(shown: Shown): WrittenValue {
  if (isCellError(shown)) return shown.error;
  return typeof shown === "string" ? typedText(shown) : (shown ?? "");
}

function spilledCells(spills: readonly Area[], source: Area): Set<string> {
  const cells = new Set<string>();
  for (const area of spills)
    for (let row = area.row; row < area.row + area.rows; row += 1)
      for (let column = area.column; column < area.column + area.columns; column += 1)
        if (hasCell(source, { sheet: area.sheet, row, column })) cells.add(`${row} ${column}`);
  return cells;
}

function noteEdits(cells: readonly OrebookCell[], request: FreezeRequest, answered: AnsweredCalls, dataset: Dataset): Edit[] {
  const noted = new Set(request.noted.map(({ row, column }) => `${row} ${column}`));
  return cells
    .filter(({ row, column }) => !noted.has(`${row} ${column}`))
    .slice(0, MOST_NOTES)
    .map((cell) => ({
      kind: "note",
      area: copyOf({ ...cell, rows: 1, columns: 1 }, request),
      text: noteText(cell, answered, dataset),
    }));
}

/** A note for each table, at its first cell. Where that has one, it is the one with which the table was inserted, and the copy keeps it. */
function tableNotes(request: FreezeRequest, cells: readonly { row: number; column: number }[]): Edit[] {
  const taken = new Set([...request.noted, ...cells].map(({ row, column }) => `${row} ${column}`));
  return (request.tables ?? []).flatMap(({ call, first, dataset }): Edit[] => {
    if (!dataset || taken.has(`${first.row} ${first.column}`)) return [];
    return [{ kind: "note", area: copyOf(first, request), text: noteOf(formulaOf(call), evidenceOf(call, dataset), dataset) }];
  });
}

function noteText(cell: OrebookCell, answered: AnsweredCalls, dataset: Dataset): string {
  const questions = answered.questions(cell);
  const evidence = distinct(questions.flatMap((question) => (question ? answered.evidenceOf(question) : [])));
  const reasons = questions.flatMap((question) => {
    const first = question && answered.answer(question)[0]?.[0];
    return first instanceof Fault ? [`Not available: ${first.message}`] : [];
  });
  const unknown = questions.includes(undefined) ? ["Not all sources are known: Excel calculated the arguments."] : [];
  return noteOf(cell.formula, evidence, dataset, { missing: [...new Set([...reasons, ...unknown])] });
}

/**
 * Number formats that belong to the answers of functions and not to their cells: a share would be 0.692 in the place of 69.2%, and a day a
 * number. A cell that has a format of its own keeps it.
 */
function* formatsOfAnswers(
  cells: readonly CitedCell[],
  request: FreezeRequest,
  answered: AnsweredCalls,
  known: KnownCells,
): Steps<Edit[]> {
  const { source, formats } = request;
  const found: (string | null)[][] = formats.map((row) => row.map(() => null));
  let done = 0;
  for (const cell of cells) {
    for (const question of answered.questions({ ...cell, ...cell.from })) {
      if (!question) continue;
      answered.answer(question).forEach((line, down) =>
        line.forEach((result, right) => {
          const [row, column] = [cell.from.row + down, cell.from.column + right];
          const [inRow, inColumn] = [row - source.row, column - source.column];
          // Whether Excel names the format of an answer as that of its cell is not told.
          if (!isFormatted(result) || !["General", result.format].includes(formats[inRow]?.[inColumn] ?? "")) return;
          // What the formula makes of the answer is shown in its own way.
          if (showSame(known.at(source.sheet.name, row, column) ?? null, result.number)) found[inRow]![inColumn] = result.format;
        }),
      );
    }
    done += 1;
    if (done % CELLS_OF_STEP === 0) yield done;
  }
  return sparseEdits(copyOf(source, request), found).flatMap((edit) =>
    edit.kind === "values" ? [{ kind: "format", area: edit.area, format: edit.values as (string | null)[][] }] : [],
  );
}

function isFormatted(result: CellResult): result is FormattedNumber {
  return typeof result === "object" && !(result instanceof Fault) && result.kind === "formatted";
}

/** The bibliography, two rows below the copy. */
function* bibliographyEdits(
  request: FreezeRequest,
  cells: readonly OrebookCell[],
  dataset: Dataset,
): Steps<{ edits: Edit[]; area: Area | undefined }> {
  const { snapshot, source, copy, tables = [], remarks = [] } = request;
  if (cells.length + tables.length === 0) return { edits: [], area: undefined };
  const heading = datasetOfAll(cells, tables, dataset);
  const filled = tables.flatMap((table) => {
    const { call, dataset: own } = table;
    return own ? table.filled.map((area) => ({ area: copyOf(area, request), call, dataset: own })) : [];
  });
  // Only what stands in the source is cited; the cells at which its formulas point may stand anywhere.
  const used = yield* bibliographyInSteps(snapshot, filled, dataset, { cells, named: (cell) => placeInCopy(cell, request) });
  const told = [...remarksOf(tables, heading), ...remarks].map((remark) => ["", remark]);
  const rows = [["Sources"], ...bibliographyRows(used, heading), ...told];
  const columns = Math.max(...rows.map(({ length }) => length));
  const area: Area = { sheet: copy.sheet, row: copy.row + source.rows + 2, column: copy.column, rows: rows.length, columns };
  if (!isInSheet(area)) return { edits: [], area: undefined };
  const values = rows.map((row) =>
    Array.from({ length: columns }, (_, column) => {
      const value = row[column] ?? "";
      return typeof value === "string" ? typedText(value) : value;
    }),
  );
  return { edits: [{ kind: "values", area, values }, ...sheetLooks(area, rows, BIBLIOGRAPHY_HEADERS)], area };
}

/** The dataset that heads the list: that of the formulas, or where there are only tables, theirs if they have one in common. */
function datasetOfAll(cells: readonly unknown[], tables: readonly FrozenTable[], inUse: Dataset): Dataset {
  const [first, ...others] = tables;
  const isOne = first?.dataset && others.every(({ version }) => version === first.version);
  return cells.length === 0 && isOne ? first.dataset! : inUse;
}

function placeInCopy({ row, column }: { row: number; column: number }, { source, copy }: FreezeRequest) {
  return { sheet: copy.sheet, row: row - source.row + copy.row, column: column - source.column + copy.column };
}

function copyOf(area: Area, request: FreezeRequest): Area {
  return partOf({ ...area, ...placeInCopy(area, request) }, 0, 0, area.rows, area.columns);
}
