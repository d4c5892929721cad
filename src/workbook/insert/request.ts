import type { WorksheetCall } from "../worksheet-call";

/** Names that an input cell can offer. */
export type InputNames = "mineral" | "country" | "deal" | "term";

/** A call in the formula of a cell, as it was when a person began to edit it. */
export interface EditedCall {
  /** `Sheet1!B2` */
  address: string;
  /** The whole formula of the cell as it was read, in Excel's English form. */
  formula: string;
  /** Where the call begins in it. */
  start: number;
}

/** Rows and columns. */
export interface BlockSize {
  rows: number;
  columns: number;
}

/** What a person asks to be put at the selection. */
export type InsertRequest =
  /** The call as a live formula. */
  | { kind: "formula"; call: WorksheetCall }
  /** A finished formula of Build, in Excel's English form, which may have references in it. */
  | {
      kind: "text";
      formula: string;
      /** Size of its answer, where it is known: that many cells have to be free. */
      size?: BlockSize;
      /** The call that it takes the place of, in the formula of its cell; the rest of that formula stays. */
      edits?: EditedCall;
    }
  /** What the call answers now, as values, with what it rests on in a note of the first cell. */
  | { kind: "value"; call: WorksheetCall }
  /** An Orebook table: rows of values under a header row, with the call remembered so that it can be refreshed. */
  | { kind: "table"; call: WorksheetCall }
  /** The table with a chart beside it. */
  | {
      kind: "chart";
      call: WorksheetCall;
      chart: ChartKind;
      /** What the chart shows; without it, the formula stands there. */
      title?: string;
    }
  /** A name with Excel's own drop-down of the names that fit, for formulas to point at. `deal` narrows terms to those of one deal. */
  | { kind: "input"; names: InputNames; value: string; deal?: string };

/** `bar` compares places, `line` follows years. */
export type ChartKind = "bar" | "line";
