import type { CellChange, ChangeReason, RefreshedTable } from "../../workbook/refresh";

/** A change as the list of a refresh has it. Pure, and quick for the 200,000 that a workbook can have. */
export interface ListedChange {
  change: CellChange;
  /** Name of the Orebook table that the cell belongs to; undefined for a cell with a formula. */
  table: string | undefined;
}

/** What a list can be narrowed to. */
export interface Option {
  name: string;
  count: number;
}

/** Stands for no narrowing: no sheet has an empty name. */
export const ALL = "";

const REASON_WORDS: Record<ChangeReason, string> = {
  "new edition": "New edition",
  revision: "Revision",
  correction: "Correction",
  "release day": "Release day",
  "new dataset": "New dataset",
  moved: "Moved",
  "other cells": "Other cells",
  recalculated: "Recalculated",
  "typed over": "Typed over",
  "not known": "Not known",
};

/** Cells with formulas first, then cells and rows of tables. */
export function listedChanges(changes: readonly CellChange[], tables: readonly RefreshedTable[]): ListedChange[] {
  return [
    ...changes.map((change): ListedChange => ({ change, table: undefined })),
    ...tables.flatMap(({ name, changes: cells, rows }) =>
      [...cells, ...rows].map((change): ListedChange => ({ change, table: name })),
    ),
  ];
}

/** Sheet or table in which a change is. */
export function placeOf({ change, table }: ListedChange): string {
  return table === undefined ? `Sheet ${change.sheet.name}` : `Table ${table}`;
}

export function reasonOf({ change }: ListedChange): string {
  return REASON_WORDS[change.reason];
}

/** What the changes can be narrowed to, in the order in which it comes. */
export function optionsOf(changes: readonly ListedChange[], of: (change: ListedChange) => string): Option[] {
  const counts = new Map<string, number>();
  for (const change of changes) counts.set(of(change), (counts.get(of(change)) ?? 0) + 1);
  return [...counts].map(([name, count]) => ({ name, count }));
}

/** Those of one place and one reason; ALL stands for every one. */
export function filtered(changes: readonly ListedChange[], place: string, reason: string): readonly ListedChange[] {
  if (place === ALL && reason === ALL) return changes;
  return changes.filter(
    (change) => (place === ALL || placeOf(change) === place) && (reason === ALL || reasonOf(change) === reason),
  );
}
