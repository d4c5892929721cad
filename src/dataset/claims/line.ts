import type { Evidence } from "../../domain/evidence";

/** Outcome of a check in one edition or list: whether the claim holds there, and what is printed there. */
export interface Outcome {
  holds: boolean;
  says: string;
  /** On which side of the range that is claimed a share lies; absent inside it, and for what is no share. */
  side?: "below" | "above";
}

/** A check's outcomes along one line of editions, newest first; `missing` tells what there is in a line with no outcome. */
export interface Line {
  outcomes: Outcome[];
  missing?: string;
  /** What the outcomes rest on. Computed only when it is asked for. */
  evidence(): Evidence[];
}

/** A line in which there is nothing to compare with. */
export function nothing(missing: string): Line {
  return { outcomes: [], missing, evidence: () => [] };
}
