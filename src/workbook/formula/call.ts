import type { Block, CellValue } from "../../domain/cell";
import type { WorksheetFunction } from "../../functions/definition";
import type { NameForm } from "./function-names";

/** What an argument is made of. */
export type ArgumentContent =
  /** Left out. */
  | { kind: "blank" }
  /** A value that stands in the formula itself: a block of one cell, or of those of an array constant. */
  | { kind: "constant"; block: Block<CellValue> }
  /** Cells: `B2`, `Sheet2!A1:A9`, `Table1[@Country]`, `A1#`. */
  | { kind: "reference" }
  /** A defined name. */
  | { kind: "name" }
  /** Anything else: it has to be calculated. Names that LET and LAMBDA give are among it, and errors. */
  | { kind: "expression" };

/** An argument as it stands in a formula. */
export interface CallArgument {
  /** Name of its parameter; undefined where the call has more arguments than the function has parameters. */
  parameter: string | undefined;
  content: ArgumentContent;
  /** As it stands, without the space around it; empty where it is left out. */
  text: string;
  /** Where `text` stands. An argument that is left out stands before the separator or bracket that follows it. */
  start: number;
  end: number;
}

/** A call of an Orebook function in a formula. Positions count UTF-16 code units from the start of the formula, `=` included. */
export interface OrebookCall {
  definition: WorksheetFunction;
  /** Which form the name has; what case it is written in does not matter. */
  form: NameForm;
  /** The whole call as it stands, from the name to the closing bracket. */
  text: string;
  /** Where the call begins; with what a move of the file left before a stored name: `[2]!_xldudf_MINERAL_RANK(`. */
  start: number;
  /** Behind the closing bracket; where it is missing, the end of the formula. */
  end: number;
  /** Where the name ends. */
  nameEnd: number;
  /** Where an `@` before the call stands, which takes one cell of an answer of several. */
  at: number | undefined;
  isClosed: boolean;
  /** In the order in which they stand; none for `MINERAL.VERSION()`. */
  args: CallArgument[];
  /** The call in one of whose arguments this one stands. */
  parent: OrebookCall | undefined;
}
