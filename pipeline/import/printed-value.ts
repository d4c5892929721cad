/** What a printed figure says. */
export interface PrintedValue {
  /** The number or its bound, as digits with a point; empty where no number is printed. */
  value: string;
  /** Qualifier that the print stands for, if any. */
  qualifier: "" | "W" | "NA" | "-" | "<" | ">" | "s" | "XX" | "E" | "range" | "text";
  /** Words that a number cannot carry. */
  note?: string;
}

const NUMBER = String.raw`(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?`;
/** A minus sign, a hyphen or a dash before a number. */
const NEGATIVE = new RegExp(`^[−–-](${NUMBER})$`);
const BOUND = new RegExp(`^([<>]?) ?(${NUMBER})$`);
const RANGE = new RegExp(`^${NUMBER} ?[-–—] ?${NUMBER}$`);
/** What a footnote says of an "s" that is a small quantity and not one counted elsewhere. */
const SMALL = /^less than (?:½|1\/2) ?unit|^less than [\d,]+ (?:tons|carats)\b/i;
const WORDS = /^(?:very small|small|moderate(?: to large)?|large)$/i;

/**
 * Reads a figure as publishers print it.
 * @param notes the figure's footnotes: an "s" means less than half a unit only if one of them says so, otherwise that the quantity is
 * counted elsewhere and not available by itself
 * @returns undefined for a print of no known form
 */
export function readPrintedValue(printed: string, notes: readonly string[]): PrintedValue | undefined {
  const bound = BOUND.exec(printed);
  if (bound) return { value: (bound[2] ?? "").replaceAll(",", ""), qualifier: (bound[1] ?? "") as "" | "<" | ">" };
  const negative = NEGATIVE.exec(printed);
  if (negative) return { value: `-${(negative[1] ?? "").replaceAll(",", "")}`, qualifier: "" };
  if (/^[-–—]$/.test(printed)) return { value: "0", qualifier: "-" };
  if (printed === "W" || printed === "NA" || printed === "XX" || printed === "E") return { value: "", qualifier: printed };
  if (printed === "s") return { value: "", qualifier: notes.some((note) => SMALL.test(note)) ? "s" : "NA" };
  if (WORDS.test(printed)) return { value: "", qualifier: "text", note: `Printed as "${printed}".` };
  if (RANGE.test(printed)) return { value: "", qualifier: "range", note: `Printed as "${printed}".` };
  return undefined;
}
