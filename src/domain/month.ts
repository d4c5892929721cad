/** A calendar month as ISO 8601 text, `2026-05`. Months of this form compare as text. */
export type Month = string;

/** Excel number format of a month, which a cell holds as the date of its first day. */
export const MONTH_FORMAT = "yyyy-mm";

/** How a month is written. */
export const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;

/** Whether text is a month that exists: `2026-05`. */
export function isMonth(text: string): boolean {
  return MONTH.test(text);
}

/** How many months there are from one to another: 0 for the same, 12 a year later, negative before it. */
export function monthsBetween(first: Month, second: Month): number {
  return indexOf(second) - indexOf(first);
}

/** The month that is so many months later. */
export function monthAfter(month: Month, months: number): Month {
  const index = indexOf(month) + months;
  return `${String(Math.floor(index / 12)).padStart(4, "0")}-${String((index % 12) + 1).padStart(2, "0")}`;
}

function indexOf(month: Month): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1;
}
