/** Where a worksheet stands among the others, and copies of it. */
import type { EngineCommand } from "../engine/command-list";
import type { Spreadsheet } from "../engine/spreadsheet";
import { setState } from "../engine/stored-state";
import { invalidArgument } from "../wire/errors";
import type { MemberArguments } from "./arguments";
import type { Book } from "./book";

/** Letters that a name of a worksheet has at most. */
export const MOST_LETTERS = 31;

/** Brings a worksheet to a position, hidden worksheets counted. */
export function placeSheet(spreadsheet: Spreadsheet, sheetId: string, position: number): void {
  const { getters } = spreadsheet;
  const ids = getters.getSheetIds();
  const from = ids.indexOf(sheetId);
  if (from === position) return;
  const there = ids[position]!;
  const passed = from < position ? ids.slice(from + 1, position + 1) : ids.slice(position, from);
  const counted = passed.filter((id) => id === there || getters.isSheetVisible(id)).length;
  const move: EngineCommand = { type: "MOVE_SHEET", sheetId, delta: from < position ? counted : -counted };
  // The engine counts the worksheets that are shown, and stops at one of them.
  if (getters.isSheetVisible(there)) spreadsheet.run(move);
  else {
    const { veryHidden } = spreadsheet.state;
    spreadsheet.run(
      { type: "SHOW_SHEET", sheetId: there },
      move,
      { type: "HIDE_SHEET", sheetId: there },
      setState({ veryHidden }),
    );
  }
}

/** @returns the id of the copy, which has what the worksheet has, its protection too */
export function copySheet(book: Book, sheetId: string, position: number): string {
  const { spreadsheet } = book;
  const { getters, state } = spreadsheet;
  const sheetIdTo = spreadsheet.newId();
  const sheetNameTo = nameOfCopy(
    spreadsheet.sheetName(sheetId),
    getters.getSheetIds().map((id) => getters.getSheetName(id)),
  );
  spreadsheet.runUnlocked(sheetId, { type: "DUPLICATE_SHEET", sheetId, sheetIdTo, sheetNameTo });
  placeSheet(spreadsheet, sheetIdTo, position);
  if (!spreadsheet.getters.isSheetLocked(sheetId)) return sheetIdTo;
  const { [sheetId]: protection } = state.protection;
  if (protection) spreadsheet.setState({ protection: { ...spreadsheet.state.protection, [sheetIdTo]: protection } });
  spreadsheet.run({ type: "LOCK_SHEET", sheetId: sheetIdTo });
  return sheetIdTo;
}

/** `Sheet1 (2)` of `Sheet1`, and `Sheet1 (3)` of that. */
function nameOfCopy(name: string, taken: readonly string[]): string {
  const lower = new Set(taken.map((each) => each.toLowerCase()));
  const base = name.replace(/ \(\d+\)$/, "");
  for (let number = 2; ; number++) {
    const end = ` (${number})`;
    const candidate = `${base.slice(0, MOST_LETTERS - end.length)}${end}`;
    if (!lower.has(candidate.toLowerCase())) return candidate;
  }
}

/**
 * The position that `WorksheetPositionType` means for a new worksheet.
 * @param relativeTo position of the worksheet that it is told by; undefined where none is given
 * @throws HostError InvalidArgument for before or after none
 */
export function readPosition({ spreadsheet }: Book, args: MemberArguments, relativeTo: number | undefined): number {
  const type = args.oneOf(0, ["None", "Before", "After", "Beginning", "End"], "None");
  if (type === "End") return spreadsheet.getters.getSheetIds().length;
  if (type === "None" || type === "Beginning") return 0;
  if (relativeTo === undefined) throw invalidArgument(`${type} takes the worksheet that is meant as relativeTo.`);
  return type === "Before" ? relativeTo : relativeTo + 1;
}
