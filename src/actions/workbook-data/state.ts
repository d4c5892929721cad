import type { WorkbookData } from "../../workbook/pin";
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
  /** Why the dataset to which the workbook keeps is not in use, and what to do. */
  problem: string | undefined;
  /** A newer dataset that the feed offers; undefined where there is none, and where nobody has asked yet. */
  offered: OfferedDataset | undefined;
}

export const dataState = createStore<DataState>({ remembered: undefined, problem: undefined, offered: undefined });
