/** `npm run browser`: names the browser that the tests use, after installing one where there is none and the system offers it. */
import { ensureBrowser } from "../workbench/browser";
import { runCommand } from "./command";

runCommand(() => console.log(ensureBrowser()));
