import { parse } from "csv-parse/sync";
import { type RawFile } from "./raw-folder";

/** A record of a publisher's table. */
export interface RawRow {
  /** As a spreadsheet counts: the header is row 1, and a cell of two lines makes no second row. */
  row: number;
  cells: readonly string[];
  /** Cell under a heading. @throws Error where the table has no such heading */
  at(heading: string): string;
}

export interface RawTable {
  name: string;
  headings: readonly string[];
  rows: readonly RawRow[];
}

/** Reads a publisher's CSV file: UTF-8 or, where it is not that, Windows-1252. */
export function readTable({ name, bytes }: RawFile): RawTable {
  const records = parse(textOf(bytes), { relax_column_count: true, skip_empty_lines: false }).map((cells) => cells.map(single));
  const headings = records[0] ?? [];
  return {
    name,
    headings,
    rows: records
      .map((cells, index): RawRow => ({
        row: index + 1,
        cells,
        at: (heading) => {
          const column = headings.indexOf(heading);
          if (column === -1) throw new Error(`${name} has no column "${heading}"; its columns are ${headings.join(", ")}.`);
          return cells[column] ?? "";
        },
      }))
      .slice(1)
      .filter(({ cells }) => cells.some((cell) => cell !== "")),
  };
}

/** What Windows-1252 has at 0x80 to 0x9F; elsewhere a byte is the character of its number. Node decodes these as Latin-1, which has none there. */
const WINDOWS = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/** The text of a file that its publisher wrote in one of two encodings. */
function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return Array.from(bytes, (byte) =>
      byte >= 0x80 && byte < 0xa0 ? WINDOWS.charAt(byte - 0x80) : String.fromCharCode(byte),
    ).join("");
  }
}

/** A cell on one line. */
function single(cell: string): string {
  return cell.split(/\s+/u).filter(Boolean).join(" ");
}
