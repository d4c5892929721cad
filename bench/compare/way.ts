/** Ways to have a figure in a cell, each measured on the same table and the same questions. */
import type { FigureRow } from "../questions";

export interface Way {
  /** What answers, and how it is asked. */
  name: string;
  /** Package and version, where it is not a part of the project. */
  program: string;
  /** Cells measured at most; the time of more is extrapolated from these. */
  most?: number;
  /** What else a reader has to know. */
  remark?: string;
  /** What a cell asks: the figure of a row, or its rank among the countries of that mineral, measure and year. */
  asks: "value" | "rank";
  /**
   * Puts everything in place: the table, and the questions or formulas.
   * @param questions rows of the table whose figure or rank is asked, one for each cell
   */
  build(table: readonly FigureRow[], questions: readonly FigureRow[]): Built | Promise<Built>;
}

/** Everything in place to answer. */
export interface Built {
  /** Answers every question, again if it has done so before. */
  evaluate(): void | Promise<void>;
  /** What each cell shows, in the order of the questions. */
  answers(): readonly unknown[];
  close?(): void;
}

/** Answers that a call gives back at once. */
export function answering(work: () => readonly unknown[] | Promise<readonly unknown[]>, close?: () => void): Built {
  let given: readonly unknown[] = [];
  return {
    async evaluate() {
      given = await work();
    },
    answers: () => given,
    close,
  };
}

/** The four texts that name a figure, as one. */
export function keyOf({ mineral, measure, country, year }: FigureRow): string {
  return `${mineral}|${measure}|${country}|${year}`;
}
