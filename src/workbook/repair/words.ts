import { shownOf, isCellError, isWaiting } from "../cells/shown";
import { listOf } from "../../domain/name";
import { otherNames } from "../formula";
import { counted } from "../insert/report";
import { firstRangesOnSheets } from "../rectangles";
import type { SheetBlock } from "../scan/workbook-scan";
import type { BrokenName } from "./names";
import type { BrokenCell, HopelessCell, RepairPlan } from "./repair";

/** What has become of the formulas that were entered again. */
export interface RepairOutcome {
  /** Those that answer now, be it with an error of their own such as `#N/A`. */
  answering: BrokenCell[];
  /** Those that Excel has not calculated yet. */
  waiting: BrokenCell[];
  /** Those that show `#NAME?` still. */
  unknown: BrokenCell[];
  /** Those that Excel did not let be entered. */
  refused: BrokenCell[];
}

/** Ranges that a message names: more of them nobody reads. */
const MOST_LETTERS = 160;

/** Names of other functions that a message lists. */
const MOST_NAMES = 5;

/** @param refused cells that Excel did not let be entered */
export function repairOutcome(
  cells: readonly BrokenCell[],
  readBack: readonly SheetBlock[],
  refused: readonly { sheet: { key: string }; row: number; column: number }[],
): RepairOutcome {
  const outcome: RepairOutcome = { answering: [], waiting: [], unknown: [], refused: [] };
  const notEntered = new Set(refused.map(keyOf));
  const shown = shownByCell(cells, readBack);
  for (const cell of cells) {
    const key = keyOf(cell);
    if (notEntered.has(key)) outcome.refused.push(cell);
    else outcome[stateOf(shown.get(key) ?? null)].push(cell);
  }
  return outcome;
}

function stateOf(shown: ReturnType<typeof shownOf>): "answering" | "waiting" | "unknown" {
  if (isWaiting(shown)) return "waiting";
  return isCellError(shown) && shown.error === "#NAME?" ? "unknown" : "answering";
}

function shownByCell(cells: readonly BrokenCell[], blocks: readonly SheetBlock[]) {
  const asked = new Set(cells.map(keyOf));
  const shown = new Map<string, ReturnType<typeof shownOf>>();
  for (const { sheet, row, column, values, types } of blocks)
    values.forEach((line, down) =>
      line.forEach((value, right) => {
        const key = keyOf({ sheet, row: row + down, column: column + right });
        if (asked.has(key)) shown.set(key, shownOf(value, types[down]?.[right]));
      }),
    );
  return shown;
}

function keyOf({ sheet, row, column }: { sheet: { key: string }; row: number; column: number }): string {
  return `${row} ${column} ${sheet.key}`;
}

/** What is asked before anything is entered. */
export function repairQuestion({ cells, hopeless }: RepairPlan): { title: string; text: string; agree: string } {
  const sheets = new Set(cells.map(({ sheet }) => sheet.key)).size;
  return {
    title: `Repair ${counted(cells.length, "formula")} in ${counted(sheets, "sheet")}?`,
    text: [
      "Excel does not know their Orebook functions. They are entered again as they are meant; formats, notes and all other cells stay. Undo takes it back.",
      ...leftOut(hopeless),
    ].join(" "),
    agree: "Repair",
  };
}

/** Where nothing can be entered: all is well, or what keeps each formula from being repaired. */
export function nothingToRepair({ hopeless, names, tooLarge }: NotRepaired): string {
  if (hopeless.length + names.length === 0)
    return ["No formula needs repair: Excel knows every Orebook function in this workbook.", ...notRead(tooLarge)].join(" ");
  return ["Nothing was repaired.", ...leftOut(hopeless), ...namesToEnter(names), ...notRead(tooLarge)].join(" ");
}

/** What a repair leaves to the person. */
export interface NotRepaired {
  hopeless: readonly HopelessCell[];
  names: readonly BrokenName[];
  /** Sheets that were not read. */
  tooLarge: readonly string[];
}

/** What was repaired, and each formula that was not, with why and what to do. */
export function repairReport(outcome: RepairOutcome, { hopeless, names, tooLarge }: NotRepaired): string {
  const { answering, waiting, unknown, refused } = outcome;
  const all = answering.length + waiting.length + unknown.length;
  return [
    answering.length === all
      ? `Repaired ${counted(all, "formula")}: ${all === 1 ? "it calculates" : "all calculate"} now.`
      : `Entered ${counted(all, "formula")} again: ${answering.length.toLocaleString("en-US")} ${answering.length === 1 ? "calculates" : "calculate"} now.`,
    ...about(waiting, "still being calculated: wait until they show their figures"),
    ...aboutUnknown(unknown, answering.length > 0),
    ...about(
      refused,
      "not entered, because Excel refuses it: it may be a part of an array formula (Ctrl+Shift+Enter). Select the whole array, and enter its formula again yourself",
    ),
    ...leftOut(hopeless),
    ...namesToEnter(names),
    ...notRead(tooLarge),
  ].join(" ");
}

function namesToEnter(names: readonly BrokenName[]): string[] {
  return names.map(
    ({ name, enter }) =>
      `The name ${name} calls Orebook in a form that Excel did not bind. Open Formulas, Name Manager, and enter for it ${enter}`,
  );
}

/**
 * Formulas that show `#NAME?` still: by a name of their own, or because Orebook is not there.
 * @param isLoaded whether Orebook's functions answer in other formulas
 */
function aboutUnknown(unknown: readonly BrokenCell[], isLoaded: boolean): string[] {
  const all = unknown.map((cell) => ({ cell, names: otherNames(cell.enter) }));
  const alone = all.filter((each) => each.names.length === 0).map(({ cell }) => cell);
  const others = all.filter((each) => each.names.length > 0);
  const names = [...new Set(others.flatMap((each) => each.names))];
  const list = listOf(names.length > MOST_NAMES ? [...names.slice(0, MOST_NAMES), "another name"] : names, "or");
  return [
    ...about(alone, "still #NAME?: close and open Excel so that it loads Orebook, and repair again"),
    ...about(
      others.map(({ cell }) => cell),
      `still #NAME?: ${list} ${isLoaded ? "is" : "may be"} not known here. ` +
        "Open the workbook in an Excel that has it, with the add-in that it comes from, or write the formula without it" +
        (isLoaded ? "" : ". Where Orebook's functions alone show #NAME? too, close and open Excel, and repair again"),
    ),
  ];
}

function about(cells: readonly BrokenCell[], what: string): string[] {
  return cells.length === 0 ? [] : [`${counted(cells.length, "formula")} (${named(cells)}): ${what}.`];
}

/** The formulas that are left out, those with the same reason together. */
function leftOut(hopeless: readonly HopelessCell[]): string[] {
  const byMessage = new Map<string, HopelessCell[]>();
  for (const cell of hopeless) byMessage.set(cell.message, [...(byMessage.get(cell.message) ?? []), cell]);
  return [...byMessage].map(
    ([message, cells]) =>
      `${counted(cells.length, "formula is left as it is", "formulas are left as they are")} (${named(cells)}): ${message}`,
  );
}

function notRead(tooLarge: readonly string[]): string[] {
  return tooLarge.length === 0 ? [] : [`Not looked through, because of their size: ${tooLarge.join(", ")}.`];
}

function named(cells: Parameters<typeof firstRangesOnSheets>[0]): string {
  return firstRangesOnSheets(cells, MOST_LETTERS);
}
