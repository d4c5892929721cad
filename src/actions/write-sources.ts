import { dataset } from "../dataset/current";
import { readWorkbook } from "../excel/read-workbook";
import { activateSheet } from "../excel/select-area";
import { writeEdits } from "../excel/write-edits";
import { bibliographyInSteps, filledTables, sourcesSheet, type Bibliography } from "../workbook/bibliography";
import type { Edit } from "../workbook/edits";
import { counted } from "../workbook/insert/report";
import { rememberedWithFigures } from "../workbook/pin";
import type { WrittenSheet } from "../workbook/written-sheet";
import { ask } from "./messages";
import { inTurns } from "./next-turn";
import { oneAction } from "./one-action";
import { datasetsOfTables } from "./workbook-data/datasets-of-tables";
import { noteRemembered } from "./workbook-data/state";

/** Writes the sheet `Orebook sources`: every work that the workbook uses, with the cells that use it. */
export function writeSources(): Promise<void> {
  return oneAction(sourcesWritten);
}

/** @returns what was written; undefined where the person did not agree */
async function sourcesWritten(): Promise<string | undefined> {
  const { written, used, remarks } = await planned();
  if (used.works.length === 0 && used.unknown === "" && remarks.length === 0)
    return "This workbook has no Orebook formulas or tables, so there is no source to list.";
  if (!(await ask(question(written, used)))) return undefined;
  // Cells and sheets may have been changed while the question stood there.
  const now = await planned();
  const edits = [...now.written.edits, ...now.remembered];
  await writeEdits(edits);
  noteRemembered(edits);
  await activateSheet(now.written.area.sheet);
  const unknown = now.used.unknown === "" ? "" : " Of some cells only Excel can tell the sources: the last row names them.";
  return `Wrote ${counted(now.used.works.length, "work")} to the sheet ${now.written.name}.${unknown}`;
}

async function planned(): Promise<{
  written: WrittenSheet;
  used: Bibliography;
  remarks: readonly string[];
  remembered: Edit[];
}> {
  const { snapshot, tables, settings, sheets, tooLarge } = await readWorkbook();
  const older = await datasetsOfTables(settings.tables);
  const { filled, remarks } = filledTables(settings.tables, tables, dataset().version, older);
  const used = await inTurns(bibliographyInSteps(snapshot, filled, dataset()));
  const notRead = tooLarge.map((name) => `Not read, because of its size: sheet ${name}`);
  return {
    used,
    remarks,
    written: sourcesSheet(used, dataset(), sheets, [...remarks, ...notRead]),
    remembered: rememberedWithFigures(settings.data, dataset()),
  };
}

function question({ name, edits }: WrittenSheet, { works }: Bibliography) {
  const isNew = edits.some(({ kind }) => kind === "sheet");
  return {
    title: isNew ? `Add the sheet ${name}?` : `Write the sheet ${name} anew?`,
    text: `${counted(works.length, "work")} that this workbook uses, with the cells that use each. ${
      isNew ? "No other sheet is changed." : "What stands on that sheet is replaced; no other sheet is changed."
    } Undo takes it back.`,
    agree: isNew ? "Add sheet" : "Replace",
  };
}
