import type { Evidence } from "../../domain/evidence";
import { Fault, faultsAsResults } from "../../domain/fault";
import type { Dataset } from "../../dataset/dataset";
import type { AnswerRow } from "../../functions/definition";
import { shownOfResult } from "../cells/shown";
import { CannotInsert } from "../insert/cannot-insert";
import { tableContent } from "../insert/table-content";
import { argumentBlocks, evidenceOf, type WorksheetCall } from "../worksheet-call";
import { keyOf } from "../refresh/table-rows";

/** The rows of a table's answer in one dataset, and their places by the keys of the table's rows. */
interface KeyedRows {
  rows: readonly AnswerRow[];
  places: ReadonlyMap<string, number>;
  /** The place of a column; undefined for one that is not the function's. */
  column(header: string): number | undefined;
}

/** What the cells of a table rest on in one dataset. */
export class TableEvidence {
  private keyed: KeyedRows | undefined;
  private whole: readonly Evidence[] | undefined;
  private isRead = false;

  /** @param keys headers of the columns that tell its rows apart */
  constructor(
    private readonly call: WorksheetCall,
    private readonly dataset: Dataset,
    private readonly keys: readonly string[],
  ) {}

  /**
   * @param key of the row, as `keyOf` makes it of its key columns
   * @param header of the column; undefined for the whole row
   * @returns nothing where the answer has no such row; what the whole answer rests on where nothing tells its rows apart
   */
  of(key: string, header: string | undefined): readonly Evidence[] {
    const keyed = this.rowsByKey();
    if (!keyed) return this.all;
    const place = keyed.places.get(key);
    const column = header === undefined ? undefined : keyed.column(header);
    return place === undefined ? [] : keyed.rows[place]!.evidence(column);
  }

  /** What the whole answer rests on. */
  get all(): readonly Evidence[] {
    return (this.whole ??= evidenceOf(this.call, this.dataset));
  }

  private rowsByKey(): KeyedRows | undefined {
    if (!this.isRead) {
      this.isRead = true;
      this.keyed = keyedRows(this.call, this.dataset, this.keys);
    }
    return this.keyed;
  }
}

/** Undefined where the function answers no rows, or not these keys. Excel tells no case apart in headers. */
export function keyedRows(call: WorksheetCall, dataset: Dataset, keys: readonly string[]): KeyedRows | undefined {
  const { definition, given } = call;
  const blocks = argumentBlocks({ definition, given: { ...given, headers: undefined } });
  const rows = faultsAsResults(() => definition.rows?.(blocks, dataset) ?? []);
  const content = contentOf(call, dataset);
  if (rows instanceof Fault || !content || rows.length !== content.answer.length || keys.length === 0) return undefined;
  const { columns, answer } = content;
  const column = (header: string) => {
    const at = columns.findIndex((each) => each.toLowerCase() === header.toLowerCase());
    return at < 0 ? undefined : at;
  };
  const keyColumns = keys.map(column);
  if (keyColumns.includes(undefined)) return undefined;
  const keyed = answer.map((cells, row): [string, number] => [keyOf(keyColumns.map((at) => shownOfResult(cells[at!]!))), row]);
  return { rows, places: new Map(keyed), column };
}

function contentOf(call: WorksheetCall, dataset: Dataset) {
  try {
    return tableContent(call, dataset);
  } catch (error) {
    if (error instanceof CannotInsert) return undefined;
    throw error;
  }
}
