/**
 * `npm start`: the add-in in a spreadsheet in the browser, without Excel.
 *   --port N         where to serve (3000); if it is taken, the next free port
 *   --addin FOLDER   a built add-in other than dist/, served as it is
 *   --feed WHAT      the newest data that the pane is offered: next (invented figures that follow the add-in's data), bundled, nothing
 */
import path from "node:path";
import { parseArgs } from "node:util";
import { hasOwnFeed, OFFERS } from "../workbench/feed/serve-feed";
import { ADDIN } from "../workbench/paths";
import { prepareAddin, preparePage, requireAddin } from "../workbench/prepare";
import { createWorkbenchApp, serve } from "../workbench/server";
import { runCommand } from "./command";

const DEFAULT_PORT = "3000";

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      port: { type: "string", default: DEFAULT_PORT },
      addin: { type: "string" },
      feed: { type: "string", default: "next" },
    },
  });
  const port = Number(values.port);
  if (!/^\d+$/.test(values.port) || port > 65535) throw new Error(`--port ${values.port}: give a whole number from 0 to 65535.`);
  const offers = OFFERS.find((offer) => offer === values.feed);
  if (offers === undefined) throw new Error(`--feed ${values.feed}: use ${OFFERS.join(", ")}.`);
  const addin = values.addin && path.resolve(values.addin);
  if (addin) requireAddin(addin);
  else await prepareAddin(console.log);
  await preparePage(console.log);
  const server = await serve(createWorkbenchApp({ feed: { offers }, ...(addin ? { addin } : {}) }), port);
  if (port !== 0 && server.port !== port) console.log(`Port ${port} is taken by another program; using ${server.port}.`);
  console.log(`Workbench: ${server.url}`);
  if (offers === "next" && !hasOwnFeed(addin ?? ADDIN))
    console.log("The pane is offered newer data to refresh to, with invented figures; without them: --feed bundled");
  console.log("Stop it with Ctrl+C.");
  for (const signal of ["SIGINT", "SIGTERM"] as const)
    process.once(signal, () => void server.close().then(() => process.exit(0)));
}

runCommand(main);
