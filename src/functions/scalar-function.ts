import type { Block, CellResult, CellValue } from "../domain/cell";
import { broadcast, widthOf } from "../domain/broadcast";
import type { Evidence } from "../domain/evidence";
import type { Dataset } from "../dataset/dataset";
import { callsOf } from "./calls";
import type { Arguments, Description, Parameters, WorksheetFunction } from "./definition";

interface ScalarDefinition<P extends Parameters> extends Description {
  parameters: P;
  compute(args: Arguments<P>, dataset: Dataset): CellResult;
  evidence(args: Arguments<P>, dataset: Dataset): Evidence[];
}

/** Answers that a function remembers. */
const REMEMBERED = 4096;

/** What a range holds where its cell is blank. */
const BLANK_ELEMENT = "";

/** A function with one answer, which takes ranges for every argument and answers element by element. */
export function scalarFunction<P extends Parameters>(definition: ScalarDefinition<P>): WorksheetFunction {
  const names = Object.keys(definition.parameters);
  const callsIn = callsOf(definition, REMEMBERED);
  return {
    ...definition,
    shape: "scalar",
    answer: (cells, dataset) => callsIn(dataset).answer(cells),
    evaluate(given, dataset) {
      const calls = callsIn(dataset);
      const blocks = names.map((_, index) => blockOf(given[index]));
      if (blocks.every(isOneCell)) return [[calls.answer(blocks.map((block) => block[0]?.[0] ?? null))]];
      return broadcast(blocks, names, (elements) => calls.answer(elements, BLANK_ELEMENT));
    },
    evidence(cells, dataset) {
      return definition.evidence(callsIn(dataset).arguments(cells) as Arguments<P>, dataset);
    },
  };
}

function blockOf(block: Block<CellValue> | undefined): Block<CellValue> {
  return block && widthOf(block) > 0 ? block : [[null]];
}

function isOneCell(block: Block<CellValue>): boolean {
  return block.length === 1 && (block[0]?.length ?? 1) === 1;
}
