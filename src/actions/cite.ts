import { showTab } from "./pane-place";

/** Shows the citations of what the selected cell rests on, to copy. */
export async function cite(): Promise<void> {
  showTab("cell");
}
