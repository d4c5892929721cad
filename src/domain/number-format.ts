import type { FormattedNumber } from "./cell";
import { DATE_FORMAT, dayOfSerial } from "./date";
import { MONTH_FORMAT } from "./month";

/** Excel number formats of what Orebook answers. */

/** Decimals that the shortest writing of a number has: a publisher's 22 has none, 28.4 has one. */
export function decimalsOf(value: number): number {
  const [, fraction = "", exponent = "0"] = /^-?\d+(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(value)) ?? [];
  return Math.max(0, fraction.length - Number(exponent));
}

/** Decimals that a cell shows. A publisher that computes its figures gives up to 15, which the value keeps and nobody reads. */
const MOST_DECIMALS = 6;

const quantityFormats: string[] = [];

/** `#,##0` with as many decimals as the publisher prints, up to six. A format changes what is shown, never the value. */
function quantityFormat(value: number, least = 0): string {
  const decimals = Math.min(Math.max(Number.isInteger(value) ? 0 : decimalsOf(value), least), MOST_DECIMALS);
  return (quantityFormats[decimals] ??= decimals === 0 ? "#,##0" : `#,##0.${"0".repeat(decimals)}`);
}

/**
 * A published quantity, with commas between thousands and its own decimals.
 * @param least decimals that are shown also where the number has fewer
 */
export function quantityCell(value: number, least = 0): FormattedNumber {
  return { kind: "formatted", number: value, format: quantityFormat(value, least) };
}

/** A fraction that was worked out, shown as a percentage with one decimal. */
export function percent(fraction: number): FormattedNumber {
  return { kind: "formatted", number: fraction, format: percentFormat(1) };
}

/**
 * A percentage as published, as the fraction that can be multiplied: 12.25 becomes 0.1225, shown as 12.25%.
 * @param value in percent
 * @param least decimals that are shown also where the number has fewer
 */
export function publishedPercent(value: number, least = 1): FormattedNumber {
  const decimals = Math.min(Math.max(decimalsOf(value), least, 1), MOST_DECIMALS);
  return { kind: "formatted", number: Number((value / 100).toPrecision(15)), format: percentFormat(decimals) };
}

/** `0.0%` */
function percentFormat(decimals: number): string {
  return `0.${"0".repeat(decimals)}%`;
}

/** An index without a unit, such as the Herfindahl-Hirschman index. */
export function indexCell(value: number): FormattedNumber {
  return { kind: "formatted", number: value, format: "#,##0" };
}

/** Signs that mean one currency; every other currency is shown by its ISO 4217 code. */
const SIGNS: Readonly<Record<string, string>> = { USD: "$", EUR: "€", GBP: "£" };

/**
 * An amount of money in its currency's form: `$150,000,000`, `KZT 1,000`.
 * @param currency ISO 4217 code
 */
export function moneyCell(value: number, currency: string): FormattedNumber {
  const sign = SIGNS[currency];
  return { kind: "formatted", number: value, format: `[$${sign ?? `${currency} `}]${quantityFormat(value)}` };
}

/** Decimals that a format above shows. */
export function decimalsIn(format: string): number {
  return /0\.(0+)%?$/.exec(format)?.[1]!.length ?? 0;
}

/** A format above with other decimals; that of a date as it is. */
export function withDecimals(format: string, decimals: number): string {
  return format.replace(/0(?:\.0+)?(%?)$/, `0${decimals > 0 ? `.${"0".repeat(decimals)}` : ""}$1`);
}

/** What a cell shows for a number in one of the formats above, or of a date: `22,000`, `69.2%`, `$150,000,000`, `2025-04-30`. */
export function shownNumber({ number, format }: FormattedNumber): string {
  return shownInFormat(number, format) ?? number.toLocaleString("en-US");
}

/** Currency (with the locale that Excel puts behind it), thousands, decimals, percent. */
const NUMBER_FORMAT = /^(?:\[\$([^\]]*?)(?:-[0-9A-F]+)?\])?(#,##)?0(?:\.(0+))?(%)?$/i;

/** What a cell shows for a number in the format of that cell; undefined for one that is not read here, such as `0.00E+00` or one with colours. */
export function shownInFormat(number: number, format: string): string | undefined {
  if (format === DATE_FORMAT) return dayOfSerial(number);
  if (format === MONTH_FORMAT) return dayOfSerial(number).slice(0, 7);
  const match = NUMBER_FORMAT.exec(format);
  if (!match) return undefined;
  const [, currency = "", thousands, { length: decimals } = "", percent = ""] = match;
  const shown = (percent === "" ? number : number * 100).toLocaleString("en-US", {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
    useGrouping: thousands !== undefined,
  });
  return `${currency}${shown}${percent}`;
}
