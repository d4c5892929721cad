import type { Edit } from "../../workbook/edits";
import { workbookData, WORKBOOK_DATA_KEY, type WorkbookData } from "../../workbook/pin";
import { createStore } from "../store";

/** A dataset that the feed offers. */
export interface OfferedDataset {
  version: string;
  /** Day of release. */
  released: string;
}

/** Which data the workbook computes with. */
export interface DataState {
  /** What the workbook remembers; undefined until it was read. */
  remembered: WorkbookData | undefined;
  /** Why the dataset with which the workbook computes is not in use, and what to do. */
  problem: string | undefined;
  /** That it is being fetched, and what formulas answer meanwhile. */
  fetching?: string;
  /** A newer dataset that the feed offers; undefined where there is none, and where nobody has asked yet. */
  offered: OfferedDataset | undefined;
}

export const dataState = createStore<DataState>({ remembered: undefined, problem: undefined, offered: undefined });

/** Takes note of what edits that are written now have the workbook remember of its data. */
export function noteRemembered(edits: readonly Edit[]): void {
  for (const edit of edits)
    if (edit.kind === "setting" && edit.key === WORKBOOK_DATA_KEY)
      dataState.set({ ...dataState.get(), remembered: workbookData(edit.value) });
}
