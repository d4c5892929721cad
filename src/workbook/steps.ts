/**
 * Long work in steps, so that whoever runs it can let Excel breathe between two. It yields how many cells are done, and returns what it has
 * made of them.
 */
export type Steps<T> = Generator<number, T>;

/** Cells between two steps: some tens of milliseconds. */
export const CELLS_OF_STEP = 1_000;

/** Does all steps at once. */
export function finished<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
