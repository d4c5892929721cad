import { HostError, invalidArgument } from "../wire/errors";
import type { MemberArguments } from "./arguments";
import type { Book } from "./book";
import { WorksheetObject } from "./worksheet";

const POSITIONS = ["None", "Before", "After", "Beginning", "End"] as const;

/**
 * Copies a worksheet with its cells, looks, tables, charts, comments and protection; its name gets a number, as `Data (2)`. Excel leaves
 * settings, and names of the workbook, with the original.
 */
export function copySheet(sheet: WorksheetObject, args: MemberArguments): WorksheetObject {
  const { book, sheetId } = sheet;
  demandOpenStructure(book);
  const { spreadsheet } = book;
  const position = args.oneOf(0, POSITIONS, "None");
  const relativeTo = args.has(1) ? args.any(1) : undefined;
  const isRelative = position === "Before" || position === "After";
  if (isRelative && !(relativeTo instanceof WorksheetObject))
    throw invalidArgument(`${position} needs the worksheet beside which the copy comes to stand.`);
  const sheetIdTo = spreadsheet.newId();
  const sheetNameTo = freeName(book, spreadsheet.sheetName(sheetId));
  spreadsheet.runUnlocked(sheetId, { type: "DUPLICATE_SHEET", sheetId, sheetIdTo, sheetNameTo });
  copyState(book, sheetId, sheetIdTo);
  const ids = spreadsheet.getters.getSheetIds();
  const [from, last] = [ids.indexOf(sheetIdTo), ids.length - 1];
  const to = isRelative ? besideOf(ids, (relativeTo as WorksheetObject).sheetId, position, from) : position === "End" ? last : 0;
  if (to !== from) spreadsheet.run({ type: "MOVE_SHEET", sheetId: sheetIdTo, delta: to - from });
  return new WorksheetObject(book, sheetIdTo);
}

/** @throws HostError AccessDenied where the structure of the workbook is protected */
export function demandOpenStructure({ spreadsheet }: Book): void {
  if (spreadsheet.state.isStructureProtected) throw new HostError("AccessDenied", "The structure of the workbook is protected.");
}

function besideOf(ids: readonly string[], sheetId: string, side: "Before" | "After", from: number): number {
  const at = ids.indexOf(sheetId);
  const before = side === "Before" ? at : at + 1;
  return before > from ? before - 1 : before;
}

function freeName({ spreadsheet }: Book, name: string): string {
  for (let number = 2; ; number++) {
    const end = ` (${number})`;
    const tried = name.slice(0, 31 - end.length) + end;
    if (spreadsheet.findSheet(tried) === undefined) return tried;
  }
}

function copyState({ spreadsheet }: Book, from: string, to: string): void {
  const { comments, protection } = spreadsheet.state;
  const copied = comments
    .filter(({ range }) => range.sheetId === from)
    .map((comment) => ({
      ...comment,
      id: `{${spreadsheet.newId().toUpperCase()}}`,
      range: spreadsheet.getters.getRangeFromZone(to, comment.range.zone),
    }));
  const own = protection[from];
  spreadsheet.setState({
    comments: [...comments, ...copied],
    protection: own ? { ...protection, [to]: own } : protection,
  });
  if (own && !spreadsheet.getters.isSheetLocked(to)) spreadsheet.run({ type: "LOCK_SHEET", sheetId: to });
}
