import { COLUMNS, ROWS } from "../engine/area";
import { invalidArgument, itemNotFound } from "../wire/errors";
import type { MemberArguments } from "./arguments";
import { type Members, SheetObject } from "./object";
import { areaArgument, RangeObject } from "./range";

export class FreezePanesObject extends SheetObject {
  readonly members = FREEZE_PANES;
}

/** Excel replaces what was frozen; freezing rows frees the columns. */
function freeze({ book, sheetId }: FreezePanesObject, rows: number, columns: number): void {
  if (rows < 0 || columns < 0) throw invalidArgument("A count is not negative.");
  const { spreadsheet } = book;
  spreadsheet.run({ type: "UNFREEZE_COLUMNS_ROWS", sheetId });
  if (rows > 0) spreadsheet.run({ type: "FREEZE_ROWS", sheetId, quantity: rows });
  if (columns > 0) spreadsheet.run({ type: "FREEZE_COLUMNS", sheetId, quantity: columns });
}

/** The range is frozen with all that is above it and left of it; of whole rows only they are, and so of whole columns. */
function freezeAt(panes: FreezePanesObject, args: MemberArguments): void {
  const { bottom, right } = areaArgument(panes.book, args, 0, panes.sheetId);
  freeze(panes, bottom === ROWS - 1 ? 0 : bottom + 1, right === COLUMNS - 1 ? 0 : right + 1);
}

function frozen({ book, sheetId }: FreezePanesObject): RangeObject | null {
  const { xSplit, ySplit } = book.spreadsheet.getters.getPaneDivisions(sheetId);
  if (xSplit === 0 && ySplit === 0) return null;
  const [bottom, right] = [(ySplit || ROWS) - 1, (xSplit || COLUMNS) - 1];
  return new RangeObject(book, { sheetId, top: 0, left: 0, bottom, right });
}

function frozenOrThrow(panes: FreezePanesObject): RangeObject {
  const range = frozen(panes);
  if (!range) throw itemNotFound("Nothing is frozen in the worksheet.");
  return range;
}

const FREEZE_PANES: Members<FreezePanesObject> = {
  className: "WorksheetFreezePanes",
  objects: { GetLocation: frozenOrThrow, GetLocationOrNullObject: frozen },
  methods: {
    FreezeAt: freezeAt,
    FreezeColumns: (self, args) => freeze(self, 0, args.integer(0, 1)),
    FreezeRows: (self, args) => freeze(self, args.integer(0, 1), 0),
    Unfreeze: (self) => freeze(self, 0, 0),
  },
};
