import type { RefreshState } from "../../actions/refresh/state";

/** How far a refresh is, for a progress bar. */
export interface ProgressWords {
  /** What is going on: it changes with each step, not with each cell. */
  step: string;
  /** In bytes, cells or formulas; empty where nobody can tell. */
  amount: string;
  /** From 0 to 1; undefined where nobody can tell. */
  share: number | undefined;
  canCancel: boolean;
}

/** States of a refresh in which a person waits. */
export type RunningState = Extract<RefreshState, { kind: "checking" | "reading" | "comparing" | "writing" }>;

export function isRunning(state: RefreshState | undefined): state is RunningState {
  return state !== undefined && ["checking", "reading", "comparing", "writing"].includes(state.kind);
}

export function progressWords(state: RunningState): ProgressWords {
  if (state.kind === "reading") return counted("Reading the workbook", state, "cells");
  if (state.kind === "comparing") return counted("Comparing what formulas answer", state, "formulas");
  if (state.kind === "writing") return { step: WRITING[state.step], amount: "", share: undefined, canCancel: false };
  const { progress } = state;
  if (progress.step === "downloading")
    return {
      step: "Fetching the newer dataset",
      amount: `${megabytes(progress.received)} of ${megabytes(progress.total)} MB`,
      share: shareOf(progress.received, progress.total),
      canCancel: true,
    };
  return { step: CHECKING[progress.step], amount: "", share: undefined, canCancel: progress.step !== "keeping" };
}

const CHECKING = {
  asking: "Asking for a newer dataset",
  verifying: "Verifying the newer dataset",
  keeping: "Keeping the newer dataset on this computer",
};

const WRITING = {
  calculating: "Excel calculates with the newer dataset",
  writing: "Writing into the workbook",
  "reading back": "Reading back what was written",
};

function counted(step: string, { done, total }: { done: number; total: number }, what: string): ProgressWords {
  const amount = total > 0 ? `${done.toLocaleString("en-US")} of ${total.toLocaleString("en-US")} ${what}` : "";
  return { step, amount, share: shareOf(done, total), canCancel: true };
}

function shareOf(done: number, total: number): number | undefined {
  return total > 0 ? Math.min(1, done / total) : undefined;
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toLocaleString("en-US", { minimumFractionDigits: 1, maximumFractionDigits: 1 });
}
