/** Notes and comments of tables' first cells, which say what the tables rest on. */
import { cellsOfArea, type Area } from "../workbook/area";
import { rangeOf } from "./areas";
import { hasRequirementSet } from "./requirement-sets";
import { fromWorkbook, WorkbookProblem } from "./workbook";

export interface CellNote {
  text: string;
  holder: "note" | "comment";
}

/**
 * The note of a cell, or its comment where this Excel has no notes (before ExcelApi 1.18) and where there is no note.
 * @returns undefined where the cell has neither
 */
export async function readNote(cell: Area): Promise<CellNote | undefined> {
  return (hasRequirementSet("ExcelApi", "1.18") ? await noteOf(cell) : undefined) ?? (await commentOf(cell));
}

function noteOf(cell: Area): Promise<CellNote | undefined> {
  return fromWorkbook(async (context) => {
    const note = context.workbook.worksheets.getItem(cell.sheet.key).notes.getItemOrNullObject(cellsOfArea(cell)).load("content");
    await context.sync();
    return note.isNullObject ? undefined : { text: note.content, holder: "note" as const };
  });
}

async function commentOf(cell: Area): Promise<CellNote | undefined> {
  try {
    return await fromWorkbook(async (context) => {
      const comment = context.workbook.worksheets
        .getItem(cell.sheet.key)
        .comments.getItemByCell(rangeOf(context, cell))
        .load("content");
      await context.sync();
      return { text: comment.content, holder: "comment" as const };
    });
  } catch (error) {
    // A cell without a comment is an error for Excel.
    if (error instanceof WorkbookProblem && error.code === "ItemNotFound") return undefined;
    throw error;
  }
}
