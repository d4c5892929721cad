/** What the buttons of the ribbon, the menu of a cell and the keys do, by the ids that manifest.xml and shortcuts.json name. */
import { find } from "../actions/find";
import { carryOut } from "../actions/messages";
import { sources } from "../actions/sources";
import { showPane } from "../excel/pane";

const cellCommands = () => import(/* webpackChunkName: "cell-commands" */ "./cell-commands");

export const COMMANDS = {
  Find: () => find(),
  Build: async () => (await cellCommands()).build(),
  Explain: async () => (await cellCommands()).explain(),
  Cite: async () => (await cellCommands()).cite(),
  Sources: sources,
} as const;

export type CommandId = keyof typeof COMMANDS;

/** Shows the pane and does there what the pane's own button does. What goes wrong is told in the pane. */
export async function runCommand(id: CommandId): Promise<void> {
  showPane();
  await carryOut(async () => {
    await COMMANDS[id]();
    return undefined;
  });
}
