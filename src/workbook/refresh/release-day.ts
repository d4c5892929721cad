import type { Block, CellResult } from "../../domain/cell";
import type { Dataset } from "../../dataset/dataset";
import type { AnsweredCalls, Question } from "../cells/answered-calls";
import { shownOfResult, showSame, type Shown } from "../cells/shown";
import { pairedRows, type RowPair } from "./paired-rows";
import type { Why } from "./why";

/**
 * The older data on the day of the newer dataset. Functions that are asked for no day answer as of the day of the release: where these data
 * answer as the newer do, nothing has changed but the day.
 */
export class ReleaseDay {
  private readonly onNewerDay: AnsweredCalls | undefined;
  private readonly pairs = new Map<string, readonly RowPair[] | undefined>();

  /** @param answersOf the calls of the workbook in a dataset */
  constructor(
    private readonly older: Dataset,
    private readonly newer: AnsweredCalls,
    answersOf: (dataset: Dataset) => AnsweredCalls,
  ) {
    const { released } = newer.dataset;
    if (older.released !== released) this.onNewerDay = answersOf(older.asReleasedOn(released));
  }

  /** Whether nothing but the day has moved as of which a question is answered. @param cell of the new answer; undefined for all of it */
  isAll(question: Question, cell?: { row: number | undefined; column: number; key: string }): boolean {
    if (!this.onNewerDay) return false;
    const [then, now] = [this.onNewerDay.answer(question), this.newer.answer(question)];
    const pairs = cell && this.pairsOf(question);
    if (!cell || !pairs) return showAlike(then, now);
    if (cell.row === undefined) return !this.onNewerDay.rows(question)!.some(({ key }) => key === cell.key);
    const row = pairs.find(({ is }) => is === cell.row)?.was;
    return row !== undefined && showSame(shownAt(then, row, cell.column), shownAt(now, cell.row, cell.column));
  }

  /** A reason with the day in the place of what the works seem to say. */
  why(found: Why): Why {
    const detail = `The works say the same: the answer is as of ${this.newer.dataset.released}, and was as of ${this.older.released}`;
    return { ...found, reason: "release day", detail };
  }

  private pairsOf(question: Question): readonly RowPair[] | undefined {
    if (!this.pairs.has(question.key)) {
      const [then, now] = [this.onNewerDay!.rows(question), this.newer.rows(question)];
      this.pairs.set(question.key, then && now && pairedRows(keysOf(then), keysOf(now)));
    }
    return this.pairs.get(question.key);
  }
}

/** What an answer shows in a cell; blank beyond its end. */
export function shownAt(answer: Block<CellResult>, row: number | undefined, column: number): Shown {
  const result = row === undefined ? undefined : answer[row]?.[column];
  return result === undefined ? null : shownOfResult(result);
}

/** Whether two answers show the same in every cell. */
export function showAlike(a: Block<CellResult>, b: Block<CellResult>): boolean {
  if (a.length !== b.length || a[0]?.length !== b[0]?.length) return false;
  return b.every((cells, row) => cells.every((_, column) => showSame(shownAt(a, row, column), shownAt(b, row, column))));
}

export function keysOf(rows: readonly { key: string }[]): string[] {
  return rows.map(({ key }) => key);
}
