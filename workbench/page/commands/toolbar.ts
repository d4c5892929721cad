import type { OfferedCommand, OfferedControl, OfferedMenu } from "../../office/offered-commands";
import type { PageCommands } from "./load-commands";
import { menuUnder } from "./toolbar-menu";

/** Key combinations as `aria-keyshortcuts` has them. */
const ARIA_KEYS: Record<string, string> = { Ctrl: "Control", Command: "Meta", Option: "Alt" };

/** Runs the function of a command; undefined shows the pane. */
type Run = (action: string | undefined) => void;

/** The buttons and menus of the ribbon's group. One of them is in the order of the Tab key; the arrow keys, Home and End go to the others. */
export function fillToolbar(toolbar: HTMLElement, commands: PageCommands, run: Run): void {
  toolbar.setAttribute("aria-label", commands.group);
  const buttons = commands.controls.map((control) => {
    const button = labelled(control, commands);
    button.id = control.id;
    button.addEventListener("focus", () => makeStop(buttons, button));
    return button;
  });
  const menus = commands.controls.flatMap((control, index) =>
    "items" in control ? [menuOf(control, buttons[index]!, commands, run)] : [],
  );
  commands.controls.forEach((control, index) => {
    if (!("items" in control)) offer(control, buttons[index]!, commands, run);
  });
  buttons.forEach((button, index) => (button.tabIndex = index === 0 ? 0 : -1));
  toolbar.replaceChildren(...buttons, ...menus);
  toolbar.addEventListener("keydown", (event) => {
    const here = buttons.indexOf(document.activeElement as HTMLButtonElement);
    const to = { ArrowRight: here + 1, ArrowLeft: here - 1, Home: 0, End: -1 }[event.key];
    // In an open menu the keys are the menu's own.
    if (here < 0 || to === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    buttons.at(to % buttons.length)?.focus();
  });
}

/** A button that runs its command, with the key that does so too. */
function offer({ action, description }: OfferedCommand, button: HTMLButtonElement, { keys }: PageCommands, run: Run): void {
  const key = keys.find((each) => each.action === action)?.combination;
  if (key) {
    button.title = `${description} (${key})`;
    button.setAttribute("aria-keyshortcuts", ariaKeys(key));
  }
  button.addEventListener("click", () => run(action));
}

function menuOf({ items }: OfferedMenu, button: HTMLButtonElement, commands: PageCommands, run: Run): HTMLElement {
  const entries = items.map((item) => {
    const entry = labelled(item, commands);
    offer(item, entry, commands, run);
    return entry;
  });
  return menuUnder(button, entries);
}

function labelled({ label, description, icons }: OfferedControl, { addressOf }: PageCommands): HTMLButtonElement {
  const button = document.createElement("button");
  button.type = "button";
  button.title = description;
  button.append(icon(addressOf(icons.small), addressOf(icons.large)), label);
  return button;
}

function makeStop(buttons: readonly HTMLButtonElement[], stop: HTMLButtonElement): void {
  for (const button of buttons) button.tabIndex = button === stop ? 0 : -1;
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
