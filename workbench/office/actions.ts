import { Association } from "./association";
import { loud } from "./loud";

/** What a function of a ribbon button is given: it calls `completed` when it is done. */
interface ActionEvent {
  source: { id: string };
  completed(): void;
}

/** `Office.actions`, and the way to run what is associated with it. */
export class Actions {
  private readonly association = new Association("Office.actions");
  readonly members = loud("Office.actions", { associate: this.association.associate, _association: this.association });

  private last: Promise<void> = Promise.resolve();

  ids(): string[] {
    return Object.keys(this.association.mappings);
  }

  /** Runs an action once those before it are done, as Excel does: of buttons pressed in quick succession the last one has the last word. */
  run(id: string): Promise<void> {
    const running = this.last.then(() => this.start(id));
    this.last = running.catch(() => undefined);
    return running;
  }

  private async start(id: string): Promise<void> {
    const action = this.association.find(id);
    if (!action)
      throw new Error(`No action ${id} is associated with Office.actions. There are: ${this.ids().join(", ") || "none"}.`);
    await new Promise<void>((resolve, reject) => {
      const event: ActionEvent = { source: { id }, completed: resolve };
      const answer = action(event);
      // One for a shortcut gets no event in Excel and calls nothing: its promise says when it is done.
      if (answer instanceof Promise) answer.then(() => resolve(), reject);
      else if (action.length === 0) resolve();
    });
  }
}
