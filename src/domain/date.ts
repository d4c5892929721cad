import type { CellValue, FormattedNumber } from "./cell";
import { quote } from "./cell";
import { invalidValue, type Fault } from "./fault";
import { capitalized } from "./name";

/** A day as ISO 8601 text, `2025-06-04`. Days of this form compare as text. */
export type Day = string;

const MS_PER_DAY = 86_400_000;
/** Excel's serial number of 1970-01-01 in the 1900 date system. */
const SERIAL_OF_EPOCH = 25_569;
/** 1954-10-03 and 2173-10-13: a serial number outside is a slip, such as a year typed where a day belongs. */
const FIRST_SERIAL = 20_000;
const LAST_SERIAL = 99_999;
/** Years that a person asks for; serial numbers of days lie far above. */
const FIRST_YEAR = 1900;
const LAST_YEAR = 2100;

export function serialOf(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`) / MS_PER_DAY + SERIAL_OF_EPOCH;
}

export function dayOfSerial(serial: number): Day {
  return new Date((Math.floor(serial) - SERIAL_OF_EPOCH) * MS_PER_DAY).toISOString().slice(0, 10);
}

/** Whether text is a day that exists, as `2025-06-04`. */
export function isDay(text: string): text is Day {
  return (
    /^\d{4}-\d{2}-\d{2}$/.test(text) &&
    !Number.isNaN(Date.parse(`${text}T00:00:00Z`)) &&
    new Date(`${text}T00:00:00Z`).toISOString().startsWith(text)
  );
}

/** Whether text is a day, month or year that exists: `2025-06-04`, `2025-06`, `2025`. */
export function isPublishedDate(text: string): boolean {
  return isDay(text) || (/^\d{4}-\d{2}$/.test(text) && isDay(`${text}-01`)) || /^\d{4}$/.test(text);
}

/**
 * The day by which something published on a day, in a month or in a year was out for certain: the last day of it.
 * @param published `2025-06-04`, `2025-06` or `2025`
 */
export function lastDayOf(published: string): Day {
  if (published.length === 10) return published;
  if (published.length === 4) return `${published}-12-31`;
  const [year, month] = published.split("-").map(Number) as [number, number];
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

/** The day before. */
export function dayBefore(day: Day): Day {
  return dayOfSerial(serialOf(day) - 1);
}

/** Excel number format of a date. */
export const DATE_FORMAT = "yyyy-mm-dd";

/** A day as an Excel date; a month or year, which is no date, as text. */
export function publishedCell(published: string): FormattedNumber | string {
  return isDay(published) ? { kind: "formatted", number: serialOf(published), format: DATE_FORMAT } : published;
}

/**
 * Reads a date argument: an Excel date or ISO text.
 * @throws Fault `#VALUE!` for anything else
 */
export function readDay(name: string, value: CellValue): Day {
  const allowed = `use a date such as DATE(2025,12,31) or "2025-12-31"`;
  if (typeof value === "number") {
    if (value >= FIRST_SERIAL && value <= LAST_SERIAL) return dayOfSerial(value);
    if (isYear(value)) throw yearForDay(name, value);
    throw invalidValue(`${name} ${value}: ${allowed}.`);
  }
  if (typeof value === "string") {
    const text = value.trim();
    if (isDay(text)) return text;
    if (/^\d{4}$/.test(text) && isYear(Number(text))) throw yearForDay(name, text);
    const written = inIsoForm(text);
    if (written !== undefined)
      throw invalidValue(
        isDay(written)
          ? `${name} ${quote(value)}: write it as "${written}".`
          : `${name} ${quote(value)}: there is no such day. ${capitalized(allowed)}.`,
      );
  }
  throw invalidValue(`${name} ${quote(value)}: ${allowed}.`);
}

/** Year, month and day in this order and in another form: `2026/1/5`, `2026-1-5`; undefined for anything else. */
function inIsoForm(text: string): string | undefined {
  const [, year, month, day] = /^(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})$/.exec(text) ?? [];
  return year && month && day && `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}

/** Whether a number is a year that a person types. */
export function isYear(value: number): boolean {
  return Number.isInteger(value) && value >= FIRST_YEAR && value <= LAST_YEAR;
}

function yearForDay(name: string, year: number | string): Fault {
  return invalidValue(`${name} ${quote(year)}: this is a year. Use a date, such as "${year}-12-31" for the end of it.`);
}
