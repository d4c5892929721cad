/** Scales of charts: from values to places and lengths. Every axis begins at zero, so that lengths compare as values do. */

/** Length of a bar as a percentage of the longest, 0 to 100. */
export function barLength(value: number, largest: number): number {
  if (!(value > 0) || !(largest > 0)) return 0;
  return Math.min(100, (value / largest) * 100);
}

/** Steps that people read easily, as multiples of a power of ten. */
const STEPS = [1, 2, 2.5, 5, 10];

/**
 * Marks of an axis from 0 to at least the largest value, in even steps that read easily.
 * @param most how many steps at most
 */
export function axisMarks(largest: number, most = 4): number[] {
  if (!(largest > 0) || !Number.isFinite(largest)) return [0, 1];
  const power = 10 ** Math.floor(Math.log10(largest / most));
  const step = STEPS.map((each) => each * power).find((each) => each * most >= largest * (1 - 1e-9)) ?? power * 10;
  const count = Math.ceil(largest / step - 1e-9);
  // Multiplied, not added up: sums of decimals drift.
  return Array.from({ length: count + 1 }, (_, index) => Number((index * step).toPrecision(12)));
}

/** Short form of a number on an axis: `1.5M`, `40k`, `0.2`. */
export function axisText(value: number): string {
  const [divisor, sign] = value >= 1e9 ? [1e9, "bn"] : value >= 1e6 ? [1e6, "M"] : value >= 1e4 ? [1e3, "k"] : [1, ""];
  return `${Number((value / divisor).toPrecision(6)).toLocaleString("en-US", { maximumFractionDigits: 6 })}${sign}`;
}

/** Points that follow each other without a gap, so that a line never bridges a year without a figure. */
export function unbrokenRuns<T>(points: readonly (T | undefined)[]): T[][] {
  const runs: T[][] = [];
  let isOpen = false;
  for (const point of points) {
    if (point === undefined) isOpen = false;
    else if (isOpen) runs[runs.length - 1]!.push(point);
    else {
      runs.push([point]);
      isOpen = true;
    }
  }
  return runs;
}
