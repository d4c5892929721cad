/** `npm run screenshot`: takes the README's picture of the workbench again, with a missing figure selected so that its reason shows. */
import path from "node:path";
import { WorkbenchPage } from "../workbench/driver";
import { prepareAddin, preparePage } from "../workbench/prepare";
import { PROJECT_FOLDER } from "./build";
import { runCommand } from "./command";

const PICTURE = path.join(PROJECT_FOLDER, "assets", "workbench.png");
/** Kazakhstan has no published reserves of antimony. */
const CELL_WITH_A_REASON = "H12";

async function main(): Promise<void> {
  await prepareAddin(console.log);
  await preparePage(console.log);
  const workbench = await WorkbenchPage.open({ viewport: { width: 1280, height: 800 } });
  try {
    await workbench.select(CELL_WITH_A_REASON);
    await workbench.page.mouse.move(640, 20);
    // The grid is drawn on a canvas a moment after its data have changed.
    await workbench.page.waitForTimeout(1000);
    await workbench.page.screenshot({ path: PICTURE });
  } finally {
    await workbench.close();
  }
  console.log(`Wrote ${path.relative(PROJECT_FOLDER, PICTURE)}`);
}

runCommand(main);
