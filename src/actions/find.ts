import { showSearch } from "./pane-place";
import { createStore } from "./store";

/** How the search was asked for. */
export interface SearchAsked {
  /** The only kind to search; left out, all. */
  only?: "function";
}

/** The last time that the search was asked for, a new object each time: the field then takes the keyboard. */
export const searchAsked = createStore<SearchAsked | undefined>(undefined);

/** Shows the search, ready to type in. */
export async function find(asked: SearchAsked = {}): Promise<void> {
  showSearch();
  searchAsked.set({ ...asked });
}
