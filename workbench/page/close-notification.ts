/** `Office.addin.beforeDocumentCloseNotification`: while the add-in has it on, nobody closes the workbook without being asked. */
import type { DocumentClosing } from "../office/surroundings";
import { ask } from "./question";

export class CloseNotification implements DocumentClosing {
  isAsking = false;
  private readonly listeners = new Set<() => void>();

  onCancelled(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  /** The page of the add-in begins anew: what it wanted before is forgotten. */
  forget(): void {
    this.isAsking = false;
    this.listeners.clear();
  }

  /** @returns whether the workbook may be closed */
  async mayClose(name: string): Promise<boolean> {
    if (!this.isAsking) return true;
    const choice = await ask(`Orebook asks you to confirm that ${name} is closed: it may be at work in it.`, [
      "Close",
      "Don't close",
    ]);
    if (choice === 0) return true;
    this.tellCancelled();
    return false;
  }

  tellCancelled(): void {
    this.listeners.forEach((listener) => listener());
  }
}
