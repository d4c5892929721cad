import { HostError } from "../wire/errors";
import { ApplicationObject, RuntimeObject } from "./application";
import type { MemberArguments } from "./arguments";
import { readAddress } from "./book";
import { CommentCollectionObject } from "./comments";
import { NamedItemCollectionObject } from "./names";
import { BookObject, type Members } from "./object";
import { RangeObject } from "./range";
import { RangeAreasObject } from "./range-areas";
import { activeCell, selectedAreas } from "./selection";
import { SettingCollectionObject } from "./settings";
import { TableCollectionObject } from "./tables";
import { WorkbookProtectionObject } from "./workbook-protection";
import { WorksheetCollectionObject } from "./worksheets";

export class WorkbookObject extends BookObject {
  readonly members = WORKBOOK;
}

/** The range of an event is told by its address. */
const eventRange = ({ book }: WorkbookObject, args: MemberArguments): RangeObject =>
  new RangeObject(book, readAddress(book, args.text(0), book.spreadsheet.getters.getActiveSheetId()));

const WORKBOOK: Members<WorkbookObject> = {
  className: "Workbook",
  properties: {
    AutoSave: { get: () => false },
    Name: { get: ({ book }) => book.name },
    ReadOnly: { get: () => false },
  },
  navigation: {
    Application: ({ book }) => new ApplicationObject(book),
    Comments: ({ book }) => new CommentCollectionObject(book),
    Names: ({ book }) => new NamedItemCollectionObject(book),
    Protection: ({ book }) => new WorkbookProtectionObject(book),
    Settings: ({ book }) => new SettingCollectionObject(book),
    Tables: ({ book }) => new TableCollectionObject(book),
    Worksheets: ({ book }) => new WorksheetCollectionObject(book),
    _Runtime: ({ book }) => new RuntimeObject(book),
  },
  objects: {
    GetActiveCell: ({ book }) => new RangeObject(book, activeCell(book)),
    GetSelectedRange: ({ book }) => {
      const areas = selectedAreas(book);
      if (areas.length !== 1) throw new HostError("InvalidSelection", "Several ranges are selected.");
      return new RangeObject(book, areas[0]!);
    },
    GetSelectedRanges: ({ book }) => new RangeAreasObject(book, selectedAreas(book)),
    _GetRangeForEventByReferenceId: eventRange,
    _GetRangeOrNullObjectForEventByReferenceId: eventRange,
  },
  methods: {
    _GetReferenceCount: ({ book }) => book.references.count,
    _RemoveAllReferences: ({ book }) => book.references.releaseAll(),
    _RemoveReference: ({ book }, args) => book.references.release(args.text(0)),
  },
};
