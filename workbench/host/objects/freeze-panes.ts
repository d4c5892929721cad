import { invalidArgument } from "../wire/errors";
import { type Members, SheetObject } from "./object";

export class FreezePanesObject extends SheetObject {
  readonly members = FREEZE_PANES;
}

function freeze({ book, sheetId }: FreezePanesObject, type: "FREEZE_ROWS" | "FREEZE_COLUMNS", quantity: number): void {
  if (quantity < 0) throw invalidArgument("A count is not negative.");
  const { spreadsheet } = book;
  // Excel replaces what was frozen; freezing rows frees the columns.
  spreadsheet.run({ type: "UNFREEZE_COLUMNS_ROWS", sheetId });
  if (quantity > 0) spreadsheet.run({ type, sheetId, quantity });
}

const FREEZE_PANES: Members<FreezePanesObject> = {
  className: "WorksheetFreezePanes",
  methods: {
    FreezeColumns: (self, args) => freeze(self, "FREEZE_COLUMNS", args.integer(0, 1)),
    FreezeRows: (self, args) => freeze(self, "FREEZE_ROWS", args.integer(0, 1)),
    Unfreeze: ({ book, sheetId }) => book.spreadsheet.run({ type: "UNFREEZE_COLUMNS_ROWS", sheetId }),
  },
};
