/** Runs once before the tests of what was built: it must be there, and only one of them may build it. */
import { prepareAddin, preparePage } from "../../workbench/prepare";

export default async function buildWorkbench(): Promise<void> {
  await prepareAddin(console.log);
  await preparePage(console.log);
}
