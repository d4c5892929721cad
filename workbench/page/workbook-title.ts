import type { CloseNotification } from "./close-notification";
import type { WorkbookState } from "./open-workbook";
import type { NotKept } from "./workbook-store";

/** Says in the head and in the browser's tab which workbook is open, whether it has changes that are in no file, and whether a reload loses them. */
export function showTitle(element: HTMLElement, { name, unsaved }: WorkbookState, notKept: NotKept | undefined): void {
  const remarks = [...(unsaved ? ["not saved"] : []), ...(notKept ? [`not kept: ${notKept}`] : [])];
  element.textContent = remarks.length > 0 ? `${name} (${remarks.join("; ")})` : name;
  document.title = `${unsaved ? "* " : ""}${name} - Orebook workbench`;
}

/**
 * Lets the browser ask before the page is left with changes that are in no file, or while the add-in wants that; its words are the
 * browser's own.
 * @param beforeAsking ends what is being typed in a cell, which is such a change too, and keeps what can be kept.
 */
export function askBeforeLeaving(workbook: WorkbookState, closing: CloseNotification, beforeAsking: () => void): void {
  window.addEventListener("beforeunload", (event) => {
    beforeAsking();
    if (workbook.unsaved || closing.isAsking) event.preventDefault();
    // The browser tells nobody the answer: whatever runs after it has been told to stay.
    if (closing.isAsking) setTimeout(() => closing.tellCancelled());
  });
}
