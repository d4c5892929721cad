/** A file that cannot be opened or written; the message says why and what to do, for the person at the page. */
export class WorkbookError extends Error {
  override name = "WorkbookError";
}
