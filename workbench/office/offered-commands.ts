/** What a manifest offers beside the functions: buttons of the ribbon, entries of the menu of a cell, and keys. Runs without a page. */

/** What a control of the ribbon or an entry of a menu shows. */
interface OfferedWords {
  /** Of the control or the entry in the manifest. */
  id: string;
  label: string;
  /** What its supertip says. */
  description: string;
  /** Address of its picture of 16 and of 32 pixels, from the manifest's folder: `assets/commands/find-16.png`. */
  icons: { small: string; large: string };
}

export interface OfferedCommand extends OfferedWords {
  /** The function that it runs; undefined for the one that shows the pane. */
  action: string | undefined;
}

/** A button that opens a menu of commands. */
export interface OfferedMenu extends OfferedWords {
  items: OfferedCommand[];
}

export type OfferedControl = OfferedCommand | OfferedMenu;

export interface OfferedKey {
  action: string;
  /** What Excel shows where keys clash. */
  name: string;
  /** As in shortcuts.json: `Ctrl+Alt+Shift+F`. */
  combination: string;
}

export interface OfferedCommands {
  /** Name of the group in the ribbon. */
  group: string;
  /** Buttons and menus, in their order. */
  controls: OfferedControl[];
  cellMenu: OfferedCommand[];
  /** Path of the file of keys from the manifest's folder; undefined where the manifest names none. */
  keysFile: string | undefined;
}

/** @throws Error where a control lacks what Excel needs of it */
export function offeredCommands(manifest: Document): OfferedCommands {
  const resources = new Map(
    all(manifest, "Resources")
      .flatMap((element) => all(element, "*"))
      .map((element) => [element.getAttribute("id"), element.getAttribute("DefaultValue") ?? ""] as const),
  );
  const resource = (element: Element | undefined, what: string): string => {
    const text = resources.get(element?.getAttribute("resid") ?? "");
    if (text === undefined) throw new Error(`The manifest lacks the ${what}.`);
    return text;
  };
  const [page] = all(manifest, "Runtime");
  const folder = new URL(".", resource(page, "page of the runtime")).href;
  const inFolder = (address: string) => (address.startsWith(folder) ? address.slice(folder.length) : address);
  const words = (control: Element): OfferedWords => {
    const id = control.getAttribute("id") ?? "";
    const icon = (size: string) => all(control, "Image").find((image) => image.getAttribute("size") === size);
    const [supertip] = all(control, "Supertip");
    return {
      id,
      label: resource(all(control, "Label")[0], `label of ${id}`),
      description: resource(supertip && all(supertip, "Description")[0], `description of ${id}`),
      icons: { small: inFolder(resource(icon("16"), `icon of ${id}`)), large: inFolder(resource(icon("32"), `icon of ${id}`)) },
    };
  };
  const command = (element: Element): OfferedCommand => {
    const [action] = all(element, "Action");
    return { ...words(element), action: action && all(action, "FunctionName")[0]?.textContent?.trim() };
  };
  const control = (element: Element): OfferedControl =>
    element.getAttribute("xsi:type") === "Menu"
      ? { ...words(element), items: all(element, "Item").map(command) }
      : command(element);
  const [group] = all(manifest, "Group");
  const menus = all(manifest, "OfficeMenu").filter((menu) => menu.getAttribute("id") === "ContextMenuCell");
  const keys = all(manifest, "ExtendedOverrides")[0]?.getAttribute("Url");
  return {
    group: group ? resource(all(group, "Label")[0], "label of the group") : "",
    controls: group ? all(group, "Control").map(control) : [],
    cellMenu: menus.flatMap((menu) => all(menu, "Control")).map(command),
    keysFile: keys ? inFolder(keys) : undefined,
  };
}

interface KeysFile {
  actions: { id: string; name: string }[];
  shortcuts: { action: string; key: { default: string; mac?: string; web?: string; windows?: string } }[];
  resources?: { default: Record<string, { value: string }> };
}

/** @param isMac whether the Mac's combinations count; elsewhere it is those of Excel on the web */
export function offeredKeys(content: KeysFile, isMac: boolean): OfferedKey[] {
  const resolved = (text: string) => {
    const name = /^\$\{resource\.(.*)\}$/.exec(text)?.[1];
    return name === undefined ? text : (content.resources?.default[name]?.value ?? text);
  };
  return content.shortcuts.map(({ action, key }) => ({
    action,
    name: resolved(content.actions.find(({ id }) => id === action)?.name ?? action),
    combination: resolved((isMac ? key.mac : key.web) ?? key.default),
  }));
}

function all(within: Document | Element, localName: string): Element[] {
  return Array.from(within.getElementsByTagNameNS("*", localName));
}
