import type { PageCommands } from "./load-commands";

/** Runs commands by their keys, before the spreadsheet sees them. In the frame of the pane they do nothing, as in Excel on the web. */
export function listenToCommandKeys({ keys }: PageCommands, run: (action: string) => void): void {
  window.addEventListener(
    "keydown",
    (event) => {
      const key = keys.find(({ combination }) => isPressed(combination, event));
      if (!key || document.querySelector("dialog[open]")) return;
      event.preventDefault();
      event.stopPropagation();
      run(key.action);
    },
    { capture: true },
  );
}

function isPressed(combination: string, event: KeyboardEvent): boolean {
  const parts = combination.split("+");
  const letter = parts.pop()!;
  const isAsked = (...names: string[]) => names.some((name) => parts.includes(name));
  return (
    event.ctrlKey === isAsked("Ctrl") &&
    event.altKey === isAsked("Alt", "Option") &&
    event.shiftKey === isAsked("Shift") &&
    event.metaKey === isAsked("Command") &&
    // With Alt a key may give a sign of its own; then it is the place on the keyboard that counts.
    (event.key.toUpperCase() === letter || (!/^[a-z0-9]$/i.test(event.key) && event.code === `Key${letter}`))
  );
}
