/** Thrown where a person has cancelled: nothing is to be told of it. */
export class Cancelled extends Error {
  constructor() {
    super("Cancelled.");
    this.name = "Cancelled";
  }
}

/** @throws Cancelled */
export function requireGoingOn(signal: AbortSignal): void {
  if (signal.aborted) throw new Cancelled();
}

/** Lets the page do what else it has to: show how far work is, hear a press on Cancel, answer formulas. */
export function breathe(): Promise<void> {
  return new Promise((done) => setTimeout(done));
}
