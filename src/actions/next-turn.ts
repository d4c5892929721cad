import type { Steps } from "../workbook/steps";

/** Lets Excel and the pane do what waits, such as showing a key that was pressed, before long work goes on. */
export function nextTurn(milliseconds = 0): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** Does long work step by step, with what waits between them. */
export async function inTurns<T>(steps: Steps<T>): Promise<T> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    await nextTurn();
  }
}
