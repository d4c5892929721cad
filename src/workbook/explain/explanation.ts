import type { Evidence } from "../../domain/evidence";
import type { OrebookCall } from "../formula";
import type { ArgumentValue } from "./argument";
import type { CallAnswer } from "./answer";
import type { ExplainedClaim } from "./claims";
import type { Elsewhere } from "./elsewhere";
import type { CellPlace } from "./snapshot";

/** What a cell rests on, in words and as a tree. */
export interface Explanation {
  place: CellPlace;
  /** `Sheet1!B2` */
  address: string;
  /** What the cell holds; of a cell in a spill, what its anchor holds. Empty where it holds nothing. */
  formula: string;
  /** Where the Orebook calls stand in the formula. */
  calls: readonly OrebookCall[];
  /** As the cell shows it. */
  text: string;
  /** Text of its note or comment; empty where it has none. */
  note: string;
  /** Set where the formula stands in another cell, which spills here. */
  spill?: { anchor: CellPlace; row: number; column: number; rows: number; columns: number } | undefined;
  /** The Orebook table in which the cell stands: the call that fills it, and the version of the dataset that its rows are from. */
  table?: { name: string; formula: string; dataset: string } | undefined;
  /** Set for a value whose note says what it was answered by: that call, and the version of the dataset. */
  noted?: { formula: string; dataset: string } | undefined;
  /** The calls of the formula, or the cells on which it rests and their calls; none where nothing is to be explained. */
  nodes: readonly ExplainedNode[];
  /** What the cell is, and where there is nothing to explain how to begin. */
  words: string;
  /** Version of the dataset from which everything was computed. */
  version: string;
  /** A mineral, country or deal whose name is all that the cell holds. */
  named?: { kind: "mineral" | "country" | "deal"; id: string; name: string } | undefined;
}

interface NodeBase {
  /** `0.1.0`: the places of the node and of those above it. */
  id: string;
  children: readonly ExplainedNode[];
}

/** A line of the tree. */
export type ExplainedNode = CallNode | ArgumentNode | CellNode;

/** A call of an Orebook function. */
export interface CallNode extends NodeBase {
  kind: "call";
  call: OrebookCall;
  /** The cell whose formula has it. */
  place: CellPlace;
  /** That formula. */
  formula: string;
  args: readonly ArgumentValue[];
  answer: CallAnswer;
  /** As a cell shows the explained element of the answer; empty where it is not known. */
  shown: string;
  /** The answer as a sentence; where there is none, why and what to do. */
  words: string;
  evidence: readonly Evidence[];
  elsewhere: Elsewhere;
  claims: readonly ExplainedClaim[];
  /** Whether the cell shows what the call answers now; undefined where the call is not all of its formula, or its answer not known. */
  agrees?: boolean | undefined;
  /** What to do where the cell shows something else; empty otherwise. */
  advice: string;
}

/** An argument of a call. */
export interface ArgumentNode extends NodeBase {
  kind: "argument";
  /** Name of its parameter. */
  name: string;
  /** As it stands in the formula. */
  text: string;
  /** What it is worth, in words. */
  words: string;
  value: ArgumentValue;
  /** The first cell that it points at. */
  target?: CellPlace | undefined;
}

/** A cell on which a formula rests. */
export interface CellNode extends NodeBase {
  kind: "cell";
  target: CellPlace;
  address: string;
  formula: string;
  text: string;
}
