import { readWorkbook, type WorkbookReading } from "../../excel/read-workbook";
import { WorkbookProblem } from "../../excel/workbook";
import { writeEdits } from "../../excel/write-edits";
import type { Edit } from "../../workbook/edits";
import { WORKBOOK_DATA_KEY } from "../../workbook/pin";
import { takeBackCells, takeBackParts, type WorkbookMoment } from "../../workbook/refresh";
import { REMEMBERED_TABLES_KEY } from "../../workbook/table/remembered-tables";

/**
 * Takes back what edits have written before one of them failed.
 * @param before the workbook as it was before them
 * @param cause why they failed
 * @throws WorkbookProblem with the cause, where a part of them is still there
 */
export async function takeBack(edits: readonly Edit[], before: WorkbookReading, cause: unknown): Promise<void> {
  try {
    const parts = takeBackParts(edits, momentOf(before), momentOf(await readWorkbook()));
    if (parts.length > 0) await writeEdits(parts);
    const now = await readWorkbook();
    const rest = [
      ...takeBackCells(edits, momentOf(before), momentOf(now)),
      ...settingEdits(before, now),
      ...edits.flatMap((edit): Edit[] => (edit.kind === "note text" ? [{ ...edit, text: edit.was, was: edit.text }] : [])),
    ];
    if (rest.length > 0) await writeEdits(rest);
  } catch (error) {
    const [first, then] = [cause, error].map((each) => (each instanceof Error ? each.message : String(each)));
    const code = cause instanceof WorkbookProblem ? cause.code : "Unknown";
    // While a cell is edited nothing can be written, and nothing was.
    if (error instanceof WorkbookProblem && error.code === code && code === "InvalidOperationInCellEditMode") return;
    throw new WorkbookProblem(
      `${first} A part of the refresh may have been written, and could not be taken back: ${then} Undo it in Excel (Ctrl+Z).`,
      code,
    );
  }
}

function momentOf({ snapshot, tables, sheets }: WorkbookReading): WorkbookMoment {
  return { blocks: snapshot.blocks, tables, sheets };
}

function settingEdits({ settings: was }: WorkbookReading, { settings: is }: WorkbookReading): Edit[] {
  const settings = [
    [REMEMBERED_TABLES_KEY, was.tables, is.tables],
    [WORKBOOK_DATA_KEY, was.data, is.data],
  ] as const;
  return settings.flatMap(([key, old, now]): Edit[] =>
    old !== undefined && JSON.stringify(old) !== JSON.stringify(now) ? [{ kind: "setting", key, value: old }] : [],
  );
}
