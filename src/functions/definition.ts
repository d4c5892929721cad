import type { Block, CellResult, CellValue } from "../domain/cell";
import { isBlank } from "../domain/cell";
import { broadcast } from "../domain/broadcast";
import { Fault, invalidValue } from "../domain/fault";
import type { Dataset } from "../dataset/dataset";

/** Lists of legal values that Excel offers while an argument is typed. */
export type CustomEnumId =
  | "MINERAL"
  | "COUNTRY"
  | "PLACE"
  | "PARTY"
  | "MEASURE"
  | "DEAL"
  | "TERM"
  | "DEAL_STATUS"
  | "MINERAL_LIST"
  | "PROPERTY"
  | "CITATION_STYLE"
  | "VERSION_PROPERTY";

/** One parameter of a worksheet function: how it is described, and how a cell's value becomes an argument. */
export interface Parameter<T> {
  /** One sentence, shown by Excel while the argument is typed. */
  description: string;
  optional: boolean;
  /** Type that Excel is told; `any` where blank, number and text must be told apart. */
  type: "string" | "any";
  customEnum?: CustomEnumId;
  /**
   * @param name of the parameter, for messages
   * @throws Fault `#VALUE!` for a value of the wrong kind, `#N/A` for an unknown name
   */
  read(value: CellValue, name: string, dataset: Dataset): T;
}

/** Parameters by name, in the order in which they are typed. Names and order are permanent. */
export type Parameters = Record<string, Parameter<unknown>>;

export type Arguments<P extends Parameters> = { [K in keyof P]: P[K] extends Parameter<infer T> ? T : never };

export interface Example {
  /** Formula as typed. */
  formula: string;
  /** First cell of the answer as shown; checked by a test. */
  answer: string;
}

interface Description {
  /** Full name, as typed in a cell, and permanent id: `MINERAL.RANK`. */
  id: string;
  /** One sentence, shown by Excel in the list of functions. */
  description: string;
  /** What is answered: unit, shape, format. */
  returns: string;
  /** More for the help page: rules, sources of a rule, what stands in which column. */
  remarks?: string;
  examples: Example[];
}

/** A worksheet function as everything outside sees it: metadata, help, registration and the workbench. */
export interface WorksheetFunction extends Description {
  parameters: Parameters;
  /** `scalar` functions broadcast over ranges; `spill` functions answer a block for one value of each argument. */
  shape: "scalar" | "spill";
  /**
   * @param blocks one block of cell values per parameter, in order; a missing one counts as blank
   * @returns a block in which a failing element is a Fault in its own cell
   * @throws Fault where the call as a whole fails
   */
  evaluate(blocks: readonly (Block<CellValue> | undefined)[], dataset: Dataset): Block<CellResult>;
}

interface ScalarDefinition<P extends Parameters> extends Description {
  parameters: P;
  compute(args: Arguments<P>, dataset: Dataset): CellResult;
}

interface SpillDefinition<P extends Parameters> extends Description {
  parameters: P;
  compute(args: Arguments<P>, dataset: Dataset): Block<CellResult>;
}

/** A function with one answer, which takes ranges for every argument and answers element by element. */
export function scalarFunction<P extends Parameters>(definition: ScalarDefinition<P>): WorksheetFunction {
  return {
    ...definition,
    shape: "scalar",
    evaluate(given, dataset) {
      const { names, parameters, blocks } = inOrder(definition.parameters, given);
      return broadcast(blocks, names, (elements) =>
        // One failing element is an error in its own cell, never the whole block.
        faultsAsResults(() => {
          const blank = parameters.findIndex((parameter, index) => !parameter.optional && isBlank(elements[index]));
          if (blank >= 0) {
            if (!isOneCell(blocks[blank]!)) return "";
            throw blankArgument(names[blank]!, parameters[blank]!);
          }
          return definition.compute(readArguments(names, parameters, elements, dataset) as Arguments<P>, dataset);
        }),
      );
    },
  };
}

/** A function that answers a block of cells for one value of each argument. */
export function spillFunction<P extends Parameters>(definition: SpillDefinition<P>): WorksheetFunction {
  return {
    ...definition,
    shape: "spill",
    evaluate(given, dataset) {
      const { names, parameters, blocks } = inOrder(definition.parameters, given);
      const elements = blocks.map((block, index) => onlyCell(block, names[index]!));
      elements.forEach((element, index) => {
        if (!parameters[index]!.optional && isBlank(element)) throw blankArgument(names[index]!, parameters[index]!);
      });
      return definition.compute(readArguments(names, parameters, elements, dataset) as Arguments<P>, dataset);
    },
  };
}

function inOrder(
  declared: Parameters,
  given: readonly (Block<CellValue> | undefined)[],
): { names: string[]; parameters: Parameter<unknown>[]; blocks: Block<CellValue>[] } {
  const names = Object.keys(declared);
  const blocks = names.map((_, index) => {
    const block = given[index];
    return block && block.length > 0 && block[0]!.length > 0 ? block : [[null]];
  });
  return { names, parameters: Object.values(declared), blocks };
}

function readArguments(
  names: string[],
  parameters: Parameter<unknown>[],
  elements: readonly CellValue[],
  dataset: Dataset,
): Record<string, unknown> {
  const args: Record<string, unknown> = {};
  names.forEach((name, index) => {
    const value = elements[index] ?? null;
    args[name] = parameters[index]!.read(isBlank(value) ? null : value, name, dataset);
  });
  return args;
}

/**
 * The value of an argument that is one cell.
 * @throws Fault `#VALUE!` for a range
 */
export function onlyCell(block: Block<CellValue>, name: string): CellValue {
  if (isOneCell(block)) return block[0]![0]!;
  throw invalidValue(
    `${name}: this function takes one cell here, not ${block.length} x ${block[0]?.length ?? 0}. Use one formula for each.`,
  );
}

function isOneCell(block: Block<unknown>): boolean {
  return block.length === 1 && block[0]!.length === 1;
}

/** A required argument is blank; what it takes is said in the words of its description. */
export function blankArgument(name: string, { description }: Parameter<unknown>): Fault {
  return invalidValue(`${name} is blank: ${description.charAt(0).toLowerCase()}${description.slice(1)}`);
}

/** Turns a Fault that is thrown into one that is answered; any other error is a bug and passes through. */
export function faultsAsResults<T>(compute: () => T): T | Fault {
  try {
    return compute();
  } catch (error) {
    if (error instanceof Fault) return error;
    throw error;
  }
}

/** A block with its header row on top where one is asked for. */
export function withHeaders(headers: boolean, names: readonly string[], rows: Block<CellResult>): Block<CellResult> {
  return headers ? [[...names], ...rows] : rows;
}
