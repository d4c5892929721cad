import { writeOwnFile, requireSize } from "../workbook/workbook-file";
import { WorkbookError } from "../workbook/workbook-error";
import type { XlsxOptions } from "../workbook/xlsx-read";
import { writeXlsx } from "../workbook/xlsx-write";
import type { CloseNotification } from "./close-notification";
import { chooseFile, download } from "./files";
import type { OpenWorkbook } from "./open-workbook";
import { ask } from "./question";
import { readChosenFile } from "./read-file";

const XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const ACCEPTED = ".xlsx,.json";
/** In milliseconds: two frames. */
const TIME_TO_DRAW = 40;

export interface WorkbookActions {
  /** Opens a file that the person chooses. */
  open(): Promise<void>;
  /** Saves the workbook as .xlsx. */
  save(): Promise<void>;
  /** Saves it as the workbench's own file. */
  saveOwnFile(): void;
  /** Shows the example sheets again. */
  openExamples(): Promise<void>;
}

export interface ActionSurroundings {
  workbook: OpenWorkbook;
  closing: CloseNotification;
  /** What files of Excel need to know of the add-in. */
  xlsx: XlsxOptions;
  examples: () => object;
  notify(text: string): void;
  showProblem(text: string): void;
  /** Ends what is being typed in a cell, which belongs to the workbook too. */
  endTyping(): void;
  /** Gives the keyboard to the sheet: what is typed next is meant for it. */
  focusSheet(): void;
}

/** What the examples are called, and what is made of them until a file is opened. */
export const EXAMPLES = "Orebook examples";

export function createWorkbookActions(surroundings: ActionSurroundings): WorkbookActions {
  const { workbook, closing, xlsx, examples, notify, showProblem, endTyping, focusSheet } = surroundings;

  const save = async () => {
    endTyping();
    const fileName = `${workbook.name}.xlsx`;
    await say(`Saving ${fileName} ...`);
    download(await writeXlsx(workbook.model, xlsx), fileName, XLSX_TYPE);
    workbook.setSaved(workbook.name);
    notify(`Saved as ${fileName}, where this browser keeps downloads.`);
  };

  const saveOwnFile = () => {
    endTyping();
    const fileName = `${workbook.name}.json`;
    download(writeOwnFile(workbook.data()), fileName, "application/json");
    workbook.setSaved(workbook.name);
    notify(`Saved as ${fileName}, where this browser keeps downloads. Only the workbench opens it; it keeps everything.`);
  };

  /** Says what is going on; with a large workbook, the page does nothing else for some seconds. */
  const say = (text: string) => {
    notify(text);
    return new Promise((resolve) => setTimeout(resolve, TIME_TO_DRAW));
  };

  /** @returns whether the workbook may be given up. */
  const mayLeave = async () => {
    endTyping();
    if (!(await closing.mayClose(workbook.name))) return false;
    if (!workbook.unsaved) return true;
    const choice = await ask(`${workbook.name} has changes that are in no file yet.`, [
      "Save and go on",
      "Go on without saving",
      "Cancel",
    ]);
    if (choice === 0) await save();
    return choice < 2;
  };

  const openFile = async (file: File) => {
    requireSize(file.size, file.name);
    await say(`Opening ${file.name} ...`);
    const { data, warnings } = readChosenFile(new Uint8Array(await file.arrayBuffer()), file.name, xlsx);
    try {
      notify("");
      await workbook.show(data, { name: file.name.replace(/\.(xlsx|json)$/i, ""), unsaved: false });
    } catch (error) {
      console.warn(error);
      throw new WorkbookError(`${file.name} could not be shown: something in it is damaged. Open another copy of it.`);
    }
    if (warnings.length > 0) showProblem(warnings.join("\n"));
  };

  const told = (action: () => Promise<void> | void) => async () => {
    try {
      showProblem("");
      await action();
    } catch (error) {
      if (!(error instanceof WorkbookError)) console.error(error);
      notify("");
      showProblem((error as Error).message);
    } finally {
      focusSheet();
    }
  };

  return {
    open: told(async () => {
      if (!(await mayLeave())) return;
      const file = await chooseFile(ACCEPTED);
      if (file) await openFile(file);
    }),
    save: told(save),
    saveOwnFile: () => void told(saveOwnFile)(),
    openExamples: told(async () => {
      if (await mayLeave()) await workbook.show(examples(), { name: EXAMPLES, unsaved: false });
    }),
  };
}
