// Runs as part of taskpane.js, before anything of the pane is loaded: Excel may start a command as soon as the page is there.
import { associateCommand } from "../excel/commands";
import { COMMANDS, runCommand, type CommandId } from "./commands";

for (const id of Object.keys(COMMANDS) as CommandId[]) associateCommand(id, () => runCommand(id));
