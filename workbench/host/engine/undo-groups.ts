/**
 * Steps of undo that belong together: what a batch of the client does to the workbook takes several commands of the engine, and is taken back
 * and made again as one.
 */
import type { Model } from "@odoo/o-spreadsheet";

/** The engine's session tells of every step that can be undone. */
interface Session {
  on(event: "new-local-state-update" | "snapshot", owner: object, listener: () => void): void;
}

/** Steps that the engine keeps. */
const KEPT = 99;

export class UndoGroups {
  /** The group of each step, the newest last, as the engine has them. */
  private undo: number[] = [];
  private redo: number[] = [];
  private newest = 0;
  private isGrouping = false;

  constructor(model: Model) {
    const { session } = model as unknown as { session: Session };
    session.on("new-local-state-update", this, () => this.add());
    session.on("snapshot", this, () => this.forget());
    this.follow(model);
  }

  /** Whatever is done meanwhile is one step. */
  during<T>(work: () => T): T {
    if (this.isGrouping) return work();
    this.newest += 1;
    this.isGrouping = true;
    try {
      return work();
    } finally {
      this.isGrouping = false;
    }
  }

  private add(): void {
    if (!this.isGrouping) this.newest += 1;
    this.undo.push(this.newest);
    if (this.undo.length > KEPT) this.undo.shift();
    this.redo = [];
  }

  private forget(): void {
    this.undo = [];
    this.redo = [];
  }

  /** Everybody asks the model for undo and redo: the sheet's keys, its menu, its buttons. */
  private follow(model: Model): void {
    const dispatch = model.dispatch as (type: string, payload?: object) => { isSuccessful: boolean };
    const step = (type: string, payload: object | undefined, from: number[], to: number[]) => {
      const result = dispatch(type, payload);
      if (result.isSuccessful && from.length > 0) to.push(from.pop()!);
      return result;
    };
    const whole = (type: string, payload: object | undefined, from: number[], to: number[]) => {
      // With nothing to redo, the engine does the last thing again, which is a new step.
      if (from.length === 0) return dispatch(type, payload);
      const result = step(type, payload, from, to);
      while (result.isSuccessful && from.length > 0 && from[from.length - 1] === to[to.length - 1])
        if (!step(type, payload, from, to).isSuccessful) break;
      return result;
    };
    model.dispatch = ((type: string, payload?: object) => {
      if (type === "REQUEST_UNDO") return whole(type, payload, this.undo, this.redo);
      if (type === "REQUEST_REDO") return whole(type, payload, this.redo, this.undo);
      return dispatch(type, payload);
    }) as Model["dispatch"];
  }
}
