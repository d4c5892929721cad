/** What can keep a newer dataset from coming into use. */
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
  | "cancelled"
  | "unexpected";

/** Why no newer dataset came into use, in words for the person at the pane. The dataset in use is the one from before. */
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

  /** The whole sentence. @param version of the dataset that stays in use */
  text(version: string): string {
    return `${this.came} Dataset ${version} stays in use. ${this.advice}`.trimEnd();
  }
}

export function cancelled(): FeedProblem {
  return new FeedProblem("cancelled", "The check for a newer dataset was cancelled.", "");
}

/** Something that nobody foresaw, told like any other problem: a check never breaks what calls it. */
export function asProblem(error: unknown): FeedProblem {
  if (error instanceof FeedProblem) return error;
  const reason = error instanceof Error ? error.message : String(error);
  return new FeedProblem(
    "unexpected",
    `The check for a newer dataset failed: ${reason.slice(0, 200)}.`,
    "Try again; if it fails again, report it.",
  );
}
