import type { Fault } from "./fault";

/** What a cell can hold when it is handed to a worksheet function. A blank cell is null. */
export type CellValue = number | string | boolean | null;

/** A number with the number format it should be shown in, where Excel supports that; elsewhere the plain number. */
export interface FormattedNumber {
  kind: "formatted";
  number: number;
  /** Excel number format code: `0.0%`, `yyyy-mm-dd`. */
  format: string;
}

/** One line of a card. */
export interface CardProperty {
  label: string;
  value: string | number | FormattedNumber;
  /** Shown small beside the value. */
  unit?: string;
  /** Where the line is from, for Excel's attribution: work and licence with their addresses. */
  attribution?: { sourceText: string; sourceAddress?: string; licenseText: string; licenseAddress?: string };
}

/** A name that opens into a card of properties. Where Excel has no cards, `text` alone is the answer. */
export interface Card {
  kind: "card";
  text: string;
  sections: { title: string; properties: CardProperty[] }[];
  provider: { description: string; address?: string };
}

/** What a worksheet function can answer in one cell. A Fault is an error of that cell alone. */
export type CellResult = number | string | boolean | FormattedNumber | Card | Fault;

/** Rows of equal length. */
export type Block<T> = T[][];

/** Nothing but spaces of any kind and characters without width, which come along with pasted text. */
const INVISIBLE = /^[\s\u00ad\u200b-\u200f\u2060\ufeff]*$/;

export function isBlank(value: CellValue | undefined): boolean {
  // Excel hands over a blank cell as null, "" or 0, depending on the parameter's type and the platform.
  return value === null || value === undefined || value === 0 || (typeof value === "string" && INVISIBLE.test(value));
}

/** A fraction shown as a percentage with one decimal. */
export function percent(fraction: number): FormattedNumber {
  return { kind: "formatted", number: fraction, format: "0.0%" };
}

/** Letters of a cell's text that a message quotes; a cell holds up to 32,767. */
const LONGEST_QUOTE = 60;

/** How a value is quoted in an error message. */
export function quote(value: CellValue): string {
  if (typeof value !== "string") return String(value).toUpperCase();
  return `"${shortened(value.trim(), LONGEST_QUOTE)}"`;
}

/** Text cut to a length that can be read in a message, with a mark and what else is said of the cut. */
export function shortened(text: string, most: number, ofTheCut = ""): string {
  return text.length > most ? `${text.slice(0, most).trimEnd()}…${ofTheCut}` : text;
}
