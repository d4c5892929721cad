import type { OpenWorkbook } from "./open-workbook";
import type { KeptWorkbook, WorkbookStore } from "./workbook-store";

/** How long after a change the workbook is kept, in milliseconds: not with every key, and soon enough that little can be lost. */
const DELAY = 800;

/** Keeps the workbook in the browser after each change, so that a reload brings it back. */
export class Autosave {
  /** The workbook as it was kept last. */
  last: KeptWorkbook | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** @param onFailure is told why the workbook could not be kept. */
  constructor(
    private readonly workbook: OpenWorkbook,
    private readonly store: WorkbookStore,
    private readonly onFailure: (reason: string) => void,
  ) {
    // A page that is put away, as on a phone, may never run again; one that is left does not.
    document.addEventListener("visibilitychange", () => document.hidden && this.atOnce());
    window.addEventListener("pagehide", () => this.atOnce());
  }

  soon(): void {
    this.cancel();
    this.timer = setTimeout(() => void this.now(), DELAY);
  }

  /** Keeps what waits to be kept: the page may be gone before its time comes. */
  atOnce(): void {
    if (this.timer !== undefined) void this.now();
  }

  cancel(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
  }

  async now(): Promise<void> {
    this.cancel();
    if (this.store.notKept) return;
    const { name, unsaved } = this.workbook;
    try {
      const kept = { name, unsaved, data: this.workbook.data(), time: new Date() };
      await this.store.write(kept);
      this.last = kept;
    } catch (error) {
      this.onFailure(asSentence(error));
    }
  }
}

/** Some browsers end their messages with a full stop and some do not. */
function asSentence(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return /[.!?]$/.test(text) ? text : `${text || "its storage failed"}.`;
}
