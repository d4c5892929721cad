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
