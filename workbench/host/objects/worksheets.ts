import type { MemberArguments } from "./arguments";
import { BookObject, type Members } from "./object";
import { demandOpenStructure } from "./workbook-protection";
import { demandSheetName, sheetByKey, WorksheetObject } from "./worksheet";

/** Size of a new sheet of the engine; it grows to what is written. */
const NEW_SHEET = { rows: 100, cols: 26 };

export class WorksheetCollectionObject extends BookObject {
  readonly members = WORKSHEETS;
}

/** @throws HostError ItemAlreadyExists for a name that a worksheet has, in whatever case */
function add({ book }: WorksheetCollectionObject, args: MemberArguments): WorksheetObject {
  demandOpenStructure(book);
  const { spreadsheet } = book;
  const { getters } = spreadsheet;
  const name = args.has(0) ? demandSheetName(args.text(0)) : getters.getNextSheetName();
  const sheetId = spreadsheet.newId();
  spreadsheet.run({ type: "CREATE_SHEET", sheetId, name, position: getters.getSheetIds().length, ...NEW_SHEET });
  return new WorksheetObject(book, sheetId);
}

function list({ book }: WorksheetCollectionObject, visibleOnly = false): WorksheetObject[] {
  const { getters } = book.spreadsheet;
  const ids = visibleOnly ? getters.getVisibleSheetIds() : getters.getSheetIds();
  return ids.map((sheetId) => new WorksheetObject(book, sheetId));
}

const WORKSHEETS: Members<WorksheetCollectionObject> = {
  className: "WorksheetCollection",
  objects: {
    Add: add,
    GetActiveWorksheet: ({ book }) => new WorksheetObject(book, book.spreadsheet.getters.getActiveSheetId()),
    GetFirst: (self, args) => list(self, args.flag(0))[0]!,
    GetItem: ({ book }, args) => sheetByKey(book, args),
    GetItemOrNullObject: ({ book }, args) => {
      const sheetId = book.spreadsheet.findSheet(args.key(0));
      return sheetId === undefined ? null : new WorksheetObject(book, sheetId);
    },
    GetLast: (self, args) => list(self, args.flag(0)).at(-1)!,
  },
  methods: { GetCount: (self, args) => list(self, args.flag(0)).length },
  items: (self) => list(self),
  events: ["Activated", "Added", "DataChanged", "Deactivated", "Deleted", "NameChanged", "SelectionChanged"],
};
