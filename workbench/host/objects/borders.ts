/** `format.borders`: the lines around and between the cells of a range. */
import { type Area, intersect } from "../engine/area";
import { invalidArgument, itemNotFound, lacks } from "../wire/errors";
import { textOf } from "./arguments";
import { colorOf, type Formatted } from "./colors";
import { HostObject, type Members } from "./object";
import { itemAt } from "./range-areas";

type Border = NonNullable<ReturnType<Formatted["book"]["spreadsheet"]["getters"]["getCellBorder"]>>;
type Line = NonNullable<Border["top"]>;
type Place = "top" | "bottom" | "left" | "right" | "h" | "v";

/** The engine's word for the place, and a cell of the range that has the line, on the side named. */
const SIDES: Record<string, { place: Place; cell(area: Area): { row: number; col: number }; side: keyof Border }> = {
  EdgeTop: { place: "top", cell: ({ top, left }) => ({ row: top, col: left }), side: "top" },
  EdgeBottom: { place: "bottom", cell: ({ bottom, left }) => ({ row: bottom, col: left }), side: "bottom" },
  EdgeLeft: { place: "left", cell: ({ top, left }) => ({ row: top, col: left }), side: "left" },
  EdgeRight: { place: "right", cell: ({ top, right }) => ({ row: top, col: right }), side: "right" },
  InsideHorizontal: { place: "h", cell: ({ top, left }) => ({ row: top, col: left }), side: "bottom" },
  InsideVertical: { place: "v", cell: ({ top, left }) => ({ row: top, col: left }), side: "right" },
};
const DIAGONALS = ["DiagonalDown", "DiagonalUp"];

/** Excel's line and weight for the engine's style, which is both in one. */
const LOOKS: Record<Line["style"], { style: string; weight: string }> = {
  thin: { style: "Continuous", weight: "Thin" },
  medium: { style: "Continuous", weight: "Medium" },
  thick: { style: "Continuous", weight: "Thick" },
  dashed: { style: "Dash", weight: "Thin" },
  dotted: { style: "Dot", weight: "Thin" },
};
const NONE = { style: "None", weight: "Thin" };
const BLACK = "#000000";

export class RangeBorderCollectionObject extends HostObject {
  readonly members = BORDERS;

  constructor(readonly range: Formatted) {
    super();
  }
}

class RangeBorderObject extends HostObject {
  readonly members = BORDER;

  constructor(
    readonly range: Formatted,
    readonly name: string,
  ) {
    super();
  }

  override identity(): Record<string, string> {
    return { Id: this.name };
  }

  get line(): Line | undefined {
    const { book, area } = this.range;
    const side = SIDES[this.name];
    const zone = intersect(area, book.spreadsheet.sheetZone(area.sheetId));
    if (!side || !zone) return undefined;
    return book.spreadsheet.getters.getCellBorder({ sheetId: area.sheetId, ...side.cell({ ...area, ...zone }) })?.[side.side];
  }

  /** @param change nothing takes the line away */
  draw(change: Partial<Line> | undefined): void {
    const side = SIDES[this.name];
    if (!side) {
      if (!change) return;
      throw lacks(`RangeFormat.borders ${this.name}`);
    }
    const { book, area } = this.range;
    const { spreadsheet } = book;
    spreadsheet.demandUnprotected(area.sheetId);
    spreadsheet.grow(area);
    const zone = intersect(area, spreadsheet.sheetZone(area.sheetId))!;
    const line = change ? { style: "thin" as const, color: BLACK, ...this.line, ...change } : { color: "" };
    spreadsheet.run({
      type: "SET_ZONE_BORDERS",
      sheetId: area.sheetId,
      target: [zone],
      border: { position: side.place, ...line },
    });
  }
}

function setStyle(border: RangeBorderObject, value: unknown): void {
  const wanted = textOf(value);
  if (wanted === "None") return border.draw(undefined);
  if (wanted === "Continuous") {
    const isContinuous = border.line && LOOKS[border.line.style].style === wanted;
    return border.draw(isContinuous ? {} : { style: "thin" });
  }
  if (wanted === "Dash") return border.draw({ style: "dashed" });
  if (wanted === "Dot") return border.draw({ style: "dotted" });
  throw lacks(`RangeBorder.style ${wanted}`);
}

function setWeight(border: RangeBorderObject, value: unknown): void {
  const style = ({ Hairline: "thin", Thin: "thin", Medium: "medium", Thick: "thick" } as const)[textOf(value)];
  if (!style) throw invalidArgument(`${String(value)} is none of Hairline, Thin, Medium, Thick.`);
  border.draw({ style });
}

const lookOf = ({ line }: RangeBorderObject) => (line ? LOOKS[line.style] : NONE);

const BORDER: Members<RangeBorderObject> = {
  className: "RangeBorder",
  properties: {
    Color: { get: ({ line }) => line?.color ?? BLACK, set: (border, value) => border.draw({ color: colorOf(value) }) },
    SideIndex: { get: ({ name }) => name },
    Style: { get: (border) => lookOf(border).style, set: setStyle },
    Weight: { get: (border) => lookOf(border).weight, set: setWeight },
  },
};

const NAMES = [...Object.keys(SIDES), ...DIAGONALS];
const list = ({ range }: RangeBorderCollectionObject) => NAMES.map((name) => new RangeBorderObject(range, name));

const BORDERS: Members<RangeBorderCollectionObject> = {
  className: "RangeBorderCollection",
  properties: { Count: { get: () => NAMES.length } },
  objects: {
    GetItem: ({ range }, args) => {
      const name = args.key(0);
      if (!NAMES.includes(name)) throw itemNotFound(`A range has the borders ${NAMES.join(", ")}, not ${name}.`);
      return new RangeBorderObject(range, name);
    },
    GetItemAt: (self, args) => itemAt(list(self), args),
  },
  items: list,
};
