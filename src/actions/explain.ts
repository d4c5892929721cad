import { moveOn } from "./messages";
import { showTab } from "./pane-place";

/** Shows what the selected cell rests on. */
export async function explain(): Promise<void> {
  moveOn();
  showTab("cell");
  // Commands are there before anything of the pane is: what they need is loaded when it is.
  const { lookAt } = await import(/* webpackChunkName: "cell-in-sight" */ "./cell-in-sight");
  await lookAt();
}
