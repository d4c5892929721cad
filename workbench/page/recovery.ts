import type { Autosave } from "./autosave";
import { showFailure } from "./failure";
import type { OpenWorkbook } from "./open-workbook";
import { isStuck } from "./spreadsheet";
import { EXAMPLES, type WorkbookActions } from "./workbook-actions";
import type { KeptWorkbook, NotKept, WorkbookStore } from "./workbook-store";

export interface RecoverySurroundings {
  grid: HTMLElement;
  workbook: OpenWorkbook;
  autosave: Autosave;
  store: WorkbookStore;
  actions: WorkbookActions;
  notify(text: string): void;
  showProblem(text: string): void;
}

const NOT_KEPT: Record<NotKept, string> = {
  "another tab has it":
    "Another tab has the workbook that is kept in this browser. What you do here is kept only if you save it.",
  "this browser keeps nothing":
    "This browser keeps nothing for this page, so a reload or closing the tab loses your changes. Save your workbook to a file.",
};

const timeOf = ({ time }: KeptWorkbook) => time.toLocaleString(undefined, { dateStyle: "medium", timeStyle: "short" });

/** Shows the workbook that this browser kept, if it kept one that can be shown. @returns whether it did. */
export async function showKept({ workbook, autosave, store, notify, showProblem }: RecoverySurroundings): Promise<boolean> {
  const { kept } = store;
  if (store.notKept) notify(NOT_KEPT[store.notKept]);
  if (!kept || (kept.name === EXAMPLES && !kept.unsaved)) return false;
  try {
    await workbook.show(kept.data, kept);
  } catch (error) {
    // What cannot be moved out of the way must not be written over either.
    await store.setAside(kept).catch(() => (store.notKept = "this browser keeps nothing"));
    console.warn(error);
    showProblem(`The workbook kept in this browser on ${timeOf(kept)} is damaged and cannot be shown.`);
    return false;
  }
  autosave.last = kept;
  notify(`${kept.name} is back as it was on ${timeOf(kept)}. File > Example sheets begins anew.`);
  return true;
}

/** The spreadsheet can be drawn no longer: offers ways on, all of which keep the workbook. */
export function recover(surroundings: RecoverySurroundings, error: unknown): void {
  const { grid, workbook, autosave, actions } = surroundings;
  console.error(error);
  // What is kept in the browser was still drawn without a fault.
  autosave.cancel();
  workbook.hide();
  const { last } = autosave;
  const { name, unsaved } = workbook;
  showFailure(grid, error instanceof Error ? error.message : String(error), [
    { label: "Show it again", run: () => workbook.show(workbook.data(), { name, unsaved }) },
    ...(last ? [{ label: `Show it as it was on ${timeOf(last)}`, run: () => workbook.show(last.data, last) }] : []),
    { label: "Save as .json", run: () => actions.saveOwnFile() },
    { label: "Open the example sheets", run: () => actions.openExamples() },
  ]);
}

/** An exception that nobody caught: told, and if it left the engine in the middle of a command, recovered from. */
export function listenToExceptions(surroundings: RecoverySurroundings): void {
  const onException = (error: unknown) => {
    const { model } = surroundings.workbook;
    if (model && isStuck(model)) recover(surroundings, error);
    else surroundings.notify(`That did not work: ${error instanceof Error ? error.message : String(error)}`);
  };
  window.addEventListener("error", ({ error, message }) => {
    // The browser reports so that it put something off to the next frame; nothing failed.
    if (message.startsWith("ResizeObserver loop")) return;
    // After the code that threw has ended, or the engine would seem stuck while it still works.
    setTimeout(() => onException(error ?? message));
  });
  window.addEventListener("unhandledrejection", ({ reason }) => onException(reason));
}
