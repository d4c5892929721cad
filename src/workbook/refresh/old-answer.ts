import type { Dataset } from "../../dataset/dataset";
import { isCellError, shownOfResult, type Shown } from "../cells/shown";
import { CannotInsert } from "../insert/cannot-insert";
import { tableContent, type TableContent } from "../insert/table-content";
import type { WorksheetCall } from "../worksheet-call";
import { isSameHeader } from "./table-columns";
import { keyOf } from "./table-rows";

/** What a dataset answered that a table is from, by the keys of rows: it tells what a person has done to the table from what the data have. */
export class OldAnswer {
  private readonly rows: ReadonlyMap<string, readonly Shown[]>;

  /** @param keyPlaces of the key columns in the answer */
  constructor(
    readonly dataset: Dataset,
    private readonly content: TableContent,
    keyPlaces: readonly number[],
  ) {
    this.rows = new Map(
      content.answer.map((cells) => {
        const shown = cells.map(shownOfResult);
        return [keyOf(keyPlaces.map((place) => shown[place]!)), shown];
      }),
    );
  }

  /** @param key as `keyOf` makes it */
  hasRow(key: string): boolean {
    return this.rows.has(key);
  }

  /** What a cell of a table showed; undefined where the answer has no such row or column. */
  cell(key: string, header: string): Shown | undefined {
    const at = this.content.columns.findIndex((each) => isSameHeader(each, header));
    const shown = this.rows.get(key)?.[at];
    // A missing figure is written as #N/A whatever the function's own error is.
    return shown !== undefined && isCellError(shown) ? { error: "#N/A" } : shown;
  }
}

/** Old answers to the call of a table, by versions of datasets. */
export class OldAnswers {
  private readonly answers = new Map<string, OldAnswer | undefined>();

  /** @param datasets those that can be had, by their versions */
  constructor(
    private readonly call: WorksheetCall,
    private readonly keys: readonly string[],
    private readonly datasets: ReadonlyMap<string, Dataset>,
  ) {}

  /** Undefined where that dataset is not on this computer, or has no such rows. */
  of(version: string): OldAnswer | undefined {
    if (!this.answers.has(version)) this.answers.set(version, this.answerOf(version));
    return this.answers.get(version);
  }

  private answerOf(version: string): OldAnswer | undefined {
    const dataset = this.datasets.get(version);
    const content = dataset && contentIn(this.call, dataset);
    if (!dataset || !content || content instanceof CannotInsert) return undefined;
    const places = this.keys.map((key) => content.columns.findIndex((column) => isSameHeader(column, key)));
    return places.includes(-1) ? undefined : new OldAnswer(dataset, content, places);
  }
}

/** What stands in a table of a call; why it has no rows, where it has none. */
export function contentIn(call: WorksheetCall, dataset: Dataset): TableContent | CannotInsert {
  try {
    return tableContent(call, dataset);
  } catch (error) {
    if (error instanceof CannotInsert) return error;
    throw error;
  }
}
