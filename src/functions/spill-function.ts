import { widthOf } from "../domain/broadcast";
import type { Block, CellResult, CellValue } from "../domain/cell";
import type { Evidence } from "../domain/evidence";
import { Fault, invalidValue } from "../domain/fault";
import type { Dataset } from "../dataset/dataset";
import { callsOf } from "./calls";
import {
  HEADER_ROW,
  type AnswerRow,
  type Arguments,
  type Description,
  type Parameters,
  type WorksheetFunction,
} from "./definition";

interface SpillDefinition<P extends Parameters> extends Description {
  parameters: P;
  compute(args: Arguments<P>, dataset: Dataset): Block<CellResult>;
  /** What each row that `compute` answers is about and rests on, in the same order, without the header row. */
  rows(args: Arguments<P>, dataset: Dataset): AnswerRow[];
  /** What the whole answer rests on, where that is not what its rows do, one after the other. */
  evidence?(args: Arguments<P>, dataset: Dataset): Evidence[];
}

/** Answers that a function remembers; each is a block, so they are few. */
const REMEMBERED = 32;

/** A function that answers a block of cells for one value of each argument. */
export function spillFunction<P extends Parameters>(definition: SpillDefinition<P>): WorksheetFunction {
  const names = Object.keys(definition.parameters);
  const callsIn = callsOf(definition, REMEMBERED);
  return {
    ...definition,
    shape: "spill",
    evaluate(given, dataset) {
      const answer = callsIn(dataset).answer(names.map((name, index) => onlyCell(given[index], name)));
      if (answer instanceof Fault) throw answer;
      return answer;
    },
    evidence(cells, dataset) {
      const args = callsIn(dataset).arguments(cells) as Arguments<P>;
      return definition.evidence?.(args, dataset) ?? definition.rows(args, dataset).flatMap((row) => row.evidence());
    },
    rows(given, dataset) {
      const cells = names.map((name, index) => onlyCell(given[index], name));
      const args = callsIn(dataset).arguments(cells) as Arguments<P>;
      const rows = definition.rows(args, dataset);
      return "headers" in args && args.headers === true ? [HEADER_ROW, ...rows] : rows;
    },
  };
}

/**
 * The value of an argument that is one cell.
 * @throws Fault `#VALUE!` for a range
 */
export function onlyCell(block: Block<CellValue> | undefined, name: string): CellValue {
  const columns = block === undefined ? 0 : widthOf(block);
  if (block === undefined || columns === 0) return null;
  if (block.length === 1 && columns === 1) return block[0]![0] ?? null;
  throw invalidValue(
    `${name} is a range of ${block.length} x ${columns} cells, and this function takes one cell here: use a formula for each cell.`,
  );
}
