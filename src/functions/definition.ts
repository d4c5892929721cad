import type { Block, CellResult, CellValue } from "../domain/cell";
import type { Evidence } from "../domain/evidence";
import { invalidValue, type Fault } from "../domain/fault";
import type { Dataset } from "../dataset/dataset";

/** A value that Excel, the pane and the workbench offer for a parameter. */
export interface Choice {
  /** As a person types it, so that a formula reads well. */
  value: string;
  /** What it means, in a few words. */
  tooltip: string;
}

/** The values that a parameter can take, where they can be listed. */
export interface Choices {
  /** Name of the list in Excel's metadata. Parameters with the same choices share it. */
  id: string;
  list(dataset: Dataset): Choice[];
}

/** One parameter of a worksheet function: how it is described, and how a cell's value becomes an argument. */
export interface Parameter<T> {
  /** One sentence, shown by Excel while the argument is typed. */
  description: string;
  optional: boolean;
  /** Type that Excel is told; `any` where blank, number and text must be told apart. */
  type: "string" | "any";
  choices?: Choices;
  /** Whether what was read means something in some call; set where any text is read, because the other arguments decide on it. */
  isKnown?(read: T): boolean;
  /** Set where a function that answers a block reads a whole range here, and not one cell. */
  takesRange?: true;
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

/** What a worksheet function is, in words. */
export interface Description {
  /** Full name, as typed in a cell, and permanent id: `MINERAL.RANK`. */
  id: string;
  /** One sentence, shown by Excel in the list of functions. */
  description: string;
  /** What is answered: unit, shape, format. */
  returns: string;
  /** More for the help page: rules, sources of a rule, what stands in which column. */
  remarks?: string;
  examples: Example[];
  /** Names of the columns of a block, where no parameter asks for a header row. */
  columns?: readonly string[];
}

/** What one row of an answer is about, and what it rests on. */
export interface AnswerRow {
  /**
   * Tells the row from the others of the answer, and stays while its figures change: the id of a country, a term, a year. Empty where the row
   * is about nothing, as a header row.
   */
  key: string;
  /** What a cell of the row rests on, by its column counted from 0; without one, what the whole row does. Empty for a heading. */
  evidence(column?: number): Evidence[];
}

/** A worksheet function as everything outside sees it: metadata, help, registration, evidence and the workbench. */
export interface WorksheetFunction extends Description {
  parameters: Parameters;
  /** `scalar` functions broadcast over ranges; `spill` functions answer a block for one value of each argument. */
  shape: "scalar" | "spill";
  /**
   * @param blocks one block of cell values per parameter, in order; a missing one counts as blank
   * @returns a block in which a failing element is a Fault in its own cell. Blocks can be shared between calls: they are read only.
   * @throws Fault where the call as a whole fails
   */
  evaluate(blocks: readonly (Block<CellValue> | undefined)[], dataset: Dataset): Block<CellResult>;
  /**
   * The same for one cell in each argument, without the blocks around them: most calls are such. Only `scalar` functions have it.
   * @param cells one cell value per parameter, in order; a missing one counts as blank
   */
  answer?(cells: readonly CellValue[], dataset: Dataset): CellResult;
  /**
   * What the answer rests on, the first first. Computed only when it is asked for.
   * @param cells one cell value per parameter, in order, also where it takes a range: what a block of several rests on is asked for each
   * of its cells; a missing one counts as blank
   * @returns empty where the answer rests on nothing published, as the version of the dataset does. Where the answer is a Fault, what says
   * so, if anything does: the line of a withheld figure, the table in which a country is not listed
   * @throws Fault for arguments that are none
   */
  evidence(cells: readonly CellValue[], dataset: Dataset): Evidence[];
  /**
   * What each row of an answer is about and rests on, the header row included, in the order of `evaluate`. Only `spill` functions have it.
   * @param blocks as `evaluate` takes them
   * @returns none where the call as a whole fails
   * @throws Fault for arguments that are none
   */
  rows?(blocks: readonly (Block<CellValue> | undefined)[], dataset: Dataset): AnswerRow[];
}

/** Whether Excel hands the argument over as a range, or as one value. */
export function takesRange({ shape }: WorksheetFunction, parameter: Parameter<unknown>): boolean {
  return shape === "scalar" || parameter.takesRange === true;
}

/** A required argument is blank; the words of its description say what it takes. */
export function blankArgument(name: string, { description }: Parameter<unknown>): Fault {
  const what = `${description.charAt(0).toLowerCase()}${description.slice(1)}`;
  return invalidValue(`${name} is blank: use a ${what}`);
}

/** A row of which every cell rests on the same. */
export function answerRow(key: string, evidence: () => Evidence[]): AnswerRow {
  return { key, evidence };
}

/** A header row: what its cells say is no published statement. */
export const HEADER_ROW: AnswerRow = answerRow("", () => []);

/** A block with its header row on top where one is asked for. */
export function withHeaders(headers: boolean, names: readonly string[], rows: Block<CellResult>): Block<CellResult> {
  return headers ? [[...names], ...rows] : rows;
}
