/** Where the pane stands: its tab, and the pages that were opened in Find, one on top of the other. Commands and the pane move it alike. */
import type { EditedCall } from "../workbook/insert/request";
import type { WorksheetCall } from "../workbook/worksheet-call";
import { moveOn } from "./messages";
import { createStore } from "./store";

export type { EditedCall };

export const TABS = ["find", "cell", "workbook", "help"] as const;
export type Tab = (typeof TABS)[number];

/** A page of Find. */
export type FindPage =
  | { kind: "mineral"; id: string }
  | { kind: "country"; id: string }
  | DealPlace
  /** A term of the vocabulary of deals, by its key. */
  | { kind: "term"; id: string }
  /** An official list of minerals. */
  | { kind: "list"; id: string }
  | { kind: "source"; id: string }
  | { kind: "function"; id: string }
  | {
      kind: "build";
      id: string;
      /** What the form holds at first: pieces of formula by the names of parameters. */
      given?: Readonly<Record<string, string>>;
      /** The cell whose call is edited, and where the call stands in its formula; undefined where a new formula is made. */
      edits?: EditedCall;
    };

/** One deal, or several that are compared. */
export interface DealPlace {
  kind: "deal";
  ids: readonly string[];
  /** Keys of the terms that are compared; undefined for a first choice. */
  terms?: readonly string[];
  /** What was known by this day, ISO 8601; undefined for everything. */
  asOf?: string;
}

export interface PanePlace {
  tab: Tab;
  /** Pages of Find, the one in sight last; none where the search is in sight. */
  pages: readonly FindPage[];
}

export const panePlace = createStore<PanePlace>({ tab: "find", pages: [] });

export function showTab(tab: Tab): void {
  panePlace.set({ ...panePlace.get(), tab });
}

/** Opens a page in Find, on top of those that are open. */
export function openPage(page: FindPage): void {
  moveOn();
  panePlace.set({ tab: "find", pages: [...panePlace.get().pages, page] });
}

/** Shows another page in place of the one in sight: going back leads where that one led. */
export function replacePage(page: FindPage): void {
  panePlace.set({ tab: "find", pages: [...panePlace.get().pages.slice(0, -1), page] });
}

/** Closes the page in sight. */
export function goBack(): void {
  panePlace.set({ ...panePlace.get(), pages: panePlace.get().pages.slice(0, -1) });
}

/** Closes all pages: the search is in sight. */
export function showSearch(): void {
  panePlace.set({ tab: "find", pages: [] });
}

/** Opens the form of a function with the arguments of a call. */
export function openBuild({ definition }: WorksheetCall, given: Readonly<Record<string, string>>): void {
  openPage({ kind: "build", id: definition.id, given });
}
