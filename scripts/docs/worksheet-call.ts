import type { Block, CellResult } from "../../src/domain/cell";
import { Fault } from "../../src/domain/fault";
import { grouped } from "../../src/domain/figure";
import { shownNumber } from "../../src/domain/number-format";
import type { Dataset } from "../../src/dataset/dataset";
import { functionById } from "../../src/functions";

/** A call of a worksheet function with text arguments, as a formula and as its answer. */
export interface WorksheetCall {
  formula: string;
  answer: Block<CellResult>;
}

/** @throws Error for a function that does not exist, or a call that fails as a whole */
export function callWorksheet(dataset: Dataset, id: string, args: readonly (string | undefined)[]): WorksheetCall {
  const definition = functionById(id);
  if (!definition) throw new Error(`There is no function ${id}.`);
  const formula = `=${id}(${args.map((arg) => (arg === undefined ? "" : `"${arg.replace(/"/g, '""')}"`)).join(",")})`;
  const blocks = args.map((arg) => (arg === undefined ? undefined : [[arg]]));
  return { formula, answer: definition.evaluate(blocks, dataset) };
}

/** What a cell shows. */
export function shownText(cell: CellResult): string {
  if (cell instanceof Fault) return `#N/A (${cell.message})`;
  if (typeof cell === "number") return grouped(cell);
  if (typeof cell === "boolean") return cell ? "yes" : "no";
  if (typeof cell === "string") return cell;
  if (cell.kind === "card") return cell.text;
  // A percentage with every decimal it has: the page is read to compare.
  return cell.format === "0.0%" ? `${Number((cell.number * 100).toFixed(4))}%` : shownNumber(cell);
}
