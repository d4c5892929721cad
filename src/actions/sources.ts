import { showTab } from "./pane-place";
import { createStore } from "./store";

/** How often the list of sources was asked for: each time Help opens it. */
export const sourcesAsked = createStore(0);

/** Shows the list of sources and their licences, in Help. */
export async function sources(): Promise<void> {
  showTab("help");
  sourcesAsked.set(sourcesAsked.get() + 1);
}
