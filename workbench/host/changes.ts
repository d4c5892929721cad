/** What happens in the spreadsheet, by whoever's hand, told as Excel's events. */
import { type Area, bound, COLUMNS, contains, intersect, ROWS, writeZone, type Zone } from "./engine/area";
import { addressOf, type Book } from "./objects/book";
import { RangeObject } from "./objects/range";
import { listTables } from "./objects/table-model";
import type { ExcelEvent } from "./wire/message";

/** `Excel.EventType` as numbers, as the library listens for them. */
const EVENT = {
  settingsChanged: 1,
  documentSelectionChanged: 2,
  worksheetChanged: 10,
  worksheetActivated: 11,
  worksheetDeactivated: 12,
  worksheetAdded: 13,
  worksheetSelectionChanged: 14,
  worksheetDeleted: 15,
  worksheetNameChanged: 25,
  tableChanged: 101,
  tableAdded: 102,
  tableDeleted: 103,
} as const;

/** It says no more than that: who hears it reads the settings. */
export const SETTINGS_CHANGED: ExcelEvent = { type: EVENT.settingsChanged, target: "", detail: {} };

const WORKBOOK = "Workbook";
const EDIT = "RangeEdited";

/** How the library is told where cells moved; the numbers of `InsertDeleteCellsShiftDirection` are its words. */
const NO_SHIFT = "None";

interface EngineEvent {
  type: string;
  sheetId?: string;
  sheetIdTo?: string;
  row?: number;
  col?: number;
  content?: string;
  target?: Zone[];
  dimension?: "ROW" | "COL";
  base?: number;
  quantity?: number;
  position?: "before" | "after";
  elements?: number[];
  newName?: string;
  oldName?: string;
}

interface Change {
  changeType: string;
  area: Area;
}

/** @returns a function that ends the watch. */
export function watchChanges(book: Book, tell: (event: ExcelEvent) => void, isOwn: () => boolean): () => void {
  const { model } = book.spreadsheet;
  const owner = {};
  let changes: Change[] = [];
  let sheets: ExcelEvent[] = [];
  let selection = selectionOf(book);
  let tables = tableIds(book);

  const source = () => ({ source: "Local", triggerSource: isOwn() ? "ThisLocalAddin" : "Unknown" });
  model.on("command-dispatched", owner, (dispatched: object) => {
    const command = dispatched as EngineEvent;
    adaptReferences(book, command);
    const change = readChange(command);
    if (change) changes.push(change);
    sheets.push(...sheetEvents(command));
  });
  model.on("update", owner, () => {
    const [told, toldSheets] = [changes, sheets];
    [changes, sheets] = [[], []];
    const events = [...toldSheets, ...changeEvents(book, told, source()), ...tableEvents(), ...newSelection()];
    if (book.eventsEnabled) events.forEach(tell);
  });
  return () => {
    model.off("command-dispatched", owner);
    model.off("update", owner);
  };

  function newSelection(): ExcelEvent[] {
    const before = selection;
    selection = selectionOf(book);
    const { sheetId, address } = selection;
    if (before.sheetId === sheetId && before.address === address) return [];
    const events = selectionEvents(book);
    if (before.sheetId === sheetId) return events;
    return [
      ...both(EVENT.worksheetDeactivated, before.sheetId, { worksheetId: before.sheetId }),
      ...both(EVENT.worksheetActivated, sheetId, { worksheetId: sheetId }),
      ...events,
    ];
  }

  function tableEvents(): ExcelEvent[] {
    const before = tables;
    tables = tableIds(book);
    const added = [...tables].filter(([id]) => !before.has(id));
    const deleted = [...before].filter(([id]) => !tables.has(id));
    const event =
      (type: number) =>
      ([id, entry]: [string, { name: string; sheetId: string }]) => {
        const detail = { tableId: id, tableName: entry.name, worksheetId: entry.sheetId, source: "Local" };
        return [WORKBOOK, entry.sheetId].map((target) => ({ type, target, detail }));
      };
    return [...added.flatMap(event(EVENT.tableAdded)), ...deleted.flatMap(event(EVENT.tableDeleted))];
  }
}

/** An event goes to whoever listens at the worksheet and at all of them. */
const both = (type: number, sheetId: string, detail: object): ExcelEvent[] =>
  [sheetId, WORKBOOK].map((target) => ({ type, target, detail }));

/** What is told when what is selected now has been selected. */
export function selectionEvents(book: Book): ExcelEvent[] {
  const { sheetId, address } = selectionOf(book);
  return [
    { type: EVENT.documentSelectionChanged, target: "", detail: {} },
    ...both(EVENT.worksheetSelectionChanged, sheetId, { address, worksheetId: sheetId }),
  ];
}

function selectionOf(book: Book): { sheetId: string; address: string } {
  const { getters } = book.spreadsheet.model;
  return {
    sheetId: getters.getActiveSheetId(),
    address: getters
      .getSelectedZones()
      .map((zone) => writeZone(zone))
      .join(","),
  };
}

function tableIds(book: Book): Map<string, { name: string; sheetId: string }> {
  return new Map(listTables(book).map(({ id, name, sheetId }) => [id, { name, sheetId }]));
}

/** Every cell that is written is a command of its own, also inside of commands that clear or paste. */
function readChange(command: EngineEvent): Change | undefined {
  const { type, sheetId = "", row = 0, col = 0, base = 0, quantity = 1, dimension, elements = [] } = command;
  if (type === "UPDATE_CELL" && command.content !== undefined)
    return { changeType: EDIT, area: { sheetId, top: row, bottom: row, left: col, right: col } };
  const lines = (first: number, last: number): Area =>
    dimension === "ROW"
      ? { sheetId, top: first, bottom: last, left: 0, right: COLUMNS - 1 }
      : { sheetId, top: 0, bottom: ROWS - 1, left: first, right: last };
  const word = dimension === "ROW" ? "Row" : "Column";
  if (type === "ADD_COLUMNS_ROWS" && command.position === "before")
    return { changeType: `${word}Inserted`, area: lines(base, base + quantity - 1) };
  if (type === "REMOVE_COLUMNS_ROWS")
    return { changeType: `${word}Deleted`, area: lines(Math.min(...elements), Math.max(...elements)) };
  return undefined;
}

function changeEvents(book: Book, changes: readonly Change[], source: object): ExcelEvent[] {
  const groups = new Map<string, Change>();
  for (const { changeType, area } of changes) {
    const key = `${area.sheetId} ${changeType}`;
    const known = groups.get(key);
    groups.set(key, { changeType, area: known ? { ...area, ...bound([known.area, area]) } : area });
  }
  const { getters } = book.spreadsheet.model;
  const lines = [...groups.values()].filter(({ changeType }) => changeType !== EDIT);
  return (
    [...groups.values()]
      .filter(({ area }) => getters.tryGetSheet(area.sheetId))
      // What the engine does to the cells of rows that come or go is no edit.
      .filter(({ changeType, area }) => changeType !== EDIT || !lines.some((line) => isWithin(area, line.area)))
      .flatMap(({ changeType, area }) => {
        const referenceId = addressOf(book, area);
        const address = writeZone(area);
        const detail = { changeType, address, worksheetId: area.sheetId, referenceId, shiftDirection: NO_SHIFT, ...source };
        return [...both(EVENT.worksheetChanged, area.sheetId, detail), ...tableChanges(book, area, detail)];
      })
  );
}

const isWithin = (inner: Area, outer: Area) => inner.sheetId === outer.sheetId && contains(outer, inner);

function tableChanges(book: Book, area: Area, detail: object): ExcelEvent[] {
  return listTables(book, area.sheetId).flatMap((table) => {
    const changed = intersect(table.zone, area);
    if (!changed) return [];
    const tableDetail = { ...detail, tableId: table.id, address: writeZone(changed) };
    return [table.id, WORKBOOK, area.sheetId].map((target) => ({ type: EVENT.tableChanged, target, detail: tableDetail }));
  });
}

function sheetEvents({ type, sheetId = "", sheetIdTo, newName, oldName }: EngineEvent): ExcelEvent[] {
  const detail = { worksheetId: sheetId, source: "Local" };
  if (type === "CREATE_SHEET") return [{ type: EVENT.worksheetAdded, target: WORKBOOK, detail }];
  if (type === "DUPLICATE_SHEET")
    return [{ type: EVENT.worksheetAdded, target: WORKBOOK, detail: { ...detail, worksheetId: sheetIdTo } }];
  if (type === "DELETE_SHEET") return [{ type: EVENT.worksheetDeleted, target: WORKBOOK, detail }];
  if (type === "RENAME_SHEET")
    return both(EVENT.worksheetNameChanged, sheetId, { ...detail, nameBefore: oldName, nameAfter: newName });
  return [];
}

/** Ranges that the client keeps go where their cells go when whole rows and columns come or leave. */
function adaptReferences({ references }: Book, command: EngineEvent): void {
  const isAddition = command.type === "ADD_COLUMNS_ROWS" && command.position === "before";
  if (!isAddition && command.type !== "REMOVE_COLUMNS_ROWS") return;
  for (const object of references.all())
    if (object instanceof RangeObject && object.area.sheetId === command.sheetId) object.area = shifted(object.area, command);
}

function shifted(area: Area, { type, dimension, base = 0, quantity = 0, elements = [] }: EngineEvent): Area {
  const move = (index: number) => {
    if (type === "REMOVE_COLUMNS_ROWS") return index - elements.filter((element) => element < index).length;
    return index >= base ? index + quantity : index;
  };
  if (dimension === "ROW") return area.bottom === ROWS - 1 ? area : { ...area, top: move(area.top), bottom: move(area.bottom) };
  return area.right === COLUMNS - 1 ? area : { ...area, left: move(area.left), right: move(area.right) };
}
