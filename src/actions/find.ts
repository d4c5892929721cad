import { showSearch } from "./pane-place";
import { createStore } from "./store";

/** How often the search was asked for: each time the field takes the keyboard. */
export const searchAsked = createStore(0);

/** Shows the search, ready to type in. */
export async function find(): Promise<void> {
  showSearch();
  searchAsked.set(searchAsked.get() + 1);
}
