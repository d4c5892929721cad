import { showTab } from "./pane-place";
import { createStore } from "./store";

/** Whether Help is to open its list of sources; Help sets it back once it has. */
export const sourcesAsked = createStore(false);

/** Shows the list of sources and their licences, in Help. */
export async function sources(): Promise<void> {
  showTab("help");
  sourcesAsked.set(true);
}
