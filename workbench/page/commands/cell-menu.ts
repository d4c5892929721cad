import type { registries } from "../spreadsheet";
import type { PageCommands } from "./load-commands";

/** Puts the add-in's entries at the end of the menu of a cell; call before the spreadsheet is shown. */
export function addToCellMenu(
  menu: (typeof registries)["cellMenuRegistry"],
  { cellMenu }: PageCommands,
  run: (action: string | undefined) => void,
): void {
  cellMenu.forEach(({ id, label, action }, index) =>
    menu.add(id, { name: label, sequence: 1000 + index, isReadonlyAllowed: true, execute: () => run(action) }),
  );
}
