/**
 * `npm start`: the add-in in a spreadsheet in the browser, without Excel.
 *   --port N         where to serve (3000); if it is taken, the next free port
 *   --addin FOLDER   a built add-in other than dist/, served as it is
 */
import path from "node:path";
import { parseArgs } from "node:util";
import { prepareAddin, preparePage, requireAddin } from "../workbench/prepare";
import { createWorkbenchApp, serve } from "../workbench/server";
import { runCommand } from "./command";

const DEFAULT_PORT = "3000";

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { port: { type: "string", default: DEFAULT_PORT }, addin: { type: "string" } } });
  const port = Number(values.port);
  if (!/^\d+$/.test(values.port) || port > 65535) throw new Error(`--port ${values.port}: give a whole number from 0 to 65535.`);
  const addin = values.addin && path.resolve(values.addin);
  if (addin) requireAddin(addin);
  else await prepareAddin(console.log);
  await preparePage(console.log);
  const server = await serve(createWorkbenchApp(addin ? { addin } : {}), port);
  if (port !== 0 && server.port !== port) console.log(`Port ${port} is taken by another program; using ${server.port}.`);
  console.log(`Workbench: ${server.url}`);
  console.log("Stop it with Ctrl+C.");
  for (const signal of ["SIGINT", "SIGTERM"] as const)
    process.once(signal, () => void server.close().then(() => process.exit(0)));
}

runCommand(main);
