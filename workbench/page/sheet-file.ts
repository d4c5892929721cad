/** How a sheet is written in `workbench/sheets/*.json`. */
import type { Style } from "./spreadsheet";

export interface SheetFile {
  name: string;
  /** Column letter -> width in pixels. */
  widths?: Record<string, number>;
  /** Cell -> what would be typed there. */
  cells: Record<string, string>;
  /** Cell or zone -> style. */
  styles?: Record<string, Style>;
  /** Cell or zone -> number format. */
  formats?: Record<string, string>;
  gridLines?: boolean;
}

/** The engine's data of a workbook, as far as it is written here; the engine fills in the rest. */
export interface WorkbookData {
  version: string;
  sheets: Record<string, unknown>[];
  styles: Record<number, Style>;
  formats: Record<number, string>;
}

const COLUMNS = 26;
const ROWS = 200;

/** @param base an empty workbook of the engine, which says the version of its data. */
export function toWorkbookData<Base extends { version: string }>(
  files: SheetFile[],
  base: Base,
  toColumn: (letters: string) => number,
): Base & WorkbookData {
  const styles = new Numbering<Style>();
  const formats = new Numbering<string>();
  const sheets = files.map((file, index) => ({
    id: `sheet${index + 1}`,
    name: file.name,
    colNumber: COLUMNS,
    rowNumber: Math.max(ROWS, lastRow(file) + 20),
    cells: file.cells,
    styles: mapValues(file.styles ?? {}, (style) => styles.numberOf(style)),
    formats: mapValues(file.formats ?? {}, (format) => formats.numberOf(format)),
    borders: {},
    merges: [],
    figures: [],
    cols: Object.fromEntries(Object.entries(file.widths ?? {}).map(([letters, size]) => [toColumn(letters), { size }])),
    rows: {},
    conditionalFormats: [],
    dataValidationRules: [],
    tables: [],
    areGridLinesVisible: file.gridLines ?? true,
    isVisible: true,
  }));
  return { ...base, sheets, styles: styles.byNumber(), formats: formats.byNumber() };
}

function lastRow({ cells }: SheetFile): number {
  return Object.keys(cells).reduce((last, cell) => Math.max(last, Number(cell.replace(/\D/g, ""))), 0);
}

function mapValues<In, Out>(record: Record<string, In>, map: (value: In) => Out): Record<string, Out> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value)]));
}

/** Gives each different value a number, from 1. */
class Numbering<T> {
  private readonly numbers = new Map<string, number>();

  numberOf(value: T): number {
    const text = JSON.stringify(value);
    const number = this.numbers.get(text) ?? this.numbers.size + 1;
    this.numbers.set(text, number);
    return number;
  }

  byNumber(): Record<number, T> {
    return Object.fromEntries([...this.numbers].map(([text, number]) => [number, JSON.parse(text) as T]));
  }
}
