/** Tells when what the add-in keeps in the workbook has changed by another hand than its own: by undo and redo. */
import type { Model } from "@odoo/o-spreadsheet";
import { readState } from "./engine/stored-state";

export class SettingsWatch {
  private readonly listeners = new Set<() => unknown>();
  private known: object;
  private isTelling = false;

  /** @param isOwn whether what happens now is done by the add-in */
  constructor(
    private readonly model: Model,
    isOwn: () => boolean,
  ) {
    this.known = readState(model).settings;
    model.on("update", this, () => {
      const { settings } = readState(model);
      if (settings === this.known) return;
      this.known = settings;
      if (!isOwn()) this.tell();
    });
  }

  /** @returns a function that ends it */
  listen(listener: () => unknown): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  end(): void {
    this.model.off("update", this);
    this.listeners.clear();
  }

  /** Once for several changes at a time: taking back what a batch did takes several steps of the engine. */
  private tell(): void {
    if (this.isTelling) return;
    this.isTelling = true;
    setTimeout(() => {
      this.isTelling = false;
      this.listeners.forEach((listener) => listener());
    });
  }
}
