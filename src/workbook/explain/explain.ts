import type { Dataset } from "../../dataset/dataset";
import { callsIn, mayCallOrebook, wholeCall } from "../formula";
import { answerCalls, type Element } from "./answer";
import { CallNodes } from "./call-nodes";
import { errorAdvice, holds, isTextFormula, namedIn, wordsForPlain } from "./cell-words";
import { addressOf, CellsRead, columnsOf, placeOf, rowsOf } from "./cells-read";
import type { CallNode, Explanation } from "./explanation";
import { noteQuery } from "./note-query";
import { tableElement, tableQuery, vanishedRow } from "./table-query";
import type { CellPlace, CellSnapshot, ReadCell } from "./snapshot";

/**
 * What a cell rests on, computed from what was read of it and from the dataset alone.
 * @param older datasets that Orebook tables are from, by their versions: a table that was not refreshed with the others is explained by its own
 */
export function explainCell(
  snapshot: CellSnapshot,
  inUse: Dataset,
  older: ReadonlyMap<string, Dataset> = new Map(),
): Explanation {
  const table = isFormulaCell(snapshot) ? undefined : tableQuery(snapshot);
  const own = table && table.dataset !== inUse.version ? older.get(table.dataset) : inUse;
  const mark = table && vanishedRow(snapshot);
  return explained(snapshot, own ?? inUse, { table, inUse, mark, isKnown: own !== undefined && mark === undefined });
}

/**
 * @param isKnown whether the dataset is the one that the cell is from
 * @param mark of the cell's row, where the data no longer have it
 */
function explained(
  snapshot: CellSnapshot,
  dataset: Dataset,
  { table, inUse, mark, isKnown }: { table: Explanation["table"]; inUse: Dataset; mark: string | undefined; isKnown: boolean },
): Explanation {
  const place = placeOf(snapshot.sheet, snapshot.address);
  const spill = spillOf(snapshot, place);
  const holder = spill && snapshot.spill ? snapshot.spill.anchor : snapshot.cell;
  const { formula } = holder;
  const isFormula = isFormulaCell(snapshot);
  const cells = new CellsRead(snapshot);
  const calls = isFormula ? callsIn(formula) : [];
  const nodes = new CallNodes(cells, dataset);
  const from = spill?.anchor ?? place;
  const element: Element = spill && wholeCall(formula) ? { row: spill.row, column: spill.column } : { row: 0, column: 0 };
  const answered = answerCalls(calls, { sheet: place.sheet, isOwn: true, cells, dataset }, element);
  const own = answered.map((call, index) =>
    nodes.callNode(call, { formula, place: from, shown: snapshot.cell, id: String(index) }),
  );
  const named = namedIn(snapshot.cell, dataset);
  const noted = isFormula || table ? undefined : noteQuery(snapshot);
  const query = table ?? noted;
  const children = isFormula && own.length === 0 ? nodes.precedentNodes(formula, from) : own;
  const remembered =
    query && (isKnown ? nodes.queryNodes(query.formula, place, snapshot.cell, tableElement(snapshot, dataset)) : []);
  return {
    place,
    address: addressOf(place),
    formula,
    calls,
    text: snapshot.cell.text,
    note: snapshot.note,
    spill: spill && { ...spill },
    table,
    noted,
    nodes: remembered ?? children,
    words: table
      ? mark === undefined
        ? tableWords(table, inUse.version, isKnown)
        : markedWords(table, mark)
      : noted
        ? notedWords(noted, snapshot.cell, remembered?.[0])
        : wordsOf(snapshot, own, children.length > 0, holder, named),
    version: dataset.version,
    named,
  };
}

function tableWords({ name, formula, dataset }: NonNullable<Explanation["table"]>, inUse: string, isKnown: boolean): string {
  const words = `This cell is of the Orebook table ${name}. Its rows are what ${formula} answered from dataset ${dataset}.`;
  if (dataset === inUse) return words;
  const refresh = `Refresh data in the tab Workbook brings the table to dataset ${inUse}.`;
  const only = isKnown ? "" : " That dataset is not on this computer, and only it can tell what the cell rests on.";
  return `${words}${only} ${refresh}`;
}

function markedWords({ name }: NonNullable<Explanation["table"]>, mark: string): string {
  return `This cell is of the Orebook table ${name}. Its row is marked: ${mark}. The figure is what an older dataset had, and that one alone can tell what it rests on.`;
}

/** Whether a formula gives what the cell shows: its own, or one that spills into it. */
function isFormulaCell(snapshot: CellSnapshot): boolean {
  const holder =
    spillOf(snapshot, placeOf(snapshot.sheet, snapshot.address)) && snapshot.spill ? snapshot.spill.anchor : snapshot.cell;
  return holder.formula.startsWith("=") && !isTextFormula(holder.formula, holder.value);
}

/** A value does not change with the data, and somebody may have typed over it: where it is no longer the answer, that is said. */
function notedWords({ formula, dataset }: NonNullable<Explanation["noted"]>, cell: ReadCell, node: CallNode | undefined): string {
  const words = `The note of this cell says that its value is what ${formula} answered from dataset ${dataset}.`;
  if (node?.answer.kind !== "answer" || holds(cell, node.answer.shown)) return words;
  return `${words} The data says ${node.shown} now.`;
}

/** Where the cell stands in a spill; undefined where it is in none or is its first cell alone. */
function spillOf({ spill, sheet }: CellSnapshot, place: CellPlace): NonNullable<Explanation["spill"]> | undefined {
  if (!spill) return undefined;
  const { area } = spill;
  const anchor = { sheet, row: area.top, column: area.left };
  return {
    anchor,
    row: place.row - area.top,
    column: place.column - area.left,
    rows: rowsOf(area),
    columns: columnsOf(area),
  };
}

function wordsOf(
  { cell, note, precedentsProblem }: CellSnapshot,
  own: readonly CallNode[],
  hasNodes: boolean,
  holder: ReadCell,
  named: Explanation["named"],
): string {
  const advice = errorAdvice(cell.error);
  if (own.length > 0)
    return [own.length === 1 ? own[0]!.words : `The formula calls Orebook ${own.length} times.`, advice].join(" ").trim();
  if (hasNodes) return ["The formula rests on these cells, which call Orebook.", precedentsProblem].join(" ").trim();
  if (mayCallOrebook(holder.formula) && !isTextFormula(holder.formula, holder.value) && advice !== "") return advice;
  return [wordsForPlain(holder, note, named), precedentsProblem].join(" ").trim();
}
