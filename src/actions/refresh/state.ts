import type { Progress } from "../../feed/feed";
import type { DatasetId, RefreshedTable, RefreshReport } from "../../workbook/refresh";

import { createStore } from "../store";

/** What a refresh would do, before it does anything. */
export interface RefreshPreview {
  from: DatasetId;
  to: DatasetId;
  /** Cells with formulas: those that change, and those of which only Excel can tell. */
  report: RefreshReport;
  tables: readonly RefreshedTable[];
  /** What will be written, in words: `5 cells in 1 table, 2 new rows; 412 formulas in 3 sheets are calculated again`. */
  willWrite: string;
  /** What a person has to know first: sheets that were not read, a feed that could not be asked. */
  warnings: readonly string[];
  /** Whether the workbook is pinned: refreshing it unpins it. */
  isPinned: boolean;
  /** Set where it goes back to what the last refresh has changed: whether the workbook is pinned again then. */
  back?: { pins: boolean } | undefined;
}

/** What a refresh has done. */
export interface RefreshOutcome {
  from: DatasetId;
  to: DatasetId;
  /** With what the cells show, as it was read after everything was calculated. */
  report: RefreshReport;
  tables: readonly RefreshedTable[];
  /** Name of the sheet to which the changes were written. */
  changesSheet: string | undefined;
  warnings: readonly string[];
}

/** Where a refresh of the workbook stands. */
export type RefreshState =
  /** Asking the feed. Can be cancelled until a release is kept. */
  | { kind: "checking"; progress: Progress }
  /** Reading the workbook, in cells. Can be cancelled. */
  | { kind: "reading"; done: number; total: number }
  /** Comparing what formulas answer. Can be cancelled. */
  | { kind: "comparing"; done: number; total: number }
  /** Waits for the person: `acceptRefresh`, `keepPinned` or `closeRefresh`. */
  | { kind: "preview"; preview: RefreshPreview }
  /** Cannot be cancelled: it ends whole, or everything is as before. */
  | { kind: "writing"; step: "calculating" | "writing" | "reading back" }
  | { kind: "done"; outcome: RefreshOutcome }
  | {
      kind: "up to date";
      text: string;
      /** What is not of the dataset all the same, why, and what to do: tables that could not be refreshed, sheets that were not read. */
      behind: readonly string[];
    }
  | {
      kind: "problem";
      /** What happened, that everything is as before, and what to do. */
      text: string;
      /** Whether `startRefresh({ evenIfNotKept: true })` helps: the newer dataset came whole and cannot be kept on this computer. */
      canUseUnkept: boolean;
    };

/** The refresh that is under way, or the last one until it is closed. */
export const refreshState = createStore<RefreshState | undefined>(undefined);
