/** The cell that the tab Cell explains, and how it follows the selection. */
import { dataset, subscribe } from "../dataset/current";
import type { Dataset } from "../dataset/dataset";
import { readCell } from "../excel/read-cell";
import { selectAddress, watchSelection } from "../excel/selection";
import { hasWorkbook } from "../excel/workbook";
import { explainCell, type CellSnapshot, type Explanation } from "../workbook/explain";
import { carryOut, tell } from "./messages";
import { rememberedSwitch } from "./remembered";
import { createStore } from "./store";
import { datasetsOfTables } from "./workbook-data/datasets-of-tables";

/** How long the selection rests before the cell is read, in milliseconds: who walks through the sheet does not wait for each cell. */
const REST = 150;

export interface CellInSight {
  explanation?: Explanation;
  /** Why the cell could not be read, and what to do. */
  problem?: string;
}

/** Undefined until a cell was read. */
export const cellInSight = createStore<CellInSight | undefined>(undefined);

/** Whether the tab follows the selection. */
export const followsSelection = rememberedSwitch("follows-selection", true);

let latest = 0;
let snapshot: CellSnapshot | undefined;
/** The datasets that the tables of the workbook are from that was last read. */
let older: ReadonlyMap<string, Dataset> = new Map();

/**
 * Reads a cell and shows what it rests on. Of several that are asked for one after the other, the last is shown.
 * @param address `Sheet1!B2`; undefined for the active cell
 */
export async function lookAt(address?: string): Promise<void> {
  latest += 1;
  const own = latest;
  try {
    const read = await readCell(address);
    const ofTables = await datasetsOf(read);
    if (own !== latest) return;
    snapshot = read;
    older = ofTables;
    cellInSight.set({ explanation: explainCell(read, dataset(), older) });
  } catch (error) {
    if (own === latest) cellInSight.set({ problem: error instanceof Error ? error.message : String(error) });
  }
}

/** Looked for only where the cell is in a table: they may have to be read from storage. */
async function datasetsOf({ table }: CellSnapshot): Promise<ReadonlyMap<string, Dataset>> {
  return table ? datasetsOfTables(table.remembered) : new Map<string, Dataset>();
}

/** Reads the active cell. @returns undefined where it cannot be read, which it tells */
export async function explainActiveCell(): Promise<Explanation | undefined> {
  await lookAt();
  const { explanation, problem } = cellInSight.get() ?? {};
  if (!explanation) tell("problem", problem ?? "The cell could not be read.");
  return explanation;
}

/** Follows the selection, as long as the switch is on, and a newer dataset. @returns a function that ends it */
export function followSelection(): () => void {
  if (!hasWorkbook()) return () => undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const endWatch = watchSelection(() => {
    clearTimeout(timer);
    if (followsSelection.get()) timer = setTimeout(() => void lookAt(), REST);
  });
  const endDataset = subscribe(() => {
    if (snapshot) cellInSight.set({ explanation: explainCell(snapshot, dataset(), older) });
  });
  const endSwitch = followsSelection.subscribe(() => {
    if (followsSelection.get()) void lookAt();
  });
  return () => {
    clearTimeout(timer);
    for (const end of [endWatch, endDataset, endSwitch]) end();
  };
}

/** Selects a cell in the sheet, and shows what it rests on. */
export function goToCell(address: string): Promise<boolean> {
  return carryOut(async () => {
    await selectAddress(address);
    if (!followsSelection.get()) await lookAt(address);
    return `${address} is selected`;
  });
}
