import { Fault } from "../../domain/fault";
import type { Dataset } from "../../dataset/dataset";
import { bibliography, bibliographyRows } from "../bibliography";
import { hasCell, isInSheet, partOf, type Area, type SheetReference } from "../area";
import { AnsweredCalls, distinct } from "../cells/answered-calls";
import { KnownCells } from "../cells/known-cells";
import { orebookCells, type OrebookCell } from "../cells/orebook-cells";
import { isCellError, isWaiting, type Shown } from "../cells/shown";
import type { WorkbookSnapshot } from "../cells/snapshot";
import type { Edit, WrittenValue } from "../edits";
import { noteOf } from "../insert/source-note";
import { addressOfCell } from "../refresh/report";
import { sparseEdits } from "../sparse-edits";
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
  /** Areas that formulas fill, on the sheet of the source. */
  spills: readonly Area[];
  /** Cells of the source that have a note or comment already, which the copy keeps. */
  noted: readonly { row: number; column: number }[];
}

export interface FreezePlan {
  edits: Edit[];
  /** Formulas that become values. */
  formulas: number;
  /** Whether there is anything to freeze: a formula, or cells that one outside of the source fills. */
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
  const { snapshot, source } = request;
  const cells = citedCells(request);
  const problem = problemOf(cells);
  if (problem !== undefined) return { edits: [], formulas: 0, isNeeded: true, notes: 0, withoutNote: 0, problem, bibliography: undefined };
  const known = new KnownCells(snapshot);
  const values = frozenCells(request, known);
  const notes = noteEdits(cells, request, new AnsweredCalls(dataset, known), dataset);
  const cited = bibliographyEdits(request, cells, dataset);
  return {
    edits: [...sparseEdits(copyOf(source, request), values.cells), ...cited.edits, ...notes],
    formulas: values.formulas,
    isNeeded: values.formulas + values.filled > 0,
    notes: notes.length,
    withoutNote: cells.length - notes.length,
    problem: undefined,
    bibliography: cited.area,
  };
}

/**
 * The Orebook cells of the source. One outside of it whose answer reaches into it is cited at the first cell of the source that it fills.
 */
function citedCells({ snapshot, source, spills }: FreezeRequest): OrebookCell[] {
  const own = snapshot.blocks.filter(({ sheet }) => sheet.key === source.sheet.key);
  const filledFrom = new Map(spills.map((area) => [`${area.row} ${area.column}`, area]));
  return [...orebookCells(own)].flatMap((cell) => {
    if (hasCell(source, cell)) return [cell];
    const spill = filledFrom.get(`${cell.row} ${cell.column}`);
    const at = spill && { row: Math.max(spill.row, source.row), column: Math.max(spill.column, source.column) };
    const reaches = at && hasCell(source, { ...cell, ...at }) && hasCell(spill, { ...cell, ...at });
    return reaches ? [{ ...cell, ...at }] : [];
  });
}

function problemOf(cells: readonly OrebookCell[]): string | undefined {
  const waiting = cells.filter(({ shown }) => isWaiting(shown));
  if (waiting.length > 0)
    return `Excel is still calculating ${named(waiting)}. Wait until the cells show their figures, and freeze again.`;
  const broken = cells.filter(({ shown }) => isCellError(shown) && shown.error === "#NAME?");
  if (broken.length > 0)
    return `${named(broken)} show #NAME?, which the copy would keep for ever. Use Repair first, and freeze again.`;
  return undefined;
}

function named(cells: readonly OrebookCell[]): string {
  const names = cells.slice(0, MOST_NAMED).map(addressOfCell);
  const rest = cells.length - names.length;
  return rest > 0 ? `${names.join(", ")} and ${rest} more cells` : names.join(", ");
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

function noteText(cell: OrebookCell, answered: AnsweredCalls, dataset: Dataset): string {
  const { calls, formula } = cell;
  const questions = calls.map((call) => answered.question(call, calls, cell));
  const evidence = distinct(questions.flatMap((question) => (question ? answered.evidenceOf(question) : [])));
  const reasons = questions.flatMap((question) => {
    const first = question && answered.answer(question)[0]?.[0];
    return first instanceof Fault ? [`Not available: ${first.message}`] : [];
  });
  const unknown = questions.includes(undefined) ? ["Not all sources are known: Excel calculated the arguments."] : [];
  return noteOf(formula, evidence, dataset, { missing: [...new Set([...reasons, ...unknown])] });
}

/** The bibliography, two rows below the copy. */
function bibliographyEdits(
  request: FreezeRequest,
  cells: readonly OrebookCell[],
  dataset: Dataset,
): { edits: Edit[]; area: Area | undefined } {
  if (cells.length === 0) return { edits: [], area: undefined };
  const { snapshot, source, copy } = request;
  // Only the formulas of the source are cited; the cells at which they point may stand anywhere.
  const used = bibliography(snapshot, [], dataset, { cells, named: (cell) => placeInCopy(cell, request) });
  const rows = [["Sources"], ...bibliographyRows(used, dataset)];
  const columns = Math.max(...rows.map(({ length }) => length));
  const area: Area = { sheet: copy.sheet, row: copy.row + source.rows + 2, column: copy.column, rows: rows.length, columns };
  if (!isInSheet(area)) return { edits: [], area: undefined };
  const values = rows.map((row) =>
    Array.from({ length: columns }, (_, column) => {
      const value = row[column] ?? "";
      return typeof value === "string" ? typedText(value) : value;
    }),
  );
  return { edits: [{ kind: "values", area, values }], area };
}

function placeInCopy({ row, column }: { row: number; column: number }, { source, copy }: FreezeRequest) {
  return { sheet: copy.sheet, row: row - source.row + copy.row, column: column - source.column + copy.column };
}

function copyOf(area: Area, request: FreezeRequest): Area {
  return partOf({ ...area, ...placeInCopy(area, request) }, 0, 0, area.rows, area.columns);
}
