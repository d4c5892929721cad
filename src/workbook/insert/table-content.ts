import type { Block, CellResult } from "../../domain/cell";
import { Fault } from "../../domain/fault";
import { shownResult } from "../../domain/shown";
import type { Dataset } from "../../dataset/dataset";
import { formulaOf, type WorksheetCall } from "../worksheet-call";
import { valuesOf } from "./answer";
import { CannotInsert } from "./cannot-insert";

/** Header of the column that says why figures are missing. */
const REASONS = "Missing";

/** What stands in a table: headers, the rows of the answer, and where figures are missing the reasons in a column of their own. */
export interface TableContent {
  headers: string[];
  rows: Block<CellResult>;
  /** Headers and rows of the answer itself. */
  columns: string[];
  answer: Block<CellResult>;
  reasons: string | undefined;
}

/**
 * @throws CannotInsert where the call answers no figure at all
 */
export function tableContent(call: WorksheetCall, dataset: Dataset): TableContent {
  const named = namedBlock(call, dataset);
  const { answer } = named;
  if (answer.length === 0) throw new CannotInsert(`${formulaOf(call)} answers no rows: there is nothing to insert.`);
  const columns = distinct(named.columns);
  const isMissing = answer.some((row) => row.some((cell) => cell instanceof Fault));
  const reasons = isMissing ? distinct([...columns, REASONS])[columns.length] : undefined;
  return {
    columns,
    answer,
    reasons,
    headers: reasons === undefined ? columns : [...columns, reasons],
    rows: reasons === undefined ? answer : answer.map((row) => [...row, reasonsOf(row)]),
  };
}

/** Why figures of a row are missing, each reason once. */
function reasonsOf(row: readonly CellResult[]): string {
  return [...new Set(row.flatMap((cell) => (cell instanceof Fault ? [cell.message] : [])))].join(" ");
}

/** The answer with the names of its columns: the function's own headings, where it gives them. */
function namedBlock(call: WorksheetCall, dataset: Dataset): { columns: string[]; answer: Block<CellResult> } {
  const { definition, given } = call;
  // Without headings also where they are given: an answer of nothing but an error is told by its own cells.
  const answer = valuesOf({ definition, given: { ...given, headers: undefined } }, dataset);
  if (!("headers" in definition.parameters)) return { columns: headersOf(call, answer[0]!.length), answer };
  const [headers = [], ...rows] = valuesOf({ definition, given: { ...given, headers: true } }, dataset);
  return { columns: headers.map(shownResult), answer: rows };
}

function headersOf({ definition }: WorksheetCall, count: number): string[] {
  const { columns } = definition;
  return Array.from({ length: count }, (_, column) => columns?.[column] ?? (count === 1 ? "Value" : `Value ${column + 1}`));
}

/** Excel takes neither an empty header nor one twice, and tells no case apart. */
function distinct(headers: readonly string[]): string[] {
  const taken = new Set<string>();
  return headers.map((header, column) => {
    const wanted = header.trim() === "" ? `Column ${column + 1}` : header;
    let free = wanted;
    for (let number = 2; taken.has(free.toLowerCase()); number += 1) free = `${wanted} ${number}`;
    taken.add(free.toLowerCase());
    return free;
  });
}
