/**
 * What an Excel workbook holds and the spreadsheet engine does not: settings, names of tables and charts, comments, notes, filters, options of
 * protection, and parts of its file that the workbench only keeps.
 * It lives in the engine's model all the same, so that it is saved, opened and undone with the rest, and moves with inserted rows.
 */
import { CorePlugin, coreTypes, lockedSheetAllowedCommands, type Model, registries } from "@odoo/o-spreadsheet";

/** A range as the engine keeps it: its plugins adapt it when cells move. */
type EngineRange = ReturnType<Model["getters"]["getRangeFromZone"]>;
type RangeAdapterFunctions = Parameters<CorePlugin["adaptRanges"]>[0];

export interface StoredTable {
  id: string;
  name: string;
  /** The table whose first cell is that of this range: the engine gives its tables other ids whenever a workbook is opened. */
  range: EngineRange;
  /** By which columns it was sorted last, from the first column of the table. */
  sorted?: { column: number; isDescending: boolean }[];
}

/** What a column of a table is filtered by. */
export interface StoredFilter {
  /** The cell of its header. */
  range: EngineRange;
  /** As the engine has it. */
  value?: object;
  /** The texts that stay in sight, as a file has it; `""` for blank cells. */
  shown?: string[];
  /** The element of the file that holds a criterion which the engine has not; rows that it hides are hidden as by hand. */
  criterion?: string;
}

/** A note on a cell, which Excel's Comments are not. */
export interface StoredNote {
  range: EngineRange;
  author: string;
  text: string;
}

/** Parts of a file that go back into it as they came. */
export interface StoredParts {
  /** Its own task pane of the add-in, and those of others: the element of the task pane, and the part of the add-in. */
  taskpanes: { pane: string; webextension: string; isOwn: boolean }[];
  /** Other workbooks that formulas name by number, in that order. */
  externalLinks: { part: string; relationships?: string }[];
  /** How the structure of the workbook is protected, by the names of attributes; undefined where it is not. */
  workbookProtection?: Record<string, string>;
}

/** What a protected sheet allows, and what is needed to unprotect it. */
export interface StoredProtection {
  options: Record<string, unknown>;
  /** As it was given here. */
  password?: string;
  /** As the file has it, with the hash of a password. */
  attributes?: Record<string, string>;
}

export interface StoredComment {
  id: string;
  content: string;
  resolved: boolean;
  /** Milliseconds since 1970, as the clock of the host had it. */
  created: number;
  replies: { id: string; content: string; created: number }[];
  range: EngineRange;
}

export interface StoredName {
  name: string;
  comment: string;
  visible: boolean;
  formula?: string;
  /** As of a kept value: how a file writes names in the formula, and whether its functions of the add-in are not bound to it. */
  marks?: Record<string, string>;
  isUnbound?: boolean;
}

export interface StoredState {
  settings: Record<string, unknown>;
  /** What of the add-in starts with the workbook: `None` or `Load`. */
  startupBehavior: string;
  tables: StoredTable[];
  comments: StoredComment[];
  filters: StoredFilter[];
  notes: StoredNote[];
  /** Cells that can be changed on a protected sheet. */
  unlocked: { range: EngineRange }[];
  parts: StoredParts;
  /** Whether sheets can be neither added nor taken away. */
  isStructureProtected: boolean;
  /** By id of the sheet. */
  protection: Record<string, StoredProtection>;
  /** Ids of sheets that Excel does not offer to show. */
  veryHidden: string[];
  /** By lower-case name. A formula is kept here only when it is no reference: the engine names nothing but ranges. */
  names: Record<string, StoredName>;
  /** Name by id of the chart. */
  charts: Record<string, string>;
}

const SET_STATE = "SET_OFFICE_STATE";
export const DATA_KEY = "officeState";

export interface SetState {
  type: typeof SET_STATE;
  state: Partial<StoredState>;
}

export const setState = (state: Partial<StoredState>): SetState => ({ type: SET_STATE, state });

interface StoredStateGetters {
  getOfficeState(): StoredState;
}

export const emptyState = (): StoredState => ({
  settings: {},
  startupBehavior: "None",
  tables: [],
  comments: [],
  filters: [],
  notes: [],
  unlocked: [],
  parts: { taskpanes: [], externalLinks: [] },
  isStructureProtected: false,
  protection: {},
  veryHidden: [],
  names: {},
  charts: {},
});

class StoredStatePlugin extends CorePlugin<{ office: StoredState }> {
  static override getters = ["getOfficeState"];
  office: StoredState = emptyState();

  getOfficeState(): StoredState {
    return this.office;
  }

  override handle(command: { type: string }): void {
    if (command.type === SET_STATE) this.update((command as SetState).state);
    else if (command.type === "DELETE_SHEET") this.dropSheet((command as unknown as { sheetId: string }).sheetId);
    else if (command.type === "SHOW_SHEET") this.showSheet((command as unknown as { sheetId: string }).sheetId);
    else if (command.type === "UNLOCK_SHEET") this.unprotect((command as unknown as { sheetId: string }).sheetId);
    else if (command.type === "DUPLICATE_SHEET") this.copySheet(command as unknown as { sheetId: string; sheetIdTo: string });
  }

  override adaptRanges({ applyChange }: RangeAdapterFunctions): void {
    const adapt = <T extends { range: EngineRange }>(items: T[]): T[] => {
      const adapted = items.flatMap((item) => {
        const { changeType, range } = applyChange(item.range);
        if (changeType === "REMOVE") return [];
        return changeType === "NONE" ? [item] : [{ ...item, range }];
      });
      return adapted.length === items.length && adapted.every((item, index) => item === items[index]) ? items : adapted;
    };
    const { office } = this;
    const adapted: Pick<StoredState, PlacedList> = {
      tables: adapt(office.tables),
      comments: adapt(office.comments),
      filters: adapt(office.filters),
      notes: adapt(office.notes),
      unlocked: adapt(office.unlocked),
    };
    if (PLACED_LISTS.some((list) => adapted[list] !== office[list])) this.update(adapted);
  }

  override import(data: object): void {
    const saved = (data as Record<string, unknown>)[DATA_KEY] as SavedState | undefined;
    if (!saved) return;
    // A workbook that was kept by an earlier version has fewer lists.
    const open = <T extends { range: string }>(items: T[] = []) =>
      items.map((item) => ({ ...item, range: this.getters.getRangeFromSheetXC(undefined, item.range) }));
    const { tables, comments, filters, notes, unlocked } = saved;
    this.office = {
      ...emptyState(),
      ...saved,
      tables: open(tables),
      comments: open(comments),
      filters: open(filters),
      notes: open(notes),
      unlocked: open(unlocked),
    };
  }

  override export(data: object): void {
    const save = <T extends { range: EngineRange }>(items: T[]) =>
      items.map((item) => ({ ...item, range: this.getters.getRangeString(item.range) }));
    const { tables, comments, filters, notes, unlocked, ...rest } = this.office;
    const saved: SavedState = {
      ...rest,
      tables: save(tables),
      comments: save(comments),
      filters: save(filters),
      notes: save(notes),
      unlocked: save(unlocked),
    };
    (data as Record<string, unknown>)[DATA_KEY] = saved;
  }

  private update(state: Partial<StoredState>): void {
    this.history.update("office", { ...this.office, ...state });
  }

  /** What a worksheet has of the state, for its copy: the engine copies cells, tables and charts. */
  private copySheet({ sheetId, sheetIdTo }: { sheetId: string; sheetIdTo: string }): void {
    const { getters } = this;
    const there = (range: EngineRange) => getters.getRangeFromZone(sheetIdTo, range.zone);
    const comments = this.office.comments
      .filter(({ range }) => range.sheetId === sheetId)
      .map((comment) => ({ ...comment, id: copiedId(comment.id, sheetIdTo), range: there(comment.range) }));
    const isOf = (range: EngineRange) => (stored: StoredTable) =>
      stored.range.sheetId === sheetId && stored.range.zone.top === range.zone.top && stored.range.zone.left === range.zone.left;
    const taken = new Set([
      ...this.office.tables.map(({ name }) => name.toLowerCase()),
      ...getters.getSheetIds().flatMap((each) => getters.getCoreTables(each).map(({ id }) => `table${id}`)),
    ]);
    const tables = getters.getCoreTables(sheetId).map(({ id, range }) => {
      const stored = this.office.tables.find(isOf(range)) ?? { id: `{TABLE-${id}}`, name: `Table${id}` };
      return { id: copiedId(stored.id, sheetIdTo), name: freeName(stored.name, taken), range: there(range) };
    });
    const copies = <T extends { range: EngineRange }>(items: readonly T[]): T[] => [
      ...items,
      ...items.filter(({ range }) => range.sheetId === sheetId).map((item) => ({ ...item, range: there(item.range) })),
    ];
    this.update({
      comments: [...this.office.comments, ...comments],
      tables: [...this.office.tables, ...tables],
      filters: copies(this.office.filters),
      notes: copies(this.office.notes),
      unlocked: copies(this.office.unlocked),
    });
  }

  /** A sheet that was shown is no more than hidden when it is hidden again. */
  private showSheet(sheetId: string): void {
    const { veryHidden } = this.office;
    if (veryHidden.includes(sheetId)) this.update({ veryHidden: veryHidden.filter((each) => each !== sheetId) });
  }

  private unprotect(sheetId: string): void {
    const { [sheetId]: own, ...protection } = this.office.protection;
    if (own) this.update({ protection });
  }

  private dropSheet(sheetId: string): void {
    const onOtherSheet = ({ range }: { range: EngineRange }) => range.sheetId !== sheetId;
    const { [sheetId]: _gone, ...protection } = this.office.protection;
    const { tables, comments, filters, notes, unlocked } = this.office;
    this.update({
      protection,
      veryHidden: this.office.veryHidden.filter((each) => each !== sheetId),
      tables: tables.filter(onOtherSheet),
      comments: comments.filter(onOtherSheet),
      filters: filters.filter(onOtherSheet),
      notes: notes.filter(onOtherSheet),
      unlocked: unlocked.filter(onOtherSheet),
    });
  }
}

/** Other than that of what was copied, and the same whenever the copy is made again. */
const copiedId = (id: string, sheetIdTo: string) => `{${id.replace(/[{}]/g, "")}-${sheetIdTo}}`;

/** `Producers2` of `Producers`: no two tables of a workbook have one name. */
function freeName(name: string, taken: Set<string>): string {
  let number = 2;
  while (taken.has(`${name}${number}`.toLowerCase())) number++;
  taken.add(`${name}${number}`.toLowerCase());
  return `${name}${number}`;
}

type WithAddress<T> = Omit<T, "range"> & { range: string };
/** Lists whose items have a place, which moves with the cells. */
const PLACED_LISTS = ["tables", "comments", "filters", "notes", "unlocked"] as const;
type PlacedList = (typeof PLACED_LISTS)[number];

/** The state in a workbook's data: places are addresses there. */
export type SavedState = Omit<StoredState, PlacedList> & {
  [List in PlacedList]: WithAddress<StoredState[List][number]>[];
};

/** Models made from then on hold the state. */
export function registerStoredState(): void {
  if (registries.corePluginRegistry.contains(DATA_KEY)) return;
  (coreTypes as Set<string>).add(SET_STATE);
  (lockedSheetAllowedCommands as Set<string>).add(SET_STATE);
  // The engine asks of every command in a step how it would be taken back, before it undoes an earlier step.
  registries.inverseCommandRegistry.add(SET_STATE, ((command: object) => [command]) as never);
  registries.corePluginRegistry.add(DATA_KEY, StoredStatePlugin as never);
}

/** @throws Error for a model that was made before `registerStoredState`. */
export function readState(model: Model): StoredState {
  const getters = model.getters as unknown as Partial<StoredStateGetters>;
  if (!getters.getOfficeState) throw new Error("prepareHost() must run before the spreadsheet's model is made.");
  return getters.getOfficeState();
}
