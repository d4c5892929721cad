/** The look of cells, as far as the spreadsheet engine has one. Sizes are points, as in Excel; the engine counts pixels. */
import { intersect } from "../engine/area";
import type { Style } from "../engine/spreadsheet";
import { invalidArgument } from "../wire/errors";
import { flagOf, numberOf, textOf } from "./arguments";
import type { Book } from "./book";
import { RangeBorderCollectionObject } from "./borders";
import { colorOf, type Formatted } from "./colors";
import { HostObject, type Members } from "./object";

export const POINTS_PER_PIXEL = 0.75;

abstract class FormatObject extends HostObject implements Formatted {
  constructor(readonly range: Formatted) {
    super();
  }

  get book(): Book {
    return this.range.book;
  }

  get area(): Formatted["area"] {
    return this.range.area;
  }
}

/** The value that all cells share, or null. */
function shared<K extends keyof Style>({ book, area }: Formatted, key: K): Style[K] | null {
  const { spreadsheet } = book;
  const zone = intersect(area, spreadsheet.sheetZone(area.sheetId));
  if (!zone) return undefined;
  const { getters } = spreadsheet;
  const first = getters.getCellStyle({ sheetId: area.sheetId, row: zone.top, col: zone.left })[key];
  let isShared = true;
  spreadsheet.eachCell(area, (row, col) => {
    isShared &&= getters.getCellStyle({ sheetId: area.sheetId, row, col })[key] === first;
  });
  return isShared ? first : null;
}

function setStyle({ book, area }: Formatted, style: Style): void {
  const { spreadsheet } = book;
  spreadsheet.demandUnprotected(area.sheetId);
  const isWhole = area.bottom - area.top > 100_000 || area.right - area.left > 1_000;
  if (!isWhole) spreadsheet.grow(area);
  const { getters } = spreadsheet;
  spreadsheet.eachCell(area, (row, col) => {
    const before = getters.getCell({ sheetId: area.sheetId, row, col })?.style;
    spreadsheet.change(area.sheetId, row, col, { style: { ...before, ...style } });
  });
}

/** A property of Excel over one of the engine's style. */
const styled = <K extends keyof Style>(
  key: K,
  toExcel: (value: Style[K]) => unknown,
  toEngine: (value: unknown) => Style[K],
) => ({
  get: (self: Formatted) => {
    const value = shared(self, key);
    return value === null ? null : toExcel(value);
  },
  set: (self: Formatted, value: unknown) => setStyle(self, { [key]: toEngine(value) }),
});

const flag = (key: "bold" | "italic" | "strikethrough") => styled(key, (value) => value ?? false, flagOf);

/** The engine's words by Excel's. @throws HostError InvalidArgument for a word that the engine has not */
const words = <T extends string>(table: Record<string, T>) => ({
  toExcel: (value: T | undefined) => Object.keys(table).find((word) => table[word] === value) ?? Object.keys(table)[0],
  toEngine: (value: unknown): T => {
    const found = table[textOf(value)];
    if (found === undefined) throw invalidArgument(`${String(value)} is none of ${Object.keys(table).join(", ")}.`);
    return found;
  },
});

type Align = NonNullable<Style["align"]> | "";
const HORIZONTAL = words<Align>({ General: "", Left: "left", Center: "center", Right: "right" });
const VERTICAL = words<NonNullable<Style["verticalAlign"]>>({ Bottom: "bottom", Center: "middle", Top: "top" });

class FontObject extends FormatObject {
  readonly members = FONT;
}

const FONT: Members<FontObject> = {
  className: "RangeFont",
  properties: {
    Bold: flag("bold"),
    Color: styled("textColor", (value) => value ?? "#000000", colorOf),
    Italic: flag("italic"),
    Size: styled("fontSize", (value) => value ?? 10, numberOf),
    Strikethrough: flag("strikethrough"),
    Underline: styled(
      "underline",
      (value) => (value ? "Single" : "None"),
      (value) => words({ None: "no", Single: "yes" }).toEngine(value) === "yes",
    ),
  },
};

class FillObject extends FormatObject {
  readonly members = FILL;
}

const FILL: Members<FillObject> = {
  className: "RangeFill",
  properties: {
    Color: styled(
      "fillColor",
      (value) => value ?? "#FFFFFF",
      (value) => (value === "" ? undefined : colorOf(value)),
    ),
  },
  methods: { Clear: (self) => setStyle(self, { fillColor: undefined }) },
};

export class RangeFormatObject extends FormatObject {
  readonly members = RANGE_FORMAT;
}

/** Widths of columns or heights of rows, in points; null where they differ. */
const size = (dimension: "COL" | "ROW") => ({
  get: ({ book, area }: Formatted) => {
    const { getters } = book.spreadsheet;
    const zone = intersect(area, book.spreadsheet.sheetZone(area.sheetId));
    if (!zone) return null;
    const [from, to] = dimension === "COL" ? [zone.left, zone.right] : [zone.top, zone.bottom];
    const sizes = new Set<number>();
    for (let index = from; index <= to; index++)
      sizes.add(
        dimension === "COL" ? getters.getColSize(area.sheetId, index) : getters.getRowDimensions(area.sheetId, index).size,
      );
    return sizes.size === 1 ? [...sizes][0]! * POINTS_PER_PIXEL : null;
  },
  set: ({ book, area }: Formatted, value: unknown) => {
    const pixels = Math.round(numberOf(value) / POINTS_PER_PIXEL);
    resize({ book, area }, dimension, pixels);
  },
});

function resize({ book, area }: Formatted, dimension: "COL" | "ROW", pixels: number | null): void {
  const { spreadsheet } = book;
  const zone = intersect(area, spreadsheet.sheetZone(area.sheetId));
  if (!zone) return;
  const [from, to] = dimension === "COL" ? [zone.left, zone.right] : [zone.top, zone.bottom];
  const elements = Array.from({ length: to - from + 1 }, (_, index) => from + index);
  spreadsheet.run({ type: "RESIZE_COLUMNS_ROWS", sheetId: area.sheetId, dimension, elements, size: pixels });
}

const RANGE_FORMAT: Members<RangeFormatObject> = {
  className: "RangeFormat",
  properties: {
    ColumnWidth: size("COL"),
    HorizontalAlignment: styled(
      "align",
      (value) => HORIZONTAL.toExcel(value ?? ""),
      (value) => HORIZONTAL.toEngine(value) || undefined,
    ),
    RowHeight: size("ROW"),
    VerticalAlignment: styled("verticalAlign", VERTICAL.toExcel, VERTICAL.toEngine),
    WrapText: styled(
      "wrapping",
      (value) => value === "wrap",
      (value) => (flagOf(value) ? "wrap" : "overflow"),
    ),
  },
  navigation: {
    Borders: ({ range }) => new RangeBorderCollectionObject(range),
    Fill: ({ range }) => new FillObject(range),
    Font: ({ range }) => new FontObject(range),
    Protection: ({ range }) => new FormatProtectionObject(range),
  },
  methods: {
    AutofitColumns: ({ book, area }) => {
      const { spreadsheet } = book;
      const zone = intersect(area, spreadsheet.sheetZone(area.sheetId));
      const cols = zone ? Array.from({ length: zone.right - zone.left + 1 }, (_, index) => zone.left + index) : [];
      if (cols.length > 0) spreadsheet.run({ type: "AUTORESIZE_COLUMNS", sheetId: area.sheetId, cols });
    },
    // The engine fits a row's height to what is in it as long as nobody sets one.
    AutofitRows: (self) => resize(self, "ROW", null),
  },
};

/** The engine locks whole sheets: a cell is locked as soon as its sheet is protected, and none can be left open. */
class FormatProtectionObject extends HostObject {
  readonly members = FORMAT_PROTECTION;

  constructor(readonly range: Formatted) {
    super();
  }
}

const FORMAT_PROTECTION: Members<FormatProtectionObject> = {
  className: "FormatProtection",
  properties: { Locked: { get: () => true }, FormulaHidden: { get: () => false } },
};
