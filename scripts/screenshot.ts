/**
 * `npm run screenshot`: takes the README's pictures again: the workbench with a missing figure selected so that its reason shows, the pane
 * beside the sheet on the page of a mineral, and the tab Cell on a cell of the model.
 */
import path from "node:path";
import { WorkbenchPage } from "../workbench/driver";
import { prepareAddin, preparePage } from "../workbench/prepare";
import { PROJECT_FOLDER } from "./build";
import { runCommand } from "./command";

const PICTURES = path.join(PROJECT_FOLDER, "assets");
/** Kazakhstan has no published reserves of antimony. */
const CELL_WITH_A_REASON = "H12";
/** The rank of the country that the model is about, as a formula that points at cells. */
const EXPLAINED = "B9";

async function main(): Promise<void> {
  await prepareAddin(console.log);
  await preparePage(console.log);
  await picture("workbench", { width: 1280, height: 800 }, "hidden", async (workbench) => {
    await workbench.select(CELL_WITH_A_REASON);
  });
  await picture("pane", { width: 1280, height: 800 }, "shown", async (workbench) => {
    const { pane } = workbench;
    await pane.getByRole("combobox", { name: /^Find a mineral/ }).fill("wolfram");
    await pane
      .getByRole("option", { name: /tungsten/i })
      .first()
      .click();
    await pane.getByRole("heading", { level: 2, name: /tungsten/i }).waitFor();
    await pane.getByRole("img").first().waitFor();
    await workbench.select(EXPLAINED);
  });
  await picture("cell", { width: 1280, height: 800 }, "shown", async (workbench) => {
    await workbench.select(EXPLAINED);
    await workbench.pane.getByRole("tab", { name: "Cell", exact: true }).click();
    await workbench.pane.getByText(/nothing sent\.$/).waitFor();
  });
}

async function picture(
  name: string,
  viewport: { width: number; height: number },
  pane: "shown" | "hidden",
  arrange: (workbench: WorkbenchPage) => Promise<void>,
): Promise<void> {
  const workbench = await WorkbenchPage.open({ viewport, pane });
  const file = path.join(PICTURES, `${name}.png`);
  try {
    await arrange(workbench);
    await workbench.page.mouse.move(640, 20);
    // The grid is drawn on a canvas a moment after its data have changed.
    await workbench.page.waitForTimeout(1000);
    await workbench.page.screenshot({ path: file });
  } finally {
    await workbench.close();
  }
  console.log(`Wrote ${path.relative(PROJECT_FOLDER, file)}`);
}

runCommand(main);
