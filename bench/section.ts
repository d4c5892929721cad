/** One part of the report: what was measured, as a table with words. */
export interface Section {
  title: string;
  /** What is measured and how, a paragraph each. */
  prose: string[];
  /** Of each table the header and rows; the first column names what is measured. */
  tables: { header: string[]; rows: string[][] }[];
  /** Goals with their outcome, for the summary. */
  goals: Goal[];
}

export interface Goal {
  what: string;
  met: boolean;
}

/**
 * What a row reached beside what it is to reach.
 * @param unit of both, where they are no ratio
 */
export function against(what: string, reached: number, goal: number | undefined, unit = ""): Outcome {
  if (goal === undefined) return { cells: ["", ""], goals: [] };
  const met = reached <= goal;
  return { cells: [`at most ${shown(goal)}${unit}`, met ? "met" : "**not met**"], goals: [{ what, met }] };
}

/** Two cells of a row, empty for a row without a goal. */
export interface Outcome {
  cells: [goal: string, outcome: string];
  goals: Goal[];
}

/** A number with about three figures, as far as it is known at all. */
export function shown(value: number): string {
  if (!Number.isFinite(value)) return String(value);
  const decimals = Math.abs(value) >= 100 || Number.isInteger(value) ? 0 : Math.abs(value) >= 10 ? 1 : 2;
  return value.toLocaleString("en-US", { maximumFractionDigits: decimals, minimumFractionDigits: 0 });
}

/** Nanoseconds in the unit that reads best. */
export function duration(nanoseconds: number): string {
  if (nanoseconds >= 1e9) return `${shown(nanoseconds / 1e9)} s`;
  if (nanoseconds >= 1e6) return `${shown(nanoseconds / 1e6)} ms`;
  if (nanoseconds >= 1e3) return `${shown(nanoseconds / 1e3)} µs`;
  return `${shown(nanoseconds)} ns`;
}
