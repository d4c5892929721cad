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

/** Letters of a cell's text that a message quotes; a cell holds up to 32,767. */
const LONGEST_QUOTE = 60;

/** How a value is quoted in an error message. */
export function quote(value: CellValue): string {
  if (typeof value !== "string") return String(value).toUpperCase();
  return `"${shortened(value.trim(), LONGEST_QUOTE)}"`;
}

/** Text cut to a length that can be read in a message, never inside a character, with a mark and what else is said of the cut. */
export function shortened(text: string, most: number, ofTheCut = ""): string {
  return text.length > most ? `${text.slice(0, lastBoundary(text, most)).trimEnd()}…${ofTheCut}` : text;
}

/** Code units beyond the cut that are looked at: enough for any character that people see as one. */
const LOOK_AHEAD = 40;

/** Letters, digits and marks that stand alone, whatever comes after them but marks that combine. */
const PLAIN = /^[ -~]*$/;

/** The end of the last whole character within a length. A letter under more marks than can be read is cut between marks. */
function lastBoundary(text: string, most: number): number {
  // In plain text every character is one unit, and making a segmenter takes long.
  if (PLAIN.test(text.slice(0, most + 1))) return most;
  let end = 0;
  // Web views of an older Office have no segmenter: there, only halves of a code point are kept together.
  if (Intl.Segmenter as typeof Intl.Segmenter | undefined)
    for (const { index } of new Intl.Segmenter("en", { granularity: "grapheme" }).segment(text.slice(0, most + LOOK_AHEAD))) {
      if (index > most) break;
      end = index;
    }
  if (end > 0) return end;
  const before = text.charCodeAt(most - 1);
  const isHighSurrogate = before >= 0xd800 && before <= 0xdbff;
  return isHighSurrogate ? most - 1 : most;
}
