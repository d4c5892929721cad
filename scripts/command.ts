/**
 * Runs what a script does. An error is told in one line, and the exit code says that it failed.
 * @param command reads its own arguments inside, so that a wrong one is told in the same way; to answer false is to fail without
 *   anything more to tell
 */
export function runCommand(command: () => unknown): void {
  Promise.resolve()
    .then(command)
    .then((answer) => {
      if (answer === false) process.exitCode = 1;
    })
    .catch((error: unknown) => {
      console.error(error instanceof Error ? error.message : error);
      process.exitCode = 1;
    });
}
