/** Runs once before the browser tests: what they open must be built, and only one of them may build it. */
import { prepareAddin, preparePage } from "../../workbench/prepare";

export default async function buildWorkbench(): Promise<void> {
  await prepareAddin(console.log);
  await preparePage(console.log);
}
