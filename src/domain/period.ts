import { quote, type CellValue, type FormattedNumber } from "./cell";
import { dayOfSerial, isDay, isYear, serialOf } from "./date";
import { invalidValue } from "./fault";
import { isMonth, MONTH_FORMAT, type Month } from "./month";

/** What a price is of: a year, or a month. */
export type Period = { readonly year: number } | { readonly month: Month };

/** 1954-10-03, as for days: a smaller number is a year or a slip. */
const FIRST_SERIAL = 20_000;
const LAST_SERIAL = 99_999;

/**
 * Reads a period: a year such as 2024, a month such as "2026-05", or a date, which stands for its month.
 * @throws Fault `#VALUE!` for anything else
 */
export function readPeriod(name: string, value: CellValue): Period {
  const text = typeof value === "string" ? value.trim() : "";
  const number = typeof value === "number" ? value : /^\d{4}$/.test(text) ? Number(text) : undefined;
  if (number !== undefined && isYear(number)) return { year: number };
  if (number !== undefined && number >= FIRST_SERIAL && number <= LAST_SERIAL) return { month: dayOfSerial(number).slice(0, 7) };
  if (isMonth(text)) return { month: text };
  if (isDay(text)) return { month: text.slice(0, 7) };
  // As the World Bank writes months: 2026M05.
  const [, year, month] = /^(\d{4})[Mm/](\d{1,2})$/.exec(text) ?? [];
  const meant = year && month && `${year}-${month.padStart(2, "0")}`;
  if (meant && isMonth(meant)) return { month: meant };
  throw invalidValue(`${name} ${quote(value)}: use a year such as 2024, or a month such as "2026-05".`);
}

/** A period as a cell shows it: a year is a number, a month the date of its first day. */
export function periodCell(period: Period): number | FormattedNumber {
  return "year" in period ? period.year : { kind: "formatted", number: serialOf(`${period.month}-01`), format: MONTH_FORMAT };
}

/** A period in words: `2024`, `2026-05`. */
export function periodText(period: Period): string {
  return "year" in period ? String(period.year) : period.month;
}
