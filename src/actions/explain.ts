import { showTab } from "./pane-place";

/** Shows what the selected cell rests on. */
export async function explain(): Promise<void> {
  showTab("cell");
}
