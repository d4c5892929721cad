/**
 * Gives Excel what it runs when a button, a menu entry or a key of the manifest is used. Without Microsoft's library there is nothing to
 * give it to.
 * @param id as the manifest names it in FunctionName, and shortcuts.json as the id of an action
 */
export function associateCommand(id: string, run: () => Promise<unknown>): void {
  if (typeof Office === "undefined") return;
  Office.actions.associate(id, async (event?: Office.AddinCommands.Event) => {
    try {
      await run();
    } finally {
      // A button waits for this before it can be used again; a key brings no event.
      event?.completed?.();
    }
  });
}
