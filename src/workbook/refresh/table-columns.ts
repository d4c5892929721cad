import type { TableContent } from "../insert/table-content";
import type { RememberedTable } from "../table/remembered-tables";
import type { TableSnapshot } from "./tables";

/** A column of ours, in the sheet and in the answer. */
export interface OwnColumn {
  header: string;
  inSheet: number;
  inAnswer: number;
}

/** The columns of a table that Orebook has filled. */
export interface OwnColumns {
  /** Those that both the sheet and the answer have. */
  found: OwnColumn[];
  /** Headers that the sheet does not have any more: renamed or deleted. */
  gone: string[];
  /** Headers that the answer does not have any more. */
  unanswered: string[];
  /** Headers of the answer that the table never had. */
  more: string[];
}

export function ownColumns(entry: RememberedTable, { headers }: TableSnapshot, { columns }: TableContent): OwnColumns {
  const own: OwnColumns = { found: [], gone: [], unanswered: [], more: [] };
  for (const header of entry.columns) {
    const inSheet = headers.findIndex((each) => isSameHeader(each, header));
    const inAnswer = columns.findIndex((each) => isSameHeader(each, header));
    if (inSheet < 0) own.gone.push(header);
    else if (inAnswer < 0) own.unanswered.push(header);
    else own.found.push({ header, inSheet, inAnswer });
  }
  own.more = columns.filter((column) => !entry.columns.some((header) => isSameHeader(header, column)));
  return own;
}

/** Excel tells no case apart in headers. */
export function isSameHeader(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

/** Columns side by side, together. */
export function groupsOf(columns: readonly OwnColumn[]): OwnColumn[][] {
  const groups: OwnColumn[][] = [];
  for (const column of columns) {
    const last = groups[groups.length - 1];
    if (last && last[last.length - 1]!.inSheet + 1 === column.inSheet) last.push(column);
    else groups.push([column]);
  }
  return groups;
}
