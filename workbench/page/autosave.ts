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
    // The last moment at which a page that is closed, or put away on a phone, may still write.
    document.addEventListener("visibilitychange", () => document.hidden && this.isWaiting && void this.now());
  }

  soon(): void {
    this.cancel();
    this.timer = setTimeout(() => void this.now(), DELAY);
  }

  cancel(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
  }

  private get isWaiting(): boolean {
    return this.timer !== undefined;
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
      this.onFailure((error as Error).message);
    }
  }
}
