/** Scales of charts: from values to places and lengths. Every axis has zero, so that lengths compare as values do. */

import { MONTH } from "../../../domain/month";

/** Length of a bar as a percentage of the longest, 0 to 100. */
export function barLength(value: number, largest: number): number {
  if (!(value > 0) || !(largest > 0)) return 0;
  return Math.min(100, (value / largest) * 100);
}

/** Steps that people read easily, as multiples of a power of ten. */
const STEPS = [1, 2, 2.5, 5, 10];

/**
 * Marks of an axis from 0 to at least the largest value, in even steps that read easily; below 0 as far as the smallest value goes.
 * @param most how many steps at most above 0, or below it where there is more
 */
export function axisMarks(largest: number, most = 4, smallest = 0): number[] {
  const farthest = Math.max(largest, -smallest);
  if (!(farthest > 0) || !Number.isFinite(farthest)) return [0, 1];
  const power = 10 ** Math.floor(Math.log10(farthest / most));
  const step = STEPS.map((each) => each * power).find((each) => each * most >= farthest * (1 - 1e-9)) ?? power * 10;
  const steps = (reach: number) => Math.max(0, Math.ceil(reach / step - 1e-9));
  const below = steps(-smallest);
  // Multiplied, not added up: sums of decimals drift.
  return Array.from({ length: below + steps(largest) + 1 }, (_, index) => Number(((index - below) * step).toPrecision(12)));
}

/** Short form of a number on an axis: `1.5M`, `40k`, `0.2`. */
export function axisText(value: number): string {
  const size = Math.abs(value);
  const [divisor, sign] = size >= 1e9 ? [1e9, "bn"] : size >= 1e6 ? [1e6, "M"] : size >= 1e4 ? [1e3, "k"] : [1, ""];
  return `${Number((value / divisor).toPrecision(6)).toLocaleString("en-US", { maximumFractionDigits: 6 })}${sign}`;
}

/** Years between the marks of a time axis, as people count them. */
const YEAR_STEPS = [1, 2, 5, 10, 20, 50, 100];

/** A mark of a time axis: which period it stands at, and what it says. */
export interface PeriodMark {
  index: number;
  text: string;
}

/**
 * Marks of an axis of years or of months without a gap: the newest year and every so many before it, or of months each January of a
 * round year; of few months every so many.
 * @param labels `2024` or `2026-05`, oldest first
 * @param step how far apart the periods stand
 * @param room that a year needs; a month needs one and a half of it
 */
export function periodMarks(labels: readonly string[], step: number, room: number): PeriodMark[] {
  const every = (width: number): PeriodMark[] => {
    const apart = Math.max(1, Math.ceil(width / step));
    return labels.flatMap((text, index) =>
      (labels.length - 1 - index) % apart === 0 || labels.length === 1 ? [{ index, text }] : [],
    );
  };
  if (!labels.every((label) => MONTH.test(label))) return every(room);
  const years = YEAR_STEPS.find((each) => each * 12 * step >= room) ?? 100;
  const januaries = labels.flatMap((label, index) => {
    const [year, month] = label.split("-") as [string, string];
    return month === "01" && Number(year) % years === 0 ? [{ index, text: year }] : [];
  });
  return januaries.length > 1 ? januaries : every(room * 1.5);
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
