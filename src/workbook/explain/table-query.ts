import { functionById } from "../../functions";
import type { Dataset } from "../../dataset/dataset";
import { keyOf } from "../refresh/table-rows";
import { rememberedTables, UnreadableTables, type RememberedTable } from "../table/remembered-tables";
import { isVanishedMark } from "../table/vanished-mark";
import { keyedRows } from "../table/table-evidence";
import { formulaOf, type WorksheetCall } from "../worksheet-call";
import type { Element } from "./answer";
import type { Explanation } from "./explanation";
import type { CellSnapshot } from "./snapshot";

/** What fills the Orebook table in which a cell stands; undefined where it stands in none, or what is remembered cannot be read. */
export function tableQuery(snapshot: CellSnapshot): Explanation["table"] {
  const found = rememberedOf(snapshot);
  return found && { name: found.remembered.name, formula: formulaOf(found.call), dataset: found.remembered.dataset };
}

/** The mark of the cell's row, where the data no longer have the row: its figures are of a dataset of before, and none says of which. */
export function vanishedRow(snapshot: CellSnapshot): string | undefined {
  const reasons = rememberedOf(snapshot)?.remembered.reasons?.toLowerCase();
  const row = snapshot.table?.row;
  const mark = row?.cells[row.headers.findIndex((header) => header.toLowerCase() === reasons)];
  return typeof mark === "string" && isVanishedMark(mark) ? mark : undefined;
}

/** Which element of the answer to that call a cell of the table is, found by the key of its row; the first where that is not known. */
export function tableElement(snapshot: CellSnapshot, dataset: Dataset): Element {
  const found = rememberedOf(snapshot);
  const row = snapshot.table?.row;
  const keyed = found && row && keyedRows(found.call, dataset, found.remembered.keys);
  if (!keyed) return FIRST;
  const shownIn = (header: string) => row.cells[row.headers.findIndex((each) => each.toLowerCase() === header.toLowerCase())];
  const place = keyed.places.get(keyOf(found.remembered.keys.map((key) => shownIn(key) ?? null)));
  const column = keyed.column(row.headers[row.column] ?? "");
  if (place === undefined) return FIRST;
  return { row: place + (found.call.given.headers === true ? 1 : 0), column: column ?? 0 };
}

const FIRST: Element = { row: 0, column: 0 };

function rememberedOf({ table }: CellSnapshot): { remembered: RememberedTable; call: WorksheetCall } | undefined {
  if (!table) return undefined;
  const remembered = tablesIn(table.remembered).find(({ name }) => name.toLowerCase() === table.name.toLowerCase());
  const definition = remembered && functionById(remembered.function);
  if (!remembered || !definition) return undefined;
  const known = Object.entries(remembered.given).filter(([name]) => Object.hasOwn(definition.parameters, name));
  return { remembered, call: { definition, given: Object.fromEntries(known) } };
}

function tablesIn(remembered: unknown): ReturnType<typeof rememberedTables> {
  try {
    return rememberedTables(remembered);
  } catch (error) {
    if (error instanceof UnreadableTables) return [];
    throw error;
  }
}
