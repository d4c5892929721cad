/** What the buttons of the ribbon, the menu of a cell and the keys do, by the ids that manifest.xml and shortcuts.json name. */
import { build } from "../actions/build";
import { cite } from "../actions/cite";
import { explain } from "../actions/explain";
import { find } from "../actions/find";
import { carryOut, openQuestion } from "../actions/messages";
import { sources } from "../actions/sources";
import { showPane } from "../excel/pane";

export const COMMANDS = { Find: () => find(), Build: build, Explain: explain, Cite: cite, Sources: sources } as const;

export type CommandId = keyof typeof COMMANDS;

/**
 * Shows the pane and does there what the pane's own button does. What goes wrong is told in the pane.
 * Done as soon as the pane asks something, too: the answer may take its time, and Excel starts no other command until this one is done.
 */
export async function runCommand(id: CommandId): Promise<void> {
  showPane();
  const carriedOut = carryOut(async () => {
    await COMMANDS[id]();
    return undefined;
  });
  let stop: () => void = () => undefined;
  const asked = new Promise<void>((resolve) => {
    stop = openQuestion.subscribe(() => openQuestion.get() && resolve());
  });
  await Promise.race([carriedOut, asked]).finally(stop);
}
