import type { WorkbookState } from "./open-workbook";

/** Says in the head and in the browser's tab which workbook is open, and whether it has changes that are in no file. */
export function showTitle(element: HTMLElement, { name, unsaved }: WorkbookState): void {
  element.textContent = unsaved ? `${name} (not saved)` : name;
  document.title = `${unsaved ? "* " : ""}${name} - Orebook workbench`;
}

/** Lets the browser ask before the page is left with changes that are in no file; its words are the browser's own. */
export function askBeforeLeaving(workbook: WorkbookState): void {
  window.addEventListener("beforeunload", (event) => {
    if (workbook.unsaved) event.preventDefault();
  });
}
