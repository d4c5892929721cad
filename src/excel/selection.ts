/** What is selected in the sheet, and when that or what cells hold changes. */
import { readReference } from "../workbook/formula";
import { fromWorkbook, inWorkbook } from "./workbook";

export interface SelectedRange {
  sheet: string;
  /** `B2`, `A1:B9`, without its sheet. */
  address: string;
  /** Whether nothing is in it. */
  isBlank: boolean;
}

/**
 * The range that is selected.
 * @throws WorkbookProblem where several are, and where Excel refuses
 */
export function selectedRange(): Promise<SelectedRange> {
  return fromWorkbook(async (context) => {
    const range = context.workbook.getSelectedRange().load("address");
    const used = range.getUsedRangeOrNullObject(true).load("address");
    const sheet = range.worksheet.load("name");
    await context.sync();
    return { sheet: sheet.name, address: range.address.slice(range.address.lastIndexOf("!") + 1), isBlank: used.isNullObject };
  });
}

/**
 * Selects cells, on whatever sheet they are.
 * @param address `Sheet1!B2`
 */
export function selectAddress(address: string): Promise<void> {
  return inWorkbook(async (context) => {
    const reference = readReference(address);
    const { worksheets } = context.workbook;
    const sheet =
      reference?.kind === "cells" && reference.sheet !== undefined
        ? worksheets.getItem(reference.sheet)
        : worksheets.getActiveWorksheet();
    const range = sheet.getRange(address.slice(address.lastIndexOf("!") + 1));
    sheet.activate();
    range.select();
    await context.sync();
  });
}

const listeners = { selection: new Set<() => void>(), cells: new Set<() => void>() };
let registered: Promise<void> | undefined;

/**
 * Watches the selection, and what cells hold.
 * @returns a function that ends the watch
 */
export function watchSelection(listener: () => void): () => void {
  return watch(listener, ["selection", "cells"]);
}

/**
 * Watches what cells hold, by whoever's hand.
 * @returns a function that ends the watch
 */
export function watchCells(listener: () => void): () => void {
  return watch(listener, ["cells"]);
}

/** Excel is asked once and goes on telling: a handler can only be taken back by the connection that has given it. */
function watch(listener: () => void, what: readonly (keyof typeof listeners)[]): () => void {
  for (const each of what) listeners[each].add(listener);
  registered ??= inWorkbook(async (context) => {
    const telling = (each: keyof typeof listeners) => () => Promise.resolve(listeners[each].forEach((tell) => tell()));
    context.workbook.onSelectionChanged.add(telling("selection"));
    context.workbook.worksheets.onChanged.add(telling("cells"));
    await context.sync();
  }).catch(() => {
    // Asked again by who watches next: without Excel there is nothing to hear.
    registered = undefined;
  });
  return () => {
    for (const each of what) listeners[each].delete(listener);
  };
}
