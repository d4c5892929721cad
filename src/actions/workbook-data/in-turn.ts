let last: Promise<unknown> = Promise.resolve();

/**
 * Runs work that puts a dataset in use or writes which one the workbook keeps to: one after the other, so that none takes away from under
 * another what that one rests on.
 */
export function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const done = last.then(work);
  last = done.catch(() => undefined);
  return done;
}
