/**
 * What a published table says in one place. A true zero is a number; the other kinds of nothing each have their own answer
 * and never become 0.
 */
export type Figure =
  | { kind: "number"; value: number; estimated: boolean; revised: boolean; dash: boolean }
  | { kind: "withheld" }
  | { kind: "not available" }
  | { kind: "not applicable" }
  | { kind: "below threshold" }
  | { kind: "net exporter" }
  | { kind: "less than"; bound: number }
  | { kind: "more than"; bound: number }
  | { kind: "range"; text: string }
  | { kind: "word"; text: string };

export type MissingFigure = Exclude<Figure, { kind: "number" }>;

/**
 * Reads a figure from its value and the publisher's marks.
 * @param value number as printed, or null where none is printed
 * @param qualifiers codes separated by spaces, as in the dataset's schema
 * @param note words printed in place of a number, for ranges and words
 */
export function readFigure(value: number | null, qualifiers: string, note: string): Figure {
  const marks = qualifiers === "" ? [] : qualifiers.split(" ");
  const has = (mark: string): boolean => marks.includes(mark);
  if (has("W")) return { kind: "withheld" };
  if (has("NA")) return { kind: "not available" };
  if (has("XX")) return { kind: "not applicable" };
  if (has("s")) return { kind: "below threshold" };
  if (has("E")) return { kind: "net exporter" };
  if (has("range")) return { kind: "range", text: note };
  if (has("text")) return { kind: "word", text: note };
  if (value === null) return { kind: "not available" };
  if (has("<")) return { kind: "less than", bound: value };
  if (has(">")) return { kind: "more than", bound: value };
  return { kind: "number", value, estimated: has("e"), revised: has("r"), dash: has("-") };
}

/** Why a figure that is no number is none, as the end of a sentence. */
export function reasonOf(figure: MissingFigure, unit: string): string {
  switch (figure.kind) {
    case "withheld":
      return "withheld by the publisher to protect company data (W)";
    case "not available":
      return "not available to the publisher (NA)";
    case "not applicable":
      return "not applicable (XX)";
    case "below threshold":
      return "below the reporting threshold, less than half the unit";
    case "net exporter":
      return "printed as E: net exporter, so no reliance on imports";
    case "less than":
      return `published only as less than ${quantity(figure.bound, unit)}`;
    case "more than":
      return `published only as more than ${quantity(figure.bound, unit)}`;
    case "range":
      return `published only as a range${printed(figure.text)}`;
    case "word":
      return `published only in words${printed(figure.text)}`;
  }
}

/** Letters of printed words that a table has room for in place of a number. */
const LONGEST_WORD = 24;

/** Why a figure that is no number is none, in a word or two: `withheld`, `less than 0.5 t`, `Large`. */
export function wordOf(figure: MissingFigure, unit: string): string {
  switch (figure.kind) {
    case "less than":
    case "more than":
      return `${figure.kind} ${quantity(figure.bound, unit)}`;
    case "range":
    case "word": {
      const [, words = ""] = /^Printed as "([^"]+)"/.exec(figure.text) ?? [];
      return words !== "" && words.length <= LONGEST_WORD ? words : figure.kind === "range" ? "a range" : "in words";
    }
    default:
      return figure.kind;
  }
}

/** What stands in place of a number, without the note's own opening and full stop: the message has both. */
function printed(note: string): string {
  return note === "" ? "" : `: ${note.replace(/^Printed as /, "").replace(/\.$/, "")}`;
}

/** A number with its unit: `22,000 t Sb content`, `0.1%`. */
export function quantity(value: number, unit: string): string {
  return unit === "%" ? `${grouped(value)}%` : `${grouped(value)} ${unit}`;
}

/** A number with commas between thousands and every decimal it has: never rounded. */
export function grouped(value: number): string {
  const [whole = "", decimals] = String(value).split(".");
  const withCommas = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ",");
  return decimals === undefined ? withCommas : `${withCommas}.${decimals}`;
}
