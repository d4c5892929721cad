/** What can keep a dataset from being had. */
export type ProblemCode =
  | "no answer"
  | "not found"
  | "refused by server"
  | "stalled"
  | "cut off"
  | "unreadable"
  | "no key"
  | "not signed by us"
  | "older"
  | "same version"
  | "add-in too old"
  | "too large"
  | "wrong bytes"
  | "unknown schema"
  | "storage full"
  | "no storage"
  | "not here"
  | "cancelled"
  | "unexpected";

/** Why a dataset cannot be had, in words for the person at the pane. The dataset in use is the one from before. */
export class FeedProblem extends Error {
  /**
   * @param came what came, and what is allowed
   * @param advice what to do
   */
  constructor(
    readonly code: ProblemCode,
    readonly came: string,
    readonly advice: string,
  ) {
    super(`${came} ${advice}`);
    this.name = "FeedProblem";
  }

  /** All of it. @param stays what stays as it is, in a sentence */
  text(stays = ""): string {
    return [this.came, stays, this.advice].filter(Boolean).join(" ");
  }
}

export function cancelled(): FeedProblem {
  return new FeedProblem("cancelled", "Asking for a dataset was cancelled.", "");
}

/** Something that nobody foresaw, told like any other problem: the feed never breaks what calls it. */
export function asProblem(error: unknown): FeedProblem {
  if (error instanceof FeedProblem) return error;
  const reason = error instanceof Error ? error.message : String(error);
  return new FeedProblem(
    "unexpected",
    `Asking for a dataset failed: ${reason.slice(0, 200)}.`,
    "Try again; if it fails again, report it.",
  );
}
