/** Small choices of the person that outlive the pane, kept by the web view for this add-in. */
import { createStore, type Store } from "./store";

const PREFIX = "orebook.";

/** A switch that is kept. Where the web view keeps nothing, it holds until the pane closes. */
export function rememberedSwitch(name: string, byDefault: boolean): Store<boolean> {
  const store = createStore(kept(name) ?? byDefault);
  store.subscribe(() => keep(name, store.get()));
  return store;
}

function kept(name: string): boolean | undefined {
  try {
    const text = localStorage.getItem(PREFIX + name);
    return text === null ? undefined : text === "true";
  } catch {
    return undefined;
  }
}

function keep(name: string, value: boolean): void {
  try {
    localStorage.setItem(PREFIX + name, String(value));
  } catch {
    // Storage can be switched off.
  }
}
