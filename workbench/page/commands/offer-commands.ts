import type { registries } from "../spreadsheet";
import { addToCellMenu } from "./cell-menu";
import { listenToCommandKeys } from "./command-keys";
import { loadCommands } from "./load-commands";
import { fillToolbar } from "./toolbar";

export interface CommandSurroundings {
  toolbar: HTMLElement;
  cellMenu: (typeof registries)["cellMenuRegistry"];
  /** Runs a function that the page in the frame has given to Office. */
  runAction(id: string): Promise<void>;
  showPane(): void;
  /** Told in words what did not work. */
  onProblem(problem: string): void;
}

/**
 * Shows what the built add-in's manifest offers as Excel does: its group of the ribbon as a toolbar, its entries in the menu of a cell,
 * and its keys. A build without a manifest offers nothing.
 */
export async function offerCommands(surroundings: CommandSurroundings): Promise<void> {
  const { toolbar, cellMenu, runAction, showPane, onProblem } = surroundings;
  const run = (action: string | undefined): void => {
    if (action === undefined) showPane();
    else runAction(action).catch((error: unknown) => onProblem(inWords(error)));
  };
  try {
    const commands = await loadCommands();
    if (!commands) return;
    fillToolbar(toolbar, commands, run);
    toolbar.hidden = commands.controls.length === 0;
    addToCellMenu(cellMenu, commands, run);
    listenToCommandKeys(commands, run);
  } catch (error) {
    onProblem(`The commands of the add-in cannot be offered: ${inWords(error)}`);
  }
}

/** Where F6 goes in the toolbar. */
export const toolbarFocus = (toolbar: HTMLElement): HTMLElement | null => toolbar.querySelector('[tabindex="0"]');

const inWords = (error: unknown): string => (error instanceof Error ? error.message : String(error));
