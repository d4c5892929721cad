/** @returns how long it ran, in milliseconds. */
export function stopWatch(run: () => unknown): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}
