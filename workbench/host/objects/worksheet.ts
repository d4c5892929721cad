import { WHOLE_SHEET } from "../engine/area";
import { usedZone } from "../engine/used-zone";
import { HostError, invalidArgument, itemNotFound } from "../wire/errors";
import { flagOf, type MemberArguments, numberOf, textOf } from "./arguments";
import { type Book, readAddress } from "./book";
import { ChartCollectionObject } from "./charts";
import { CommentCollectionObject } from "./comments";
import { findAll, foundOrThrow, rectangles, replaceAll } from "./find";
import { FreezePanesObject } from "./freeze-panes";
import { type Members, SheetObject } from "./object";
import { copySheet, MOST_LETTERS, placeSheet, readPosition } from "./place-worksheet";
import { SheetNamesObject } from "./names";
import { ProtectionObject } from "./protection";
import { RangeObject } from "./range";
import { RangeAreasObject } from "./range-areas";
import { activateSheet } from "./selection";
import { TableCollectionObject } from "./tables";
import { demandOpenStructure } from "./workbook-protection";
import { inGrid } from "../engine/area";

export class WorksheetObject extends SheetObject {
  readonly members = WORKSHEET;

  /** @throws HostError ItemNotFound for a worksheet that is gone */
  override identity(): Record<string, string> {
    this.book.spreadsheet.sheetName(this.sheetId);
    return { Id: this.sheetId };
  }
}

const FORBIDDEN = /[\\/?*[\]:]/;

/** @throws HostError InvalidArgument for what Excel takes for no name of a worksheet */
export function demandSheetName(name: string): string {
  const isName = name !== "" && name.length <= MOST_LETTERS && !FORBIDDEN.test(name) && !/^'|'$/.test(name);
  if (!isName)
    throw invalidArgument(
      `"${name}" is no name of a worksheet: up to ${MOST_LETTERS} letters, none of \\ / ? * [ ] :, no ' at the ends.`,
    );
  return name;
}

function rename({ book, sheetId }: WorksheetObject, value: unknown): void {
  const { spreadsheet } = book;
  const [oldName, newName] = [spreadsheet.sheetName(sheetId), demandSheetName(textOf(value))];
  if (oldName !== newName) spreadsheet.runUnlocked(sheetId, { type: "RENAME_SHEET", sheetId, oldName, newName });
}

const position = ({ book, sheetId }: WorksheetObject) => book.spreadsheet.getters.getSheetIds().indexOf(sheetId);

function moveTo(sheet: WorksheetObject, value: unknown): void {
  const { spreadsheet } = sheet.book;
  const target = numberOf(value);
  if (!Number.isInteger(target) || target < 0 || target >= spreadsheet.getters.getSheetIds().length)
    throw invalidArgument(`There is no position ${target}.`);
  placeSheet(spreadsheet, sheet.sheetId, target);
}

function copy({ book, sheetId }: WorksheetObject, args: MemberArguments): WorksheetObject {
  demandOpenStructure(book);
  const other = args.any(1);
  const relativeTo = other instanceof WorksheetObject ? position(other) : undefined;
  return new WorksheetObject(book, copySheet(book, sheetId, readPosition(book, args, relativeTo)));
}

function setVisibility({ book, sheetId }: WorksheetObject, value: unknown): void {
  const { spreadsheet } = book;
  const visibility = textOf(value);
  if (!["Hidden", "Visible", "VeryHidden"].includes(visibility)) throw invalidArgument(`"${visibility}" is no visibility.`);
  const isVisible = visibility === "Visible";
  if (spreadsheet.getters.isSheetVisible(sheetId) !== isVisible)
    spreadsheet.run({ type: isVisible ? "SHOW_SHEET" : "HIDE_SHEET", sheetId });
  const others = spreadsheet.state.veryHidden.filter((each) => each !== sheetId);
  spreadsheet.setState({ veryHidden: visibility === "VeryHidden" ? [...others, sheetId] : others });
}

function visibilityOf({ book, sheetId }: WorksheetObject): string {
  const { getters, state } = book.spreadsheet;
  if (getters.isSheetVisible(sheetId)) return "Visible";
  return state.veryHidden.includes(sheetId) ? "VeryHidden" : "Hidden";
}

/** @throws HostError InvalidOperation for the last visible worksheet, which a workbook keeps */
function deleteSheet({ book, sheetId }: WorksheetObject): void {
  const { spreadsheet } = book;
  demandOpenStructure(book);
  const others = spreadsheet.getters.getVisibleSheetIds().filter((each) => each !== sheetId);
  if (others.length === 0) throw new HostError("InvalidOperation", "A workbook keeps one visible worksheet.");
  spreadsheet.runUnlocked(sheetId, { type: "DELETE_SHEET", sheetId, sheetName: spreadsheet.sheetName(sheetId) });
}

function used({ book, sheetId }: WorksheetObject, args: MemberArguments): RangeObject | null {
  const zone = usedZone(book.spreadsheet, { sheetId, ...WHOLE_SHEET }, args.flag(0));
  return zone ? new RangeObject(book, { sheetId, ...zone }) : null;
}

const range = ({ book, sheetId }: WorksheetObject, top: number, left: number, rows: number, columns: number): RangeObject =>
  new RangeObject(book, inGrid({ sheetId, top, left, bottom: top + rows - 1, right: left + columns - 1 }));

/** The worksheet so many places further, hidden ones left out if asked for. */
function neighbour(sheet: WorksheetObject, step: 1 | -1, visibleOnly: boolean): WorksheetObject | null {
  const { getters } = sheet.book.spreadsheet;
  const ids = getters.getSheetIds();
  for (let index = position(sheet) + step; index >= 0 && index < ids.length; index += step)
    if (!visibleOnly || getters.isSheetVisible(ids[index]!)) return new WorksheetObject(sheet.book, ids[index]!);
  return null;
}

function existing(sheet: WorksheetObject | null): WorksheetObject {
  if (!sheet) throw itemNotFound("There is no further worksheet.");
  return sheet;
}

export function sheetByKey(book: Book, args: MemberArguments): WorksheetObject {
  const sheetId = book.spreadsheet.findSheet(args.key(0));
  if (sheetId === undefined) throw itemNotFound(`There is no worksheet ${args.key(0)}.`);
  return new WorksheetObject(book, sheetId);
}

function calculate({ book, sheetId }: WorksheetObject, args: MemberArguments): void {
  if (args.flag(0)) book.spreadsheet.setDirty({ sheetId, ...WHOLE_SHEET });
  book.spreadsheet.calculateDirty();
}

function everywhere({ book, sheetId }: WorksheetObject, args: MemberArguments): RangeAreasObject | null {
  const places = findAll(book, { sheetId, ...WHOLE_SHEET }, args);
  return places.length > 0 ? new RangeAreasObject(book, rectangles(sheetId, places)) : null;
}

const WORKSHEET: Members<WorksheetObject> = {
  className: "Worksheet",
  properties: {
    EnableCalculation: { get: () => true },
    Id: { get: ({ sheetId }) => sheetId },
    Name: { get: ({ book, sheetId }) => book.spreadsheet.sheetName(sheetId), set: rename },
    Position: { get: position, set: moveTo },
    Gridlines: {
      get: ({ book, sheetId }) => book.spreadsheet.getters.getGridLinesVisibility(sheetId),
      set: ({ book, sheetId }, value) =>
        book.spreadsheet.run({ type: "SET_GRID_LINES_VISIBILITY", sheetId, areGridLinesVisible: flagOf(value) }),
    },
    ShowGridlines: { get: ({ book, sheetId }) => book.spreadsheet.getters.getGridLinesVisibility(sheetId) },
    TabColor: {
      get: ({ book, sheetId }) => book.spreadsheet.getters.getSheet(sheetId).color ?? "",
      set: ({ book, sheetId }, value) =>
        book.spreadsheet.run({ type: "COLOR_SHEET", sheetId, color: textOf(value) === "" ? undefined : textOf(value) }),
    },
    Visibility: { get: visibilityOf, set: setVisibility },
  },
  navigation: {
    Charts: ({ book, sheetId }) => new ChartCollectionObject(book, sheetId),
    Comments: ({ book, sheetId }) => new CommentCollectionObject(book, sheetId),
    FreezePanes: ({ book, sheetId }) => new FreezePanesObject(book, sheetId),
    Names: ({ book }) => new SheetNamesObject(book),
    Protection: ({ book, sheetId }) => new ProtectionObject(book, sheetId),
    Tables: ({ book, sheetId }) => new TableCollectionObject(book, sheetId),
  },
  objects: {
    Copy: copy,
    FindAll: (sheet, args) => foundOrThrow(everywhere(sheet, args)),
    FindAllOrNullObject: everywhere,
    GetCell: (sheet, args) => range(sheet, args.integer(0), args.integer(1), 1, 1),
    GetNext: (sheet, args) => existing(neighbour(sheet, 1, args.flag(0))),
    GetNextOrNullObject: (sheet, args) => neighbour(sheet, 1, args.flag(0)),
    GetPrevious: (sheet, args) => existing(neighbour(sheet, -1, args.flag(0))),
    GetPreviousOrNullObject: (sheet, args) => neighbour(sheet, -1, args.flag(0)),
    GetRange: ({ book, sheetId }, args) =>
      new RangeObject(book, args.has(0) ? readAddress(book, args.text(0), sheetId) : { sheetId, ...WHOLE_SHEET }),
    GetRangeByIndexes: (sheet, args) => range(sheet, args.integer(0), args.integer(1), args.integer(2), args.integer(3)),
    GetRanges: ({ book, sheetId }, args) =>
      new RangeAreasObject(
        book,
        args.has(0)
          ? args
              .text(0)
              .split(/[,;]/)
              .map((address) => readAddress(book, address.trim(), sheetId))
          : [{ sheetId, ...WHOLE_SHEET }],
      ),
    // Of a blank worksheet Excel gives the first cell, and nothing only where nothing is allowed for.
    GetUsedRange: (sheet, args) => used(sheet, args) ?? range(sheet, 0, 0, 1, 1),
    GetUsedRangeOrNullObject: used,
    _GetAnotherWorksheetById: ({ book }, args) => sheetByKey(book, args),
    _GetSheetById: ({ book }, args) => sheetByKey(book, args),
  },
  methods: {
    Activate: ({ book, sheetId }) => activateSheet(book.spreadsheet, sheetId),
    Calculate: calculate,
    Delete: deleteSheet,
    ReplaceAll: ({ book, sheetId }, args) => replaceAll(book, { sheetId, ...WHOLE_SHEET }, args),
  },
  events: ["Activated", "DataChanged", "Deactivated", "NameChanged", "SelectionChanged"],
};
