/** Years that works, deals, lists and controls can be of. A date outside them is a slip, such as a digit left out. */
export const YEARS_OF_DATES = { first: 1500, last: 2100 } as const;

/** Whether a day, month or year lies within those years. */
export function isWithinYears(date: string): boolean {
  const year = Number(date.slice(0, 4));
  return year >= YEARS_OF_DATES.first && year <= YEARS_OF_DATES.last;
}
