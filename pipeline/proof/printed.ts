/** What a publisher prints in a cell: a number or the reason for none, with its marks. */
export interface Printed {
  value: number | null;
  marks: readonly string[];
}

/** Words that stand in place of a number, and the mark that each is. */
const MARKS: Readonly<Record<string, string>> = {
  W: "W",
  NA: "NA",
  XX: "XX",
  E: "E",
};
const SIZES = ["very small", "small", "moderate", "moderate to large", "large"];
const DASHES = ["-", "–", "—"];

/**
 * Reads a cell, without any of the import's code; what each print means is written in data/README.md, "A figure".
 * @param notes say what an `s` means
 * @returns undefined for a print that means nothing known
 */
export function readPrinted(printed: string, notes: readonly string[]): Printed | undefined {
  if (DASHES.includes(printed)) return { value: 0, marks: ["-"] };
  const mark = MARKS[printed];
  if (mark !== undefined) return { value: null, marks: [mark] };
  if (printed === "s") return { value: null, marks: [notes.some(isSmallness) ? "s" : "NA"] };
  if (SIZES.includes(printed.toLowerCase())) return { value: null, marks: ["text"] };
  if ([..."<>"].includes(printed.charAt(0))) {
    const bound = numberOf(printed.slice(1).trim());
    return bound === undefined ? undefined : { value: bound, marks: [printed.charAt(0)] };
  }
  const number = numberOf(printed);
  if (number !== undefined) return { value: number, marks: [] };
  if ([...DASHES, "−"].includes(printed.charAt(0))) {
    const size = numberOf(printed.slice(1));
    return size === undefined ? undefined : { value: -size, marks: [] };
  }
  return isRange(printed) ? { value: null, marks: ["range"] } : undefined;
}

/** Whether a note says that the quantity is there but too small for the unit. */
function isSmallness(note: string): boolean {
  const words = note.toLowerCase();
  if (!words.startsWith("less than ")) return false;
  return /unit/.test(words) || /\d[\d,]* (tons|carats)/.test(words);
}

function isRange(printed: string): boolean {
  const ends = printed.split(/[-–—]/u).map((end) => numberOf(end.trim()));
  return ends.length === 2 && ends.every((end) => end !== undefined);
}

/** A number that is written in digits, with commas between thousands; undefined for anything else. */
export function numberOf(written: string): number | undefined {
  const [whole = "", decimals, ...more] = written.split(".");
  if (more.length > 0 || decimals === "" || (decimals !== undefined && !/^[0-9]+$/.test(decimals))) return undefined;
  const groups = whole.split(",");
  if (groups.length > 1 && !groups.every((group, index) => (index === 0 ? [1, 2, 3] : [3]).includes(group.length)))
    return undefined;
  const digits = groups.join("");
  if (!/^[0-9]+$/.test(digits)) return undefined;
  return Number(decimals === undefined ? digits : `${digits}.${decimals}`);
}
