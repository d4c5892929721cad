/** What the buttons of the ribbon, the menu of a cell and the keys do, by the ids that manifest.xml and shortcuts.json name. */
import { build } from "../actions/build";
import { cite } from "../actions/cite";
import { explain } from "../actions/explain";
import { find } from "../actions/find";
import { carryOut, moveOn, openQuestion } from "../actions/messages";
import { showTab } from "../actions/pane-place";
import { refreshState } from "../actions/refresh/state";
import { sources } from "../actions/sources";
import { workbookActions } from "../actions/workbook-actions";
import { showPane } from "../excel/pane";

export const COMMANDS = {
  Find: () => find(),
  Build: build,
  Explain: explain,
  Cite: cite,
  Sources: sources,
  Refresh: onWorkbook("startRefresh"),
  Repair: onWorkbook("repair"),
  FreezeSheet: onWorkbook("freezeSheet"),
  FreezeSelection: onWorkbook("freezeSelection"),
  WriteSources: onWorkbook("writeSources"),
  WriteChanges: onWorkbook("writeChanges"),
  Pin: onWorkbook("pin"),
  Unpin: onWorkbook("unpin"),
} as const;

export type CommandId = keyof typeof COMMANDS;

/** An action on the whole workbook, which the tab of that name shows while it runs. */
function onWorkbook(action: Exclude<keyof typeof workbookActions, "acceptRefresh">): () => Promise<void> {
  return async () => {
    moveOn();
    showTab("workbook");
    await workbookActions[action]();
  };
}

/**
 * Shows the pane and does there what the pane's own button does. What goes wrong is told in the pane.
 * Done as soon as the pane asks something or shows how far a refresh is, too: both may take their time, and Excel starts no other command until
 * this one is done.
 */
export async function runCommand(id: CommandId): Promise<void> {
  showPane();
  const ends: (() => void)[] = [];
  const isInSight = new Promise<void>((resolve) => {
    for (const store of [openQuestion, refreshState]) ends.push(store.subscribe(() => store.get() && resolve()));
  });
  const carriedOut = carryOut(async () => {
    await COMMANDS[id]();
    return undefined;
  });
  await Promise.race([carriedOut, isInSight]).finally(() => ends.forEach((end) => end()));
}
