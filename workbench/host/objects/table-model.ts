/**
 * Tables of the workbook: the spreadsheet engine keeps where they are and how they look, the stored state keeps what they are called. A
 * table made by hand in the spreadsheet has a name of its own until somebody gives it one.
 */
import { type Area, bound, columnCount, rowCount, type Zone } from "../engine/area";
import { readCell } from "../engine/content";
import { TABLE_OVERLAP } from "../engine/spreadsheet";
import type { StoredTable } from "../engine/stored-state";
import { HostError, invalidArgument, itemNotFound } from "../wire/errors";
import type { Book } from "./book";
import { shiftCells } from "./shift-cells";

export interface TableEntry {
  id: string;
  name: string;
  sheetId: string;
  zone: Zone;
  config: EngineTable["config"];
  /** Whether the spreadsheet filters by the table's columns: not by those of a table that grows with its formula. */
  filters: EngineTable["filters"];
}

type EngineTable = ReturnType<Book["spreadsheet"]["getters"]["getTables"]>[number];

export function listTables({ spreadsheet }: Book, sheetId?: string): TableEntry[] {
  const { getters, state } = spreadsheet;
  const sheetIds = sheetId === undefined ? getters.getSheetIds() : [sheetId];
  return sheetIds.flatMap((each) =>
    getters.getTables(each).map((table) => {
      const stored = state.tables.find(({ range }) => range.sheetId === each && isSameStart(range.zone, table.range.zone));
      const { id = `{TABLE-${each}-${table.id}}`, name = `Table${table.id}` } = stored ?? {};
      return { id, name, sheetId: each, zone: table.range.zone, config: table.config, filters: table.filters };
    }),
  );
}

const isSameStart = (one: Zone, other: Zone) => one.top === other.top && one.left === other.left;

export function findTable(book: Book, nameOrId: string, sheetId?: string): TableEntry | undefined {
  const wanted = nameOrId.toLowerCase();
  return listTables(book, sheetId).find(({ id, name }) => id.toLowerCase() === wanted || name.toLowerCase() === wanted);
}

/** @throws HostError ItemNotFound for a table that is gone */
export function tableById(book: Book, id: string): TableEntry {
  const table = listTables(book).find((each) => each.id === id);
  if (!table) throw itemNotFound("There is no such table.");
  return table;
}

const STYLE = "TableStyleMedium2";

/**
 * Makes a table of an area. Without headers, a row of them comes above and the data moves down, as in Excel.
 * @throws HostError InvalidArgument where tables would overlap
 */
export function createTable(book: Book, area: Area, hasHeaders: boolean): string {
  const { spreadsheet } = book;
  spreadsheet.demandUnprotected(area.sheetId);
  const whole = hasHeaders && rowCount(area) > 1 ? area : { ...area, bottom: area.bottom + 1 };
  // Where there are no headers, what lies below moves down first.
  const taken = hasHeaders ? whole : area;
  const overlaps = listTables(book, area.sheetId).some(({ zone }) => isOverlap(zone, taken));
  if (overlaps) throw invalidArgument(TABLE_OVERLAP);
  const name = freeName(book);
  spreadsheet.grow(whole);
  if (!hasHeaders) shiftCells({ book, area: { ...area, bottom: area.top } }, "Down");
  writeHeaders(book, whole);
  const { getters } = spreadsheet;
  spreadsheet.run({
    type: "CREATE_TABLE",
    sheetId: area.sheetId,
    ranges: [getters.getRangeDataFromZone(area.sheetId, whole)],
    tableType: "static",
    config: {
      hasFilters: true,
      totalRow: false,
      firstColumn: false,
      lastColumn: false,
      numberOfHeaders: 1,
      bandedRows: true,
      bandedColumns: false,
      styleId: STYLE,
    },
  });
  const id = `{${spreadsheet.newId().toUpperCase()}}`;
  store(book, { id, name, range: spreadsheet.getters.getRangeFromZone(area.sheetId, whole) });
  return id;
}

const isOverlap = (one: Zone, other: Zone) =>
  one.top <= other.bottom && other.top <= one.bottom && one.left <= other.right && other.left <= one.right;

function freeName(book: Book): string {
  const taken = new Set(listTables(book).map(({ name }) => name.toLowerCase()));
  let number = 1;
  while (taken.has(`table${number}`)) number++;
  return `Table${number}`;
}

/** Headers are text, none empty and none twice: Excel writes what is missing and a number behind what is repeated. */
function writeHeaders({ spreadsheet }: Book, { sheetId, top, left, right }: Area): void {
  const { getters, model } = spreadsheet;
  const taken = new Set<string>();
  for (let col = left; col <= right; col++) {
    const position = { sheetId, row: top, col };
    const { text, type } = readCell(getters.getCell(position), getters.getEvaluatedCell(position), model);
    const wanted = text || `Column${col - left + 1}`;
    let header = wanted;
    for (let number = 2; taken.has(header.toLowerCase()); number++) header = `${wanted}${number}`;
    taken.add(header.toLowerCase());
    if (header !== text || type !== "String") spreadsheet.change(sheetId, top, col, { content: asText(header) });
  }
}

/** Content that stays text whatever it looks like. */
export const asText = (text: string): string => (text === "" || /^[\p{L}]/u.test(text) ? text : `'${text}`);

const NAME = /^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u;

/** @throws HostError InvalidArgument for what is no name of a table, or one that is taken */
export function renameTable(book: Book, id: string, name: string): void {
  const { sheetId, zone } = tableById(book, id);
  if (!NAME.test(name)) throw invalidArgument(`"${name}" is no name of a table: it begins with a letter and has no spaces.`);
  const other = findTable(book, name);
  if (other && other.id !== id) throw invalidArgument(`A table ${name} exists.`);
  if (book.spreadsheet.getters.getNamedRange(name)) throw invalidArgument(`A range is named ${name}.`);
  store(book, { id, name, range: book.spreadsheet.getters.getRangeFromZone(sheetId, zone) });
}

/** Takes the place of what was stored of the table; how it was sorted stays known. */
function store({ spreadsheet }: Book, table: StoredTable): void {
  const { tables } = spreadsheet.state;
  const before = tables.find(({ id }) => id === table.id);
  const others = tables.filter(({ id, range }) => id !== table.id && !isStartOf(range, table.range));
  spreadsheet.setState({ tables: [...others, { ...before, ...table }] });
}

/** Files of Excel tell by what a table was sorted. */
export function rememberSorted(book: Book, { id, name, sheetId, zone }: TableEntry, sorted: StoredTable["sorted"]): void {
  store(book, { id, name, range: book.spreadsheet.getters.getRangeFromZone(sheetId, zone), sorted });
}

const isStartOf = (one: StoredTable["range"], other: StoredTable["range"]) =>
  one.sheetId === other.sheetId && isSameStart(one.zone, other.zone);

/** Gives the table another place and size. */
export function setTableZone(book: Book, { id, name, sheetId, zone }: TableEntry, newZone: Zone): void {
  const { spreadsheet } = book;
  spreadsheet.grow({ ...newZone, sheetId });
  const newTableRange = spreadsheet.getters.getRangeDataFromZone(sheetId, newZone);
  spreadsheet.run({ type: "UPDATE_TABLE", sheetId, zone, newTableRange });
  const isStored = spreadsheet.state.tables.some((each) => each.id === id);
  if (isStored) store(book, { id, name, range: spreadsheet.getters.getRangeFromZone(sheetId, newZone) });
}

export function updateConfig(book: Book, { sheetId, zone }: TableEntry, config: Partial<TableEntry["config"]>): void {
  book.spreadsheet.run({ type: "UPDATE_TABLE", sheetId, zone, config });
}

export function removeTable(book: Book, { id, sheetId, zone }: TableEntry): void {
  book.spreadsheet.run({ type: "REMOVE_TABLE", sheetId, target: [zone] });
  book.spreadsheet.setState({ tables: book.spreadsheet.state.tables.filter((each) => each.id !== id) });
}

/** The table's own range must contain its header row where it is, and at least a row of data. */
export function resizeTable(book: Book, table: TableEntry, area: Area): void {
  const isFitting = area.sheetId === table.sheetId && area.top === table.zone.top && rowCount(area) > 1;
  if (!isFitting || area.left > table.zone.right || area.right < table.zone.left)
    throw invalidArgument("The header row must stay in its row, the new range must overlap the old one and have a row of data.");
  if (area.left !== table.zone.left) throw new HostError("NotImplemented", "The workbench's host moves no table's first column.");
  const overlaps = listTables(book, area.sheetId).some(({ id, zone }) => id !== table.id && isOverlap(zone, area));
  if (overlaps) throw invalidArgument(TABLE_OVERLAP);
  setTableZone(book, table, area);
  writeHeaders(book, area);
}

export const headerZone = ({ sheetId, zone }: TableEntry): Area => ({ ...zone, sheetId, bottom: zone.top });

export function bodyZone({ sheetId, zone, config }: TableEntry): Area {
  return { ...zone, sheetId, top: zone.top + config.numberOfHeaders, bottom: zone.bottom - (config.totalRow ? 1 : 0) };
}

export function columnNames(book: Book, table: TableEntry): string[] {
  const { getters, model } = book.spreadsheet;
  return Array.from({ length: columnCount(table.zone) }, (_, index) => {
    const position = { sheetId: table.sheetId, row: table.zone.top, col: table.zone.left + index };
    return readCell(getters.getCell(position), getters.getEvaluatedCell(position), model).text;
  });
}

/** Makes room in the table for rows before the body's row of that index. What lies below moves down. */
export function insertRows(book: Book, table: TableEntry, index: number, count: number): Area {
  const body = bodyZone(table);
  const added: Area = { ...body, top: body.top + index, bottom: body.top + index + count - 1 };
  shiftCells({ book, area: added }, "Down");
  setTableZone(book, tableById(book, table.id), { ...table.zone, bottom: table.zone.bottom + count });
  return added;
}

/** Makes room for columns before the one of that index. What lies to the right moves. */
export function insertColumns(book: Book, table: TableEntry, index: number, count: number): Area {
  const { sheetId, zone } = table;
  const added: Area = { ...zone, sheetId, left: zone.left + index, right: zone.left + index + count - 1 };
  shiftCells({ book, area: added }, "Right");
  setTableZone(book, tableById(book, table.id), bound([{ ...zone, right: zone.right + count }]));
  return added;
}
