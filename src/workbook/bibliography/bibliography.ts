import type { CitedWork } from "../../domain/citation";
import { unitedLocators, type Evidence } from "../../domain/evidence";
import type { Dataset } from "../../dataset/dataset";
import type { Area, SheetReference } from "../area";
import { AnsweredCalls } from "../cells/answered-calls";
import { KnownCells } from "../cells/known-cells";
import { orebookCells, type OrebookCell } from "../cells/orebook-cells";
import type { WorkbookSnapshot } from "../cells/snapshot";
import { evidenceOf, type WorksheetCall } from "../worksheet-call";
import { rangesOnSheets } from "../rectangles";
import { CELLS_OF_STEP, finished, type Steps } from "../steps";

/** A work that a workbook uses. */
export interface UsedWork {
  /** From 1, in the order in which works first occur. */
  number: number;
  work: CitedWork;
  /** Places in the work: `rows 3, 5`; empty for the work as a whole. */
  locator: string;
  /** Cells that use it, neighbours united: `Sheet1!B2:B9; 'Other sheet'!C4`. */
  cells: string;
}

export interface Bibliography {
  works: UsedWork[];
  /** Cells of which only Excel can tell what they rest on: their arguments have to be calculated. */
  unknown: string;
}

/** Cells of the workbook that are filled with values of a call, without a formula: those of an Orebook table. */
export interface FilledByCall {
  area: Area;
  call: WorksheetCall;
  /** The dataset that the values are from, where it is another than that of the formulas. */
  dataset?: Dataset;
}

interface Place {
  sheet: SheetReference;
  row: number;
  column: number;
}

/** What is cited, where it is not all formulas of a workbook by their own names. */
export interface Cited {
  /** The cells with formulas that are cited. */
  cells: Iterable<OrebookCell>;
  /** The cell that is named in the place of one, where the bibliography is that of a copy. */
  named(cell: OrebookCell): Place;
}

/** Every work on which the Orebook formulas and tables of a workbook rest, with the cells that use it. */
export function bibliography(
  snapshot: WorkbookSnapshot,
  tables: readonly FilledByCall[],
  dataset: Dataset,
  cited?: Cited,
): Bibliography {
  return finished(bibliographyInSteps(snapshot, tables, dataset, cited));
}

/** As `bibliography`, step by step. */
export function* bibliographyInSteps(
  snapshot: WorkbookSnapshot,
  tables: readonly FilledByCall[],
  dataset: Dataset,
  cited: Cited = { cells: orebookCells(snapshot), named: (cell) => cell },
): Steps<Bibliography> {
  let done = 0;
  const used = new UsedWorks();
  const unknown: Place[] = [];
  const answered = new AnsweredCalls(dataset, new KnownCells(snapshot));
  for (const cell of cited.cells) {
    const place = cited.named(cell);
    const questions = answered.questions(cell);
    if (questions.includes(undefined)) unknown.push(place);
    for (const question of questions) if (question) used.add(answered.evidenceOf(question), [place]);
    done += 1;
    if (done % CELLS_OF_STEP === 0) yield done;
  }
  for (const { area, call, dataset: own = dataset } of tables) used.add(evidenceOf(call, own), [...cellsIn(area)]);
  return { works: used.works(), unknown: rangesOnSheets(unknown) };
}

class UsedWorks {
  private readonly byId = new Map<string, { work: CitedWork; locators: Set<string>; places: Place[] }>();

  add(evidence: readonly Evidence[], places: readonly Place[]): void {
    const works = new Map<string, CitedWork>();
    for (const { work, locator } of evidence) {
      works.set(work.id, work);
      this.entry(work).locators.add(locator);
    }
    for (const work of works.values()) for (const place of places) this.entry(work).places.push(place);
  }

  works(): UsedWork[] {
    return [...this.byId.values()].map(({ work, locators, places }, index) => ({
      number: index + 1,
      work,
      locator: unitedLocators([...locators]),
      cells: rangesOnSheets(places),
    }));
  }

  private entry(work: CitedWork) {
    let entry = this.byId.get(work.id);
    if (!entry) this.byId.set(work.id, (entry = { work, locators: new Set(), places: [] }));
    return entry;
  }
}

function* cellsIn({ sheet, row, column, rows, columns }: Area): Generator<Place> {
  for (let down = 0; down < rows; down += 1)
    for (let right = 0; right < columns; right += 1) yield { sheet, row: row + down, column: column + right };
}
