import type { PageCommands } from "./load-commands";

/** Key combinations as `aria-keyshortcuts` has them. */
const ARIA_KEYS: Record<string, string> = { Ctrl: "Control", Command: "Meta", Option: "Alt" };

/** The buttons of the ribbon's group. One of them is in the order of the Tab key; the arrow keys, Home and End go to the others. */
export function fillToolbar(
  toolbar: HTMLElement,
  { group, buttons, keys, addressOf }: PageCommands,
  run: (action: string | undefined) => void,
): void {
  toolbar.setAttribute("aria-label", group);
  toolbar.replaceChildren(
    ...buttons.map(({ id, label, description, icons, action }, index) => {
      const key = keys.find((each) => each.action === action)?.combination;
      const button = document.createElement("button");
      button.type = "button";
      button.id = id;
      button.tabIndex = index === 0 ? 0 : -1;
      button.title = key ? `${description} (${key})` : description;
      if (key) button.setAttribute("aria-keyshortcuts", ariaKeys(key));
      button.append(icon(addressOf(icons.small), addressOf(icons.large)), label);
      button.addEventListener("click", () => run(action));
      button.addEventListener("focus", () => makeStop(toolbar, button));
      return button;
    }),
  );
  toolbar.addEventListener("keydown", (event) => {
    const all = [...toolbar.querySelectorAll("button")];
    const here = all.indexOf(document.activeElement as HTMLButtonElement);
    const to = { ArrowRight: here + 1, ArrowLeft: here - 1, Home: 0, End: -1 }[event.key];
    if (to === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    all.at(to % all.length)?.focus();
  });
}

function makeStop(toolbar: HTMLElement, stop: HTMLElement): void {
  for (const button of toolbar.querySelectorAll("button")) button.tabIndex = button === stop ? 0 : -1;
}

/** The label says all: the picture has no name of its own. */
function icon(small: string, large: string): HTMLImageElement {
  const image = new Image(16, 16);
  image.alt = "";
  image.src = small;
  image.srcset = `${small} 1x, ${large} 2x`;
  return image;
}

function ariaKeys(combination: string): string {
  return combination
    .split("+")
    .map((part) => ARIA_KEYS[part] ?? part)
    .join("+");
}
