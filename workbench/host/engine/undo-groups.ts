/**
 * Steps of undo that belong together: what a batch of the client does to the workbook takes several commands of the engine, and is taken back
 * and made again as one. The engine keeps a step for each command, 99 of them, and takes the longer over each the more there are; so what a
 * batch does is given to it as one step in the first place.
 */
import type { Model } from "@odoo/o-spreadsheet";

/** The engine's session keeps the steps; its types do not describe it. */
interface Session {
  save(command: object, commands: readonly object[], changes: readonly object[]): void;
}

/** The command that was given to the engine, those that it came to, and what they changed in the model. */
type Step = Parameters<Session["save"]>;

export class UndoGroups {
  private readonly save: Session["save"];
  private gathered: Step[] | undefined;

  constructor(private readonly model: Model) {
    const { session } = model as unknown as { session: Session };
    this.save = session.save.bind(session);
    session.save = (...step) => {
      if (this.gathered) this.gathered.push(step);
      else this.save(...step);
    };
  }

  /** Whatever is done meanwhile is one step. */
  during<T>(work: () => T): T {
    if (this.gathered) return work();
    this.gathered = [];
    try {
      return work();
    } finally {
      const steps = this.gathered.filter(([, commands, changes]) => commands.length > 0 && changes.length > 0);
      this.gathered = undefined;
      this.keep(steps);
    }
  }

  private keep(steps: readonly Step[]): void {
    const last = steps.at(-1);
    if (!last) return;
    this.save(
      last[0],
      steps.flatMap(([, commands]) => commands),
      steps.flatMap(([, , changes]) => changes),
    );
    // Whoever asks after each change whether there is a step more, such as the page for its title, can know only now.
    (this.model as unknown as { trigger(event: "update"): void }).trigger("update");
  }
}
