/**
 * Runs what a script does. An error is told in one line, and the exit code says that it failed.
 * @param command read its own arguments inside, so that a wrong one is told in the same way
 */
export function runCommand(command: () => unknown): void {
  Promise.resolve()
    .then(command)
    .catch((error: unknown) => {
      console.error(error instanceof Error ? error.message : error);
      process.exitCode = 1;
    });
}
