import type { Block, CellResult, CellValue } from "../domain/cell";
import type { Evidence } from "../domain/evidence";
import { Fault, faultsAsResults } from "../domain/fault";
import type { Dataset } from "../dataset/dataset";
import { functionById } from "../functions";
import type { WorksheetFunction } from "../functions/definition";
import { wholeCall, writeCall } from "./formula";

/**
 * A worksheet function with the values of its arguments, by the names of its parameters; those that are left out count as blank. A block
 * stands where a function takes a range, as DEAL.COMPARE does. Every
 * figure and table of the pane is the answer of such a call, so that what a person sees is what the inserted formula gives.
 */
export interface WorksheetCall {
  definition: WorksheetFunction;
  given: Readonly<Record<string, CellValue | Block<CellValue> | undefined>>;
}

/**
 * A call of the function of this id.
 * @throws Error where there is no such function: an error of the program
 */
export function callOf(id: string, given: WorksheetCall["given"]): WorksheetCall {
  const definition = functionById(id);
  if (!definition) throw new Error(`There is no function ${id}.`);
  return { definition, given };
}

/** `=MINERAL.RANK("antimony","Tajikistan")`, in Excel's English form. */
export function formulaOf({ definition, given }: WorksheetCall): string {
  return `=${writeCall(definition, given)}`;
}

/** The call that is the whole formula; undefined where the formula is anything more, or an argument is no value: a reference, a calculation. */
export function callInFormula(formula: string): WorksheetCall | undefined {
  const call = wholeCall(formula);
  if (!call) return undefined;
  const given: Record<string, CellValue | Block<CellValue>> = {};
  for (const { parameter, content } of call.args) {
    if (parameter === undefined || (content.kind !== "blank" && content.kind !== "constant")) return undefined;
    if (content.kind === "blank") continue;
    const { block } = content;
    given[parameter] = block.length === 1 && block[0]!.length === 1 ? block[0]![0]! : block;
  }
  return { definition: call.definition, given };
}

/** What the formula answers, as a block; a call that fails as a whole is a block of one Fault. */
export function answerOf(call: WorksheetCall, dataset: Dataset): Block<CellResult> {
  const answer = faultsAsResults(() => call.definition.evaluate(argumentBlocks(call), dataset));
  return answer instanceof Fault ? [[answer]] : answer;
}

/** What the answer rests on, the first first: of each cell where an argument is a block. Nothing where the arguments are none. */
export function evidenceOf(call: WorksheetCall, dataset: Dataset): Evidence[] {
  return combinations(argumentBlocks(call).map((block) => block.flat())).flatMap((cells) => {
    const evidence = faultsAsResults(() => call.definition.evidence(cells, dataset));
    return evidence instanceof Fault ? [] : evidence;
  });
}

/** One block for each parameter, in order; one of a single cell for a value. */
export function argumentBlocks({ definition, given }: WorksheetCall): Block<CellValue>[] {
  return Object.keys(definition.parameters).map((name) => {
    const argument = given[name] ?? null;
    return Array.isArray(argument) ? argument : [[argument]];
  });
}

/** Every choice of one cell from each argument, the last argument changing first. */
function combinations(cells: readonly (readonly CellValue[])[]): CellValue[][] {
  return cells.reduce<CellValue[][]>((chosen, next) => chosen.flatMap((before) => next.map((cell) => [...before, cell])), [[]]);
}
