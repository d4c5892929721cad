import type { WorkbookState } from "./open-workbook";
import type { NotKept } from "./workbook-store";

/** Says in the head and in the browser's tab which workbook is open, whether it has changes that are in no file, and whether a reload loses them. */
export function showTitle(element: HTMLElement, { name, unsaved }: WorkbookState, notKept: NotKept | undefined): void {
  const remarks = [...(unsaved ? ["not saved"] : []), ...(notKept ? [`not kept: ${notKept}`] : [])];
  element.textContent = remarks.length > 0 ? `${name} (${remarks.join("; ")})` : name;
  document.title = `${unsaved ? "* " : ""}${name} - Orebook workbench`;
}

/** Lets the browser ask before the page is left with changes that are in no file; its words are the browser's own. */
export function askBeforeLeaving(workbook: WorkbookState): void {
  window.addEventListener("beforeunload", (event) => {
    if (workbook.unsaved) event.preventDefault();
  });
}
