/**
 * A menu below a button, as the ARIA Authoring Practices have it: Enter, Space, Down and Up open it; Down, Up, Home, End and first letters go
 * through it; Enter and Space choose; Escape and Tab close it. The browser closes it at a press elsewhere, and gives the button the focus back.
 * @param button which opens it
 * @param entries buttons that do what they say when they are pressed
 */
export function menuUnder(button: HTMLButtonElement, entries: readonly HTMLButtonElement[]): HTMLElement {
  const menu = document.createElement("div");
  menu.id = `${button.id}.menu`;
  menu.className = "toolbar-menu";
  menu.popover = "auto";
  menu.setAttribute("role", "menu");
  menu.setAttribute("aria-labelledby", button.id);
  button.popoverTargetElement = menu;
  button.setAttribute("aria-haspopup", "menu");
  button.setAttribute("aria-controls", menu.id);
  button.setAttribute("aria-expanded", "false");

  for (const entry of entries) {
    entry.setAttribute("role", "menuitem");
    entry.tabIndex = -1;
    // Before the entry does what it says, which may take the keyboard elsewhere.
    entry.addEventListener("click", () => menu.hidePopover(), { capture: true });
  }
  menu.append(...entries);

  let goesTo: HTMLButtonElement | undefined;
  button.addEventListener("keydown", (event) => {
    const entry = { ArrowDown: entries[0], ArrowUp: entries.at(-1) }[event.key];
    if (!entry || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    goesTo = entry;
    menu.showPopover();
  });
  menu.addEventListener("toggle", () => {
    const isOpen = menu.matches(":popover-open");
    button.setAttribute("aria-expanded", String(isOpen));
    if (isOpen) {
      place(menu, button);
      (goesTo ?? entries[0])?.focus();
    }
    goesTo = undefined;
  });
  menu.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const to = target(entries, event.key);
    if (to) {
      event.preventDefault();
      event.stopPropagation();
      to.focus();
    } else if (event.key === "Escape" || event.key === "Tab") {
      // Tab goes on from the button.
      if (event.key === "Escape") event.preventDefault();
      event.stopPropagation();
      menu.hidePopover();
      button.focus();
    }
  });
  return menu;
}

/** The entry to which a key goes; undefined for one that goes nowhere. */
function target(entries: readonly HTMLButtonElement[], key: string): HTMLButtonElement | undefined {
  const here = entries.indexOf(document.activeElement as HTMLButtonElement);
  const to = { ArrowDown: here + 1, ArrowUp: here - 1, Home: 0, End: -1 }[key];
  if (to !== undefined) return entries.at(to % entries.length);
  if (!/^\p{L}$/u.test(key)) return undefined;
  const after = [...entries.slice(here + 1), ...entries.slice(0, here + 1)];
  return after.find((entry) => entry.textContent?.toLowerCase().startsWith(key.toLowerCase()));
}

/** Below the button, and inside the window. */
function place(menu: HTMLElement, button: HTMLElement): void {
  const { left, bottom } = button.getBoundingClientRect();
  menu.style.top = `${bottom + 2}px`;
  menu.style.left = `${Math.max(4, Math.min(left, window.innerWidth - menu.offsetWidth - 4))}px`;
}
